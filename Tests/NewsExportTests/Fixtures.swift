import NewsModel

/// A small annotated article, its spans found by their words.
struct Fixture {
  let article: Article
  let text: ArticleText

  init() {
    article = Article(
      id: "a1", title: "Port opens", byline: "Ada Quay", publisher: "Harbour News",
      url: "https://h.example/1",
      published: PublicationTime(day: day(2023, 7, 4), minuteOfDay: 550, utcOffsetMinutes: 120),
      blocks: [
        Block(.paragraph, "Zoë Reef met the dockers on Monday. “We will work,” she said."),
        Block(.relatedLink, "Read more: Tides"),
      ])
    text = ArticleText(article)
  }

  /// The place of the first occurrence of `words`; empty where there is none.
  func span(_ words: String) -> TextSpan {
    let (all, wanted) = (Array(text.string.utf8), Array(words.utf8))
    let start = all.indices.first { all[$0...].starts(with: wanted) } ?? 0
    return TextSpan(start, start + wanted.count)
  }

  var annotated: AnnotatedArticle {
    let monday = CalendarInterval(day: day(2023, 7, 3))
    let sentence = span("Zoë Reef met the dockers on Monday.")
    return AnnotatedArticle(
      article: article, text: text,
      annotations: Annotations(
        modelVersion: "test-1", sentences: [sentence],
        mentions: [
          Mention(span: span("Zoë Reef"), entity: 0, form: .name),
          Mention(span: span("she"), entity: 0, form: .pronoun),
        ],
        entities: [Entity(id: 0, name: "Zoë Reef", kind: .person, mentions: [0, 1])],
        quotations: [
          Quotation(
            span: span("“We will work,”"), kind: .direct, cue: span("said"),
            speaker: .init(span: span("she"), entity: 0, reason: "pronoun", confidence: 0.75))
        ],
        timeExpressions: [
          TimeExpression(
            span: span("Monday"), kind: .date,
            reading: .init(value: "2023-07-03", interval: monday, basis: .documentDate))
        ],
        events: [
          Event(
            trigger: span("met"), sentence: sentence, headline: "Zoë Reef meets the dockers",
            interval: monday,
            dateBasis: .clause, timeExpression: 0, participants: [.init(entity: 0, role: .agent)])
        ]))
  }
}

/// A day that exists.
func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate {
  CalendarDate(year, month, day) ?? CalendarDate(dayNumber: 0)
}

/// A report with the text given.
func report(
  _ sentence: String, title: String = "Port opens", publisher: String? = "Harbour News",
  url: String? = "https://h.example/1"
) -> TimelineEntry.Report {
  TimelineEntry.Report(
    articleID: "a1", articleTitle: title, articleURL: url, publisher: publisher,
    published: PublicationTime(day: day(2023, 7, 4), minuteOfDay: 550, utcOffsetMinutes: 120), event: 0,
    sentence: TextSpan(12, 30), sentenceText: sentence)
}

/// Three entries: one that happened, one that is planned for a month, one undated claim.
let smallTimeline = Timeline(
  title: "Port strike",
  entries: [
    TimelineEntry(
      id: 0, headline: "Dockers end their strike", interval: CalendarInterval(day: day(2023, 7, 3)),
      dateBasis: .clause, status: .happened, participants: ["Dockers", "Zoë Reef"], place: "Westport",
      reports: [
        report("The dockers ended their strike on Monday."), report("It is over.", publisher: "Sea Post"),
      ]),
    TimelineEntry(
      id: 1, headline: "The port opens a new quay",
      interval: CalendarInterval(
        first: day(2023, 8, 1), last: day(2023, 8, 31), granularity: .month, isApproximate: true),
      dateBasis: .sentence, status: .planned, reports: [report("A quay is to open around August.")]),
    TimelineEntry(
      id: 2, headline: "Ships were damaged", interval: nil, dateBasis: .none, status: .claimed,
      claimant: "the owners",
      reports: [report("Ships were damaged, the owners say.")]),
  ])

/// A timeline in which every text tries to break out of its format.
let hostileTimeline: Timeline = {
  let evil =
    "=cmd|'/C calc'!A0,\"x\"\r\nEND:VCALENDAR;\\ <script>alert(1)</script> [a](b) *c* \u{1B}[2J\u{9B}2J\u{202E}"
  return Timeline(
    title: evil,
    entries: [
      TimelineEntry(
        id: 0, headline: evil, interval: CalendarInterval(day: day(2023, 7, 3)), dateBasis: .clause,
        status: .claimed,
        claimant: evil, participants: [evil], place: evil,
        reports: [report(evil, title: evil, publisher: evil, url: "javascript:alert(1)")])
    ])
}()

extension String {
  /// Whether a character is left that a terminal may obey.
  var holdsControls: Bool {
    unicodeScalars.contains {
      ($0.value < 0x20 && $0 != "\n" && $0 != "\r") || (0x7F...0x9F).contains($0.value) || $0.value == 0x202E
    }
  }
}
