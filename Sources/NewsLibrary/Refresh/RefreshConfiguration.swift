/// How feeds are refreshed.
public struct RefreshConfiguration: Sendable, Hashable {
  /// How many feeds are worked on at once; the fetcher bounds connections and those to one host.
  public var concurrency = 16
  /// When feeds are due.
  public var schedule = RefreshSchedule()
  /// How much a source may give and how long it may take.
  public var limits = SourceLimits()
  /// How many pages are fetched for their full text in one refresh of a feed; the next refresh goes on.
  public var pagesPerFeed = 20
  /// Bytes of a page.
  public var maximumPageBytes = 8 << 20

  /// What is done with articles that arrive.
  public var rules: [ArticleRule] = []

  /// What is settled for single feeds, beside what the archive has.
  public var overrides: [FeedOverride] = []

  /// What is kept when a refresh is done.
  public var retention = RetentionPolicy()

  /// The configuration of ordinary use.
  public init() {}
}
