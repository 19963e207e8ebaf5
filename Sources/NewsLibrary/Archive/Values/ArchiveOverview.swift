/// The feeds of an archive and how much of each is unread.
public struct ArchiveOverview: Sendable, Hashable {
  /// The feeds, in the user's order.
  public var feeds: [FeedSummary]
  /// Unread articles of all feeds, a story that several feeds carry counted once.
  public var unread: Int
  /// Starred articles.
  public var starred: Int
  /// The searches that the user keeps.
  public var savedSearches: [SavedSearch]

  /// Creates an overview.
  public init(
    feeds: [FeedSummary] = [], unread: Int = 0, starred: Int = 0, savedSearches: [SavedSearch] = []
  ) {
    self.savedSearches = savedSearches
    self.feeds = feeds
    self.unread = unread
    self.starred = starred
  }

  /// Articles of all feeds.
  public var total: Int { feeds.reduce(0) { $0 + $1.total } }

  /// The users' tags, each with the unread articles of its feeds, in the order of the alphabet.
  public var tags: [(name: String, unread: Int)] {
    var unread: [String: Int] = [:]
    for feed in feeds {
      for tag in Set(feed.tags) { unread[tag, default: 0] += feed.unread }
    }
    return unread.sorted { $0.key < $1.key }.map { (name: $0.key, unread: $0.value) }
  }
}
