import GRDB
import NewsModel

// What lists show.
extension Archive {
  /// The feeds, and how much of each is unread.
  public func overview() async throws -> ArchiveOverview { try await read(Self.overview) }

  /// The articles of a scope: newest first, those of one minute in the feed's order; a search's best first.
  ///
  /// Hidden articles are left out unless the filter, or the search, asks for them.
  ///
  /// - Parameters:
  ///   - unreadOnly: leaves out what has been read, but for a search, which has its own say on that.
  ///   - filter: lets through only some.
  public func articleIDs(
    in scope: ArticleScope, unreadOnly: Bool = false, filter: ArticleFilter? = nil
  ) async throws -> [ArticleID] {
    try await read { db in try Self.articleIDs(db, in: scope, unreadOnly: unreadOnly, filter: filter) }
  }

  /// What lists show of these articles, in the order asked for; those that are no longer there are left out.
  public func summaries(of ids: [ArticleID]) async throws -> [ArticleSummary] {
    try await read { db in try Self.summaries(db, of: ids) }
  }

  /// The same story in other feeds, the oldest report first.
  public func otherSources(of id: ArticleID) async throws -> [ArticleSummary] {
    try await read { try Self.otherSources($0, of: id) }
  }

  static func otherSources(_ db: Database, of id: ArticleID) throws -> [ArticleSummary] {
    let others = try Int64.fetchAll(
      db,
      sql: """
        SELECT article.id FROM article, (SELECT coalesce(story, id) AS head FROM article WHERE id = :id)
        WHERE (story = head OR article.id = head) AND article.id <> :id ORDER BY sortMinute, article.id
        """, arguments: ["id": id.rawValue])
    return try summaries(db, of: others.map(ArticleID.init))
  }

  /// The names of feeds, as lists show them.
  static func titles(_ db: Database) throws -> [FeedID: String] {
    var titles: [FeedID: String] = [:]
    for row in try Row.fetchAll(db, sql: "SELECT id, title, settings, source FROM feed") {
      titles[FeedID(rawValue: row[0])] = title(
        own: row[1], settings: try FeedSettings(stored: row[2]), source: row[3])
    }
    return titles
  }

  static func overview(_ db: Database) throws -> ArchiveOverview {
    var counts: [Int64: (total: Int, unread: Int)] = [:]
    let countRows = try Row.fetchCursor(
      db, sql: "SELECT feed, isRead, count(*) FROM article WHERE isHidden = 0 GROUP BY feed, isRead")
    while let row = try countRows.next() {
      let count: Int = row[2]
      counts[row[0], default: (0, 0)].total += count
      if row[1] == 0 { counts[row[0], default: (0, 0)].unread += count }
    }
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT feed.id, source, title, feed.url, settings, feed.problem, feed.refreshed, account.name AS account
        FROM feed LEFT JOIN accountFeed ON accountFeed.feed = feed.id
          LEFT JOIN account ON account.id = accountFeed.account
        ORDER BY position, feed.id
        """)
    let feeds = try rows.map { row in
      let settings = try FeedSettings(stored: row["settings"])
      let count = counts[row["id"]] ?? (0, 0)
      return FeedSummary(
        id: FeedID(rawValue: row["id"]), source: row["source"],
        title: Self.title(own: row["title"], settings: settings, source: row["source"]), url: row["url"],
        tags: settings.tags, folder: settings.folder, unread: count.unread, total: count.total,
        problem: row["problem"], refreshed: row["refreshed"], isHidden: settings.isHidden,
        account: row["account"])
    }
    let unread = try Int.fetchOne(
      db, sql: "SELECT count(*) FROM article WHERE isRead = 0 AND story IS NULL AND isHidden = 0")
    let starred = try Int.fetchOne(
      db, sql: "SELECT count(*) FROM article WHERE isStarred = 1 AND isHidden = 0")
    return ArchiveOverview(
      feeds: feeds, unread: unread ?? 0, starred: starred ?? 0, savedSearches: try savedSearches(db),
      articleTags: try tagCounts(db, feeds: feeds))
  }

  /// The name that lists show: the user's, else the feed's own, else where it comes from.
  static func title(own: String, settings: FeedSettings, source: String) -> String {
    settings.title ?? (own.isEmpty ? source : own)
  }

  static func articleIDs(
    _ db: Database, in scope: ArticleScope, unreadOnly: Bool, filter: ArticleFilter? = nil,
    order: ArticleOrder? = nil
  ) throws -> [ArticleID] {
    try ArticleList(scope, unreadOnly: unreadOnly, filter: filter, order: order).ids().fetchAll(db)
      .map(ArticleID.init)
  }

  static func summaries(_ db: Database, of ids: [ArticleID]) throws -> [ArticleSummary] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT id, feed, title, byline, url, publishedDay, publishedMinute, publishedSecond, utcOffset, isRead,
          isStarred, isHidden,
          (SELECT group_concat(name, char(10)) FROM articleTag JOIN tag ON tag.id = articleTag.tag
            WHERE articleTag.article = article.id),
          (SELECT count(*) FROM article AS other WHERE other.story = coalesce(article.story, article.id))
        FROM article WHERE id = ?
        """)
    return try ids.compactMap { id in
      try Row.fetchOne(statement, arguments: [id.rawValue]).map(summary)
    }
  }

  private static func summary(_ row: Row) -> ArticleSummary {
    ArticleSummary(
      id: ArticleID(rawValue: row[0]), feed: FeedID(rawValue: row[1]), title: row[2], byline: row[3],
      url: row[4], published: PublicationTime(day: row[5], minute: row[6], second: row[7], offset: row[8]),
      isRead: row[9], isStarred: row[10], isHidden: row[11],
      tags: (row[12] as String?)?.split(separator: "\n").map(String.init).sorted() ?? [],
      sources: row[13] + 1)
  }
}

extension PublicationTime {
  /// A publication time as the archive keeps it; nil where no day is kept.
  init?(day: Int?, minute: Int?, second: Int?, offset: Int?) {
    guard let day else { return nil }
    self.init(
      day: CalendarDate(dayNumber: day), minuteOfDay: minute, second: second ?? 0, utcOffsetMinutes: offset)
  }
}
