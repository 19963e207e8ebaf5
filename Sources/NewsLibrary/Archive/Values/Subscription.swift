/// A feed as a refresh sees it: where it comes from and what is known of its last answer.
public struct Subscription: Sendable, Hashable, Identifiable {
  /// Its name in the archive.
  public var id: FeedID
  /// Where it comes from: an address, a file, a command.
  public var source: String
  /// Its name as lists show it.
  public var title: String
  /// What the user has settled for it.
  public var settings: FeedSettings
  /// What the last answer said of itself.
  public var validators: FetchValidators
  /// Minutes for which the feed itself, as it was last read, asks to be left alone between two requests.
  public var ttlMinutes: Int?
  /// When it was last refreshed, in seconds since 1970.
  public var refreshed: Int?
  /// When it may be refreshed again, in seconds since 1970.
  public var due: Int?
  /// How many refreshes in a row have failed.
  public var failures: Int
  /// Whether its server has said that it is gone for good.
  public var isGone: Bool
  /// The account whose server gives its articles; nil for a feed that is asked itself.
  public var account: Account.ID?
}

/// What an answer says of itself, by which the next request can be answered with "unchanged".
public struct FetchValidators: Sendable, Hashable {
  /// The entity tag.
  public var etag: String?
  /// The date of the last change, as the server writes it.
  public var lastModified: String?
  /// A hash of the answer's bytes, for servers and files that say neither.
  public var bodyHash: Int64?

  /// Creates validators.
  public init(etag: String? = nil, lastModified: String? = nil, bodyHash: Int64? = nil) {
    self.etag = etag
    self.lastModified = lastModified
    self.bodyHash = bodyHash
  }
}
