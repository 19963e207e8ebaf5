import NewsModel

/// Modifiers before a date, vague references, and ranges.
extension TimeGrammar {
  /// "early July", "the end of 1990", "mid-November", "about 1910", "earlier this year", "late on Tuesday".
  func modified(_ start: Int) -> TimeMatch? {
    var at = kind(start) == .the ? start + 1 : start
    let hasArticle = at > start
    let modifier: TimeModifier
    // "the end of", rather than "late".
    var isPart = false
    switch kind(at) {
    case .early: (modifier, at) = (.start, at + 1)
    case .late: (modifier, at) = (.end, at + 1)
    case .mid: (modifier, at) = (.middle, pastHyphen(at + 1))
    case .earlier: (modifier, at) = (.start, at + 1)
    case .later: (modifier, at) = (.end, at + 1)
    case .about, .nearly: (modifier, at) = (.approximate, at + 1)
    case .circa: (modifier, at) = (.approximate, pastStop(at + 1))
    case .beginning, .middle, .end:
      let kind = kind(at)
      modifier = kind == .end ? .end : kind == .middle ? .middle : .start
      isPart = true
      guard self.kind(at + 1) == .of, hasArticle || introducesDate(at - 1) else { return nil }
      at += 2
    default: return nil
    }
    switch kind(at) {
    case .inside, .on:
      guard modifier == .start || modifier == .end else { return nil }
      at += 1
    case .the where hasArticle && !isPart: return nil
    default: break
    }
    guard var match = moment(at) else { return nil }
    if case .calendar(let fields) = match.meaning, fields.day != nil, modifier == .middle { return nil }
    match.modifier = match.modifier ?? modifier
    match.pieces = start..<match.pieces.upperBound
    // "early Tuesday morning", "late on Friday night"
    if let part = partOfDay(match.pieces.upperBound), kind(match.pieces.upperBound) == .partOfDay,
      match.timeOfDay == nil
    {
      match.timeOfDay = .part(part)
      match.pieces = start..<match.pieces.upperBound + 1
    }
    return match
  }

  /// "now", "recently", "the future", "in the past", "these days", "at the time".
  func vague(_ start: Int) -> TimeMatch? {
    func match(_ end: Int, _ reference: VagueReference) -> TimeMatch {
      TimeMatch(start..<end, .vague(reference))
    }
    switch kind(start) {
    case .now, .vague:
      guard let reference = VagueReference(rawValue: Int32(value(start))) else { return nil }
      // "as soon as" is no time at all.
      if reference == .future, kind(start - 1) == .preposition { return nil }
      // "shortly after", "soon after" leave the time to the rest of the clause.
      if reference == .future, kind(start + 1) == .after || kind(start + 1) == .before { return nil }
      return match(start + 1, reference)
    case .present:
      return kind(pastHyphen(start + 1)) == .unit && unit(pastHyphen(start + 1)) == .day
        ? match(pastHyphen(start + 1) + 1, .present) : nil
    case .recent: return kind(start + 1) == .units ? nil : match(start + 1, .past)
    case .choice:
      guard let choice = choice(start), choice == .current, tag(start) != .nn, tag(start) != .vb else {
        return nil
      }
      return isGlued(start + 1) && isHyphen(start + 1) ? nil : match(start + 1, .present)
    case .these where unit(start + 1) == .day && kind(start + 1) == .units: return match(start + 2, .present)
    case .the:
      if choice(start + 1) == .past,
        !isWord(start + 2) || [.in, .to, .cc, .vbd, .vbz, .wdt].contains(tag(start + 2)),
        kind(start + 2) != .unit, kind(start + 2) != .units, kind(start + 2) != .vagueAmount
      {
        return match(start + 2, .past)
      }
      if kind(start + 1) == .vagueAdjective { return match(start + 2, .future) }
      if kind(start + 1) == .other, kind(start + 2) == .vagueAdjective { return match(start + 3, .future) }
      if kind(start + 1) == .time, kind(start - 1) == .at, endsClause(start + 2) {
        return match(start + 2, .past)
      }
      return nil
    default: return nil
    }
  }

  /// "24-25 June", "24 to 26 June 2023": the days of one month, the first without it.
  func rangeOfDays(_ start: Int) -> [TimeMatch]? {
    guard kind(start) == .number, let (day, next) = dayOfMonth(start),
      isHyphen(next) || kind(next) == .to || kind(next) == .and,
      let second = moment(next + 1), case .calendar(let fields) = second.meaning, let lastDay = fields.day,
      fields.weekday == nil, fields.month != nil, lastDay > day, kind(next + 1) == .number,
      digits(next + 1) <= 2
    else { return nil }
    // "between 5 and 10 June" names days, "2 to 3 May" too; "1998-05-03" does not.
    if case .number = kind(next + 1), isHyphen(next + 2) { return nil }
    var first = fields
    first.day = day
    return [TimeMatch(start..<next, .calendar(first)), second]
  }

  /// The second end of a range whose first end has just been read: "June 14-15", "1914-18", "1914–1918".
  func continuation(of last: TimeMatch, at start: Int) -> TimeMatch? {
    guard case .calendar(var fields) = last.meaning, kind(start) == .number,
      !isGlued(start + 1) || sign(start + 1) != 0x3A
    else { return nil }
    let joiner = start - 1
    guard joiner == last.pieces.upperBound,
      isHyphen(joiner) || kind(joiner) == .to || kind(joiner) == .and || kind(joiner) == .or
        || sign(joiner) == 0x2F
    else { return nil }
    if let day = fields.day, fields.month != nil, let (second, end) = dayOfMonth(start), second > day,
      month(end) == nil, kind(end) != .units, kind(end) != .of, endsDate(end)
    {
      fields.day = second
      fields.weekday = nil
      let (year, past) = fields.year == nil ? yearOfDate(end) : (fields.year, end)
      fields.year = year
      return TimeMatch(start..<past, .calendar(fields))
    }
    if case .absolute(let year) = fields.year, fields.month == nil, digits(start) == 2,
      isHyphen(joiner) || sign(joiner) == 0x2F,
      isGlued(start), value(start) > year % 100, year > 0, kind(start + 1) != .decadeSuffix
    {
      fields.year = .absolute(year / 100 * 100 + value(start))
      return TimeMatch(start..<start + 1, .calendar(fields))
    }
    return nil
  }

  private func endsDate(_ index: Int) -> Bool {
    !isWord(index)
      || ![.nns, .nn].contains(tag(index)) && kind(index) != .magnitude && kind(index) != .meridiem
  }

  /// Gives the year of the second end of a range to the first: "from March to May 2003", "June 14 to July 3, 2023".
  func shareYears(_ found: inout [TimeMatch]) {
    guard found.count > 1 else { return }
    for index in 0..<found.count - 1 where kind(found[index].pieces.lowerBound - 1) == .from {
      guard case .calendar(var first) = found[index].meaning, first.weekday != nil, first.day == nil,
        case .calendar(let second) = found[index + 1].meaning, let end = second.weekday, second.day == nil,
        found[index].pieces.upperBound + 1 == found[index + 1].pieces.lowerBound,
        kind(found[index].pieces.upperBound) == .to
      else { continue }
      first.weekdayOfEnd = end
      found[index].meaning = .calendar(first)
    }
    for index in (0..<found.count - 1).reversed() {
      guard case .calendar(var first) = found[index].meaning, first.year == nil, let month = first.month,
        first.choice == nil, case .calendar(let second) = found[index + 1].meaning,
        let lastMonth = second.month,
        case .absolute(let year) = second.year,
        found[index + 1].pieces.lowerBound - found[index].pieces.upperBound <= 2,
        (found[index].pieces.upperBound..<found[index + 1].pieces.lowerBound).allSatisfy({ joins($0) })
      else { continue }
      first.year = .absolute(month > lastMonth ? year - 1 : year)
      found[index].meaning = .calendar(first)
    }
  }

  private func joins(_ index: Int) -> Bool {
    switch kind(index) {
    case .to, .and, .or, .preposition, .sign, .early, .late, .mid, .on: true
    default: false
    }
  }
}
