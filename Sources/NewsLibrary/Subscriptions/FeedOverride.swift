/// What a configuration file settles for one feed; it goes before what is settled in the archive.
public struct FeedOverride: Sendable, Hashable {
  /// Where the feed comes from, as it was subscribed to.
  public var source: String
  // What is settled; nil leaves what the archive has.

  /// ``FeedSettings/title``.
  public var title: String?
  /// ``FeedSettings/tags``.
  public var tags: [String]?
  /// ``FeedSettings/folder``.
  public var folder: String?
  /// ``FeedSettings/intervalMinutes``.
  public var intervalMinutes: Int?
  /// ``FeedSettings/fullText``.
  public var fullText: Bool?
  /// ``FeedSettings/maximumItems``.
  public var maximumItems: Int?
  /// ``FeedSettings/userAgent``.
  public var userAgent: String?
  /// ``FeedSettings/isHidden``.
  public var isHidden: Bool?

  /// Creates an override that settles nothing yet.
  public init(source: String) { self.source = source }

  /// Puts what is settled into the settings of the feed.
  func apply(to settings: inout FeedSettings) {
    settings.title = title ?? settings.title
    settings.tags = tags ?? settings.tags
    settings.folder = folder ?? settings.folder
    settings.intervalMinutes = intervalMinutes ?? settings.intervalMinutes
    settings.fullText = fullText ?? settings.fullText
    settings.maximumItems = maximumItems ?? settings.maximumItems
    settings.userAgent = userAgent ?? settings.userAgent
    settings.isHidden = isHidden ?? settings.isHidden
  }
}
