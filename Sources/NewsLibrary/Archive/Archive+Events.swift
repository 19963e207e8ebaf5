import GRDB

// The events that articles tell of, apart from the other annotations so that articles are found by them.
extension Archive {
  static func storeEvents(_ db: Database, _ events: [StoredAnnotations.ToldEvent], of id: ArticleID) throws {
    try db.cachedStatement(sql: "DELETE FROM articleEvent WHERE article = ?").execute(arguments: [id.rawValue]
    )
    let insert = try db.cachedStatement(
      sql: """
        INSERT INTO articleEvent (article, headline, place, firstDay, lastDay, status) VALUES (?, ?, ?, ?, ?, ?)
        """)
    for event in events {
      try insert.execute(arguments: [
        id.rawValue, event.headline, event.place, event.days?.lowerBound, event.days?.upperBound,
        event.status,
      ])
    }
    try db.cachedStatement(sql: "UPDATE annotation SET hasEvents = 1 WHERE article = ?")
      .execute(arguments: [id.rawValue])
  }

  /// Writes the events of up to `limit` annotations that an older dateline has kept without them; how many that were.
  func storeMissingEvents(limit: Int) async throws -> Int {
    try await write { db in
      let rows = try Row.fetchAll(
        db, sql: "SELECT article, data FROM annotation WHERE hasEvents = 0 LIMIT ?", arguments: [limit])
      for row in rows {
        let events = StoredAnnotations.annotations(row[1]).map(StoredAnnotations.events) ?? []
        try Self.storeEvents(db, events, of: ArticleID(rawValue: row[0]))
      }
      return rows.count
    }
  }
}
