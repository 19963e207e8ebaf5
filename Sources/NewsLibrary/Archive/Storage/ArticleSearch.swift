import GRDB
import NewsModel

/// A search as SQL.
struct ArticleSearch {
  private let query: ArticleQuery
  private let pattern: String?
  /// Whether words are searched for of which none is left to be found: "!!!", or exclusions alone.
  private let findsNothing: Bool

  init(_ query: ArticleQuery) throws {
    self.query = query
    let parts = [
      query.text.flatMap { SearchPattern.fts5($0) },
      query.titleText.flatMap { SearchPattern.fts5($0, column: "title") },
    ].compactMap { $0 }
    findsNothing = [query.text, query.titleText].contains { text in
      text.map { SearchPattern.fts5($0) == nil && !$0.allSatisfy(\.isWhitespace) } ?? false
    }
    pattern = parts.isEmpty ? nil : parts.joined(separator: " AND ")
  }

  /// The articles found, best first; newest first where no text is searched for.
  func ids() throws -> SQLRequest<Int64> {
    SQLRequest(literal: "SELECT article.id \(tables) WHERE \(condition) \(order)")
  }

  /// The articles found, with the words around the best match between marks.
  func hits() -> SQLRequest<Row> {
    let snippet: SQL =
      pattern == nil
      ? "substr(content.body, 1, 160)"
      : "snippet(articleText, -1, \(SearchPattern.start), \(SearchPattern.end), '…', 24)"
    let body: SQL = pattern == nil ? "JOIN content ON content.article = article.id" : ""
    return SQLRequest(
      literal: "SELECT article.id, \(snippet) \(tables) \(body) WHERE \(condition) \(order)")
  }

  /// How many articles are found, the limit left aside.
  func count() -> SQLRequest<Int> { SQLRequest(literal: "SELECT count(*) \(tables) WHERE \(condition)") }

  private var tables: SQL {
    pattern == nil ? "FROM article" : "FROM articleText JOIN article ON article.id = articleText.rowid"
  }

  private var order: SQL {
    let limit = max(1, query.limit)
    // A match in the title counts as much as eight in the text.
    return pattern == nil
      ? "ORDER BY sortMinute DESC, article.id LIMIT \(limit)"
      : "ORDER BY bm25(articleText, 8.0, 1.0) LIMIT \(limit)"
  }

  private var condition: SQL {
    var parts: [SQL] = findsNothing ? ["0"] : []
    if let pattern { parts.append("articleText MATCH \(pattern)") }
    if let feed = query.feed { parts.append("article.feed = \(feed.rawValue)") }
    if let tag = query.tag {
      parts.append("article.feed IN (SELECT feed FROM feedTag WHERE tag = \(tag))")
    }
    if let from = query.from { parts.append("publishedDay >= \(from.dayNumber)") }
    if let to = query.to { parts.append("publishedDay <= \(to.dayNumber)") }
    if let days = query.maximumAgeDays {
      parts.append("sortMinute >= CAST(strftime('%s', 'now') AS INTEGER) / 60 - \(days * 1440)")
    }
    if let entity = query.entity { parts.append(names(entity, isSpeaker: false)) }
    if let speaker = query.speaker { parts.append(names(speaker, isSpeaker: true)) }
    if let isUnread = query.isUnread { parts.append("isRead = \(!isUnread)") }
    if let isStarred = query.isStarred { parts.append("isStarred = \(isStarred)") }
    return parts.isEmpty ? "1" : parts.joined(separator: " AND ")
  }

  /// Articles that name an entity: one of this very name, or one in whose name all its words occur.
  private func names(_ name: String, isSpeaker: Bool) -> SQL {
    // Folded text holds letters, digits and spaces alone, and so nothing that LIKE would understand.
    let folded = FoldedText(name).words.joined(separator: " ")
    let like = "% \(folded) %"
    let speaker: SQL = isSpeaker ? "AND isSpeaker = 1" : ""
    return """
      article.id IN (SELECT article FROM articleEntity WHERE entity IN (
        SELECT id FROM entity WHERE folded = \(folded) OR ' ' || folded || ' ' LIKE \(like)) \(speaker))
      """
  }
}
