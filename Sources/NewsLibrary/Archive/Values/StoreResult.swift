/// What storing a feed has changed.
public struct StoreResult: Sendable, Hashable {
  /// Articles that were not there before.
  public var new: [ArticleID] = []
  /// Articles whose text or headline has changed.
  public var updated: [ArticleID] = []
  /// How many stayed as they were.
  public var unchanged = 0
}
