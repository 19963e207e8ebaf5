/// A condition in newsboat's filter language, as far as a search of the archive can say the same.
///
/// Understood are comparisons joined by `and`: `unread = "yes"`, `tags # "name"`, `title =~ "words"`, `content =~
/// "words"`, `flags # "letter"`, and `age < days` or `age between 0:days`. Regular expressions must be plain words, which
/// are then searched for as words.
struct NewsboatFilter {
  /// Why a condition cannot be taken over.
  struct Refusal: Error, Hashable {
    var reason: String
  }

  /// The search that finds what the condition lets through.
  static func query(_ expression: String) throws(Refusal) -> ArticleQuery {
    var tokens = try Self.tokens(of: expression)[...]
    var query = ArticleQuery(limit: 1000)
    while true {
      guard let attribute = tokens.popFirst(), let comparison = tokens.popFirst(),
        let value = tokens.popFirst()
      else { throw Refusal(reason: "the condition is not whole") }
      try take(attribute, comparison, value, into: &query)
      guard let joint = tokens.popFirst() else { return query }
      guard joint.lowercased() == "and" else {
        throw Refusal(
          reason: "“\(joint)” is not understood here; only conditions joined by “and” are taken over")
      }
    }
  }

  private static func take(
    _ attribute: String, _ comparison: String, _ value: String, into query: inout ArticleQuery
  ) throws(Refusal) {
    switch (attribute, comparison) {
    case ("unread", "="), ("unread", "=="), ("unread", "!="):
      query.isUnread = (value == "yes") == (comparison != "!=")
    case ("tags", "#") where query.tag == nil: query.tag = value
    case ("flags", "#"), ("flags", "=~"), ("flags", "!="): query.isStarred = true
    case ("title", "=~"), ("title", "="), ("title", "=="):
      query.titleText = [query.titleText, try words(value)].compactMap { $0 }.joined(separator: " ")
    case ("content", "=~"):
      query.text = [query.text, try words(value)].compactMap { $0 }.joined(separator: " ")
    case ("age", "<"), ("age", "<="):
      query.maximumAgeDays = try days(value, added: comparison == "<" ? 0 : 1)
    case ("age", "between"):
      let bounds = value.split(separator: ":")
      guard bounds.count == 2, bounds[0] == "0" else {
        throw Refusal(reason: "an age is taken over only from 0 days on")
      }
      query.maximumAgeDays = try days(String(bounds[1]), added: 1)
    default: throw Refusal(reason: "“\(attribute) \(comparison)” has no counterpart in a search")
    }
  }

  private static func days(_ value: String, added: Int) throws(Refusal) -> Int {
    guard let days = Int(value), days >= 0 else { throw Refusal(reason: "“\(value)” is no number of days") }
    return days + added
  }

  /// A regular expression of plain words as a phrase.
  private static func words(_ pattern: String) throws(Refusal) -> String {
    guard pattern.allSatisfy({ $0.isLetter || $0.isNumber || $0 == " " || $0 == "-" }),
      pattern.contains(where: { $0.isLetter || $0.isNumber })
    else { throw Refusal(reason: "“\(pattern)” is a regular expression, and searches look for words") }
    return "\"\(pattern)\""
  }

  /// Words, signs and quoted texts.
  private static func tokens(of expression: String) throws(Refusal) -> [String] {
    var tokens: [String] = []
    var rest = expression[...]
    while let first = rest.first {
      if first.isWhitespace {
        rest.removeFirst()
      } else if first == "\"" || first == "'" {
        rest.removeFirst()
        let text = rest.prefix { $0 != first }
        rest = rest.dropFirst(text.count)
        guard rest.first == first else { throw Refusal(reason: "a quotation mark is not closed") }
        rest.removeFirst()
        tokens.append(String(text))
      } else if first == "(" || first == ")" {
        throw Refusal(reason: "brackets have no counterpart in a search")
      } else if "=!<>#~".contains(first) {
        let sign = rest.prefix { "=!<>#~".contains($0) }
        rest = rest.dropFirst(sign.count)
        tokens.append(String(sign))
      } else {
        let word = rest.prefix { !$0.isWhitespace && !"=!<>#~()\"'".contains($0) }
        rest = rest.dropFirst(word.count)
        tokens.append(String(word))
      }
    }
    return tokens
  }
}
