import NewsModel

/// The day that the narrative has reached at each sentence.
///
/// A past main clause with a date of its own sets the day; the sentences after it go on from there while
/// they stay near. News returns to its lead: away from any such clause the day is the lead's, where the lead
/// tells one of the days before publication, and else the publication day.
struct NarrativeDays: Sendable {
  /// The date that each sentence goes on from, where there is one near enough.
  private var carried: [EventDate?]
  /// The same for what is told of the time to come.
  private var carriedAhead: [EventDate?]
  /// The day that the lead tells.
  private let newsDay: EventDate?
  /// The publication day, for what has just happened or is going on; nil where it is unknown.
  let publicationDay: EventDate?

  /// A date holds for so many sentences after its own.
  private static let reach = 3
  /// A lead tells of the last so many days.
  private static let freshness = 7
  /// In an article that tells news, what lies further back than so many days is background, from which the
  /// text returns with the next paragraph.
  private static let backgroundAge = 45

  init(_ scene: EventScene, _ anchors: TimeAnchors) {
    publicationDay = scene.published.map {
      EventDate(
        interval: CalendarInterval(day: $0.day), basis: .documentDate, timeExpression: nil, confidence: 0.4)
    }
    carried = []
    carriedAhead = []
    var latestAhead: (date: EventDate, sentence: Int)?
    var latest: (date: EventDate, sentence: Int)?
    var lead: EventDate?
    var bodySentences = 0
    for (index, sentence) in scene.text.sentences.enumerated() {
      if let date = Self.mainDate(of: sentence, scene, anchors, tense: .future) {
        latestAhead = (date, index)
      }
      carriedAhead.append(
        latestAhead.flatMap {
          index - $0.sentence <= Self.reach ? $0.date.inherited(basis: .narrative, factor: 0.6) : nil
        })
      let own = Self.mainDate(of: sentence, scene, anchors)
      let isHeld =
        latest.map { latest in
          index - latest.sentence <= Self.reach
            && (!Self.isBackground(latest.date, scene)
              || scene.text.sentences[latest.sentence].section == sentence.section)
        } ?? false
      if let latest, own == nil, isHeld {
        carried.append(
          latest.date.inherited(basis: .narrative, factor: 0.8 - 0.1 * Double(index - latest.sentence)))
      } else {
        carried.append(nil)
      }
      if let own { latest = (own, index) }
      let isTitle = scene.text.source.sections[sentence.section].kind == .title
      if !isTitle { bodySentences += 1 }
      if lead == nil, bodySentences <= 3 {
        lead = Self.newsDay(of: sentence, own, scene, isFirst: bodySentences == 1)
      }
    }
    newsDay = lead?.inherited(basis: .narrative, factor: 0.55) ?? publicationDay
  }

  /// The day of something that a sentence tells in the past tense.
  func day(at sentence: Int) -> EventDate? {
    carried.indices.contains(sentence) ? carried[sentence] ?? newsDay : newsDay
  }

  /// The day of something that a sentence tells in the future tense: the one foretold just before, if any.
  func dayAhead(at sentence: Int) -> EventDate? {
    carriedAhead.indices.contains(sentence) ? carriedAhead[sentence] : nil
  }

  /// The day of something that somebody said, by a sentence in the past tense: what is carried on must be a day
  /// of the news, since nobody tells reporters things in 1998 at large.
  func dayOfSaying(at sentence: Int) -> EventDate? {
    guard let date = day(at: sentence), let publicationDay, date.interval.first == date.interval.last,
      (0...Self.freshness).contains(
        publicationDay.interval.first.dayNumber - date.interval.first.dayNumber)
    else { return newsDay ?? publicationDay }
    return date
  }

  /// The day that a sentence of the lead tells of: that of its main clause, else of what somebody said in it,
  /// or that of the dateline ("BRUSSELS, December 2 (Agency) -").
  private static func newsDay(
    of sentence: TaggedText.Sentence, _ own: EventDate?, _ scene: EventScene, isFirst: Bool
  ) -> EventDate? {
    guard let published = scene.published else { return nil }
    var candidates = [own].compactMap(\.self)
    for index in Set(sentence.tokens.compactMap { scene.time(at: $0) }).sorted() {
      let expression = scene.timeExpressions[index]
      guard let interval = expression.reading.interval else { continue }
      let first = EventScene.tokens(under: expression.span, of: scene.text).lowerBound
      // A line with the day of publication itself says nothing of the news.
      let isDateline =
        isFirst && sentence.tokens.count <= 12 && sentence.tokens.lowerBound < first
        && interval.last < published.day
      if isDateline || isBesideSaying(first, scene) {
        candidates.append(
          EventDate(
            interval: interval, basis: .clause, timeExpression: index, confidence: expression.confidence))
      }
    }
    return candidates.first { date in
      date.interval.first == date.interval.last
        && (0...freshness).contains(published.day.dayNumber - date.interval.first.dayNumber)
    }
  }

  /// "said Friday", "said here on Friday".
  private static func isBesideSaying(_ token: Int, _ scene: EventScene) -> Bool {
    (max(0, token - 3)..<token).contains {
      scene.syntax.tag(of: $0) == .vbd && VerbClasses.reporting.contains(scene.text.lemma($0))
    }
  }

  private static func isBackground(_ date: EventDate, _ scene: EventScene) -> Bool {
    guard let published = scene.published else { return false }
    return published.day.dayNumber - date.interval.last.dayNumber > backgroundAge
  }

  /// The date of a sentence's main clause, where it is in that tense and no longer than a week.
  private static func mainDate(
    of sentence: TaggedText.Sentence, _ scene: EventScene, _ anchors: TimeAnchors,
    tense: VerbGroup.Tense = .past
  ) -> EventDate? {
    guard let root = sentence.tokens.first(where: { scene.syntax.head(of: $0) == nil && scene.isVerb($0) }),
      let expression = anchors.best(of: root, in: scene)?.expression
        ?? scene.syntax.sentence(of: root).flatMap({ anchors.only(inSentence: $0, in: scene) }),
      let interval = scene.timeExpressions[expression].reading.interval,
      interval.last.dayNumber - interval.first.dayNumber < 7
    else { return nil }
    let group = scene.syntax.verbGroup(of: root)
    guard group.tense == tense, group.modal == nil || tense == .future else { return nil }
    return EventDate(
      interval: interval, basis: .clause, timeExpression: expression,
      confidence: scene.timeExpressions[expression].confidence)
  }
}
