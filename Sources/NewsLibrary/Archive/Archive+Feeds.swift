import GRDB

// Subscriptions, and what refreshes note about them.
extension Archive {
  /// Subscribes to a source; a source that is subscribed already keeps its settings.
  public func subscribe(_ source: String, settings: FeedSettings = FeedSettings()) async throws -> FeedID {
    try await write { db in try Self.subscribe(db, source, settings: settings) }
  }

  static func subscribe(_ db: Database, _ source: String, settings: FeedSettings) throws -> FeedID {
    if let id = try Int64.fetchOne(db, sql: "SELECT id FROM feed WHERE source = ?", arguments: [source]) {
      return FeedID(rawValue: id)
    }
    try db.execute(
      sql: """
        INSERT INTO feed (source, settings, position)
        VALUES (?, ?, (SELECT coalesce(max(position), 0) + 1 FROM feed))
        """, arguments: [source, try settings.stored])
    let id = FeedID(rawValue: db.lastInsertedRowID)
    try setTags(db, settings.tags, of: id)
    return id
  }

  private static func setTags(_ db: Database, _ tags: [String], of id: FeedID) throws {
    try db.execute(sql: "DELETE FROM feedTag WHERE feed = ?", arguments: [id.rawValue])
    for tag in Set(tags) {
      try db.execute(sql: "INSERT INTO feedTag (tag, feed) VALUES (?, ?)", arguments: [tag, id.rawValue])
    }
  }

  /// Ends a subscription; its articles go with it, starred ones too.
  public func unsubscribe(_ id: FeedID) async throws {
    try await write { try Self.unsubscribe($0, id) }
  }

  static func unsubscribe(_ db: Database, _ id: FeedID) throws {
    if let account = try accountName(db, of: id) {
      throw ArchiveError(
        kind: .other, path: nil,
        reason:
          "the feed comes from the account \(account); unsubscribe from it there, or by dateline unsubscribe"
      )
    }
    try remove(db, id)
  }

  /// Takes out a feed with its articles.
  static func remove(_ db: Database, _ id: FeedID) throws {
    try appointHeirs(db, leaving: SQL("SELECT id FROM article WHERE feed = \(id.rawValue)"))
    // A search limited to the feed has nothing to find any more, and the feed's number may be given again.
    for search in try savedSearches(db) where search.query.feed == id {
      _ = try removeSavedSearch(db, title: search.title)
    }
    try db.execute(sql: "DELETE FROM feed WHERE id = ?", arguments: [id.rawValue])
    try removeUnused(db)
  }

  /// Lets another article stand for each story whose first one leaves: of those that are not hidden the oldest.
  static func appointHeirs(_ db: Database, leaving: SQL) throws {
    let heirs = try SQLRequest<Row>(
      literal: """
        SELECT story, id FROM (
          SELECT story, id, row_number() OVER (PARTITION BY story ORDER BY isHidden, id) AS place FROM article
          WHERE story IN (\(leaving)) AND id NOT IN (\(leaving)))
        WHERE place = 1
        """
    ).fetchAll(db)
    for row in heirs {
      let (head, heir): (Int64, Int64) = (row[0], row[1])
      try db.execute(
        sql: "UPDATE article SET story = ?1 WHERE story = ?2 OR id = ?2", arguments: [heir, head])
      try db.execute(sql: "UPDATE article SET story = NULL WHERE id = ?", arguments: [heir])
    }
  }

  /// Settles something else for a feed.
  public func update(_ settings: FeedSettings, of id: FeedID) async throws {
    try await write { try Self.update($0, settings, of: id) }
  }

  static func update(_ db: Database, _ settings: FeedSettings, of id: FeedID) throws {
    try db.execute(
      sql: "UPDATE feed SET settings = ? WHERE id = ?", arguments: [try settings.stored, id.rawValue])
    try setTags(db, settings.tags, of: id)
  }

  /// Settles for feeds what overrides say; those that are not subscribed to are passed over.
  public func settle(_ overrides: [FeedOverride]) async throws {
    guard !overrides.isEmpty else { return }
    try await write { try Self.settle($0, overrides) }
  }

  static func settle(_ db: Database, _ overrides: [FeedOverride]) throws {
    for override in overrides {
      let row = try Row.fetchOne(
        db, sql: "SELECT id, settings FROM feed WHERE source = ?", arguments: [override.source])
      guard let row else { continue }
      let before = try FeedSettings(stored: row[1])
      var settings = before
      override.apply(to: &settings)
      if settings != before { try update(db, settings, of: FeedID(rawValue: row[0])) }
    }
  }

  /// What is settled for a feed; nil where there is no such feed.
  static func settings(_ db: Database, of id: FeedID) throws -> FeedSettings? {
    let stored = try Row.fetchOne(db, sql: "SELECT settings FROM feed WHERE id = ?", arguments: [id.rawValue])
    return try stored.map { try FeedSettings(stored: $0[0]) }
  }

  /// Every subscription, in the user's order.
  public func subscriptions() async throws -> [Subscription] {
    try await read { db in
      try Row.fetchAll(
        db,
        sql: "SELECT * FROM feed LEFT JOIN accountFeed ON accountFeed.feed = feed.id ORDER BY position, id"
      ).map { row in
        let settings = try FeedSettings(stored: row["settings"])
        return Subscription(
          id: FeedID(rawValue: row["id"]), source: row["source"],
          title: Self.title(own: row["title"], settings: settings, source: row["source"]),
          settings: settings,
          validators: FetchValidators(
            etag: row["etag"], lastModified: row["lastModified"], bodyHash: row["bodyHash"]),
          ttlMinutes: row["ttlMinutes"], refreshed: row["refreshed"], due: row["due"],
          failures: row["failures"], isGone: row["isGone"],
          account: (row["account"] as Int64?).map(Account.ID.init))
      }
    }
  }

  /// Notes that a feed has not changed since it was last fetched.
  ///
  /// - Parameters:
  ///   - now: seconds since 1970.
  ///   - due: when it may be asked again, in seconds since 1970.
  public func recordUnchanged(_ ids: [FeedID], now: Int, due: Int) async throws {
    try await write { db in
      let statement = try db.cachedStatement(
        sql: "UPDATE feed SET refreshed = ?, due = ?, failures = 0, problem = NULL WHERE id = ?")
      for id in ids { try statement.execute(arguments: [now, due, id.rawValue]) }
    }
  }

  /// Notes why a feed could not be refreshed; its articles stay.
  public func recordFailure(_ id: FeedID, problem: String, now: Int, due: Int) async throws {
    try await write { db in
      try db.execute(
        sql: "UPDATE feed SET problem = ?, refreshed = ?, due = ?, failures = failures + 1 WHERE id = ?",
        arguments: [problem, now, due, id.rawValue])
    }
  }

  /// Notes that a feed is gone for good; it is not asked again.
  public func recordGone(_ id: FeedID, problem: String, now: Int) async throws {
    try await write { db in
      try db.execute(
        sql: "UPDATE feed SET problem = ?, refreshed = ?, isGone = 1 WHERE id = ?",
        arguments: [problem, now, id.rawValue])
    }
  }

  /// Follows a feed that has moved for good; false, and nothing is changed, where its new address is subscribed to
  /// already.
  public func recordMoved(_ id: FeedID, to source: String) async throws -> Bool {
    try await write { db in
      let isTaken =
        try Int64.fetchOne(db, sql: "SELECT id FROM feed WHERE source = ?", arguments: [source]) != nil
      if !isTaken {
        try db.execute(
          sql: "UPDATE feed SET source = ? WHERE id = ?", arguments: [source, id.rawValue])
      }
      return !isTaken
    }
  }
}
