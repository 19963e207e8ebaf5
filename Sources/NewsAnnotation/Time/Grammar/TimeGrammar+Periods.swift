import NewsModel

/// Years, fiscal periods, holidays and names that "last", "next" and the like pick from.
extension TimeGrammar {
  /// A year that stands alone: "in 1998", "1998 elections", "480 BC", but not "1998 people".
  func bareYear(_ start: Int) -> Found<CalendarFields>? {
    if let found = rangeBeforeChrist(start) { return found }
    guard let (year, end) = year(start) else { return nil }
    var fields = CalendarFields()
    fields.year = .absolute(year)
    if kind(start) != .number || end > start + 1 { return (fields, end) }
    guard !isCountOfUnits(end, start) else { return nil }
    switch sign(end) {
    case UInt8(ascii: "$"), UInt8(ascii: "%"): return nil
    case UInt8(ascii: "/") where isGlued(end): return nil
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"):
      if isGlued(end + 1), isGlued(end), kind(end + 1) == .number { return nil }
    default: break
    }
    let before = start - 1
    let isRecent = (1500...2040).contains(year)
    switch kind(before) {
    case .inside, .since, .between, .preposition, .early, .late, .mid, .from, .by, .before, .after, .end,
      .beginning:
      return isRecent || !isFollowedByCount(end) ? (fields, end) : nil
    case .to where endsSpanOfYears(before), .and where endsSpanOfYears(before): return (fields, end)
    case .of, .to, .about, .the, .possessive, .fiscal, .and, .or:
      return isRecent && !isFollowedByCount(end) || kind(before) == .of && !isFollowedByCount(end)
        ? (fields, end) : nil
    case .counter, .than, .over, .up, .nearly, .least, .only: return nil
    case .sign where sign(before) == UInt8(ascii: "(") || isHyphen(before):
      return isFollowedByCount(end) ? nil : (fields, end)
    default:
      return isRecent && !isFollowedByCount(end) ? (fields, end) : nil
    }
  }

  /// Whether the "to" or "and" joins a year to one that a preposition brings in: "from 1370 to 1405".
  private func endsSpanOfYears(_ joiner: Int) -> Bool {
    kind(joiner - 1) == .number && (3...4).contains(digits(joiner - 1))
      && (kind(joiner - 2) == .from || kind(joiner - 2) == .between)
  }

  /// Whether a plural noun follows, so that the number may count it.
  private func isFollowedByCount(_ index: Int) -> Bool {
    if kind(index) == .of { return true }
    guard isWord(index) else { return false }
    if kind(index) == .units || kind(index) == .hours || kind(index) == .zone { return true }
    if tag(index) == .unknown { return !isCapitalised(index) && pieces[index].endsInS }
    return tag(index) == .nns
  }

  /// The first of two years before the common era: "264" of "264 to 241 BC".
  private func rangeBeforeChrist(_ start: Int) -> Found<CalendarFields>? {
    guard kind(start) == .number, digits(start) <= 4, value(start) > 0, !isPartOfCode(start),
      isHyphen(start + 1) || kind(start + 1) == .to || kind(start + 1) == .and, kind(start + 2) == .number,
      digits(start + 2) <= 4, value(start + 2) < value(start), kind(start + 3) == .beforeChrist
    else { return nil }
    var fields = CalendarFields()
    fields.year = .absolute(1 - value(start))
    return (fields, start + 1)
  }

  /// "year 1950" after "the".
  func yearByName(_ start: Int) -> Found<CalendarFields>? {
    guard unit(start) == .year, kind(start) == .unit else { return nil }
    var fields = CalendarFields()
    if kind(start + 1) == .cardinal, value(start + 1) == 2, kind(start + 2) == .magnitude,
      value(start + 2) == 1000,
      year(start + 1) == nil
    {
      fields.year = .absolute(2000)
      return (fields, start + 3)
    }
    guard let (year, end) = year(start + 1) else { return nil }
    fields.year = .absolute(year)
    return (fields, end)
  }

  /// "third quarter", "third-quarter of 1990", "fiscal 1989", "Q3 2022", "next year's first quarter", "the
  /// first half of 2020", "the 1988 third quarter".
  func fiscalPeriod(_ start: Int) -> Found<CalendarFields>? {
    var at = kind(start) == .possessive ? start + 1 : start
    var fields = CalendarFields()
    // A year in front.
    if kind(at) == .number, digits(at) == 4, let (year, end) = year(at) {
      fields.year = .absolute(year)
      at = end
    } else if let choice = choice(at), unit(at + 1) == .year, let offset = choice.deicticOffset {
      let end = pastPossessive(at + 2)
      guard end > at + 2 else { return nil }
      fields.year = .fromPublication(offset)
      at = end
    }
    let hasYear = fields.year != nil
    if hasYear, kind(at) == .period || kind(at) == .unit && unit(at) == .quarter {
      fields.isFiguresQuarter = true
      return (fields, at + 1)
    }
    let isFiscal = kind(at) == .fiscal
    if isFiscal {
      at = pastHyphen(at + 1)
      if unit(at) == .year, kind(at) == .unit, !hasYear {
        if let (year, end) = year(at + 1) {
          fields.year = .absolute(year)
          return (fields, end)
        }
        return nil
      }
      if !hasYear, kind(at) == .number, let (year, end) = year(at) {
        fields.year = .absolute(year)
        return (fields, end)
      }
    }
    let end: Int
    if kind(at) == .quarterName, isCapitalised(at) {
      fields.quarter = value(at)
      end = at + 1
    } else if let (number, next) = ordinal(at), (1...4).contains(number), unit(pastHyphen(next)) == .quarter,
      kind(pastHyphen(next)) == .unit
    {
      fields.quarter = number
      end = pastHyphen(next) + 1
    } else if let (number, next) = ordinal(at), (1...2).contains(number), kind(pastHyphen(next)) == .half {
      fields.half = number
      end = pastHyphen(next) + 1
    } else if choice(at) == .last, kind(at + 1) == .half {
      fields.half = 2
      end = at + 2
    } else {
      return nil
    }
    if hasYear { return (fields, end) }
    if kind(end) == .of, kind(end + 1) == .the, unit(end + 2) == .year {
      fields.year = .fromNarrative(0)
      return (fields, end + 3)
    }
    let fiscalAt = kind(end) == .of && kind(end + 1) == .fiscal ? end + 2 : end
    let (year, past) = yearOfDate(fiscalAt)
    fields.year = year
    // A half is of a year, or it is half of something else.
    if year == nil, fields.half != nil { return nil }
    return (fields, year == nil ? end : past)
  }

  /// "Christmas", "New Year's Eve", "Labor Day 2019".
  func holiday(_ start: Int) -> Found<CalendarFields>? {
    guard isCapitalised(start), let (name, next) = holidayName(start), next > start + 1 || !isPerson(start)
    else { return nil }
    var fields = CalendarFields()
    fields.holiday = name
    let (year, end) = yearOfDate(next)
    fields.year = year
    return (fields, year == nil ? next : end)
  }

  private func holidayName(_ start: Int) -> Found<Holiday>? {
    func part(_ index: Int) -> HolidayPart? {
      guard isCapitalised(index) else { return nil }
      if unit(index) == .day { return .day }
      return kind(index) == .holidayPart ? HolidayPart(rawValue: Int32(value(index))) : nil
    }
    if kind(start) == .holiday, let name = Holiday(rawValue: Int32(value(start))) {
      if name == .christmas, part(start + 1) == .eve { return (.christmasEve, start + 2) }
      if name == .easter, kind(start + 1) == .weekday, value(start + 1) == 1 {
        return (.easterMonday, start + 2)
      }
      let hasDay = part(start + 1) == .day || kind(start + 1) == .weekday && value(start + 1) == 7
      return (name, hasDay ? start + 2 : start + 1)
    }
    if kind(start) == .month, value(start) == 5, part(start + 1) == .day { return (.mayDay, start + 2) }
    guard let first = part(start) else { return nil }
    let next = pastPossessive(start + 1)
    switch (first, part(next)) {
    case (.valentine, .day): return (.valentinesDay, next + 1)
    case (.independence, .day): return (.independenceDay, next + 1)
    case (.veterans, .day): return (.veteransDay, next + 1)
    case (.labour, .day): return (.labourDay, next + 1)
    case (.memorial, .day): return (.memorialDay, next + 1)
    case (.election, .day): return (.electionDay, next + 1)
    case (.boxing, .day): return (.boxingDay, next + 1)
    case (.martin, .luther) where part(next + 1) == .king:
      let day = pastComma(next + 2)
      return part(day) == .day ? (.martinLutherKingDay, day + 1) : nil
    default: break
    }
    if first == .new, unit(start + 1) == .year {
      let after = pastPossessive(start + 2)
      if part(after) == .day { return (.newYearsDay, after + 1) }
      if part(after) == .eve { return (.newYearsEve, after + 1) }
    }
    guard kind(start + 1) == .weekday else { return nil }
    switch (first, value(start + 1)) {
    case (.good, 5): return (.goodFriday, start + 2)
    case (.ash, 3): return (.ashWednesday, start + 2)
    case (.palm, 7): return (.palmSunday, start + 2)
    default: return nil
    }
  }

  /// "last Monday", "next June", "this summer", "this coming Sunday, March 8", "last Christmas", "the
  /// previous Friday" (from "previous").
  func chosen(_ start: Int) -> Found<CalendarFields>? {
    guard var choice = choice(start) else { return fiscalPeriod(start) }
    var at = start + 1
    if let second = self.choice(at), choice == .this || choice == .that {
      choice = second
      at += 1
    }
    // "early last June", "last early June" do not nest; "this late June" does not occur.
    var found: Found<CalendarFields>?
    switch kind(at) {
    case .weekday, .shortWeekday: found = weekdayDate(at)
    case .month, .shortMonth:
      if let (month, end) = month(at) {
        let full = monthDate(at)
        var fields = CalendarFields()
        fields.month = month
        found = full.map { $0.end > end ? $0 : (fields, end) } ?? (fields, end)
      }
    case .season, .ambiguousSeason:
      guard let season = Season(rawValue: Int32(value(at))) else { return nil }
      guard kind(at) == .season || kind(at + 1) != .of else { return nil }
      var fields = CalendarFields()
      fields.season = season
      found = (fields, at + 1)
    case .holiday, .holidayPart: found = holiday(at)
    default: return fiscalPeriod(start)
    }
    guard let (found, end) = found else { return nil }
    var fields = found
    if fields.year == nil { fields.choice = choice }
    return (fields, end)
  }
}
