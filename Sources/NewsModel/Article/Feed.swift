/// A list of articles under one name: a feed, or a folder or file of articles opened as one.
public struct Feed: Sendable, Hashable, Codable, Identifiable {
  /// Identity of the feed: its address, or its path.
  public var id: String
  /// The name shown.
  public var title: String
  /// Address of the site that the feed belongs to.
  public var url: String?
  /// What it says of itself.
  public var summary: String?
  /// BCP 47 tag of its language.
  public var language: String?
  /// When it last changed, as it says.
  public var updated: PublicationTime?
  /// When it was published, as it says.
  public var published: PublicationTime?
  /// Who writes it, as given.
  public var author: String?
  /// Its terms of use, as given.
  public var rights: String?
  /// The address of its picture.
  public var icon: String?
  /// The identifier that it gives itself.
  public var identifier: String?
  /// Minutes for which it asks to be left alone between two requests (`ttl` of RSS), 1 or more.
  public var ttlMinutes: Int?
  /// Its articles: in the order of the feed as it is read, newest first in a library.
  public var articles: [Article]

  /// Creates a feed.
  public init(
    id: String, title: String, url: String? = nil, summary: String? = nil, language: String? = nil,
    updated: PublicationTime? = nil, published: PublicationTime? = nil, author: String? = nil,
    rights: String? = nil, icon: String? = nil, identifier: String? = nil, ttlMinutes: Int? = nil,
    articles: [Article]
  ) {
    self.id = id
    self.title = title
    self.url = url
    self.summary = summary
    self.language = language
    self.updated = updated
    self.published = published
    self.author = author
    self.rights = rights
    self.icon = icon
    self.identifier = identifier
    self.ttlMinutes = ttlMinutes
    self.articles = articles
  }
}
