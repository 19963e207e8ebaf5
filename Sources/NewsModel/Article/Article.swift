/// An article as a reader gets it: what it says of itself, and its body as blocks.
public struct Article: Sendable, Hashable, Codable, Identifiable {
  /// Identity within its feed or file: the feed's own id, else the address, else the path.
  public var id: String
  /// The headline; empty where the source gives none.
  public var title: String
  /// The line or two under the title that sum the article up.
  public var standfirst: String?
  /// Who wrote it, as given.
  public var byline: String?
  /// Who published it, as given.
  public var publisher: String?
  /// The address of the article's page.
  public var url: String?
  /// When it was published: the document creation time that relative dates are resolved against.
  public var published: PublicationTime?
  /// When it was last changed, where the source says.
  public var updated: PublicationTime?
  /// BCP 47 tag of its language, where the source says.
  public var language: String?
  /// What the source files it under.
  public var categories: [String]
  /// Files that belong to it, such as a podcast's episode.
  public var enclosures: [Enclosure]
  /// The address of the page where it is discussed.
  public var commentsURL: String?
  /// The body.
  public var blocks: [Block]

  /// Creates an article.
  public init(
    id: String, title: String, standfirst: String? = nil, byline: String? = nil, publisher: String? = nil,
    url: String? = nil, published: PublicationTime? = nil, updated: PublicationTime? = nil,
    language: String? = nil, categories: [String] = [], enclosures: [Enclosure] = [],
    commentsURL: String? = nil, blocks: [Block]
  ) {
    self.id = id
    self.title = title
    self.standfirst = standfirst
    self.byline = byline
    self.publisher = publisher
    self.url = url
    self.published = published
    self.updated = updated
    self.language = language
    self.categories = categories
    self.enclosures = enclosures
    self.commentsURL = commentsURL
    self.blocks = blocks
  }
}
