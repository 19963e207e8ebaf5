/// A condition in newsboat's filter language, taken apart.
indirect enum NewsboatCondition: Sendable, Hashable {
  /// What an attribute is compared with: `title =~ "harbour"`.
  case comparison(attribute: String, sign: String, value: String)
  case and(NewsboatCondition, NewsboatCondition)
  case or(NewsboatCondition, NewsboatCondition)

  /// Why a condition cannot be taken over.
  struct Refusal: Error, Hashable {
    var reason: String
  }

  /// Reads a condition; throws where it is not whole.
  init(_ expression: String) throws(Refusal) {
    var parser = try Parser(expression)
    self = try parser.expression(depth: 0)
    guard parser.isAtEnd else { throw Refusal(reason: "“\(parser.next ?? "")” is one too many") }
  }

  private struct Parser {
    private var tokens: ArraySlice<String>
    /// Deeper than anybody nests.
    private static let deepest = 200

    init(_ expression: String) throws(Refusal) { tokens = try Self.tokens(of: expression)[...] }

    var isAtEnd: Bool { tokens.isEmpty }
    var next: String? { tokens.first }

    /// newsboat lets neither `and` nor `or` bind tighter: the first joins what is left of it with all that follows.
    mutating func expression(depth: Int) throws(Refusal) -> NewsboatCondition {
      guard depth < Self.deepest else { throw Refusal(reason: "it is nested too deep") }
      let left = try operand(depth: depth)
      switch tokens.first?.lowercased() {
      case "and":
        tokens.removeFirst()
        return .and(left, try expression(depth: depth + 1))
      case "or":
        tokens.removeFirst()
        return .or(left, try expression(depth: depth + 1))
      default: return left
      }
    }

    private mutating func operand(depth: Int) throws(Refusal) -> NewsboatCondition {
      guard tokens.first == "(" else {
        guard let attribute = tokens.popFirst(), let sign = tokens.popFirst(), let value = tokens.popFirst()
        else {
          throw Refusal(reason: "the condition is not whole")
        }
        return .comparison(attribute: attribute, sign: sign == "==" ? "=" : sign, value: value)
      }
      tokens.removeFirst()
      let inner = try expression(depth: depth + 1)
      guard tokens.popFirst() == ")" else { throw Refusal(reason: "a bracket is not closed") }
      return inner
    }

    /// Words, signs, brackets and quoted texts.
    private static func tokens(of expression: String) throws(Refusal) -> [String] {
      var tokens: [String] = []
      var rest = expression[...]
      while let first = rest.first {
        if first.isWhitespace {
          rest.removeFirst()
        } else if first == "\"" || first == "'" {
          tokens.append(try quoted(&rest))
        } else if first == "(" || first == ")" {
          tokens.append(String(rest.removeFirst()))
        } else if isSign(first) {
          tokens.append(String(rest.prefix(while: isSign)))
          rest = rest.drop(while: isSign)
        } else {
          let word = rest.prefix { !$0.isWhitespace && !isSign($0) && !"()\"'".contains($0) }
          rest = rest.dropFirst(word.count)
          tokens.append(String(word))
        }
      }
      return tokens
    }

    private static func isSign(_ character: Character) -> Bool { "=!<>#~".contains(character) }

    /// The text in quotes at the start of `rest`; a backslash keeps a quote or backslash in it.
    private static func quoted(_ rest: inout Substring) throws(Refusal) -> String {
      let quote = rest.removeFirst()
      var text = ""
      while let character = rest.popFirst() {
        if character == quote { return text }
        if character == "\\", let next = rest.first, next == quote || next == "\\" {
          text.append(rest.removeFirst())
        } else {
          text.append(character)
        }
      }
      throw Refusal(reason: "a quotation mark is not closed")
    }
  }
}
