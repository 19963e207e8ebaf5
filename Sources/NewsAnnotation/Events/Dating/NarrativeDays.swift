import NewsModel

/// The day that the narrative has reached at each sentence.
///
/// A past main clause with a date of its own sets the day; the sentences after it go on from there while
/// they stay near. News returns to its lead: away from any such clause the day is the lead's, where the lead
/// tells one of the days before publication, and else the publication day.
struct NarrativeDays: Sendable {
  /// The date that each sentence goes on from, where there is one near enough.
  private var carried: [EventDate?]
  /// The day that the lead tells.
  private let newsDay: EventDate?
  /// The publication day, for what has just happened or is going on; nil where it is unknown.
  let publicationDay: EventDate?

  /// A date holds for so many sentences after its own.
  private static let reach = 3
  /// A lead tells of the last so many days.
  private static let freshness = 7
  /// In an article that tells news, what lies further back than so many days is background, from which the
  /// text returns at once.
  private static let backgroundAge = 45

  init(_ scene: EventScene, _ anchors: TimeAnchors) {
    publicationDay = scene.published.map {
      EventDate(
        interval: CalendarInterval(day: $0.day), basis: .documentDate, timeExpression: nil, confidence: 0.4)
    }
    carried = []
    var latest: (date: EventDate, sentence: Int)?
    var lead: EventDate?
    var bodySentences = 0
    for (index, sentence) in scene.text.sentences.enumerated() {
      let own = Self.mainDate(of: sentence, scene, anchors)
      if let latest, own == nil, index - latest.sentence <= Self.reach {
        carried.append(
          latest.date.inherited(basis: .narrative, factor: 0.8 - 0.1 * Double(index - latest.sentence)))
      } else {
        carried.append(nil)
      }
      if let own { latest = Self.isBackground(own, scene) ? nil : (own, index) }
      let isTitle = scene.text.source.sections[sentence.section].kind == .title
      if !isTitle { bodySentences += 1 }
      if lead == nil, bodySentences <= 2, let own, let published = scene.published,
        own.interval.first == own.interval.last
      {
        let age = published.day.dayNumber - own.interval.first.dayNumber
        if (0...Self.freshness).contains(age) { lead = own }
      }
    }
    newsDay = lead?.inherited(basis: .narrative, factor: 0.55) ?? publicationDay
  }

  /// The day of something that a sentence tells in the past tense.
  func day(at sentence: Int) -> EventDate? {
    carried.indices.contains(sentence) ? carried[sentence] ?? newsDay : newsDay
  }

  private static func isBackground(_ date: EventDate, _ scene: EventScene) -> Bool {
    guard let published = scene.published else { return false }
    return published.day.dayNumber - date.interval.last.dayNumber > backgroundAge
  }

  /// The date of a sentence's main clause, where it is in the past and no longer than a week.
  private static func mainDate(
    of sentence: TaggedText.Sentence, _ scene: EventScene, _ anchors: TimeAnchors
  ) -> EventDate? {
    guard let root = sentence.tokens.first(where: { scene.syntax.head(of: $0) == nil && scene.isVerb($0) }),
      let expression = anchors.best(of: root, in: scene)?.expression
        ?? scene.syntax.sentence(of: root).flatMap({ anchors.only(inSentence: $0, in: scene) }),
      let interval = scene.timeExpressions[expression].reading.interval,
      interval.last.dayNumber - interval.first.dayNumber < 7
    else { return nil }
    let group = scene.syntax.verbGroup(of: root)
    guard group.tense == .past, group.modal == nil else { return nil }
    return EventDate(
      interval: interval, basis: .clause, timeExpression: expression,
      confidence: scene.timeExpressions[expression].confidence)
  }
}
