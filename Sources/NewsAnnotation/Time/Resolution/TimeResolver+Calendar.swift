import NewsModel

/// Dates whose fields the text names.
extension TimeResolver {
  /// Whether the calendar can have such a day.
  func isPossible(_ fields: CalendarFields) -> Bool {
    guard let month = fields.month, let day = fields.day else { return true }
    if case .absolute(let year) = fields.year { return CalendarDate(year, month, day) != nil }
    return CalendarDate(2000, month, day) != nil
  }

  /// The TIMEX3 value with `X` for what is not known.
  func unknownValue(_ fields: CalendarFields) -> String {
    if let shortDecade = fields.shortDecade { return "XX\(shortDecade / 10)" }
    if let holiday = fields.holiday { return holiday.unknownValue }
    if let season = fields.season { return "XXXX-\(season.code)" }
    if let quarter = fields.quarter { return "XXXX-Q\(quarter)" }
    if let half = fields.half { return "XXXX-H\(half)" }
    if let month = fields.month {
      return "XXXX-\(padded(month, 2))" + (fields.day.map { "-" + padded($0, 2) } ?? "")
    }
    if let weekday = fields.weekday { return "XXXX-WXX-\(weekday)" }
    if let day = fields.day { return "XXXX-XX-\(padded(day, 2))" }
    if case .twoDigits(let digits) = fields.year { return "XX\(padded(digits, 2))" }
    return "XXXX"
  }

  /// The value of calendar fields; nil where nothing says which it is.
  func resolve(_ fields: CalendarFields, tense: Tense, _ match: TimeMatch, sentence: Int) -> Outcome? {
    if let complete = fields.complete { return Outcome(value: complete, basis: .explicit, confidence: 0.97) }
    if let decade = fields.shortDecade { return resolve(shortDecade: decade) }
    if let year = fields.year {
      guard let (number, basis) = resolve(year) else { return nil }
      var fields = fields
      if fields.isFiguresQuarter, case .quarter(_, let quarter) = figures?.value { fields.quarter = quarter }
      guard let value = value(fields, year: number) else { return nil }
      let other = fields.dayMonthSwapped.flatMap { self.value($0, year: number) }
      let confidence = other == nil ? 0.98 : 0.8
      return Outcome(
        value: value, basis: basis, confidence: basis == .explicit ? confidence : 0.85,
        alternative: other.map { ($0, basis) })
    }
    if let day = fields.day, fields.month == nil, fields.weekday == nil { return resolve(numberedDay: day) }
    if let weekday = fields.weekday, fields.month == nil {
      return resolve(weekday: weekday, fields, tense: tense, match, sentence: sentence)
    }
    return style == .chronicle ? continued(fields) : nearPublication(fields, tense: tense)
  }

  /// The value that the fields have in a year.
  private func value(_ fields: CalendarFields, year: Int) -> CalendarValue? {
    guard CalendarValue.years.contains(year) else { return nil }
    if let holiday = fields.holiday { return holiday.day(in: year).map { .day($0) } }
    if let season = fields.season { return .season(year: year, season) }
    if let quarter = fields.quarter { return .quarter(year: year, quarter) }
    if let half = fields.half { return .half(year: year, half) }
    guard let month = fields.month else { return .year(year) }
    guard let day = fields.day else { return .month(year: year, month) }
    return CalendarDate(year, month, day).map { .day($0) }
  }

  private func resolve(_ year: CalendarFields.Year) -> (Int, TimeExpression.Basis)? {
    switch year {
    case .absolute(let year): return (year, .explicit)
    case .fromPublication(let offset):
      if style == .chronicle, let narrative { return (narrative.first.year + offset, .narrative) }
      return published.map { ($0.day.year + offset, .deictic) }
    case .fromNarrative(let offset):
      if let narrative { return (narrative.first.year + offset, .narrative) }
      return published.map { ($0.day.year + offset, .deictic) }
    case .twoDigits(let digits):
      // The century that brings it nearest to where the text is.
      guard let reference = narrative?.first.year ?? published?.day.year, reference > 100 else { return nil }
      let base = reference / 100 * 100 + digits
      let limit = published.map { $0.day.year + 20 } ?? 9999
      let candidates = [base - 100, base, base + 100].filter { $0 <= limit }
      return candidates.min { abs($0 - reference) < abs($1 - reference) }.map { ($0, .narrative) }
    }
  }

  private func resolve(shortDecade decade: Int) -> Outcome? {
    let reference = style == .chronicle ? narrative?.first.year ?? published?.day.year : published?.day.year
    guard let reference, reference > 100 else { return nil }
    let base = (reference / 100 * 100 + decade) / 10
    // Decades named so are past ones, or the current.
    return Outcome(
      value: .decade(base * 10 <= reference ? base : base - 10), basis: .documentDate, confidence: 0.85)
  }

  // MARK: News

  /// An incomplete date as news means it: near the day of publication, on the side that the tense tells.
  private func nearPublication(_ fields: CalendarFields, tense: Tense) -> Outcome? {
    guard let published else { return continued(fields) }
    let today = published.day
    var candidates = (today.year - 4...today.year + 4).compactMap { value(fields, year: $0) }
    if let weekday = fields.weekday {
      // The weekday tells the year.
      let matching = candidates.filter { $0.first.weekday == weekday }
      if let nearest = matching.min(by: { distance($0, today) < distance($1, today) }) {
        candidates = [nearest]
      }
    }
    let past = candidates.last { $0.first <= today }
    let future = candidates.first { $0.last >= today }
    let chosen: CalendarValue?
    var confidence = 0.88
    switch fields.choice {
    case .last, .past, .previous: chosen = candidates.last { $0.last < today }
    case .next, .coming, .upcoming, .following: chosen = candidates.first { $0.first > today }
    case .this, .current: chosen = candidates.first { $0.first.year == today.year }
    case .same, .that:
      if let outcome = continued(fields) { return outcome }
      chosen = past
    case .latest: chosen = past
    case nil:
      chosen = nearer(
        past, future, to: today, tense: tense, isQuarter: fields.quarter != nil,
        isNamedDay: fields.holiday != nil)
      confidence = tense == .past || tense == .future ? 0.88 : 0.75
    }
    guard let chosen else { return nil }
    let other = chosen == past ? future : past
    return Outcome(
      value: chosen, basis: .documentDate, confidence: fields.choice == nil ? confidence : 0.92,
      alternative: other == chosen ? nil : other.map { ($0, .documentDate) })
  }

  private func distance(_ value: CalendarValue, _ day: CalendarDate) -> Int {
    abs(value.first.dayNumber - day.dayNumber)
  }

  /// Of the last candidate begun and the first not yet over, the one that the tense prefers, unless it lies
  /// far off and the other close by: in November no news says "in December" of the one eleven months ago.
  private func nearer(
    _ past: CalendarValue?, _ future: CalendarValue?, to today: CalendarDate, tense: Tense, isQuarter: Bool,
    isNamedDay: Bool
  ) -> CalendarValue? {
    guard let past, let future else { return past ?? future }
    // How many days ahead weigh as much as one day back.
    let weight: Double =
      switch tense {
      case .past: isNamedDay ? 100 : 5
      case .present, .unknown: 2
      case .future: isQuarter ? 0.25 : 0.05
      }
    let back = max(0, today.dayNumber - past.last.dayNumber)
    let ahead = max(0, future.first.dayNumber - today.dayNumber)
    return Double(back) <= Double(ahead) * weight ? past : future
  }

  // MARK: Chronicle

  /// An incomplete date as a chronicle means it: in the year that the narrative has reached, or in the next
  /// where the narrative stands late in its year and the date is early.
  private func continued(_ fields: CalendarFields) -> Outcome? {
    guard let narrative else {
      return nil
    }
    let year = narrative.first.year
    guard let same = value(fields, year: year) else { return nil }
    var chosen = same
    switch fields.choice {
    case .next, .following, .coming, .upcoming:
      chosen =
        [same, value(fields, year: year + 1)].compactMap { $0 }.first { $0.first > narrative.last } ?? same
    case .last, .previous, .past:
      chosen =
        [value(fields, year: year - 1), same].compactMap { $0 }.last { $0.last < narrative.first } ?? same
    default:
      if narrative.granularity < .year, let next = value(fields, year: year + 1),
        narrative.first.dayNumber - same.last.dayNumber > Self.backwardReach
      {
        chosen = next
      }
    }
    return Outcome(
      value: chosen, basis: .narrative, confidence: 0.85,
      alternative: chosen == same ? nil : (same, .narrative))
  }

  /// Days that a chronicle is taken to step back within its year before a date is taken for the next year's.
  private static let backwardReach = 240

  /// "the 20th": in the month that the narrative has reached.
  private func resolve(numberedDay day: Int) -> Outcome? {
    guard let narrative, narrative.granularity <= .month,
      let date = CalendarDate(narrative.first.year, narrative.first.month, day)
    else { return nil }
    return Outcome(value: .day(date), basis: .narrative, confidence: 0.8)
  }

  // MARK: Weekdays

  /// A bare weekday.
  ///
  /// In news it is the nearest in the past, the day of publication included, or with a verb that looks ahead
  /// the nearest to come. While the text tells a story of more than a week ago from a dated day on, a weekday
  /// that falls on that day or up to three days after it belongs to the story.
  private func resolve(
    weekday: Int, _ fields: CalendarFields, tense: Tense, _ match: TimeMatch, sentence: Int
  ) -> Outcome? {
    let inStory = story.flatMap { storyDay(weekday, after: $0.day) }
    if style == .chronicle || published == nil, case .day(let day) = narrative,
      let inNarrative = storyDay(weekday, after: day)
    {
      return Outcome(value: .day(inNarrative), basis: .narrative, confidence: 0.6)
    }
    guard let published else { return nil }
    let today = published.day
    let back = (today.weekday - weekday + 7) % 7
    let past = today.adding(days: -back)
    let future = today.adding(days: (weekday - today.weekday + 7) % 7)
    if let day = fields.day { return dated(day, weekday, near: today) }
    if let end = fields.weekdayOfEnd, fields.choice == nil {
      // "from Monday to Friday": the days before the Friday that is meant.
      let ahead = (end - today.weekday + 7) % 7
      let last = today.adding(days: tense == .future || ahead == 0 ? ahead : ahead - 7)
      return day(last.adding(days: -((end - weekday + 7) % 7)), .documentDate, 0.8, or: past)
    }
    switch fields.choice {
    // "Last Friday" is to many the one before the last, and "next Friday" the one after the next.
    case .last, .past:
      let last = back == 0 ? past.adding(days: -7) : past
      return day(last, .deictic, 0.9, or: last.adding(days: -7))
    case .next, .coming, .upcoming:
      let next = back == 0 ? future.adding(days: 7) : future
      return day(next, .deictic, 0.85, or: fields.choice == .next ? next.adding(days: 7) : nil)
    case .this, .current:
      let (this, other) = tense == .past ? (past, future) : (future, past)
      return day(this, .deictic, 0.85, or: this == other ? nil : other)
    case .previous, .following:
      guard case .day(let reached) = narrative else { return day(past, .documentDate, 0.6) }
      let step = (weekday - reached.weekday + 7) % 7
      let isAhead = fields.choice == .following
      return day(
        reached.adding(days: isAhead ? (step == 0 ? 7 : step) : step - 7), .narrative, 0.8)
    case .that, .same, .latest, nil: break
    }
    if let story, let inStory, match.isFronted, tense != .future, sentence - story.sentence <= 8,
      inStory < past
    {
      return Outcome(
        value: .day(inStory), basis: .narrative, confidence: 0.75, alternative: (.day(past), .documentDate))
    }
    let opposite = tense == .future ? past : future
    // The weekday of publication itself may be that of a week away.
    let beyond = past == future ? past.adding(days: tense == .future ? 7 : -7) : opposite
    let other: (CalendarValue, TimeExpression.Basis) =
      inStory.map { (.day($0), .narrative) } ?? (.day(beyond), .documentDate)
    return Outcome(
      value: .day(tense == .future ? future : past), basis: .documentDate,
      confidence: tense == .future || tense == .past ? 0.92 : 0.85, alternative: other)
  }

  private func day(
    _ day: CalendarDate, _ basis: TimeExpression.Basis, _ confidence: Double, or other: CalendarDate? = nil
  ) -> Outcome {
    Outcome(
      value: .day(day), basis: basis, confidence: confidence, alternative: other.map { (.day($0), basis) })
  }

  /// The day from `start` on that is such a weekday, if it comes within three days.
  private func storyDay(_ weekday: Int, after start: CalendarDate) -> CalendarDate? {
    let ahead = (weekday - start.weekday + 7) % 7
    return ahead <= 3 ? start.adding(days: ahead) : nil
  }

  /// "Monday the 24th": the month, at most half a year away, in which the day falls on the weekday.
  private func dated(_ number: Int, _ weekday: Int, near today: CalendarDate) -> Outcome? {
    for offset in [0, -1, 1, -2, 2, -3, 3, -4, 4, -5, 5, -6, 6] {
      let month = today.adding(days: 1 - today.day).adding(months: offset)
      if let day = CalendarDate(month.year, month.month, number), day.weekday == weekday {
        return self.day(day, .documentDate, 0.9)
      }
    }
    return nil
  }
}
