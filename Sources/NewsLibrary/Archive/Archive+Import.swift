import GRDB
import NewsModel

/// An article as another reader kept it.
struct ImportedArticle: Sendable, Hashable {
  /// The article.
  var article: Article
  /// Whether it was read there.
  var isRead: Bool
  /// Whether it was starred or flagged there.
  var isStarred: Bool
  /// Tags that stand for what else it was marked with there.
  var tags: [TagName] = []
  /// Whether the user deleted it there, so that it must not come back.
  var isDeleted: Bool
}

/// What was taken over from another reader's archive.
struct ImportedCounts: Sendable, Hashable {
  /// Articles that were not there.
  var new = 0
  /// Articles set to read.
  var read = 0
  /// Articles starred.
  var starred = 0
}

// Taking over what another reader kept.
extension Archive {
  /// Gives a feed that has no title of its own yet the one that another reader has, and its site.
  func name(_ feed: FeedID, title: String, url: String) async throws {
    try await write { db in
      try db.execute(
        sql: "UPDATE feed SET title = ?, url = coalesce(url, nullif(?, '')) WHERE id = ? AND title = ''",
        arguments: [title, url, feed.rawValue])
    }
  }

  /// Takes over a feed's articles with their state, in one transaction. One that is there already, by the id that
  /// its feed gives it or by its address, keeps its text and gains the state; nothing is set back to unread.
  func take(
    _ imported: [ImportedArticle], into feed: FeedID, now: Int
  ) async throws -> ImportedCounts {
    try await write { db in
      var counts = ImportedCounts()
      let writer = ArticleWriter(db, feed: feed, now: now)
      let known = try db.cachedStatement(
        sql: "SELECT id FROM article WHERE feed = ?1 AND guid = ?2")
      let knownByLink = try db.cachedStatement(
        sql: "SELECT id FROM article WHERE feed = ? AND url = ? LIMIT 1")
      let setRead = try db.cachedStatement(sql: "UPDATE article SET isRead = 1 WHERE id = ? AND isRead = 0")
      let setStarred = try db.cachedStatement(
        sql: "UPDATE article SET isStarred = 1 WHERE id = ? AND isStarred = 0")
      for item in imported {
        if item.isDeleted {
          try db.cachedStatement(sql: "INSERT OR IGNORE INTO pruned (feed, guid, seenDay) VALUES (?, ?, ?)")
            .execute(arguments: [feed.rawValue, item.article.id, now / 86_400])
          continue
        }
        var id = try Int64.fetchOne(known, arguments: [feed.rawValue, item.article.id])
        if id == nil, let url = item.article.url {
          id = try Int64.fetchOne(knownByLink, arguments: [feed.rawValue, url])
        }
        if id == nil, let stored = try writer.store([item.article]).new.first {
          id = stored.rawValue
          counts.new += 1
        }
        guard let id else { continue }
        if item.isRead {
          try setRead.execute(arguments: [id])
          counts.read += db.changesCount
        }
        if item.isStarred {
          try setStarred.execute(arguments: [id])
          counts.starred += db.changesCount
        }
        for tag in item.tags { try Self.addTag(db, tag, to: [ArticleID(rawValue: id)]) }
      }
      return counts
    }
  }
}
