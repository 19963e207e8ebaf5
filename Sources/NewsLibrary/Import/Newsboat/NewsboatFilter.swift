/// A condition in newsboat's filter language, as far as a search of the archive can say the same.
///
/// Understood are comparisons joined by `and`: `unread = "yes"`, `tags # "name"`, `title =~ "words"`, `content =~
/// "words"`, `flags # "letter"`, and `age < days` or `age between 0:days`. Regular expressions must be plain words, which
/// are then searched for as words.
struct NewsboatFilter {
  typealias Refusal = NewsboatCondition.Refusal

  /// The search that finds what the condition lets through.
  static func query(_ expression: String) throws(Refusal) -> ArticleQuery {
    var query = ArticleQuery(limit: 1000)
    try take(try NewsboatCondition(expression), into: &query)
    return query
  }

  private static func take(
    _ condition: NewsboatCondition, into query: inout ArticleQuery
  ) throws(Refusal) {
    switch condition {
    case .and(let left, let right):
      try take(left, into: &query)
      try take(right, into: &query)
    case .or:
      throw Refusal(reason: "“or” is not understood here; only conditions joined by “and” are taken over")
    case .comparison(let attribute, let sign, let value): try take(attribute, sign, value, into: &query)
    }
  }

  private static func take(
    _ attribute: String, _ comparison: String, _ value: String, into query: inout ArticleQuery
  ) throws(Refusal) {
    switch (attribute, comparison) {
    case ("unread", "="), ("unread", "!="):
      query.isUnread = (value == "yes") == (comparison != "!=")
    case ("tags", "#") where query.tag == nil: query.tag = value
    case ("flags", "#"), ("flags", "=~"), ("flags", "!="): query.isStarred = true
    case ("title", "=~"), ("title", "="):
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
}
