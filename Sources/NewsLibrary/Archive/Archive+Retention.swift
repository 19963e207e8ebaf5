import GRDB

// How long articles are kept.
extension Archive {
  /// Takes out what a policy does not keep; returns how many articles that were.
  ///
  /// Starred articles stay. An article that has been taken out does not come back while its feed still lists it.
  ///
  /// - Parameter now: seconds since 1970.
  public func prune(_ policy: RetentionPolicy, now: Int) async throws -> Int {
    try await write { db in
      try db.execute(
        sql: "CREATE TEMP TABLE IF NOT EXISTS leaving (id INTEGER PRIMARY KEY); DELETE FROM leaving")
      if let days = policy.maximumAgeDays {
        try db.execute(
          sql: "INSERT INTO leaving SELECT id FROM article WHERE sortMinute < ? AND isStarred = 0",
          arguments: [now / 60 - days * 1440])
      }
      if let count = policy.maximumPerFeed {
        try db.execute(
          sql: """
            INSERT OR IGNORE INTO leaving SELECT id FROM (
              SELECT id, isStarred, row_number() OVER (PARTITION BY feed ORDER BY sortMinute DESC, id) AS place
              FROM article) WHERE place > ? AND isStarred = 0
            """, arguments: [count])
      }
      try Self.appointHeirs(db, leaving: "SELECT id FROM leaving")
      try db.execute(
        sql: """
          INSERT OR IGNORE INTO pruned (feed, guid, seenDay)
          SELECT feed, guid, ? FROM article WHERE id IN (SELECT id FROM leaving)
          """, arguments: [now / 86_400])
      try db.execute(sql: "DELETE FROM article WHERE id IN (SELECT id FROM leaving)")
      let count = db.changesCount
      try db.execute(
        sql: "DELETE FROM pruned WHERE seenDay < ?", arguments: [now / 86_400 - Self.daysPrunedAreKnown])
      if count > 0 { try Self.removeUnused(db) }
      return count
    }
  }

  /// An article that its feed has not listed for so long does not come back.
  private static let daysPrunedAreKnown = 365

  /// Takes out the names and tags that no article has any more.
  static func removeUnused(_ db: Database) throws {
    try db.execute(
      sql:
        "DELETE FROM entity WHERE NOT EXISTS (SELECT 1 FROM articleEntity WHERE articleEntity.entity = entity.id)"
    )
    try removeUnusedTags(db)
  }
}
