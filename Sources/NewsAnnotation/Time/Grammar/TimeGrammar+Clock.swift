import NewsModel

/// Clock times, parts of the day, and dates that carry either.
extension TimeGrammar {
  /// A clock time: "5 p.m.", "10:30", "14:05 GMT", "noon", "9 o'clock", "1500 GMT".
  func clock(_ start: Int) -> Found<TimeOfDay>? {
    if kind(start) == .clockName { return (.clock(minute: value(start), utcOffset: nil), start + 1) }
    if let found = spokenClock(start) { return found }
    if kind(start) == .cardinal, value(start) <= 12 {
      if kind(start + 1) == .oclock { return (.clock(minute: value(start) * 60, utcOffset: nil), start + 2) }
      if let (meridiem, end) = meridiem(start + 1) { return withZone(value(start) % 12 * 60 + meridiem, end) }
      return nil
    }
    guard kind(start) == .number, digits(start) <= 4, !isPartOfCode(start) else { return nil }
    var minute = value(start) * 60
    var at = start + 1
    var isDigital = false
    if sign(at) == UInt8(ascii: ":") || sign(at) == 0x2E, isGlued(at), isGlued(at + 1),
      kind(at + 1) == .number,
      digits(at + 1) == 2, value(at + 1) < 60, digits(start) <= 2
    {
      isDigital = sign(at) == UInt8(ascii: ":")
      minute += value(at + 1)
      at += 2
      if sign(at) == UInt8(ascii: ":"), isGlued(at), kind(at + 1) == .number, digits(at + 1) == 2,
        value(at + 1) < 60
      {
        at += 2
      }
    }
    if digits(start) <= 2, (1...12).contains(value(start)) {
      if let (meridiem, end) = meridiem(at) { return withZone(minute % 720 + meridiem, end) }
      if kind(at) == .oclock { return (.clock(minute: minute, utcOffset: nil), at + 1) }
      // "4 in the morning"
      if kind(at) == .inside, kind(at + 1) == .the, let part = partOfDay(at + 2), kind(start - 1) == .at {
        let isLate = part == .afternoon || part == .evening
        return (.clock(minute: minute % 720 + (isLate ? 720 : 0), utcOffset: nil), at + 3)
      }
    }
    if isDigital, value(start) <= 24, minute <= 1440 {
      if kind(at) == .hours { return (.clock(minute: minute, utcOffset: nil), at + 1) }
      if kind(at) == .zone { return withZone(minute, at) }
      guard sign(at) != UInt8(ascii: ":"),
        introducesClock(start - 1) || digits(start) == 2 && introducesDay(at)
      else { return nil }
      return (.clock(minute: minute, utcOffset: nil), at)
    }
    // "1500 GMT", "0730 hours"
    if digits(start) == 4, value(start) / 100 <= 24, value(start) % 100 < 60 {
      let minute = value(start) / 100 * 60 + value(start) % 100
      if kind(at) == .zone, isCapitalised(at) { return withZone(minute, at) }
      if kind(at) == .hours || kind(at) == .units && unit(at) == .hour && value(start) < 1000 {
        return (.clock(minute: minute, utcOffset: nil), at + 1)
      }
    }
    return nil
  }

  /// "half past five", "a quarter to six", "quarter past 9": of the morning unless the text says otherwise.
  private func spokenClock(_ start: Int) -> Found<TimeOfDay>? {
    let at = kind(start) == .a ? start + 1 : start
    let isHalf = kind(at) == .half
    guard isHalf || unit(at) == .quarter && kind(at) == .unit else { return nil }
    let isPast = choice(at + 1) == .past
    guard isPast || !isHalf && kind(at + 1) == .to, let (hour, end) = cardinal(at + 2),
      (1...12).contains(hour)
    else { return nil }
    let offset = isHalf ? 30 : isPast ? 15 : -15
    let minute = (hour % 12 * 60 + offset + 720) % 720
    if let (meridiem, past) = meridiem(end) { return withZone(minute + meridiem, past) }
    // "in the evening"
    if kind(end) == .inside, kind(end + 1) == .the, let part = partOfDay(end + 2) {
      let isLate = part == .afternoon || part == .evening
      return (.clock(minute: minute + (isLate ? 720 : 0), utcOffset: nil), end + 3)
    }
    guard kind(end) != .units, kind(end) != .magnitude else { return nil }
    return (.clock(minute: minute, utcOffset: nil), end)
  }

  private func meridiem(_ index: Int) -> Found<Int>? {
    guard kind(index) == .meridiem else { return nil }
    return (value(index) * 60, pastStop(index + 1))
  }

  private func withZone(_ minute: Int, _ end: Int) -> Found<TimeOfDay> {
    guard kind(end) == .zone, isCapitalised(end) || kind(end + 1) != .other else {
      return (.clock(minute: minute, utcOffset: nil), end)
    }
    return (.clock(minute: minute, utcOffset: value(end)), end + 1)
  }

  private func introducesClock(_ index: Int) -> Bool {
    switch kind(index) {
    case .at, .by, .since, .from, .before, .after, .preposition, .about, .between, .and, .to: true
    default: isComma(index)
    }
  }

  private func introducesDay(_ index: Int) -> Bool {
    kind(index) == .on || moment(pastComma(index)) != nil
  }

  /// A date with a time of day, in either order, or a time of day alone.
  func timed(_ start: Int) -> TimeMatch? {
    if let (time, end) = clock(start) {
      var at = pastComma(end)
      if kind(at) == .on || kind(at) == .of { at += 1 }
      if kind(at) != .clockName, var day = moment(at), isOfDay(day) {
        day.pieces = start..<day.pieces.upperBound
        day.timeOfDay = time
        return day
      }
      return alone(start..<end, time)
    }
    if let match = partThenDay(start) { return match }
    if var day = moment(start), isOfDay(day) {
      let end = day.pieces.upperBound
      if let part = partOfDay(end), kind(end) == .partOfDay, day.timeOfDay == nil {
        day.pieces = start..<end + 1
        day.timeOfDay = .part(part)
        // "Tuesday night at 10 p.m."
        if kind(end + 1) == .at, let (time, past) = clock(end + 2) {
          day.pieces = start..<past
          day.timeOfDay = time
        }
        return day
      }
      var at = pastComma(end)
      if kind(at) == .at { at += 1 }
      if kind(at) == .about { at += 1 }
      if let (time, past) = clock(at), day.timeOfDay == nil {
        day.pieces = start..<past
        day.timeOfDay = time
        return day
      }
      return day.timeOfDay == nil ? nil : day
    }
    return nil
  }

  /// "the night of June 13", "the morning of 19 June", "mid-afternoon yesterday", "morning of the same day",
  /// "the early morning hours of July 1", "that morning", "the morning".
  private func partThenDay(_ start: Int) -> TimeMatch? {
    var at = kind(start) == .the ? start + 1 : start
    var modifier: TimeModifier?
    switch kind(at) {
    case .early: (modifier, at) = (.start, at + 1)
    case .late, .later: (modifier, at) = (.end, at + 1)
    case .mid: (modifier, at) = (.middle, pastHyphen(at + 1))
    default: break
    }
    // "the early hours of Friday"
    if modifier == .start, kind(at) == .units, unit(at) == .hour, kind(at + 1) == .of,
      var day = moment(at + 2), isOfDay(day), day.timeOfDay == nil
    {
      day.pieces = start..<day.pieces.upperBound
      day.timeOfDay = .part(.morning)
      day.modifier = modifier
      return day
    }
    guard kind(at) == .partOfDay, let part = partOfDay(at) else { return nil }
    var next = at + 1
    if kind(next) == .units, unit(next) == .hour { next += 1 }
    let dayAt = kind(next) == .of || kind(next) == .on ? next + 1 : pastComma(next)
    if var day = moment(dayAt), isOfDay(day), day.timeOfDay == nil {
      day.pieces = start..<day.pieces.upperBound
      day.timeOfDay = .part(part)
      day.modifier = modifier
      return day
    }
    // Alone, only where a preposition or modifier makes it a time.
    guard kind(next) != .of, !(part == .night && tag(next) == .nn) else { return nil }
    switch kind(start - 1) {
    case .by, .since, .preposition: break
    case .at: guard kind(start) != .the else { return nil }
    case .inside, .on: guard kind(start) == .the else { return nil }
    default: guard kind(start) != .the, modifier != nil else { return nil }
    }
    var match = alone(start..<next, .part(part))
    match?.modifier = modifier
    return match
  }

  private func alone(_ pieces: Range<Int>, _ time: TimeOfDay) -> TimeMatch? {
    TimeMatch(pieces, .shift(CalendarShift(amount: 0, unit: .day, anchor: .lastMentioned)), at: time)
  }

  /// Whether a match names one day, to which a time of day can be added.
  private func isOfDay(_ match: TimeMatch) -> Bool {
    switch match.meaning {
    case .calendar(let fields): fields.day != nil || fields.weekday != nil || fields.holiday != nil
    case .shift(let shift): shift.unit == .day
    default: false
    }
  }
}
