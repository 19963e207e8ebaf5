import NewsModel
import NewsSyndication

/// Takes a filter's text apart into tokens.
struct FilterLexer {
  private let bytes: [UInt8]
  private var place = 0

  init(_ text: String) { bytes = Array(text.utf8) }

  private static let quote = UInt8(ascii: "\"")
  private static let slash = UInt8(ascii: "/")
  private static let backslash = UInt8(ascii: "\\")
  private static let star = UInt8(ascii: "*")

  /// The next token; at the end of the text always the end.
  mutating func next() throws(FilterError) -> FilterToken {
    while let byte = current, byte.isASCIISpace { place += 1 }
    let start = place
    switch current {
    case nil: return FilterToken(kind: .end, offset: start, valueOffset: start)
    case UInt8(ascii: "("): return sign(.open)
    case UInt8(ascii: ")"): return sign(.close)
    case UInt8(ascii: "-"): return sign(.minus)
    default: break
    }
    let field = try field()
    let valueOffset = place
    if let field { try requireValue(of: field) }
    let value = try value()
    if field == nil, case .word(let word) = value, let keyword = Self.keywords[word.lowercased()] {
      return FilterToken(kind: keyword, offset: start, valueOffset: start)
    }
    return FilterToken(kind: .term(field: field, value), offset: start, valueOffset: valueOffset)
  }

  private static let keywords: [String: FilterToken.Kind] = ["and": .and, "or": .or, "not": .not]

  private var current: UInt8? { place < bytes.count ? bytes[place] : nil }

  private mutating func sign(_ kind: FilterToken.Kind) -> FilterToken {
    place += 1
    return FilterToken(kind: kind, offset: place - 1, valueOffset: place - 1)
  }

  /// The field whose name and colon stand here, which are passed over; nil where no name does.
  private mutating func field() throws(FilterError) -> FilterField? {
    let end = bytes[place...].firstIndex { !$0.isASCIILetter } ?? bytes.count
    guard end > place, end < bytes.count, bytes[end] == UInt8(ascii: ":") else { return nil }
    let name = text(place..<end)
    guard let field = FilterField(rawValue: name.lowercased()) else {
      let names = FilterField.allCases.map(\.name)
      let hint =
        Spelling.nearest(to: name, among: names).map { "did you mean \($0):?" }
        ?? "there are \(names.joined(separator: ", "));"
      throw FilterError(
        "“\(name):” is no field; \(hint) to search for the words themselves, put them in quotation marks",
        at: place)
    }
    place = end + 1
    return field
  }

  private func requireValue(of field: FilterField) throws(FilterError) {
    switch current {
    case nil: break
    case let byte? where byte.isASCIISpace || byte == UInt8(ascii: ")"): break
    case UInt8(ascii: "("):
      throw FilterError(
        "brackets cannot stand behind “\(field.name):”; write (\(field.name):one or \(field.name):two)",
        at: place)
    default: return
    }
    throw FilterError(
      "“\(field.name):” has no value; write it right behind the colon, as in \(field.name):word", at: place)
  }

  private mutating func value() throws(FilterError) -> FilterToken.Value {
    switch current {
    case Self.quote: return try phrase()
    case Self.slash: return .regex(try regularExpression())
    default:
      let start = place
      while let byte = current, !Self.endsWord(byte) { place += 1 }
      return .word(text(start..<place))
    }
  }

  /// What stands between quotation marks; within, a backslash keeps a quotation mark or backslash from its meaning.
  private mutating func phrase() throws(FilterError) -> FilterToken.Value {
    let start = place
    var content: [UInt8] = []
    place += 1
    while let byte = current, byte != Self.quote {
      if byte == Self.backslash, place + 1 < bytes.count,
        bytes[place + 1] == Self.quote || bytes[place + 1] == Self.backslash
      {
        place += 1
      }
      content.append(bytes[place])
      place += 1
    }
    guard current != nil else {
      throw FilterError("this quotation mark is never closed; put another behind the phrase", at: start)
    }
    place += 1
    let isPrefix = current == Self.star
    if isPrefix { place += 1 }
    return .phrase(String(decoding: content, as: UTF8.self), isPrefix: isPrefix)
  }

  private mutating func regularExpression() throws(FilterError) -> RegularExpression {
    let start = place
    place += 1
    while let byte = current, byte != Self.slash { place += byte == Self.backslash ? 2 : 1 }
    guard current != nil else {
      throw FilterError(
        "this regular expression is never closed; put / behind it, or quotation marks around a word that begins "
          + "with /", at: start)
    }
    let pattern = text((start + 1)..<place)
    place += 1
    let flags = place
    while let byte = current, !Self.endsWord(byte) { place += 1 }
    let flag = text(flags..<place)
    guard flag.isEmpty || flag == "i" else {
      throw FilterError(
        "“\(flag)” cannot stand behind a regular expression; only i, for ignoring case, and a slash within it is "
          + "written \\/", at: flags)
    }
    return RegularExpression(pattern: pattern, ignoresCase: flag == "i")
  }

  private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  private static func endsWord(_ byte: UInt8) -> Bool {
    byte.isASCIISpace || byte == quote || byte == UInt8(ascii: "(") || byte == UInt8(ascii: ")")
  }
}
