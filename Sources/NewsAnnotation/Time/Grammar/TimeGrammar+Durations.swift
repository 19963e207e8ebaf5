/// Amounts of time.
extension TimeGrammar {
  /// An amount with what the text says of its exactness.
  struct Measure {
    var quantity: TimeQuantity
    var modifier: TimeModifier?
    /// Whether the amount is "a" or "an".
    var isIndefinite = false
    /// Whether the unit stands alone: "weeks".
    var isBare = false
  }

  /// "about", "nearly", "more than", "at least", "up to" … before an amount or date.
  func bound(_ start: Int) -> Found<TimeModifier>? {
    switch kind(start) {
    case .about: return (.approximate, start + 1)
    case .nearly: return (.lessThan, start + 1)
    case .over: return (.moreThan, start + 1)
    case .more where kind(start + 1) == .than: return (.moreThan, start + 2)
    case .less:
      return kind(start + 1) == .than ? (.lessThan, start + 2) : (.lessThan, start + 1)
    case .at where kind(start + 1) == .least: return (.equalOrMore, start + 2)
    case .at where kind(start + 1) == .most: return (.equalOrLess, start + 2)
    case .up where kind(start + 1) == .to: return (.equalOrLess, start + 2)
    case .vagueAmount where cardinal(start + 1) != nil && kind(start + 1) != .dozen:
      return (.approximate, start + 1)
    default: return nil
    }
  }

  /// "two weeks", "a year and a half", "several days", "2 1/2 years", "three-day", "a couple of months".
  func measure(_ start: Int) -> Found<Measure>? {
    var at = start
    var modifier: TimeModifier?
    if let (bound, next) = bound(at) {
      modifier = bound
      at = next
    }
    if kind(at) == .only { at += 1 }
    guard var (amount, next) = amount(at) else { return nil }
    if kind(at) == .number, digits(at) == 4, kind(next) == .unit { return nil }
    if kind(next) == .another || kind(next) == .more || choice(next) != nil && kind(next + 1) == .units {
      next += 1
    }
    let unitAt = pastHyphen(next)
    guard let (unit, end) = unitName(unitAt) else { return nil }
    // "a months-long march" is months long.
    if amount.isIndefinite, amount.count == 1, kind(unitAt) == .units { return nil }
    if kind(unitAt) == .unit, amount.count != 1, !amount.isIndefinite, unitAt == next, !isGlued(unitAt),
      amount.count == nil
    {
      return nil
    }
    amount.modifier = amount.modifier ?? modifier
    amount.quantity.unit = unit
    // "a year and a half"
    if kind(end) == .and, kind(end + 1) == .a, kind(end + 2) == .half {
      amount.quantity.hasHalf = true
      return (amount.measure, end + 3)
    }
    return (amount.measure, end)
  }

  private struct Amount {
    var quantity = TimeQuantity(count: nil, unit: .day)
    var modifier: TimeModifier?
    var isIndefinite = false
    var isBare = false
    var count: Int? { quantity.count }
    var measure: Measure {
      Measure(quantity: quantity, modifier: modifier, isIndefinite: isIndefinite, isBare: isBare)
    }
  }

  private func amount(_ start: Int) -> Found<Amount>? {
    var amount = Amount()
    switch kind(start) {
    case .a:
      if kind(start + 1) == .vagueAmount { return (amount, start + 2) }
      if kind(start + 1) == .couple {
        amount.quantity.count = 2
        amount.modifier = .approximate
        return (amount, kind(start + 2) == .of ? start + 3 : start + 2)
      }
      if kind(start + 1) == .dozen || kind(start + 1) == .magnitude {
        amount.quantity.count = kind(start + 1) == .dozen ? 12 : value(start + 1)
        return (amount, start + 2)
      }
      amount.isIndefinite = true
      if kind(start + 1) == .half {
        amount.quantity.count = 0
        amount.quantity.hasHalf = true
        return (amount, pastHyphen(start + 2))
      }
      amount.quantity.count = 1
      return (amount, start + 1)
    case .half:
      guard kind(start + 1) == .a || isHyphen(start + 1) else { return nil }
      amount.quantity.count = 0
      amount.quantity.hasHalf = true
      return (amount, start + 2)
    case .another:
      amount.quantity.count = 1
      if let (number, end) = cardinal(start + 1) {
        amount.quantity.count = number
        return (amount, end)
      }
      return (amount, start + 1)
    case .vagueAmount, .recent: return (amount, start + 1)
    case .couple: return nil
    case .units, .choice:
      guard kind(start) == .units else { return nil }
      amount.isBare = true
      return (amount, start)
    default:
      // "22.8 years": the fraction is dropped, the amount is roughly right.
      if kind(start) == .number, digits(start) <= 4, sign(start + 1) == 0x2E, isGlued(start + 1),
        isGlued(start + 2),
        kind(start + 2) == .number, kind(start + 3) == .units
      {
        amount.quantity.count = value(start)
        amount.quantity.hasHalf = value(start + 2) == 5 && digits(start + 2) == 1
        amount.modifier = amount.quantity.hasHalf ? nil : .approximate
        return (amount, start + 3)
      }
      guard let (number, end) = cardinal(start) else { return nil }
      amount.quantity.count = number
      // "2 1/2 years", "two and a half years", "two-and-a-half years"
      if kind(end) == .number, value(end) == 1, sign(end + 1) == UInt8(ascii: "/"), value(end + 2) == 2 {
        amount.quantity.hasHalf = true
        return (amount, end + 3)
      }
      let and = pastHyphen(end)
      if kind(and) == .and, kind(pastHyphen(and + 1)) == .a,
        kind(pastHyphen(pastHyphen(and + 1) + 1)) == .half
      {
        amount.quantity.hasHalf = true
        return (amount, pastHyphen(pastHyphen(and + 1) + 1) + 1)
      }
      return (amount, end)
    }
  }

  /// A unit; "second" is one after a number that is written with a hyphen or is one.
  private func unitName(_ index: Int) -> Found<TimeUnit>? {
    if let unit = unit(index), kind(index) != .adverbOfUnit { return (unit, index + 1) }
    if kind(index) == .ordinal, value(index) == 2, isHyphen(index - 1), isGlued(index),
      kind(index - 2) != .the
    {
      return (.second, index + 1)
    }
    return nil
  }

  /// A duration of any form, ages included.
  func duration(_ start: Int) -> TimeMatch? {
    if let match = periodFromHere(start) { return match }
    guard let (measure, end) = measure(start), !isFraction(measure, end) else { return nil }
    var past = end
    var quantity = measure.quantity
    // Ages: "54 years old", "a 54-year-old", "54 years of age".
    let oldAt = pastHyphen(end)
    if kind(oldAt) == .old {
      past = oldAt + 1
    } else if kind(end) == .of, kind(end + 1) == .age {
      past = end + 2
    }
    let isAge = past > end
    let isAdjective = isHyphen(end) && isGlued(end) && kind(end + 1) == .long
    if isAdjective || kind(end) == .long { past = isAdjective ? end + 2 : end + 1 }
    if measure.isBare, past == end {
      // "days" and "years" alone are amounts of time; "minutes" of a meeting, "quarters" of a city are not.
      guard [.day, .week, .month, .year, .decade, .century, .hour].contains(quantity.unit),
        kind(start - 1) != .the, kind(start - 1) != .of, kind(start - 1) != .these,
        kind(start - 1) != .possessive, kind(start - 1) != .choice,
        !isHyphen(start - 1), kind(start - 1) != .sign || !isGlued(start)
      else { return nil }
    }
    if measure.isIndefinite, measure.quantity.count == 1 {
      // "a year" that says how often, and "a day" that is any day.
      if kind(start) == .a, isRate(start) {
        return TimeMatch(start..<end, .set(quantity.timex))
      }
      // "a quarter" is a fraction.
      if quantity.unit == .quarter { return nil }
      if kind(start) == .a, quantity.unit == .day || quantity.unit == .weekend {
        guard introducesSpan(start - 1) else { return nil }
      }
    }
    if quantity.unit == .weekend, quantity.count != nil { quantity.count = quantity.count.map { $0 * 2 } }
    var match = TimeMatch(start..<past, .duration(quantity), measure.modifier)
    match.isAge = isAge
    return match
  }

  /// "three quarters of the seats", "three-quarters".
  private func isFraction(_ measure: Measure, _ end: Int) -> Bool {
    measure.quantity.unit == .quarter && measure.quantity.count == 3
      && (kind(end) == .of || isHyphen(end - 2))
  }

  /// Whether "a year" is preceded by what it counts: "twice a year", "$5 a day".
  private func isRate(_ start: Int) -> Bool {
    switch kind(start - 1) {
    case .times, .number, .groupedNumber, .magnitude, .units: true
    case .sign: sign(start - 1) == UInt8(ascii: "%")
    case .other:
      [.nns, .nn].contains(tag(start - 1)) && [.cd, .dollar].contains(tag(start - 2))
        || sentence.contains(start - 1) && pieces[start - 1].endsInS
          && [.number, .groupedNumber, .cardinal].contains(kind(start - 2))
    default: false
    }
  }

  private func introducesSpan(_ index: Int) -> Bool {
    switch kind(index) {
    case .inside, .preposition, .about, .nearly, .over, .than, .least, .only, .after, .before, .by: true
    default: false
    }
  }

  /// "the past two years", "the first nine months", "recent weeks", "the next few days", "coming months".
  private func periodFromHere(_ start: Int) -> TimeMatch? {
    var at = start
    var modifier: TimeModifier?
    if kind(at) != .over, let (bound, next) = bound(at), kind(next) == .the || kind(next) == .choice {
      modifier = bound
      at = next
    }
    let hasArticle = kind(at) == .the || kind(at) == .possessive
    if hasArticle { at += 1 }
    var isCounted = false
    if choice(at).map({ $0 != .that && $0 != .this && $0 != .same }) ?? false
      || kind(at) == .ordinal && [1, 2].contains(value(at)) || kind(at) == .early
      || kind(at) == .late
    {
      isCounted = true
      at += 1
    }
    guard hasArticle || isCounted, kind(at) != .a else { return nil }
    if kind(at) == .units, isCounted {
      guard let unit = unit(at), unit != .quarter || kind(at - 1) == .choice else { return nil }
      return TimeMatch(start..<at + 1, .duration(TimeQuantity(count: nil, unit: unit)), modifier)
    }
    guard let (measure, measured) = measure(at), !measure.isBare,
      kind(measured - 1) == .units || isGlued(measured - 1)
    else { return nil }
    var end = measured
    if kind(end) == .ahead { end += 1 }
    if kind(pastHyphen(end)) == .old { return nil }
    return TimeMatch(start..<end, .duration(measure.quantity), modifier ?? measure.modifier)
  }
}
