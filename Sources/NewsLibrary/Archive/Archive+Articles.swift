import GRDB
import NewsModel

// Single articles and what the user has made of them.
extension Archive {
  /// An article, whole; nil where it is no longer there. Its ``Article/id`` is the one that its feed gives it.
  public func article(_ id: ArticleID) async throws -> Article? {
    try await read { db in try Self.article(db, id) }
  }

  static func article(_ db: Database, _ id: ArticleID) throws -> Article? {
    let row = try Row.fetchOne(
      db,
      sql: """
        SELECT guid, byline, url, publishedDay, publishedMinute, publishedSecond, utcOffset, content.title,
          body, structure
        FROM article JOIN content ON content.article = article.id WHERE article.id = ?
        """, arguments: [id.rawValue])
    return try row.map { row in
      try StoredContent(title: row[7], body: row[8], structure: row[9]).article(
        guid: row[0], byline: row[1], url: row[2],
        published: PublicationTime(day: row[3], minute: row[4], second: row[5], offset: row[6]))
    }
  }

  /// Sets articles to read or unread, and with them the same stories in other feeds.
  public func setRead(_ ids: [ArticleID], _ isRead: Bool) async throws {
    try await write { try Self.setRead($0, ids, isRead) }
  }

  static func setRead(_ db: Database, _ ids: [ArticleID], _ isRead: Bool) throws {
    let statement = try db.cachedStatement(
      sql: """
        UPDATE article SET isRead = ?1, awaitsRules = awaitsRules AND ?1 WHERE isRead <> ?1 AND id IN (
          SELECT ?2 UNION SELECT story FROM article WHERE id = ?2 AND story IS NOT NULL
          UNION SELECT member.id FROM article JOIN article AS member
            ON member.story = coalesce(article.story, article.id) WHERE article.id = ?2)
        """)
    for id in ids { try statement.execute(arguments: [isRead, id.rawValue]) }
  }

  /// Sets all articles of a scope to read or unread, and with them the same stories in other feeds; returns those
  /// that this has changed, so that it can be undone.
  ///
  /// - Parameter filter: spares the articles that it does not let through.
  public func setRead(
    in scope: ArticleScope, filter: ArticleFilter? = nil, _ isRead: Bool
  ) async throws -> [ArticleID] {
    try await write { try Self.setRead($0, in: scope, filter: filter, isRead) }
  }

  static func setRead(
    _ db: Database, in scope: ArticleScope, filter: ArticleFilter?, _ isRead: Bool
  ) throws -> [ArticleID] {
    try db.execute(
      sql: "CREATE TEMP TABLE IF NOT EXISTS chosen (id INTEGER PRIMARY KEY); DELETE FROM chosen")
    let insert = try db.makeStatement(sql: "INSERT OR IGNORE INTO chosen VALUES (?)")
    for id in try Self.articleIDs(db, in: scope, unreadOnly: false, filter: filter) {
      try insert.execute(arguments: [id.rawValue])
    }
    try db.execute(
      sql: """
        INSERT OR IGNORE INTO chosen SELECT story FROM article JOIN chosen USING (id) WHERE story IS NOT NULL;
        INSERT OR IGNORE INTO chosen SELECT article.id FROM article JOIN chosen ON article.story = chosen.id;
        """)
    let changed = try Int64.fetchAll(
      db, sql: "SELECT id FROM chosen JOIN article USING (id) WHERE isRead <> ?", arguments: [isRead])
    try db.execute(
      sql: """
        UPDATE article SET isRead = ?1, awaitsRules = awaitsRules AND ?1
        WHERE isRead <> ?1 AND id IN (SELECT id FROM chosen)
        """,
      arguments: [isRead])
    return changed.map(ArticleID.init)
  }

  /// Stars articles, or takes their stars away.
  public func setStarred(_ ids: [ArticleID], _ isStarred: Bool) async throws {
    try await write { try Self.setStarred($0, ids, isStarred) }
  }

  static func setStarred(_ db: Database, _ ids: [ArticleID], _ isStarred: Bool) throws {
    let statement = try db.cachedStatement(
      sql: "UPDATE article SET isStarred = ?1, awaitsRules = awaitsRules AND ?1 WHERE id = ?2")
    for id in ids { try statement.execute(arguments: [isStarred, id.rawValue]) }
  }
}
