/// A list of articles under one name: a feed, or a folder or file of articles opened as one.
public struct Feed: Sendable, Hashable, Codable, Identifiable {
  /// Identity of the feed: its address, or its path.
  public var id: String
  /// The name shown.
  public var title: String
  /// Address of the site that the feed belongs to.
  public var url: String?
  /// Its articles: in the order of the feed as it is read, newest first in a library.
  public var articles: [Article]

  /// Creates a feed.
  public init(id: String, title: String, url: String? = nil, articles: [Article]) {
    self.id = id
    self.title = title
    self.url = url
    self.articles = articles
  }
}
