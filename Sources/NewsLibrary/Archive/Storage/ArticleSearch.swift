import GRDB
import NewsModel

/// A search as SQL.
struct ArticleSearch {
  private let limit: Int
  /// What ranks the articles found; nil where no words are searched for.
  private let pattern: String?
  private let condition: SQL

  /// - Parameter filter: what lets through only some of what is found, and ranks nothing.
  init(_ query: ArticleQuery, narrowedBy filter: ArticleFilter? = nil) {
    limit = max(1, query.limit)
    var conditions: [SQL] = []
    var patterns: [String] = []
    for (text, column) in [(query.text, nil), (query.titleText, "title")] {
      guard let text, !text.allSatisfy(\.isWhitespace) else { continue }
      if let pattern = SearchPattern.fts5(text, column: column) {
        patterns.append(pattern)
      } else {
        // Of "!!!", or of exclusions alone, no word is left to be found.
        conditions.append("0")
      }
    }
    for part in query.filter?.expression.conjuncts ?? [] {
      if let pattern = FullTextPattern.query(part) {
        patterns.append("(\(pattern))")
      } else {
        conditions.append(FilterSQL().condition(part))
      }
    }
    pattern = patterns.isEmpty ? nil : patterns.joined(separator: " AND ")
    if let pattern { conditions.append("articleText MATCH \(pattern)") }
    if let feed = query.feed { conditions.append("article.feed = \(feed.rawValue)") }
    conditions.append(FilterSQL().condition(query.terms))
    if let filter { conditions.append(FilterSQL().condition(filter.expression)) }
    if ![query.filter, filter].contains(where: { $0?.asksForHidden ?? false }) {
      conditions.append("article.isHidden = 0")
    }
    condition = conditions.map { "(\($0))" as SQL }.joined(separator: " AND ")
  }

  /// The articles found, best first; newest first where no text is searched for.
  func ids() -> SQLRequest<Int64> {
    SQLRequest(literal: "SELECT article.id \(tables) WHERE \(condition) \(order)")
  }

  /// The articles found, with the words around the best match between marks.
  func hits() -> SQLRequest<Row> {
    let snippet: SQL = pattern == nil ? "substr(content.body, 1, 160)" : "\(Snippet.sql)"
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
    // A match in the title counts as much as eight in the text.
    pattern == nil
      ? "ORDER BY article.sortMinute DESC, article.id LIMIT \(limit)"
      : "ORDER BY bm25(articleText, 8.0, 1.0) LIMIT \(limit)"
  }
}

extension ArticleQuery {
  /// What it asks for beside words and feed, as the terms of a filter.
  fileprivate var terms: [FilterTerm] {
    var terms: [FilterTerm] = []
    if let tag { terms.append(.text(.tag, .words(tag, isPrefix: false))) }
    if from != nil || to != nil {
      terms.append(.published(DayRange(first: from?.dayNumber, last: to?.dayNumber)))
    }
    if let maximumAgeDays { terms.append(.age(.lessOrEqual, minutes: maximumAgeDays * 1440)) }
    if let entity { terms.append(.text(.entity(nil), .words(entity, isPrefix: false))) }
    if let speaker { terms.append(.text(.speaker, .words(speaker, isPrefix: false))) }
    if let isUnread { terms.append(.state(isUnread ? .unread : .read)) }
    if let isStarred { terms.append(.state(isStarred ? .starred : .unstarred)) }
    return terms
  }
}
