import GRDB
import NewsModel

// The full text of articles, taken from their pages.
extension Archive {
  /// Articles of a feed whose pages have not been asked for as the feed has them now, newest first.
  public func withoutPage(of feed: FeedID, limit: Int) async throws -> [ArticleID] {
    try await read { db in
      try Int64.fetchAll(
        db,
        sql: """
          SELECT id FROM article LEFT JOIN page ON page.article = article.id
          WHERE feed = ? AND isHidden = 0 AND url IS NOT NULL AND page.article IS NULL
          ORDER BY sortMinute DESC, id LIMIT ?
          """, arguments: [feed.rawValue, limit]
      ).map(ArticleID.init)
    }
  }

  /// Puts an article's full text in the place of what its feed gives, until the feed changes the article.
  ///
  /// - Parameter feedArticle: the article as it was when its page was asked for; where the feed has changed it
  ///   meanwhile, nothing is stored and the page is asked for again.
  public func storePage(_ article: Article, of id: ArticleID, replacing feedArticle: Article) async throws {
    try await write { db in
      let feedHash = ArticleWriter.hash(feedArticle)
      let current = try Int64.fetchOne(
        db, sql: "SELECT contentHash FROM article WHERE id = ?", arguments: [id.rawValue])
      guard current == feedHash else { return }
      let content = try StoredContent(article)
      try db.execute(
        sql: "UPDATE content SET title = ?, body = ?, structure = ? WHERE article = ?",
        arguments: [content.title, content.body, content.structure, id.rawValue])
      try db.execute(
        sql: "UPDATE article SET byline = ?1, author = foldedWords(?1), contentHash = ?2 WHERE id = ?3",
        arguments: [article.byline, ArticleWriter.hash(article), id.rawValue])
      try db.execute(
        sql: "INSERT OR REPLACE INTO page (article, feedHash, problem) VALUES (?, ?, NULL)",
        arguments: [id.rawValue, feedHash])
    }
  }

  /// Notes why the full text of an article could not be had; the article stays as its feed gives it.
  public func recordPageFailure(_ id: ArticleID, problem: String) async throws {
    try await write { db in
      try db.execute(
        sql: """
          INSERT OR REPLACE INTO page (article, feedHash, problem)
          SELECT id, contentHash, ? FROM article WHERE id = ?
          """, arguments: [problem, id.rawValue])
    }
  }

  /// Why the full text of an article could not be had; nil where it could, or was not asked for.
  public func fullTextProblem(of id: ArticleID) async throws -> String? {
    try await read { try Self.fullTextProblem($0, of: id) }
  }

  static func fullTextProblem(_ db: Database, of id: ArticleID) throws -> String? {
    try String.fetchOne(db, sql: "SELECT problem FROM page WHERE article = ?", arguments: [id.rawValue])
  }
}
