/// A list of subscriptions as readers exchange them (OPML 1.0 and 2.0).
public struct OPMLDocument: Sendable, Hashable {
  /// One subscription.
  public struct Entry: Sendable, Hashable {
    /// Where the feed comes from (`xmlUrl`), as written.
    public var source: String
    /// The name shown.
    public var title: String?
    /// The site that the feed belongs to (`htmlUrl`).
    public var url: String?
    /// The names of the folders around it, the outermost first.
    public var folders: [String]
    /// The labels in `category`.
    public var categories: [String]

    /// Creates an entry.
    public init(
      source: String, title: String? = nil, url: String? = nil, folders: [String] = [],
      categories: [String] = []
    ) {
      self.source = source
      self.title = title
      self.url = url
      self.folders = folders
      self.categories = categories
    }
  }

  /// The subscriptions, in order.
  public var entries: [Entry]

  /// Creates a list.
  public init(entries: [Entry] = []) { self.entries = entries }
}
