import GRDB

/// The list of a scope as SQL.
struct ArticleList {
  let scope: ArticleScope
  let unreadOnly: Bool
  let filter: ArticleFilter?
  /// Its order; nil for the newest first, and for a search the best.
  let order: ArticleOrder?

  init(
    _ scope: ArticleScope, unreadOnly: Bool, filter: ArticleFilter?, order: ArticleOrder? = nil
  ) {
    self.scope = scope
    self.unreadOnly = unreadOnly
    self.filter = filter
    self.order = order
  }

  /// Its articles, in its order.
  func ids() -> SQLRequest<Int64> {
    guard let order else { return standard() }
    return SQLRequest(
      literal:
        "SELECT article.id FROM article WHERE article.id IN (SELECT id FROM (\(standard()))) ORDER BY \(order.sql)"
    )
  }

  private func standard() -> SQLRequest<Int64> {
    // A story is listed once. Where the filter can tell its copies apart, any of them may be the one that is found.
    let mayFindCopies = filter?.expression.terms.contains(where: \.tellsCopiesApart) ?? false
    switch scope {
    case .search(let query): return ArticleSearch(query, narrowedBy: filter).ids()
    case .all where mayFindCopies:
      return SQLRequest(
        literal: """
          SELECT id FROM (SELECT min(article.id) AS id, sortMinute FROM article WHERE \(condition([]))
            GROUP BY coalesce(story, article.id)) ORDER BY sortMinute DESC, id
          """)
    case .all: return listed("article.story IS NULL")
    case .feed(let feed): return listed("article.feed = \(feed.rawValue)")
    case .tag(let tag): return listed(FilterSQL().condition(.term(.text(.tag, .words(tag, isPrefix: false)))))
    case .starred: return listed("article.isStarred = 1")
    }
  }

  private func listed(_ ofScope: SQL) -> SQLRequest<Int64> {
    SQLRequest(
      literal:
        "SELECT article.id FROM article WHERE \(condition([ofScope])) ORDER BY sortMinute DESC, article.id")
  }

  private func condition(_ ofScope: [SQL]) -> SQL {
    var conditions = ofScope
    if unreadOnly { conditions.append("article.isRead = 0") }
    if !(filter?.asksForHidden ?? false) { conditions.append("article.isHidden = 0") }
    if let filter { conditions.append("(\(FilterSQL().condition(filter.expression)))") }
    return conditions.joined(separator: " AND ")
  }
}

extension FilterTerm {
  /// Whether it may hold of one copy of a story and not of another.
  fileprivate var tellsCopiesApart: Bool {
    switch self {
    case .text(.feed, _), .text(.tag, _), .text(.url, _), .text(.author, _): true
    case .state(let state): [.starred, .unstarred, .hidden].contains(state)
    case .text, .published, .age, .happened, .status: false
    }
  }
}
