import Foundation
import GRDB

// Searches that the user keeps.
extension Archive {
  /// The saved searches, in the order in which they were saved.
  public func savedSearches() async throws -> [SavedSearch] { try await read(Self.savedSearches) }

  static func savedSearches(_ db: Database) throws -> [SavedSearch] {
    let decoder = JSONDecoder()
    return try Row.fetchAll(db, sql: "SELECT title, query FROM savedSearch ORDER BY position, title")
      .compactMap { row in
        // A query that a newer dateline has saved may say what this one does not understand.
        guard let query = try? decoder.decode(ArticleQuery.self, from: Data((row[1] as String).utf8)) else {
          return nil
        }
        var unread = query
        unread.isUnread = true
        if query.isUnread == false { return SavedSearch(title: row[0], query: query, unread: 0) }
        return SavedSearch(title: row[0], query: query, unread: try count(db, unread))
      }
  }

  /// How many articles a search finds; none where one of its expressions runs away, which is told when it is opened.
  private static func count(_ db: Database, _ query: ArticleQuery) throws -> Int {
    do {
      return try ArticleSearch(query).count().fetchOne(db) ?? 0
    } catch let error as DatabaseError where error.resultCode == .SQLITE_ERROR {
      return 0
    }
  }

  /// Keeps a search under a name, in place of one that has the name already.
  public func save(_ query: ArticleQuery, title: String) async throws {
    try await write { try Self.save($0, query, title: title) }
  }

  static func save(_ db: Database, _ query: ArticleQuery, title: String) throws {
    try db.execute(
      sql: """
        INSERT INTO savedSearch (title, query, position)
        VALUES (?, ?, (SELECT coalesce(max(position), 0) + 1 FROM savedSearch))
        ON CONFLICT (title) DO UPDATE SET query = excluded.query
        """,
      arguments: [title, String(decoding: try JSONEncoder().encode(query), as: UTF8.self)])
  }

  /// Forgets a saved search; whether there was one of that name.
  public func removeSavedSearch(title: String) async throws -> Bool {
    try await write { try Self.removeSavedSearch($0, title: title) }
  }

  static func removeSavedSearch(_ db: Database, title: String) throws -> Bool {
    try db.execute(sql: "DELETE FROM savedSearch WHERE title = ?", arguments: [title])
    return db.changesCount > 0
  }
}
