import GRDB

// Tags that the user, or a rule, gives to single articles.
extension Archive {
  static func addTag(_ db: Database, _ name: TagName, to ids: [ArticleID]) throws {
    // The first spelling stays.
    try db.cachedStatement(sql: "INSERT INTO tag (folded, name) VALUES (?, ?) ON CONFLICT DO NOTHING")
      .execute(arguments: [name.folded, name.text])
    let statement = try db.cachedStatement(
      sql: """
        INSERT OR IGNORE INTO articleTag (tag, article)
        SELECT tag.id, article.id FROM tag, article WHERE tag.folded = ? AND article.id = ?
        """)
    for id in ids { try statement.execute(arguments: [name.folded, id.rawValue]) }
  }

  static func removeTag(_ db: Database, _ name: TagName, from ids: [ArticleID]) throws {
    let statement = try db.cachedStatement(
      sql: """
        DELETE FROM articleTag WHERE article = ?2 AND tag IN (SELECT id FROM tag WHERE folded = ?1)
        """)
    for id in ids { try statement.execute(arguments: [name.folded, id.rawValue]) }
    try endRules(db, for: ids)
    try removeUnusedTags(db)
  }

  static func removeUnusedTags(_ db: Database) throws {
    try db.execute(
      sql: "DELETE FROM tag WHERE NOT EXISTS (SELECT 1 FROM articleTag WHERE articleTag.tag = tag.id)")
  }

  /// Tags of articles, each with its unread articles but for those of feeds that have the same tag.
  static func tagCounts(_ db: Database) throws -> [ArchiveOverview.TagCount] {
    let tags = try Row.fetchAll(
      db,
      sql: """
        SELECT id, name FROM tag WHERE EXISTS (SELECT 1 FROM articleTag WHERE articleTag.tag = tag.id)
        """)
    guard !tags.isEmpty else { return [] }
    // Asked of the unread, which are few, and not of all that was ever tagged.
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT articleTag.tag, count(*) FROM article
          CROSS JOIN articleTag ON articleTag.article = article.id CROSS JOIN tag ON tag.id = articleTag.tag
        WHERE isRead = 0 AND isHidden = 0 AND NOT EXISTS (
          SELECT 1 FROM feedTag WHERE feedTag.feed = article.feed AND foldedTag(feedTag.tag) = tag.folded)
        GROUP BY articleTag.tag
        """)
    let unread = Dictionary(rows.map { ($0[0] as Int64, $0[1] as Int) }) { first, _ in first }
    return tags.map { ArchiveOverview.TagCount(name: $0[1], unread: unread[$0[0]] ?? 0) }
  }
}
