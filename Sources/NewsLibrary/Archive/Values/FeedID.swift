/// Names a feed in one archive.
public struct FeedID: RawRepresentable, Hashable, Sendable, Codable {
  /// The number under which the archive keeps it.
  public let rawValue: Int64
  /// Creates an id from its number.
  public init(rawValue: Int64) { self.rawValue = rawValue }
}
