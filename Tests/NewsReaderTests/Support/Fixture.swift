import NewsAnnotation
import NewsLibrary
import NewsModel

/// Articles with annotations made by hand, by pointing at words.
enum Fixture {
  static let mill = Article(
    id: "mill", title: "Mill reopens after the flood",
    standfirst: "The river town of Ashby gets its jobs back.", byline: "Nora Quill", publisher: "Weir Post",
    url: "https://example.org/mill",
    published: PublicationTime(day: day(2022, 3, 9), minuteOfDay: 550, utcOffsetMinutes: 60),
    blocks: [
      Block(
        .paragraph,
        "Mayor Ida Holt opened the paper mill in Ashby on Monday, eight months after the flood of July 2021."),
      Block(
        .paragraph,
        "“We never gave up,” Holt told reporters. She thanked Weir Mills, which will hire sixty Danish workers."
      ),
      Block(.heading, "What comes next"),
      Block(.listItem, "A second hall is planned."),
      Block(.listItem, "The bridge will not be closed."),
      Block(.quotation, "The water came at night and took the bridge."),
      Block(.caption, "The mill in Ashby before the flood."),
      Block(.relatedLink, "How Ashby was flooded"),
    ])

  static let bridge = Article(
    id: "bridge", title: "Bridge vote put off", publisher: "Weir Post",
    published: PublicationTime(day: day(2022, 3, 8)),
    blocks: [Block(.paragraph, "The council of Ashby put the vote on the bridge off on Tuesday.")])

  static let comet = Article(
    id: "comet", title: "彗星 seen over 東京 for the first time in eighty years 🌠", publisher: "Sky Letter",
    url: "file:///etc/passwd", published: nil,
    blocks: [
      Block(.paragraph, "観測者は火曜日に東京の上空で彗星を見た。八十年ぶりのことだった。"),
      Block(
        .paragraph,
        "Observers said the tail was long. 👩‍🚀 Astronauts waved 🇯🇵 flags; cafe\u{301} owners did too."),
    ])

  static let library = Library(feeds: [
    Feed(id: "weir", title: "Weir Post", articles: [mill, bridge]),
    Feed(id: "sky", title: "Sky Letter", articles: [comet]),
  ])

  static func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate {
    CalendarDate(year, month, day) ?? CalendarDate(dayNumber: 0)
  }

  /// What a careful reader marks in an article of the fixture.
  static func annotated(_ article: Article) -> AnnotatedArticle {
    let text = ArticleText(article)
    var annotations = Annotations(modelVersion: Annotator.version)
    if article.id == mill.id { annotateMill(&annotations, text) }
    if article.id == bridge.id { annotateBridge(&annotations, text) }
    return AnnotatedArticle(article: article, text: text, annotations: annotations)
  }

  private static func annotateMill(_ annotations: inout Annotations, _ text: ArticleText) {
    let marker = Marker(text)
    annotations.mentions = [
      Mention(span: marker.span("Ashby", 1), entity: 0, form: .name),
      Mention(span: marker.span("Ida Holt"), entity: 1, form: .name),
      Mention(span: marker.span("Ashby", 2), entity: 0, form: .name),
      Mention(span: marker.span("Holt", 2), entity: 1, form: .name),
      Mention(span: marker.span("She"), entity: 1, form: .pronoun),
      Mention(span: marker.span("Weir Mills"), entity: 2, form: .name),
      Mention(span: marker.span("Danish"), entity: 3, form: .name),
      Mention(span: marker.span("Ashby", 3), entity: 0, form: .name),
    ]
    annotations.entities = [
      Entity(id: 0, name: "Ashby", kind: .place, mentions: [0, 2, 7]),
      Entity(
        id: 1, name: "Ida Holt", kind: .person, aliases: ["Holt"], roles: ["Mayor"], mentions: [1, 3, 4]),
      Entity(id: 2, name: "Weir Mills", kind: .organization, mentions: [5]),
      Entity(id: 3, name: "Danish", kind: .group, mentions: [6]),
    ]
    annotations.quotations = [
      Quotation(
        span: marker.span("“We never gave up,”"), kind: .direct, cue: marker.span("told"),
        speaker: Quotation.Speaker(
          span: marker.span("Holt", 2), entity: 1, reason: "subject of “told”", confidence: 0.9))
    ]
    let monday = CalendarInterval(day: day(2022, 3, 7))
    let july = CalendarInterval(first: day(2021, 7, 1), last: day(2021, 7, 31), granularity: .month)
    annotations.timeExpressions = [
      TimeExpression(
        span: marker.span("Monday"), kind: .date,
        reading: TimeExpression.Reading(value: "2022-03-07", interval: monday, basis: .documentDate),
        alternative: TimeExpression.Reading(
          value: "2022-03-14", interval: CalendarInterval(day: day(2022, 3, 14)), basis: .documentDate),
        confidence: 0.8),
      TimeExpression(
        span: marker.span("July 2021"), kind: .date,
        reading: TimeExpression.Reading(value: "2021-07", interval: july, basis: .explicit)),
    ]
    let opening = marker.span(
      "Mayor Ida Holt opened the paper mill in Ashby on Monday, eight months after the flood of July 2021.")
    let hiring = marker.span("She thanked Weir Mills, which will hire sixty Danish workers.")
    let closing = marker.span("The bridge will not be closed.")
    annotations.sentences = [opening, hiring, closing]
    annotations.events = [
      Event(
        trigger: marker.span("opened"), sentence: opening,
        headline: "Mayor Ida Holt opens the paper mill in Ashby",
        interval: monday, dateBasis: .clause, timeExpression: 0, status: .happened,
        participants: [Event.Participant(entity: 1, role: .agent)], place: 0, confidence: 0.9),
      Event(
        trigger: marker.span("flood", 2), sentence: opening, headline: "flood of the river town",
        interval: july,
        dateBasis: .clause, timeExpression: 1, status: .happened, confidence: 0.7),
      Event(
        trigger: marker.span("hire"), sentence: hiring, headline: "Weir Mills hires sixty Danish workers",
        status: .planned, participants: [Event.Participant(entity: 2, role: .agent)], confidence: 0.6),
      Event(
        trigger: marker.span("closed"), sentence: closing, headline: "bridge is closed", status: .negated,
        confidence: 0.6),
    ]
  }

  private static func annotateBridge(_ annotations: inout Annotations, _ text: ArticleText) {
    let marker = Marker(text)
    let tuesday = CalendarInterval(day: day(2022, 3, 8))
    annotations.mentions = [Mention(span: marker.span("Ashby"), entity: 0, form: .name)]
    annotations.entities = [Entity(id: 0, name: "Ashby", kind: .place, mentions: [0])]
    annotations.timeExpressions = [
      TimeExpression(
        span: marker.span("Tuesday"), kind: .date,
        reading: TimeExpression.Reading(value: "2022-03-08", interval: tuesday, basis: .documentDate))
    ]
    annotations.events = [
      Event(
        trigger: marker.span("put", 2),
        sentence: marker.span("The council of Ashby put the vote on the bridge off on Tuesday."),
        headline: "council puts the vote on the bridge off", interval: tuesday, dateBasis: .clause,
        timeExpression: 0, place: 0)
    ]
  }
}

/// Finds words in a text, to point at them.
struct Marker {
  let utf8: [UInt8]

  init(_ text: ArticleText) { utf8 = Array(text.string.utf8) }

  /// The `occurrence`-th place, from 1, of `words`; an empty span where there is none.
  func span(_ words: String, _ occurrence: Int = 1) -> TextSpan {
    let wanted = Array(words.utf8)
    var seen = 0
    for start in 0...max(0, utf8.count - wanted.count) where utf8[start...].starts(with: wanted) {
      seen += 1
      if seen == occurrence { return TextSpan(start, start + wanted.count) }
    }
    return TextSpan(0, 0)
  }
}
