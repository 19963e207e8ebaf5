/// How much a source may give and how long it may take.
public struct SourceLimits: Sendable, Hashable {
  /// Bytes of a feed.
  public var maximumBytes = 32 << 20
  /// How long a whole request may take, or a command may run.
  public var timeout: Duration = .seconds(60)
  /// How long finding the host and connecting to it may take.
  public var connectTimeout: Duration = .seconds(15)

  /// The limits of ordinary use.
  public init() {}
}
