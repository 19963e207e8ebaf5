/// What the user has settled for one feed; whatever is nil or empty follows the configuration.
public struct FeedSettings: Sendable, Hashable, Codable {
  /// A name in place of the feed's own.
  public var title: String?
  /// Labels under which it is listed too.
  public var tags: [String]
  /// The folder it is listed in.
  public var folder: String?
  /// Minutes from one refresh to the next.
  public var intervalMinutes: Int?
  /// Whether the full text is taken from each article's page.
  public var fullText: Bool
  /// How many of the feed's articles are taken, the newest.
  public var maximumItems: Int?
  /// What the program calls itself to this server.
  public var userAgent: String?
  /// The name to sign in with.
  public var user: String?
  /// The password to sign in with.
  public var password: String?
  /// Whether it is left out of the list of feeds; its articles are found by search and under its tags.
  public var isHidden: Bool

  /// Creates settings; without arguments, those of a feed that nothing was settled for.
  public init(
    title: String? = nil, tags: [String] = [], folder: String? = nil, intervalMinutes: Int? = nil,
    fullText: Bool = false, maximumItems: Int? = nil, userAgent: String? = nil, user: String? = nil,
    password: String? = nil, isHidden: Bool = false
  ) {
    self.title = title
    self.tags = tags
    self.folder = folder
    self.intervalMinutes = intervalMinutes
    self.fullText = fullText
    self.maximumItems = maximumItems
    self.userAgent = userAgent
    self.user = user
    self.password = password
    self.isHidden = isHidden
  }
}
