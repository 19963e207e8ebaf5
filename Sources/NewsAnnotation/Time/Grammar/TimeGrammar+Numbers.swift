/// Numbers in digits and words.
extension TimeGrammar {
  /// A cardinal number: "12", "1,200", "twenty-four", "two hundred and ten".
  func cardinal(_ start: Int) -> Found<Int>? {
    switch kind(start) {
    case .number:
      // Not part of a decimal number, a score, a version or a sum of money.
      if sign(start + 1) == 0x2E, isGlued(start + 1), kind(start + 2) == .number, isGlued(start + 2) {
        return nil
      }
      guard !isPartOfCode(start) else { return nil }
      return multiplied(value(start), start + 1)
    case .groupedNumber: return (value(start), start + 1)
    case .cardinal, .tens: return spelledNumber(start)
    case .dozen: return (12, start + 1)
    default: return nil
    }
  }

  private func multiplied(_ value: Int, _ end: Int) -> Found<Int> {
    guard kind(end) == .magnitude else { return (value, end) }
    let (product, overflow) = value.multipliedReportingOverflow(by: self.value(end))
    return overflow || product > 999_999_999 ? (999_999_999, end + 1) : (product, end + 1)
  }

  /// A number below a hundred in words.
  func smallSpelled(_ start: Int) -> Found<Int>? {
    if kind(start) == .cardinal { return (value(start), start + 1) }
    guard kind(start) == .tens else { return nil }
    let next = pastHyphen(start + 1)
    if kind(next) == .cardinal, value(next) < 10 { return (value(start) + value(next), next + 1) }
    return (value(start), start + 1)
  }

  private func spelledNumber(_ start: Int) -> Found<Int>? {
    guard var (total, at) = smallSpelled(start) else { return nil }
    var steps = 0
    while kind(at) == .magnitude, steps < 3 {
      total = min(total * value(at), 999_999_999)
      at += 1
      let next = kind(at) == .and ? at + 1 : at
      if let (rest, end) = smallSpelled(next), rest < value(next == at ? at - 1 : next - 2) {
        total += rest
        at = end
      }
      steps += 1
    }
    return (total, at)
  }

  /// Whether digits belong to something that is no number of anything: "A-380", "v2.1", "$50", "#3", "12/7b".
  func isPartOfCode(_ index: Int) -> Bool {
    guard sentence.contains(index) else { return true }
    if isGlued(index), index > sentence.lowerBound {
      let before = index - 1
      switch sign(before) {
      case UInt8(ascii: "$"), UInt8(ascii: "#"), UInt8(ascii: "@"), UInt8(ascii: "_"), UInt8(ascii: "="),
        UInt8(ascii: "&"), UInt8(ascii: "+"), UInt8(ascii: "%"):
        return true
      case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"):
        if kind(before - 1) == .number, isGlued(before) { return true }
      case UInt8(ascii: "-"):
        if isGlued(before), kind(before - 1) == .other, isCapitalised(before - 1) { return true }
      default: break
      }
      if kind(before) == .other, sign(before) == 0 { return true }
    }
    // A letter that touches the digits, other than an ending that the grammar knows.
    if isGlued(index + 1), kind(index + 1) == .other, isWord(index + 1) {
      return true
    }
    return sign(index + 1) == UInt8(ascii: "%")
  }

  /// An ordinal: "3rd", "third", "twenty-first".
  func ordinal(_ start: Int) -> Found<Int>? {
    switch kind(start) {
    case .ordinal: return (value(start), start + 1)
    case .number where kind(start + 1) == .ordinalSuffix && isGlued(start + 1):
      return (value(start), start + 2)
    case .tens:
      let next = pastHyphen(start + 1)
      return kind(next) == .ordinal && value(next) < 10 ? (value(start) + value(next), next + 1) : nil
    default: return nil
    }
  }

  /// A day of the month, 1 to 31: "24", "24th", "twenty-fourth".
  func dayOfMonth(_ start: Int) -> Found<Int>? {
    if let (day, end) = ordinal(start) { return (1...31).contains(day) ? (day, end) : nil }
    guard kind(start) == .number, digits(start) <= 2, (1...31).contains(value(start)), !isPartOfCode(start)
    else { return nil }
    let next = start + 1
    if isGlued(next), isGlued(next + 1), kind(next + 1) == .number,
      [UInt8(ascii: ":"), UInt8(ascii: "."), UInt8(ascii: "/")].contains(sign(next))
    {
      return nil
    }
    return (value(start), next)
  }

  /// A year that is named as such by its form: "1998", "480 BC", "AD 70", "nineteen ninety-seven".
  func year(_ start: Int) -> Found<Int>? {
    if kind(start) == .annoDomini, isCapitalised(start), kind(start + 1) == .number, digits(start + 1) <= 4,
      value(start + 1) > 0
    {
      return (value(start + 1), start + 2)
    }
    if kind(start) == .number, digits(start) <= 4, value(start) > 0, !isPartOfCode(start) {
      if kind(start + 1) == .beforeChrist, isCapitalised(start + 1) {
        return (1 - value(start), pastStop(start + 2))
      }
      if kind(start + 1) == .annoDomini, isCapitalised(start + 1) {
        return (value(start), pastStop(start + 2))
      }
      if digits(start) == 4, (1000...2200).contains(value(start)) { return (value(start), start + 1) }
    }
    return spelledYear(start)
  }

  private func spelledYear(_ start: Int) -> Found<Int>? {
    if kind(start) == .cardinal, (15...19).contains(value(start)) || value(start) == 20 {
      let next = pastHyphen(start + 1)
      guard let (rest, end) = smallSpelled(next), rest >= 10 else { return nil }
      return (value(start) * 100 + rest, end)
    }
    if kind(start) == .tens, value(start) == 20, let (rest, end) = smallSpelled(start + 1),
      (10...35).contains(rest)
    {
      return (2000 + rest, end)
    }
    if kind(start) == .cardinal, value(start) == 2, kind(start + 1) == .magnitude, value(start + 1) == 1000 {
      let next = kind(start + 2) == .and ? start + 3 : start + 2
      if let (rest, end) = smallSpelled(next), rest < 36 { return (2000 + rest, end) }
    }
    return nil
  }
}
