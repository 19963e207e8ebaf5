/// Reads a filter by recursive descent: `or` binds least, then `and` and mere juxtaposition, then `not` and `-`.
///
///     disjunction := conjunction ("or" conjunction)*
///     conjunction := negation ("and"? negation)*
///     negation    := ("not" | "-")* primary
///     primary     := "(" disjunction ")" | term
struct FilterParser {
  /// A longer text, more terms or deeper brackets are no filter that anybody writes.
  static let longest = 4096
  static let mostTerms = 128
  static let deepest = 32

  private var lexer: FilterLexer
  private var token: FilterToken
  /// What was read before ``token``, as the user wrote it; nil at the beginning.
  private var previous: String?
  private var terms = 0

  /// The syntax tree of `text`.
  static func expression(_ text: String) throws(FilterError) -> FilterExpression {
    guard text.utf8.count <= longest else {
      throw FilterError("the filter is longer than \(longest) bytes; make it shorter", at: longest)
    }
    var parser = try FilterParser(text)
    guard parser.token.kind != .end else { return .all }
    let expression = try parser.disjunction(depth: 0)
    guard parser.token.kind == .end else {
      throw FilterError(
        "this bracket closes nothing; take it away, or open one before it", at: parser.token.offset)
    }
    return expression
  }

  private init(_ text: String) throws(FilterError) {
    var lexer = FilterLexer(text)
    token = try lexer.next()
    self.lexer = lexer
  }

  private mutating func advance(past previous: String) throws(FilterError) {
    self.previous = previous
    token = try lexer.next()
  }

  private mutating func disjunction(depth: Int) throws(FilterError) -> FilterExpression {
    var parts = [try conjunction(depth: depth)]
    while token.kind == .or {
      try advance(past: "or")
      parts.append(try conjunction(depth: depth))
    }
    return parts.count == 1 ? parts[0] : .or(parts)
  }

  private mutating func conjunction(depth: Int) throws(FilterError) -> FilterExpression {
    var parts = [try negation(depth: depth)]
    while true {
      switch token.kind {
      case .or, .close, .end: return parts.count == 1 ? parts[0] : .and(parts)
      case .and: try advance(past: "and")
      case .open, .minus, .not, .term: break
      }
      parts.append(try negation(depth: depth))
    }
  }

  private mutating func negation(depth: Int) throws(FilterError) -> FilterExpression {
    guard token.kind == .not || token.kind == .minus else { return try primary(depth: depth) }
    let inner = try deeper(depth)
    try advance(past: token.kind == .not ? "not" : "-")
    return .not(try negation(depth: inner))
  }

  private mutating func primary(depth: Int) throws(FilterError) -> FilterExpression {
    switch token.kind {
    case .open:
      let (opened, inner) = (token.offset, try deeper(depth))
      try advance(past: "(")
      let expression = try disjunction(depth: inner)
      guard token.kind == .close else {
        throw FilterError("this bracket is never closed; put ) behind what belongs together", at: opened)
      }
      try advance(past: ")")
      return expression
    case .term(let field, let value):
      terms += 1
      guard terms <= Self.mostTerms else {
        throw FilterError("a filter holds at most \(Self.mostTerms) terms; leave some out", at: token.offset)
      }
      let term = try FilterTermReader(valueOffset: token.valueOffset).term(field: field, value)
      try advance(past: field.map { $0.name + ":" } ?? "a word")
      return .term(term)
    case .and, .or, .close, .end, .minus, .not: throw missing()
    }
  }

  /// Something must stand where the present token does.
  private func missing() -> FilterError {
    let wanted =
      switch previous {
      case nil: "something must stand before it"
      case let previous?: "something must stand behind “\(previous)”"
      }
    switch token.kind {
    case .and, .or:
      let keyword = token.kind == .and ? "and" : "or"
      return FilterError(
        "“\(keyword)” joins two terms, and \(wanted); to search for the word itself, write \"\(keyword)\"",
        at: token.offset)
    case .close where previous == "(":
      return FilterError("there is nothing in these brackets; put terms into them", at: token.offset)
    case .close where previous == nil:
      return FilterError("this bracket closes nothing; take it away, or open one before it", at: token.offset)
    default: return FilterError("\(wanted), and there is nothing", at: token.offset)
    }
  }

  private func deeper(_ depth: Int) throws(FilterError) -> Int {
    guard depth < Self.deepest else {
      throw FilterError(
        "brackets and “not” stand in each other more than \(Self.deepest) deep; take some away",
        at: token.offset)
    }
    return depth + 1
  }
}
