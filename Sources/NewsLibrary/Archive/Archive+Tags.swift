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
  static func tagCounts(_ db: Database, feeds: [FeedSummary]) throws -> [ArchiveOverview.TagCount] {
    let tags = try Row.fetchAll(
      db,
      sql: """
        SELECT id, folded, name FROM tag
        WHERE EXISTS (SELECT 1 FROM articleTag WHERE articleTag.tag = tag.id)
        """)
    guard !tags.isEmpty else { return [] }
    let tagsOfFeed = feeds.reduce(into: [:]) { $0[$1.id.rawValue] = Set($1.tags.map(TagName.folded)) }
    let folded = tags.reduce(into: [:]) { $0[$1[0] as Int64] = $1[1] as String }
    var unread: [Int64: Int] = [:]
    // Asked of the unread, which are few, and not of all that was ever tagged.
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT articleTag.tag, article.feed, count(*)
        FROM article CROSS JOIN articleTag ON articleTag.article = article.id
        WHERE article.isRead = 0 AND article.isHidden = 0 GROUP BY articleTag.tag, article.feed
        """)
    while let row = try rows.next() {
      let (tag, feed, count): (Int64, Int64, Int) = (row[0], row[1], row[2])
      guard let name = folded[tag], tagsOfFeed[feed]?.contains(name) != true else { continue }
      unread[tag, default: 0] += count
    }
    return tags.map { ArchiveOverview.TagCount(name: $0[2], unread: unread[$0[0]] ?? 0) }
  }
}
