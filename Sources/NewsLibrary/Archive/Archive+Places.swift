import GRDB

// Where the user was.
extension Archive {
  /// Notes how far an article has been read; at its beginning or end there is nothing to note.
  static func setPlace(_ db: Database, _ offset: Int, of id: ArticleID, total: Int) throws {
    guard offset > 0, offset < total else {
      try db.execute(sql: "DELETE FROM readingPlace WHERE article = ?", arguments: [id.rawValue])
      return
    }
    try db.execute(
      sql: "INSERT OR REPLACE INTO readingPlace (article, offset) SELECT id, ? FROM article WHERE id = ?",
      arguments: [offset, id.rawValue])
  }

  static func place(_ db: Database, of id: ArticleID) throws -> Int? {
    try Int.fetchOne(db, sql: "SELECT offset FROM readingPlace WHERE article = ?", arguments: [id.rawValue])
  }

  static func setSession(_ db: Database, _ state: String) throws {
    try db.execute(sql: "INSERT OR REPLACE INTO session (id, state) VALUES (1, ?)", arguments: [state])
  }

  static func session(_ db: Database) throws -> String? {
    try String.fetchOne(db, sql: "SELECT state FROM session")
  }
}
