/// How large a document may be.
public struct DocumentLimits: Sendable, Hashable {
  /// Bytes of a feed.
  public var feedBytes = 64 << 20
  /// Bytes of a file that is one article: text, Markdown or HTML.
  public var articleBytes = 10 << 20
  /// Articles of a feed; more are left out with a notice.
  public var feedItems = 100_000
  /// Bytes of the text of one article of a feed; the rest of it is left out with a notice.
  public var itemTextBytes = 4 << 20

  /// The limits that suit ordinary use.
  public init() {}
}
