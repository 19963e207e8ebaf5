import NewsModel
import NewsSyndication

/// Reads what a single condition of a filter says.
struct FilterTermReader {
  /// Where the value begins.
  let valueOffset: Int

  /// The condition on a field, or on title and body where there is none.
  func term(field: FilterField?, _ value: FilterToken.Value) throws(FilterError) -> FilterTerm {
    guard let field else { return .text(.anywhere, try test(value, in: .anywhere)) }
    if let text = field.textField { return .text(text, try test(value, in: text)) }
    let word: String
    switch value {
    case .word(let text), .phrase(let text, _): word = text
    case .regex:
      throw FilterError(
        "“\(field.name):” takes no regular expression; write \(field.summary)", at: valueOffset)
    }
    switch field {
    case .age: return try age(word)
    case .date: return .published(try days(word, of: field))
    case .happened: return .happened(try days(word, of: field))
    case .is: return .state(try choice(word, of: field))
    default: return .status(try choice(word, of: field))
    }
  }

  // MARK: Texts

  private func test(
    _ value: FilterToken.Value, in field: FilterTerm.TextField
  ) throws(FilterError) -> FilterTerm.TextTest {
    switch value {
    case .regex(let expression):
      try require(expression)
      return .regex(expression)
    case .phrase(let text, let isPrefix): return .words(try words(text, in: field), isPrefix: isPrefix)
    case .word(var text):
      let isPrefix = text.hasSuffix("*")
      while text.hasSuffix("*") { text.removeLast() }
      return .words(try words(text, in: field), isPrefix: isPrefix)
    }
  }

  /// A text that is looked for; throws where there is nothing in it that could be found.
  private func words(_ text: String, in field: FilterTerm.TextField) throws(FilterError) -> String {
    let isFindable =
      switch field {
      case .tag, .url: text.contains { !$0.isWhitespace }
      default: text.contains { $0.isLetter || $0.isNumber }
      }
    guard isFindable else {
      throw FilterError(
        "“\(text)” holds no word to search for; signs are found by a regular expression, as in /[!?]/",
        at: valueOffset)
    }
    return text
  }

  private func require(_ expression: RegularExpression) throws(FilterError) {
    guard !expression.pattern.isEmpty else {
      throw FilterError("this regular expression is empty; write one between the slashes", at: valueOffset)
    }
    guard expression.compiled != nil else {
      throw FilterError(
        "this regular expression cannot be read; check its brackets, and put \\ before a sign that stands for itself",
        at: valueOffset)
    }
  }

  // MARK: Values of few

  private func choice<Value: RawRepresentable & CaseIterable>(
    _ word: String, of field: FilterField
  ) throws(FilterError) -> Value where Value.RawValue == String {
    if let value = Value(rawValue: word.lowercased()) { return value }
    let hint =
      Spelling.nearest(to: word, among: field.values).map { "did you mean \(field.name):\($0)?" }
      ?? "there are \(field.values.joined(separator: ", "))"
    throw FilterError("“\(word)” is no value of \(field.name):; \(hint)", at: valueOffset)
  }

  // MARK: Times

  private static let unitMinutes: [Character: Int] = [
    "h": 60, "d": 1440, "w": 7 * 1440, "m": 30 * 1440, "y": 365 * 1440,
  ]

  /// `<3d`, `>=2w`; without a sign, at most so old.
  private func age(_ word: String) throws(FilterError) -> FilterTerm {
    let (comparison, rest) = Self.comparison(word)
    guard let unit = rest.last.flatMap({ Self.unitMinutes[$0] }), rest.utf8.count <= 7,
      let count = Int(rest.dropLast()), count >= 0
    else {
      throw FilterError(
        "“\(word)” is no age; write a number and h, d, w, m or y, as in age:<3d or age:>2w", at: valueOffset)
    }
    return .age(comparison ?? .lessOrEqual, minutes: count * unit)
  }

  /// A day, month or year, one compared with, or a range with two points.
  private func days(_ word: String, of field: FilterField) throws(FilterError) -> DayRange {
    if let points = word.firstRange(of: "..") {
      let (from, to) = (word[..<points.lowerBound], word[points.upperBound...])
      let first = from.isEmpty ? nil : try period(from, at: 0, of: field).lowerBound
      let last =
        to.isEmpty
        ? nil : try period(to, at: from.utf8.count + 2, of: field).upperBound
      if let first, let last, last < first {
        throw FilterError("this range ends before it begins; put the earlier date first", at: valueOffset)
      }
      guard first != nil || last != nil else {
        throw FilterError(
          "this range has neither begin nor end; put a date before or behind ..", at: valueOffset)
      }
      return DayRange(first: first, last: last)
    }
    let (comparison, rest) = Self.comparison(word)
    let days = try period(rest, at: word.utf8.count - rest.utf8.count, of: field)
    switch comparison {
    case .less: return DayRange(last: days.lowerBound - 1)
    case .lessOrEqual: return DayRange(last: days.upperBound)
    case .greater: return DayRange(first: days.upperBound + 1)
    case .greaterOrEqual: return DayRange(first: days.lowerBound)
    case nil: return DayRange(first: days.lowerBound, last: days.upperBound)
    }
  }

  /// The days of `2023`, `2023-07` or `2023-07-03`.
  private func period(
    _ text: Substring, at place: Int, of field: FilterField
  ) throws(FilterError) -> ClosedRange<Int> {
    let fields = text.split(separator: "-", omittingEmptySubsequences: false)
    let widths = [4, 2, 2]
    let isWritten =
      (1...3).contains(fields.count)
      && zip(fields, widths).allSatisfy { field, width in
        field.utf8.count == width && field.utf8.allSatisfy(\.isASCIIDigit)
      }
    let numbers = fields.compactMap { Int($0) }
    guard isWritten, numbers.count == fields.count else {
      throw FilterError(
        "“\(text)” is no date; write \(field.name):2023, \(field.name):2023-07 or \(field.name):2023-07-03, and two "
          + "of them with .. between for a range", at: valueOffset + place)
    }
    let month = numbers.count > 1 ? numbers[1] : nil
    let day = numbers.count > 2 ? numbers[2] : nil
    let lastMonth = month ?? 12
    guard let first = CalendarDate(numbers[0], month ?? 1, day ?? 1),
      let last = CalendarDate(
        numbers[0], lastMonth, day ?? CalendarDate.daysInMonth(numbers[0], lastMonth))
    else {
      throw FilterError("the calendar has no \(text); check month and day", at: valueOffset + place)
    }
    return first.dayNumber...last.dayNumber
  }

  private static func comparison(_ word: String) -> (FilterTerm.Comparison?, Substring) {
    let comparison = FilterTerm.Comparison.allCases.first { word.hasPrefix($0.rawValue) }
    return (comparison, word.dropFirst(comparison?.rawValue.count ?? 0))
  }
}
