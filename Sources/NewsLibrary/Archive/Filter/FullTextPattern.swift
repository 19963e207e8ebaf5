/// Says words of a filter in the query language of FTS5, as far as the full-text index answers for them.
enum FullTextPattern {
  /// What finds the articles of an expression; nil for all but words in title and text joined by `and` and `or`.
  static func query(_ expression: FilterExpression) -> String? {
    switch expression {
    case .term(.text(let field, .words(let text, let isPrefix))):
      switch field {
      case .anywhere: phrase(text, isPrefix: isPrefix)
      case .title: "title : " + phrase(text, isPrefix: isPrefix)
      case .body: "body : " + phrase(text, isPrefix: isPrefix)
      default: nil
      }
    case .and(let parts): joined(parts, by: "AND")
    case .or(let parts): joined(parts, by: "OR")
    case .not, .term: nil
    }
  }

  /// What marks the words that an expression wants, of which one will do; nil where it wants none.
  static func marks(_ expression: FilterExpression) -> String? {
    let queries = expression.wanted.compactMap { query(.term($0)) }
    return queries.isEmpty ? nil : queries.map { "(\($0))" }.joined(separator: " OR ")
  }

  /// Words next to each other; with `isPrefix`, the last may go on.
  static func phrase(_ text: String, isPrefix: Bool) -> String {
    "\"" + text.replacing("\"", with: " ").replacing("\0", with: " ") + "\"" + (isPrefix ? "*" : "")
  }

  private static func joined(_ parts: [FilterExpression], by connective: String) -> String? {
    let queries = parts.compactMap(query)
    guard !queries.isEmpty, queries.count == parts.count else { return nil }
    return queries.map { "(\($0))" }.joined(separator: " \(connective) ")
  }
}
