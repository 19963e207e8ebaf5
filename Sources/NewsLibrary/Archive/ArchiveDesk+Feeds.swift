// What the user settles for feeds.
extension ArchiveDesk {
  /// Ends a subscription; its articles go with it, starred ones too.
  public func unsubscribe(_ id: FeedID) throws { try archive.writeNow { try Archive.unsubscribe($0, id) } }

  /// Changes what is settled for a feed; nothing where it is no longer there.
  public func settle(_ id: FeedID, _ change: (inout FeedSettings) -> Void) throws {
    try archive.writeNow { db in
      guard var settings = try Archive.settings(db, of: id) else { return }
      change(&settings)
      try Archive.update(db, settings, of: id)
    }
  }
}
