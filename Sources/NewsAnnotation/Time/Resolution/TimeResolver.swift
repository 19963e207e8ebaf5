import NewsModel

/// Works out when expressions are, in text order, keeping the point of time that the text has reached.
struct TimeResolver {
  let published: PublicationTime?
  let style: DocumentStyle
  /// The stretch of the calendar that the text named last.
  var narrative: CalendarValue?
  /// The day of a story that lies more than a week before publication, while the text is telling it.
  var story: (day: CalendarDate, sentence: Int)?
  /// The year of a date far from the narrative that nothing has confirmed yet.
  var distantYear: Int?
  /// The quarter or half-year named last, and the sentence that did.
  var figures: (value: CalendarValue, sentence: Int)?

  /// Expressions whose alternative reading somebody has chosen.
  private let choosing: Set<TextSpan>

  init(published: PublicationTime?, style: DocumentStyle, choosing: Set<TextSpan> = []) {
    self.published = published
    self.style = style
    self.choosing = choosing
  }

  /// A value with what it rests on.
  struct Outcome {
    var value: CalendarValue
    var basis: TimeExpression.Basis
    var confidence: Double
    /// The value that lost, with what it would rest on.
    var alternative: (value: CalendarValue, basis: TimeExpression.Basis)?

    /// The outcome with the other reading as the one that holds, as sure as its chooser is.
    var switched: Outcome {
      guard let alternative else { return self }
      return Outcome(
        value: alternative.value, basis: alternative.basis, confidence: 1, alternative: (value, basis))
    }
  }

  /// Whether the tense of the governing verb decides between readings of the match.
  static func needsTense(_ match: TimeMatch) -> Bool {
    switch match.meaning {
    case .calendar(let fields): fields.year == nil && fields.complete == nil && fields.shortDecade == nil
    case .shift(let shift): shift.unit == .weekend
    case .vague(let reference): reference == .future
    default: false
    }
  }

  /// The expression that `match` stands for; nil where it names a day that the calendar does not have.
  mutating func resolve(_ match: TimeMatch, span: TextSpan, tense: Tense, sentence: Int) -> TimeExpression? {
    let unresolved: String
    var outcome: Outcome?
    var kind: TimeExpression.Kind = match.timeOfDay == nil ? .date : .time
    switch match.meaning {
    case .duration(let quantity):
      (unresolved, kind) = (quantity.timex, .duration)
    case .set(let value):
      (unresolved, kind) = (value, .set)
    case .vague(let reference):
      // "soon" is a time to come only where the verb looks ahead.
      if reference == .future, match.pieces.count == 1, tense != .future { return nil }
      unresolved = reference.timex
    case .calendar(let fields):
      guard isPossible(fields) else { return nil }
      unresolved = unknownValue(fields)
      outcome = resolve(fields, tense: tense, match, sentence: sentence)
    case .shift(let shift):
      guard shift.amount != nil else {
        let reference: VagueReference = shift.isPast ? .past : .future
        return expression(span, .date, match, value: reference.timex, nil)
      }
      unresolved = shift.unit.unknownValue
      if shift.unit.isWithinDay { kind = .time }
      outcome = resolve(shift, timeOfDay: match.timeOfDay, tense: tense, sentence: sentence)
    }
    if choosing.contains(span) { outcome = outcome?.switched }
    if let outcome { advance(to: outcome, match, tense, sentence: sentence) }
    return expression(span, kind, match, value: unresolved, outcome)
  }

  private func expression(
    _ span: TextSpan, _ kind: TimeExpression.Kind, _ match: TimeMatch, value: String, _ outcome: Outcome?
  ) -> TimeExpression {
    guard let outcome else {
      let isCertain: Bool
      if case .calendar = match.meaning { isCertain = false } else { isCertain = true }
      let suffix = value.contains("T") || kind != .time ? "" : Self.suffix(match.timeOfDay)
      return TimeExpression(
        span: span, kind: kind, modifier: match.modifier?.rawValue,
        reading: TimeExpression.Reading(value: value + suffix, interval: nil, basis: .none),
        confidence: isCertain ? 0.9 : 0.5)
    }
    func reading(_ value: CalendarValue, _ basis: TimeExpression.Basis) -> TimeExpression.Reading {
      TimeExpression.Reading(
        value: value.timex + suffix(match), interval: interval(value, match), basis: basis)
    }
    return TimeExpression(
      span: span, kind: kind, modifier: match.modifier?.rawValue,
      reading: reading(outcome.value, outcome.basis),
      alternative: outcome.alternative.map { reading($0.value, $0.basis) }, confidence: outcome.confidence)
  }

  /// What the TIMEX3 value says of the time of day.
  private func suffix(_ match: TimeMatch) -> String {
    if case .shift(let shift) = match.meaning, shift.unit.isWithinDay { return "TXX" }
    return Self.suffix(match.timeOfDay)
  }

  private static func suffix(_ time: TimeOfDay?) -> String {
    switch time {
    case .part(let part): "T" + part.code
    case .clock(let minute, _): "T\(padded(minute / 60, 2)):\(padded(minute % 60, 2))"
    case nil: ""
    }
  }

  /// The interval of a value, narrowed by the modifier to its first, middle or last part.
  private func interval(_ value: CalendarValue, _ match: TimeMatch) -> CalendarInterval {
    var interval = value.interval
    switch match.timeOfDay {
    case .part(let part):
      interval.granularity = .partOfDay
      interval.minuteOfDay = part.firstMinute
    case .clock(let minute, _):
      interval.granularity = minute % 60 == 0 ? .hour : .minute
      interval.minuteOfDay = min(minute, 1439)
    case nil: break
    }
    guard let modifier = match.modifier else { return interval }
    interval.isApproximate = true
    let length = interval.last.dayNumber - interval.first.dayNumber
    guard length >= 6 else { return interval }
    switch modifier {
    case .start: interval.last = interval.first.adding(days: length / 3)
    case .middle:
      (interval.first, interval.last) = (
        interval.first.adding(days: length / 3), interval.last.adding(days: -length / 3)
      )
    case .end: interval.first = interval.last.adding(days: -length / 3)
    default: break
    }
    return interval
  }

  /// Whether a chronicle names a year in passing, without going there: a bare year that does not open its
  /// sentence, or a date more than three years away that no second date confirms.
  private mutating func isAside(_ outcome: Outcome, _ match: TimeMatch) -> Bool {
    guard style == .chronicle, outcome.basis == .explicit, !match.isFronted, let narrative else {
      distantYear = nil
      return false
    }
    let year = outcome.value.first.year
    let step = year - narrative.first.year
    if abs(step) > 3 {
      if let distantYear, abs(year - distantYear) <= 1 {
        self.distantYear = nil
        return false
      }
      distantYear = year
      return true
    }
    return outcome.value.granularity == .year && step != 0 && narrative.granularity < .year
  }

  /// Takes note of where a resolved expression leaves the text.
  private mutating func advance(to outcome: Outcome, _ match: TimeMatch, _ tense: Tense, sentence: Int) {
    if case .shift(let shift) = match.meaning, shift.anchor == .comparison { return }
    if isAside(outcome, match) { return }
    switch outcome.value.granularity {
    case .century, .decade: break
    case .quarter, .halfYear:
      note(outcome.value, match, tense, sentence)
      narrative = outcome.value
    default: narrative = outcome.value
    }
    guard let published, case .day(let day) = outcome.value else { return }
    let isOld = day < published.day.adding(days: -6)
    if isOld, match.isFronted, outcome.basis != .deictic {
      story = (day, sentence)
    } else if !isOld {
      story = nil
    }
  }

  /// Takes a quarter for the one that the text's figures are of, unless it is to come or only compared with.
  private mutating func note(_ value: CalendarValue, _ match: TimeMatch, _ tense: Tense, _ sentence: Int) {
    if case .calendar(let fields) = match.meaning, fields.isFiguresQuarter { return }
    if let published, value.first > published.day || value.last > published.day && tense == .future { return }
    figures = (value, sentence)
  }
}
