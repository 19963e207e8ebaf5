/// Which articles a list shows.
public enum ArticleScope: Sendable, Hashable {
  /// Those of every feed, a story that several feeds carry once.
  case all
  /// Those of a feed.
  case feed(FeedID)
  /// Those that carry a tag, and those of the feeds that do.
  case tag(String)
  /// Those that the user has starred.
  case starred
  /// What a search finds, the best first.
  case search(ArticleQuery)
}
