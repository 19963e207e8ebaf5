import NewsModel

/// Times that are counted from another: from the day of publication or from one that the text has named.
extension TimeGrammar {
  /// A relative time of any form.
  func relative(_ start: Int) -> TimeMatch? {
    var best: TimeMatch?
    func offer(_ match: TimeMatch?) {
      if let match, match.pieces.upperBound > (best?.pieces.upperBound ?? start) { best = match }
    }
    switch kind(start) {
    case .dayName: offer(dayName(start))
    case .the, .possessive:
      offer(chosenUnit(start))
      offer(dayBeforeOrAfter(start))
      offer(definiteUnit(start))
      offer(comparisonPeriod(start + 1, from: start))
    case .choice:
      offer(chosenUnit(start))
      offer(partOfChosenDay(start))
    case .unit:
      offer(comparisonPeriod(start, from: start))
      offer(yearEnd(start))
    default: break
    }
    offer(distance(start))
    return best
  }

  /// "today", "yesterday morning" is left to the rules of the time of day.
  private func dayName(_ start: Int) -> TimeMatch {
    let offset = value(start)
    let isNight = offset >= 100
    var match = TimeMatch(
      start..<start + 1,
      .shift(CalendarShift(amount: isNight ? 0 : offset, unit: .day, anchor: .publication)))
    if isNight { match.timeOfDay = .part(.night) }
    return match
  }

  /// "last week", "this year", "the next day", "the same month", "the following morning", "last night".
  private func chosenUnit(_ start: Int) -> TimeMatch? {
    let hasArticle = kind(start) == .the || kind(start) == .possessive
    var at = hasArticle ? start + 1 : start
    guard var choice = choice(at) else { return nil }
    // The title of a programme: "This Week".
    if isCapitalised(at), isCapitalised(at + 1), start > sentence.lowerBound { return nil }
    at += 1
    if let second = self.choice(at), choice == .this || choice == .that {
      choice = second == .past ? choice : second
      at += 1
    }
    if kind(at) == .fiscal { at += 1 }
    if kind(at) == .period || kind(at) == .unit && unit(at) == .quarter {
      let isPeriod = kind(at) == .period
      switch choice {
      case .latest:
        return TimeMatch(
          start..<at + 1, .shift(CalendarShift(amount: 0, unit: .quarter, anchor: .lastMentioned)))
      case .same where isPeriod, .that where isPeriod, .this where isPeriod: return nil
      default: if isPeriod { return nil }
      }
    }
    if kind(at) == .partOfDay {
      guard let part = PartOfDay(rawValue: Int32(value(at))) else { return nil }
      guard let shift = shift(choice, .day, hasArticle: hasArticle) else { return nil }
      return TimeMatch(start..<at + 1, .shift(shift), at: .part(part))
    }
    guard kind(at) == .unit, let unit = unit(at), unit != .minute, unit != .hour else { return nil }
    let isSpan =
      [.preposition, .over].contains(kind(start - 1)) && choice != .same && choice != .that && choice != .this
    if choice == .past || hasArticle && isSpan && unit > .day
      || choice == .last && hasArticle && unit == .decade
    {
      return TimeMatch(start..<at + 1, .duration(TimeQuantity(count: 1, unit: unit)))
    }
    guard choice != .coming || unit != .decade else { return nil }
    guard let shift = shift(choice, unit, hasArticle: hasArticle) else { return nil }
    return TimeMatch(start..<at + 1, .shift(shift))
  }

  private func shift(_ choice: TimeChoice, _ unit: TimeUnit, hasArticle: Bool) -> CalendarShift? {
    if choice == .latest { return CalendarShift(amount: -1, unit: unit, anchor: .publication) }
    if let offset = choice.narrativeOffset {
      return CalendarShift(amount: offset, unit: unit, anchor: .narrative)
    }
    guard let offset = choice.deicticOffset else { return nil }
    return CalendarShift(
      amount: offset, unit: unit, anchor: choice == .next && hasArticle ? .narrative : .publication)
  }

  /// "this morning's" and its like are covered above; here "that very day", "that same evening" end.
  private func partOfChosenDay(_ start: Int) -> TimeMatch? {
    guard choice(start) == .that, choice(start + 1) == .same, kind(start + 2) == .unit,
      let unit = unit(start + 2)
    else { return nil }
    return TimeMatch(start..<start + 3, .shift(CalendarShift(amount: 0, unit: unit, anchor: .narrative)))
  }

  /// "the day before", "the night before", "the week after", "the day before yesterday".
  private func dayBeforeOrAfter(_ start: Int) -> TimeMatch? {
    let part = kind(start + 1) == .partOfDay ? PartOfDay(rawValue: Int32(value(start + 1))) : nil
    guard part != nil || kind(start + 1) == .unit, let unit = part == nil ? unit(start + 1) : .day else {
      return nil
    }
    let sign: Int
    switch kind(start + 2) {
    case .before, .earlier: sign = -1
    case .after, .later: sign = 1
    default:
      guard choice(start + 2) == .following else { return nil }
      sign = 1
    }
    if kind(start + 3) == .dayName, value(start + 3) < 100 {
      return TimeMatch(
        start..<start + 4,
        .shift(CalendarShift(amount: value(start + 3) + sign, unit: .day, anchor: .publication)),
        at: part.map { .part($0) })
    }
    guard endsClause(start + 3) else { return nil }
    return TimeMatch(
      start..<start + 3, .shift(CalendarShift(amount: sign, unit: unit, anchor: .narrative)),
      at: part.map { .part($0) })
  }

  /// Whether what stands here cannot be the thing that "before" or "after" relates to.
  func endsClause(_ index: Int) -> Bool {
    guard sentence.contains(index) else { return true }
    switch kind(index) {
    case .sign: return sign(index) != UInt8(ascii: "\"") && sign(index) != 0x28
    case .the, .a, .possessive: return false
    case .inside, .on, .at, .and, .or, .by, .to, .from: return true
    case .other:
      switch tag(index) {
      case .vbd, .vbz, .vbp, .md, .cc, .in, .wrb, .rb: return true
      default: return false
      }
    default: return false
    }
  }

  /// "the week", "the quarter", "the weekend", "the day": the one that is being spoken of.
  private func definiteUnit(_ start: Int) -> TimeMatch? {
    var at = start + 1
    let isWhole = kind(at) == .another
    if isWhole { at += 1 }
    if kind(at) == .fiscal { at += 1 }
    guard kind(at) == .unit, let unit = unit(at), kind(at + 1) != .of, !isHyphen(at + 1) else { return nil }
    switch unit {
    case .quarter: break
    case .weekend: guard kind(start) == .the else { return nil }
    case .year where kind(at + 1) == .ended:
      return TimeMatch(start..<at + 1, .duration(TimeQuantity(count: 1, unit: .year)))
    case .year, .month, .week, .day:
      guard kind(start) == .the, kind(at + 1) != .choice, !isNominal(at + 1) else { return nil }
      switch kind(start - 1) {
      case .inside, .earlier, .later: if unit == .day && kind(start - 1) == .inside { return nil }
      case .preposition: guard unit == .year || unit == .week else { return nil }
      case .of: guard isPartOfUnit(start - 2) else { return nil }
      default: return nil
      }
    default: return nil
    }
    return TimeMatch(
      start..<at + 1,
      .shift(
        CalendarShift(
          amount: 0, unit: unit,
          anchor: unit == .quarter ? .lastMentioned : unit == .day ? .narrative : .current)))
  }

  /// Whether the piece goes on with the noun phrase before it: "the year Rome fell", "the day shift".
  private func isNominal(_ index: Int) -> Bool {
    guard kind(index) == .other else { return false }
    switch tag(index) {
    case .nn, .nns, .nnp, .nnps, .wdt, .prp, .jj, .wrb: return true
    default: return false
    }
  }

  /// Whether the piece before "of the year" names a part of it.
  private func isPartOfUnit(_ index: Int) -> Bool {
    switch kind(index) {
    case .end, .beginning, .middle, .half, .month, .weekday, .partOfDay, .season, .units: true
    default: false
    }
  }

  /// "year-ago", "year-earlier quarter", "the year-ago period", "the year-earlier third quarter".
  private func comparisonPeriod(_ start: Int, from first: Int) -> TimeMatch? {
    guard unit(start) == .year, kind(start) == .unit, isHyphen(start + 1),
      kind(start + 2) == .ago || kind(start + 2) == .earlier
    else { return nil }
    var end = start + 3
    if let (number, next) = ordinal(end), number <= 4, unit(pastHyphen(next)) == .quarter {
      end = pastHyphen(next) + 1
    } else if kind(end) == .period || kind(end) == .unit && unit(end) == .quarter {
      end += 1
    }
    return TimeMatch(
      first..<end, .shift(CalendarShift(amount: -1, unit: .year, anchor: .comparison)))
  }

  /// "year end", "year's end", "month's end", "year-end".
  private func yearEnd(_ start: Int) -> TimeMatch? {
    guard let unit = unit(start), unit == .year || unit == .month else { return nil }
    let at = pastHyphen(pastPossessive(start + 1))
    guard kind(at) == .end, isHyphen(start + 1) || at > start + 1 || introducesDate(start - 1) else {
      return nil
    }
    return TimeMatch(
      start..<at + 1, .shift(CalendarShift(amount: 0, unit: unit, anchor: .current)), .end)
  }

  /// "two weeks ago", "some ten years earlier", "a day later", "three months from now", "years later".
  private func distance(_ start: Int) -> TimeMatch? {
    guard let (measure, next) = measure(start) else { return nil }
    var at = next
    var modifier = measure.modifier
    if kind(at) == .or {
      // "a week or so ago", "a year or two ago"
      if kind(at + 1) == .cardinal { at += 2 } else if kind(at + 1) == .other { at += 2 } else { return nil }
      modifier = .approximate
    }
    at = kind(at) == .units || !isHyphen(at) ? at : at + 1
    let quantity = measure.quantity
    var shift = CalendarShift(amount: quantity.count, unit: quantity.unit, anchor: .narrative)
    switch kind(at) {
    case .ago:
      shift.anchor = .publication
      shift.isPast = true
    case .hence:
      shift.anchor = .publication
    case .from:
      guard kind(at + 1) == .now || kind(at + 1) == .dayName else { return nil }
      shift.anchor = .publication
      at += 1
    case .earlier: shift.isPast = true
    case .before:
      guard endsClause(at + 1) else { return nil }
      shift.isPast = true
    case .later: if kind(at + 1) == .than { return nil }
    case .after: guard endsClause(at + 1) else { return nil }
    default: return nil
    }
    if shift.isPast { shift.amount = shift.amount.map { -$0 } }
    if quantity.hasHalf {
      guard quantity.unit == .year, let count = quantity.count else { return nil }
      shift.amount = (count * 12 + 6) * (shift.isPast ? -1 : 1)
      shift.unit = .month
    }
    // Decades are told in years: "two decades ago" is twenty years ago.
    if shift.unit == .decade {
      shift.amount = shift.amount.map { $0 * 10 }
      shift.unit = .year
    }
    // "a year ago" in a report of figures is the same period a year before.
    if measure.isIndefinite, quantity.unit == .year, kind(at) == .ago || kind(at) == .earlier {
      shift.anchor = .comparison
    }
    return TimeMatch(start..<at + 1, .shift(shift), modifier)
  }
}
