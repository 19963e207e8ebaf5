import GRDB
import NewsModel
import NewsSyndication

/// newsboat's `cache.db`: an SQLite database of all articles with their state. It is only read.
struct NewsboatCache: Sendable {
  private let database: DatabaseQueue

  /// Opens the file at `path`; throws ``ArchiveError`` where it is no such database.
  init(path: String) throws(ArchiveError) {
    var configuration = GRDB.Configuration()
    configuration.readonly = true
    configuration.busyMode = .timeout(5)
    do {
      database = try DatabaseQueue(path: path, configuration: configuration)
      let hasArticles = try database.read { try $0.tableExists("rss_item") }
      guard hasArticles else {
        throw ArchiveError(kind: .notAnArchive, path: path, reason: "not a cache of newsboat")
      }
    } catch {
      throw ArchiveError(error, path: path)
    }
  }

  /// How many articles the cache holds.
  func count() async throws -> Int {
    try await database.read {
      try Int.fetchOne($0, sql: "SELECT count(*) FROM rss_item WHERE deleted = 0") ?? 0
    }
  }

  /// The title and the site of a feed, by its address as newsboat writes it; nil where newsboat never got it.
  func feed(at address: String) async throws -> (title: String, url: String)? {
    try await database.read { db in
      try Row.fetchOne(db, sql: "SELECT title, url FROM rss_feed WHERE rssurl = ?", arguments: [address])
        .map { (TextSanitizer.line($0[0] as String? ?? ""), TextSanitizer.line($0[1] as String? ?? "")) }
    }
  }

  /// The articles of a feed, by its address as newsboat writes it, newest first.
  func articles(of address: String) async throws -> [ImportedArticle] {
    try await database.read { db in
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT guid, title, author, url, pubDate, content, unread, flags, deleted, enclosure_url,
            enclosure_type FROM rss_item WHERE feedurl = ? ORDER BY pubDate DESC, id DESC
          """, arguments: [address])
      var articles: [ImportedArticle] = []
      while let row = try rows.next() { articles.append(Self.article(row)) }
      return articles
    }
  }

  private static func article(_ row: Row) -> ImportedArticle {
    func text(_ column: String) -> String? {
      let text = TextSanitizer.line(row[column] as String? ?? "")
      return text.isEmpty ? nil : text
    }
    let url = text("url")
    let seconds = row["pubDate"] as Int? ?? 0
    var article = Article(
      id: id(guid: row["guid"] as String? ?? "", url: url), title: text("title") ?? "",
      byline: text("author"), url: url,
      published: seconds > 0 ? PublicationTime(minutesSinceEpoch: seconds / 60) : nil,
      blocks: HTMLFragment.blocks(row["content"] as String? ?? "", base: url))
    if let enclosure = text("enclosure_url") {
      article.enclosures = [Enclosure(url: enclosure, type: text("enclosure_type"))]
    }
    let flags = text("flags") ?? ""
    return ImportedArticle(
      article: article, isRead: row["unread"] == 0, isStarred: !flags.isEmpty,
      tags: flags.compactMap { NewsboatFlag.tag($0).flatMap(TagName.init) }, isDeleted: row["deleted"] == 1)
  }

  /// The id as feeds give it. Where a feed gives none, newsboat makes one of the address and the date as written.
  static func id(guid: String, url: String?) -> String {
    guard let url, guid != url, guid.hasPrefix(url),
      PublicationTime(parsing: String(guid.dropFirst(url.count))) != nil
    else { return guid }
    return url
  }
}
