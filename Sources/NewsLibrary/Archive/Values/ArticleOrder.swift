import GRDB

/// The order of a list of articles.
public enum ArticleOrder: String, Sendable, Hashable, Codable, CaseIterable {
  case newest, oldest, title, author, feed

  /// What it is, in words.
  public var summary: String {
    switch self {
    case .newest: "the newest first"
    case .oldest: "the oldest first"
    case .title: "by title"
    case .author: "by author"
    case .feed: "feed by feed"
    }
  }

  /// The columns by which SQL sorts.
  var sql: SQL {
    switch self {
    case .newest: "article.sortMinute DESC, article.id"
    case .oldest: "article.sortMinute, article.id DESC"
    case .title: "article.title COLLATE NOCASE, article.sortMinute DESC, article.id"
    case .author: "article.byline IS NULL, article.byline COLLATE NOCASE, article.sortMinute DESC, article.id"
    case .feed:
      "(SELECT position FROM feed WHERE feed.id = article.feed), article.sortMinute DESC, article.id"
    }
  }
}
