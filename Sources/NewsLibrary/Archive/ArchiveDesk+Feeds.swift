// What the user settles for feeds.
extension ArchiveDesk {
  /// Ends a subscription; its articles go with it, starred ones too.
  public func unsubscribe(_ id: FeedID) throws { try archive.writeNow { try Archive.unsubscribe($0, id) } }

  /// Settles for feeds what overrides say; those that are not subscribed to are passed over.
  public func settle(_ overrides: [FeedOverride]) throws {
    guard !overrides.isEmpty else { return }
    try archive.writeNow { try Archive.settle($0, overrides) }
  }

  /// Changes what is settled for a feed; nothing where it is no longer there.
  public func settle(_ id: FeedID, _ change: (inout FeedSettings) -> Void) throws {
    try archive.writeNow { db in
      guard var settings = try Archive.settings(db, of: id) else { return }
      change(&settings)
      try Archive.update(db, settings, of: id)
    }
  }
}
