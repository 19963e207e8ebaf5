/// A feed as a list shows it.
public struct FeedSummary: Sendable, Hashable, Identifiable {
  /// Its name in the archive.
  public var id: FeedID
  /// Where it comes from, as subscribed: an address, a file, a command.
  public var source: String
  /// Its name: the user's, else its own, else its source.
  public var title: String
  /// The site that it belongs to.
  public var url: String?
  /// The user's labels.
  public var tags: [String]
  /// The user's folder.
  public var folder: String?
  /// How many of its articles are unread.
  public var unread: Int
  /// How many articles it has.
  public var total: Int
  /// Why the last refresh failed, and what to do; nil where it went well.
  public var problem: String?
  /// When it was last refreshed, in seconds since 1970; nil where it never was.
  public var refreshed: Int?
  /// Whether it is left out of the list of feeds.
  public var isHidden: Bool
  /// The name of the account that it comes from; nil for a feed that is asked itself.
  public var account: String?
}
