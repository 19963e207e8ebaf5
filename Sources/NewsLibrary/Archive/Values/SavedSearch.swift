/// A search that the user keeps under a name, listed as a feed is.
public struct SavedSearch: Sendable, Hashable {
  /// The name.
  public var title: String
  /// What it searches for.
  public var query: ArticleQuery
  /// How many of the articles that it finds are unread.
  public var unread: Int

  /// Creates a saved search.
  public init(title: String, query: ArticleQuery, unread: Int = 0) {
    self.title = title
    self.query = query
    self.unread = unread
  }
}
