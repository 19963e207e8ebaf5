import NewsModel

/// An article as a list shows it.
public struct ArticleSummary: Sendable, Hashable, Identifiable {
  /// Its name in the archive.
  public var id: ArticleID
  /// The feed that it stands in.
  public var feed: FeedID
  /// Its headline.
  public var title: String
  /// Who wrote it.
  public var byline: String?
  /// The address of its page.
  public var url: String?
  /// When it was published.
  public var published: PublicationTime?
  /// Whether the user has read it.
  public var isRead: Bool
  /// Whether the user has starred it.
  public var isStarred: Bool
  /// Whether the user has hidden it.
  public var isHidden: Bool
  /// Its own tags, in the order of the alphabet.
  public var tags: [String]
  /// How many feeds carry the story, this one included.
  public var sources: Int

  /// Creates a summary.
  public init(
    id: ArticleID, feed: FeedID, title: String, byline: String? = nil, url: String? = nil,
    published: PublicationTime? = nil, isRead: Bool = false, isStarred: Bool = false,
    isHidden: Bool = false, tags: [String] = [], sources: Int = 1
  ) {
    self.id = id
    self.feed = feed
    self.title = title
    self.byline = byline
    self.url = url
    self.published = published
    self.isRead = isRead
    self.isStarred = isStarred
    self.isHidden = isHidden
    self.tags = tags
    self.sources = sources
  }
}
