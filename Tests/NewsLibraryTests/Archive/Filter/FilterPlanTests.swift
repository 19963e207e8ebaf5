import GRDB
import NewsModel
import Testing

@testable import NewsLibrary

/// How SQLite answers lists of an archive of many articles: by its indexes.
@Suite struct FilterPlanTests {
  /// An archive in which 20,000 articles of 20 feeds stand, with names, events and tags.
  private func archive() async throws -> Archive {
    let archive = try Archive.temporary()
    try await archive.write { db in
      for feed in 1...20 {
        try db.execute(
          sql: "INSERT INTO feed (source, position, title, settings) VALUES (?, ?, ?, '{\"tags\":[]}')",
          arguments: ["http://f\(feed)/", feed, "Feed \(feed)"])
      }
      try db.execute(
        sql: """
          WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000)
          INSERT INTO article (feed, guid, title, byline, author, url, publishedDay, publishedMinute, sortMinute, isRead,
            contentHash)
          SELECT 1 + i % 20, i, 'Report ' || i, 'Ada ' || (i % 50), 'ada ' || (i % 50), 'http://x/' || i, i, 0, i * 1440,
            i % 3 > 0, i FROM n;
          INSERT INTO content (article, title, body, structure)
          SELECT id, title, 'Harbour text ' || id, '{}' FROM article;
          INSERT INTO entity (folded, kind, name)
          SELECT 'name ' || i, 'person', 'Name ' || i FROM (SELECT id AS i FROM article WHERE id <= 500);
          INSERT INTO articleEntity SELECT 1 + article.id % 500, article.id, 1, 0 FROM article;
          INSERT INTO articleEvent (article, headline, firstDay, lastDay, status)
          SELECT id, 'event ' || id, id, id, 'happened' FROM article;
          INSERT INTO tag (folded, name) VALUES ('x', 'x');
          INSERT INTO articleTag SELECT 1, id FROM article WHERE id % 10 = 0;
          """)
    }
    return archive
  }

  private func plan(_ request: SQLRequest<Int64>, _ db: Database) throws -> [String] {
    let statement = try request.makePreparedRequest(db).statement
    return try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN " + statement.sql, arguments: statement.arguments)
      .map { $0["detail"] }
  }

  @Test func everyTermIsServedByAnIndex() async throws {
    let archive = try await archive()
    let cases: [(ArticleScope, String, [String])] = [
      (.all, "", ["SCAN article USING COVERING INDEX articleByTime"]),
      (.feed(FeedID(rawValue: 3)), "", ["SEARCH article USING COVERING INDEX articleOfFeedByTime (feed=?)"]),
      (.all, "age:<3d", ["SEARCH article USING COVERING INDEX articleByTime (sortMinute>?)"]),
      (.all, "date:2023-07", ["SEARCH article USING INDEX articleByTime (sortMinute>? AND sortMinute<?)"]),
      (
        .feed(FeedID(rawValue: 3)), "date:2023-07",
        ["articleOfFeedByTime (feed=? AND sortMinute>? AND sortMinute<?)"]
      ),
      (
        .all, "harbour",
        ["SEARCH article USING INTEGER PRIMARY KEY (rowid=?)", "SCAN articleText VIRTUAL TABLE INDEX 0:M"]
      ),
      (.all, "feed:\"feed 3\"", ["SEARCH article USING INDEX", "(feed=?)"]),
      (
        .all, "entity:\"name 7\"",
        [
          "SEARCH article USING INTEGER PRIMARY KEY (rowid=?)",
          "SEARCH articleEntity USING PRIMARY KEY (entity=?)",
        ]
      ),
      (
        .all, "event:event",
        ["SEARCH article USING INTEGER PRIMARY KEY (rowid=?)", "SCAN eventText VIRTUAL TABLE INDEX 0:M"]
      ),
      (
        .all, "happened:2023-07",
        ["articleEventByDay (firstDay>? AND firstDay<?)", "articleEventLong (firstDay<?)"]
      ),
      (.all, "status:planned", ["COVERING INDEX articleEventByStatus (status=?)"]),
      (.all, "author:ada", ["COVERING INDEX articleByAuthor"]),
      (.all, "is:hidden", ["articleHidden"]),
      (.all, "tag:x", ["SEARCH articleTag USING PRIMARY KEY (tag=?)"]),
    ]
    try await archive.read { db in
      for (scope, text, expected) in cases {
        let list = ArticleList(scope, unreadOnly: false, filter: try ArticleFilter(text))
        let plan = try plan(list.ids(), db)
        for step in expected {
          #expect(plan.contains { $0.contains(step) }, "\(text): \(plan.joined(separator: "\n"))")
        }
      }
      let all = ArticleList(.all, unreadOnly: true, filter: nil)
      #expect(
        try plan(all.ids(), db).first?.hasPrefix("SCAN article USING COVERING INDEX articleUnread") == true)
      let unread = ArticleList(.all, unreadOnly: true, filter: try ArticleFilter("harbour"))
      #expect(try !plan(unread.ids(), db).contains("SCAN article"))
      // Rules ask of a few articles, and must not go through everything for each.
      for text in [
        "harbour", "entity:name", "event:event", "happened:2023", "status:planned", "author:ada", "tag:x",
      ] {
        let condition = FilterSQL(reach: .few).condition(try ArticleFilter(text).expression)
        let plan = try plan(
          SQLRequest(literal: "SELECT id FROM article WHERE id IN (\(1), \(2)) AND \(condition)"), db)
        #expect(
          !plan.contains {
            $0.hasPrefix("SCAN") && !$0.contains("VIRTUAL TABLE INDEX 0:") && !$0.contains("feedTag")
          },
          "\(text): \(plan.joined(separator: "\n"))")
      }
    }
  }
}
