/// Which articles are kept. Starred ones always are.
public struct RetentionPolicy: Sendable, Hashable {
  /// Days since publication, or since arrival where no date is told; nil keeps all.
  public var maximumAgeDays: Int?
  /// Articles of one feed, the newest; nil keeps all.
  public var maximumPerFeed: Int?

  /// Creates a policy.
  public init(maximumAgeDays: Int? = nil, maximumPerFeed: Int? = nil) {
    self.maximumAgeDays = maximumAgeDays
    self.maximumPerFeed = maximumPerFeed
  }
}
