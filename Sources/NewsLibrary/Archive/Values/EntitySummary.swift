import NewsModel

/// A person, organisation or place across articles.
public struct EntitySummary: Sendable, Hashable {
  /// The name.
  public var name: String
  /// What it is.
  public var kind: EntityKind
  /// How many articles name it.
  public var articles: Int
}
