import NewsModel

/// Dates that name fields of the calendar.
extension TimeGrammar {
  /// A date of any form.
  func date(_ start: Int) -> TimeMatch? {
    var best: Found<CalendarFields>?
    func offer(_ found: Found<CalendarFields>?) {
      if let found, found.end > (best?.end ?? start) { best = found }
    }
    switch kind(start) {
    case .number:
      offer(numericDate(start))
      offer(dayMonth(start))
      offer(centuryOrDecade(start))
      offer(bareYear(start))
    case .month, .shortMonth:
      offer(monthDate(start))
      offer(holiday(start))
    case .weekday, .shortWeekday:
      offer(weekdayDate(start))
    case .the:
      offer(dayMonth(start + 1))
      offer(centuryOrDecade(start + 1))
      offer(season(start + 1))
      offer(yearByName(start + 1))
      offer(fiscalPeriod(start + 1))
      offer(numberedDay(start + 1))
    case .ordinal, .tens:
      offer(dayMonth(start))
      offer(centuryOrDecade(start))
      offer(fiscalPeriod(start))
      if kind(start) == .tens { offer(bareYear(start)) }
    case .cardinal, .annoDomini: offer(bareYear(start))
    case .season, .ambiguousSeason: offer(season(start))
    case .sign where sign(start) == 0x27: offer(shortYearOrDecade(start))
    case .holiday, .holidayPart: offer(holiday(start))
    case .decadeName: offer(centuryOrDecade(start))
    case .choice: offer(chosen(start))
    case .fiscal, .quarterName, .possessive: offer(fiscalPeriod(start))
    default: break
    }
    if kind(start) == .number { offer(fiscalPeriod(start)) }
    guard let best else { return nil }
    return TimeMatch(start..<best.end, .calendar(best.value))
  }

  /// "2023-06-14", "14/06/2023", "6/14/23", "14.6.2023".
  func numericDate(_ start: Int) -> Found<CalendarFields>? {
    guard kind(start) == .number, kind(start + 2) == .number, kind(start + 4) == .number,
      (start + 1...start + 4).allSatisfy({ isGlued($0) }), sign(start + 1) == sign(start + 3),
      [UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: ".")].contains(sign(start + 1)),
      !(isGlued(start + 5) && (isHyphen(start + 5) || sign(start + 5) == UInt8(ascii: "/"))),
      !(isGlued(start) && sign(start - 1) != 0 && sign(start - 1) != UInt8(ascii: "("))
    else { return nil }
    let (a, b, c) = (value(start), value(start + 2), value(start + 4))
    var fields = CalendarFields()
    if digits(start) == 4, digits(start + 2) <= 2, digits(start + 4) <= 2 {
      (fields.year, fields.month, fields.day) = (.absolute(a), b, c)
    } else if digits(start) <= 2, digits(start + 2) <= 2, digits(start + 4) == 4 || digits(start + 4) == 2 {
      // Americans write the month first; a stop, or a first number that is no month, tells the others.
      let isDayFirst = sign(start + 1) == UInt8(ascii: ".") || a > 12
      (fields.month, fields.day) = isDayFirst ? (b, a) : (a, b)
      fields.isOrderOpen = a <= 12 && b <= 12 && a != b && sign(start + 1) == UInt8(ascii: "/")
      fields.year = digits(start + 4) == 4 ? .absolute(c) : .twoDigits(c)
      if digits(start + 4) == 2, sign(start + 1) != UInt8(ascii: "/") { return nil }
    } else {
      return nil
    }
    guard let month = fields.month, let day = fields.day, (1...12).contains(month), (1...31).contains(day)
    else { return nil }
    if case .absolute(let year) = fields.year, !(1000...2999).contains(year) { return nil }
    return (fields, start + 5)
  }

  /// The name of a month, with the stop of an abbreviation.
  func month(_ start: Int) -> Found<Int>? {
    switch kind(start) {
    case .month:
      let isAlsoWord = [3, 5, 8].contains(value(start))
      guard isCapitalised(start) || !isAlsoWord else { return nil }
      return (value(start), start + 1)
    case .shortMonth: return isCapitalised(start) ? (value(start), pastStop(start + 1)) : nil
    default: return nil
    }
  }

  /// "June", "June 14", "June 14, 2023", "June 2023", "June of last year", "June the 14th".
  func monthDate(_ start: Int) -> Found<CalendarFields>? {
    guard let (month, next) = month(start) else { return nil }
    var fields = CalendarFields()
    fields.month = month
    let dayAt = kind(next) == .the ? next + 1 : next
    if let (day, end) = dayOfMonth(dayAt), !isCountOfUnits(end, dayAt),
      dayAt == next || kind(dayAt) == .number || !isCapitalised(dayAt) && !isWord(end)
    {
      fields.day = day
      let (year, past) = yearOfDate(end)
      fields.year = year
      return (fields, past)
    }
    let (year, past) = yearOfDate(next)
    if let year {
      fields.year = year
      return (fields, past)
    }
    if sign(next) == 0x27, isGlued(next + 1), kind(next + 1) == .number, digits(next + 1) == 2 {
      fields.year = .twoDigits(value(next + 1))
      return (fields, next + 2)
    }
    return isBareMonth(start, next) ? (fields, next) : nil
  }

  /// Whether a month's name alone is a date here, and no person, verb or modal.
  private func isBareMonth(_ start: Int, _ end: Int) -> Bool {
    let token = tokens[Int(pieces[start].token)]
    if isPerson(start) { return false }
    if kind(start) == .shortMonth { return introducesDate(start - 1) && end > start + 1 }
    if introducesDate(start - 1) { return true }
    switch value(start) {
    case 3, 5:
      return token.tag == .nnp && token.name == .outside && start > sentence.lowerBound
        && (kind(start - 1) == .sign || kind(start - 1) == .and || kind(start - 1) == .or) && !isWord(end)
    default:
      return token.name == .outside && !(kind(start - 1) == .other && isCapitalised(start - 1))
        && !(kind(end) == .other && isCapitalised(end) && start > sentence.lowerBound)
    }
  }

  /// Whether the piece is a word that leads on to a date.
  func introducesDate(_ index: Int) -> Bool {
    switch kind(index) {
    case .of, .on, .inside, .from, .to, .by, .since, .between, .preposition, .early, .late, .mid, .before,
      .after, .choice, .each, .end, .beginning, .about, .circa:
      true
    case .sign: isHyphen(index) && kind(index - 1) == .mid
    default: false
    }
  }

  /// "of 2023", ", 2023", "this year", "of the same year", "last year" after a day or month.
  func yearOfDate(_ start: Int) -> (CalendarFields.Year?, Int) {
    var at = pastComma(start)
    if kind(at) == .of { at += 1 }
    if let (year, end) = year(at), !isCountOfUnits(end, at) { return (.absolute(year), end) }
    if isComma(start) { return (nil, start) }
    if kind(at) == .the { at += 1 }
    let isThatSame = choice(at) == .that && choice(at + 1) == .same
    let unitAt = isThatSame ? at + 2 : at + 1
    guard let choice = choice(at), unit(unitAt) == .year, kind(unitAt) == .unit else { return (nil, start) }
    if let offset = choice.deicticOffset { return (.fromPublication(offset), unitAt + 1) }
    if let offset = choice.narrativeOffset { return (.fromNarrative(offset), unitAt + 1) }
    return (nil, start)
  }

  /// Whether the number that ends at `end` counts units: "June 14 years" is no day of June.
  func isCountOfUnits(_ end: Int, _ start: Int) -> Bool {
    if kind(start) != .number { return false }
    let next = pastHyphen(end)
    return kind(next) == .units || (isHyphen(end) && kind(next) == .unit) || kind(next) == .magnitude
  }

  /// "14 June", "14th of June, 2023".
  func dayMonth(_ start: Int) -> Found<CalendarFields>? {
    guard let (day, next) = dayOfMonth(start) else { return nil }
    let at = kind(next) == .of ? next + 1 : isHyphen(next) ? next + 1 : next
    guard let (month, end) = month(at) else { return nil }
    var fields = CalendarFields()
    (fields.month, fields.day) = (month, day)
    let yearAt = isHyphen(end) && isGlued(end) ? end + 1 : end
    let (year, past) = yearOfDate(yearAt)
    fields.year = year
    return (fields, year == nil ? end : past)
  }

  /// "20th" after "the": a day of the month that the narrative is in; "of that month" may follow.
  func numberedDay(_ start: Int) -> Found<CalendarFields>? {
    guard kind(start) == .number, kind(start + 1) == .ordinalSuffix, isGlued(start + 1),
      let (day, end) = dayOfMonth(start),
      [.on, .by, .from, .to, .preposition].contains(kind(start - 2)) || kind(end) == .of
    else { return nil }
    var fields = CalendarFields()
    fields.day = day
    if kind(end) == .of {
      let at = kind(end + 1) == .the ? end + 2 : end + 1
      guard choice(at) == .that || choice(at) == .same || choice(at) == .this || at > end + 1,
        unit(at + 1) == .month || unit(at) == .month
      else { return nil }
      return (fields, unit(at) == .month ? at + 1 : at + 2)
    }
    return isWord(end) && [.other].contains(kind(end)) ? nil : (fields, end)
  }

  /// "Monday", "Monday, June 14", "Sat. 14 June 2023".
  func weekdayDate(_ start: Int) -> Found<CalendarFields>? {
    let isShort = kind(start) == .shortWeekday
    guard isCapitalised(start), !isPerson(start) else { return nil }
    let next = isShort ? pastStop(start + 1) : start + 1
    var at = pastComma(next)
    if kind(at) == .the { at += 1 }
    if kind(at) == .number || kind(at) == .ordinal || kind(at) == .tens || kind(at) == .month
      || kind(at) == .shortMonth,
      let (found, end) = monthDate(at) ?? dayMonth(at) ?? numericDate(at), found.day != nil
    {
      var fields = found
      fields.weekday = value(start)
      return (fields, end)
    }
    // A bare "Sun" or "Sat" is more often a name or a verb.
    if isShort, next == start + 1, kind(start - 1) != .on || tokens[Int(pieces[start].token)].name != .outside
    {
      return nil
    }
    var fields = CalendarFields()
    fields.weekday = value(start)
    // "Monday the 14th"
    if kind(next) == .the, let (day, end) = ordinal(next + 1), (1...31).contains(day), kind(end) != .of {
      fields.day = day
      return (fields, end)
    }
    return (fields, next)
  }

  /// "summer", "the spring of 1942", "winter 2019".
  func season(_ start: Int) -> Found<CalendarFields>? {
    guard kind(start) == .season || kind(start) == .ambiguousSeason,
      let season = Season(rawValue: Int32(value(start)))
    else { return nil }
    var fields = CalendarFields()
    fields.season = season
    let (year, end) = yearOfDate(start + 1)
    fields.year = year
    if year != nil { return (fields, end) }
    let before = kind(start - 1) == .the ? start - 2 : start - 1
    if kind(start) == .ambiguousSeason {
      // "the fall of the city", "in spring"; never the verbs.
      let isIntroduced = introducesDate(before) || [.early, .late, .mid].contains(kind(start - 1))
      guard isIntroduced, before == start - 1 || kind(before) != .choice, kind(start + 1) != .of,
        tag(start) != .vb, tag(start) != .vbp
      else { return nil }
      if kind(start - 1) == .of || kind(start - 1) == .to || kind(start - 1) == .by { return nil }
    } else if kind(start + 1) == .of {
      return nil
    }
    return (fields, start + 1)
  }

  /// "'89", "'80s", "the '90s".
  private func shortYearOrDecade(_ start: Int) -> Found<CalendarFields>? {
    guard kind(start + 1) == .number, digits(start + 1) == 2, isGlued(start + 1) else { return nil }
    var fields = CalendarFields()
    if kind(start + 2) == .decadeSuffix, isGlued(start + 2), value(start + 1) % 10 == 0 {
      fields.shortDecade = value(start + 1)
      return (fields, start + 3)
    }
    guard introducesDate(start - 1) || kind(start - 1) == .the else { return nil }
    fields.year = .twoDigits(value(start + 1))
    return (fields, start + 2)
  }

  /// "the 1980s", "the eighties", "the 20th century", "the 470s BC".
  func centuryOrDecade(_ start: Int) -> Found<CalendarFields>? {
    var fields = CalendarFields()
    if kind(start) == .decadeName {
      guard kind(start - 1) == .the || introducesDate(start - 1) else { return nil }
      fields.shortDecade = value(start)
      return (fields, start + 1)
    }
    if let (number, end) = ordinal(start) {
      let at = pastHyphen(end)
      guard unit(at) == .century, (1...30).contains(number) else { return nil }
      let isBefore = kind(at + 1) == .beforeChrist
      fields.complete = .century(isBefore ? ~(number - 1) : number - 1)
      return (fields, isBefore ? at + 2 : at + 1)
    }
    guard kind(start) == .number, value(start) % 10 == 0, !isPartOfCode(start) else { return nil }
    let suffix = sign(start + 1) == 0x27 && isGlued(start + 1) ? start + 2 : start + 1
    guard kind(suffix) == .decadeSuffix, isGlued(suffix) else { return nil }
    let isBefore = kind(suffix + 1) == .beforeChrist
    if digits(start) == 4 || isBefore, (10...2200).contains(value(start)) {
      let digits = value(start) / 10
      let isCentury = digits % 10 == 0 && digits < 190 && digits >= 100
      fields.complete =
        isCentury ? .century(digits / 10) : .decade(isBefore ? ~digits : digits)
      return (fields, isBefore ? suffix + 2 : suffix + 1)
    }
    guard digits(start) == 2, suffix == start + 1 else { return nil }
    guard kind(start - 1) == .the || kind(start - 2) == .the || kind(start - 1) == .and else { return nil }
    fields.shortDecade = value(start)
    return (fields, suffix + 1)
  }
}
