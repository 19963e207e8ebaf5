import GRDB
import NewsModel

/// What SQL asks of Swift. All are deterministic; none is called for every article of an archive but
/// ``matches``.
enum ArchiveFunctions {
  /// Adds the functions to a connection.
  static func add(to db: Database) {
    db.add(function: words)
    db.add(function: tag)
    db.add(function: matches)
  }

  /// `foldedWords(text)`: the text's words as names are compared (``FoldedText``), single spaces between them.
  private static let words = DatabaseFunction("foldedWords", argumentCount: 1, pure: true) { values in
    String.fromDatabaseValue(values[0]).map { FoldedText($0).words.joined(separator: " ") }
  }

  /// `foldedTag(text)`: a tag as tags are compared (``TagName``).
  private static let tag = DatabaseFunction("foldedTag", argumentCount: 1, pure: true) { values in
    String.fromDatabaseValue(values[0]).map(TagName.folded)
  }

  /// `matches(pattern, ignoresCase, text)`: whether a regular expression matches somewhere in a text. Fails where that
  /// has taken too long for several texts.
  private static let matches = DatabaseFunction("matches", argumentCount: 3, pure: true) { values in
    guard let pattern = String.fromDatabaseValue(values[0]), let text = String.fromDatabaseValue(values[2])
    else { return false }
    let ignoresCase = Bool.fromDatabaseValue(values[1]) ?? false
    return try expressions.matches(RegularExpression(pattern: pattern, ignoresCase: ignoresCase), text)
  }

  private static let expressions = ExpressionCache()
}
