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

  /// The tags that articles have of their own, each with the unread articles that only it, and no tag of a feed, lists.
  public var articleTags: [TagCount]

  /// A tag, and how much under it is unread.
  public struct TagCount: Sendable, Hashable {
    /// The tag.
    public var name: String
    /// Unread articles.
    public var unread: Int

    /// Creates a count.
    public init(name: String, unread: Int) {
      self.name = name
      self.unread = unread
    }
  }

  /// Creates an overview.
  public init(
    feeds: [FeedSummary] = [], unread: Int = 0, starred: Int = 0, savedSearches: [SavedSearch] = [],
    articleTags: [TagCount] = []
  ) {
    self.articleTags = articleTags
    self.savedSearches = savedSearches
    self.feeds = feeds
    self.unread = unread
    self.starred = starred
  }

  /// Articles of all feeds.
  public var total: Int { feeds.reduce(0) { $0 + $1.total } }

  /// The users' tags, each with the unread articles of its feeds and those that have it of their own, in the order of
  /// the alphabet. Spellings that differ in case or diacritics are one tag.
  public var tags: [(name: String, unread: Int)] {
    var counts: [String: TagCount] = [:]
    func add(_ name: String, _ unread: Int) {
      counts[TagName.folded(name), default: TagCount(name: name, unread: 0)].unread += unread
    }
    for feed in feeds {
      let tags = Dictionary(feed.tags.map { (TagName.folded($0), $0) }) { first, _ in first }
      for tag in tags.values { add(tag, feed.unread) }
    }
    for tag in articleTags { add(tag.name, tag.unread) }
    return counts.values.sorted { $0.name < $1.name }.map { (name: $0.name, unread: $0.unread) }
  }
}
