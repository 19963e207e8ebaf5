import GRDB
import NewsModel
import Testing

@testable import NewsLibrary

/// Tags, hiding, reading places and the reader's state.
@Suite struct ArticleStateTests {
  private let archive: Archive
  private let desk: ArchiveDesk
  private let feed: FeedID
  private let ids: [ArticleID]

  init() async throws {
    archive = try Archive.temporary()
    desk = ArchiveDesk(archive)
    let taken = try await archive.take(
      "http://a/feed", [article(1), article(2), article(3)], settings: FeedSettings(tags: ["Sea"]))
    (feed, ids) = (taken.feed, taken.result.new)
  }

  @Test func tagsAreKeptOnceHoweverTheyAreSpelled() async throws {
    for spelling in ["Économie", "economie", "ÉCONOMIE  "] { try desk.addTag(spelling, to: [ids[0]]) }
    try desk.addTag("b\nc", to: [ids[0], ids[1], ArticleID(rawValue: 99)])
    #expect(try desk.summaries(of: [ids[0]]).first?.tags == ["b c", "Économie"])
    #expect(try await archive.articleIDs(in: .tag("economie")) == [ids[0]])
    try desk.removeTag("ECONOMIE", from: [ids[0]])
    try desk.removeTag("never there", from: ids)
    #expect(try desk.summaries(of: ids).map(\.tags) == [["b c"], ["b c"], []])
    #expect(throws: ArchiveError.self) { try desk.addTag(" \t", to: ids) }
    #expect(try desk.overview().tags.map(\.name) == ["Sea", "b c"])
  }

  @Test func tagsCountWhatIsUnreadUnderThemOnce() async throws {
    let other = try await archive.take("http://b/feed", [article(4), article(5)]).result.new
    try desk.addTag("sea", to: [ids[0], other[0]])
    try desk.addTag("new", to: other)
    func counts() throws -> [String: Int] {
      Dictionary(try desk.overview().tags.map { ($0.name, $0.unread) }) { first, _ in first }
    }
    #expect(try counts() == ["Sea": 4, "new": 2])
    #expect(try await archive.articleIDs(in: .tag("SEA")).count == 4)
    try desk.setRead([other[0]], true)
    #expect(try counts() == ["Sea": 3, "new": 1])
    try desk.setHidden(true, of: [other[1]])
    #expect(try counts() == ["Sea": 3, "new": 0])
  }

  @Test func hiddenArticlesAreNeitherListedNorCountedNorFound() async throws {
    try desk.setHidden(true, of: [ids[1]])
    try desk.setHidden(true, of: [ids[1]])
    #expect(try await archive.articleIDs(in: .all) == [ids[2], ids[0]])
    #expect(try await archive.articleIDs(in: .feed(feed)).count == 2)
    #expect(try await archive.search(ArticleQuery(text: "cranes")).count == 2)
    let overview = try desk.overview()
    #expect(overview.unread == 2 && overview.feeds.map(\.unread) == [2])
    #expect(try await archive.articleIDs(in: .all, filter: ArticleFilter("is:hidden")) == [ids[1]])
    #expect(try desk.summaries(of: ids).map(\.isHidden) == [false, true, false])
    _ = try await archive.setRead(in: .all, true)
    #expect(try desk.summaries(of: ids).map(\.isRead) == [true, false, true])
    try desk.setHidden(false, of: ids)
    #expect(try desk.overview().unread == 1)
  }

  @Test func aStoryIsShownWhileAnyOfItsCopiesIsNotHidden() async throws {
    let report = String(repeating: "The ferry left the quay at noon with forty cars aboard. ", count: 14)
    let archive = try Archive.temporary()
    let desk = ArchiveDesk(archive)
    let a = try await archive.take("http://a/feed", [article(1, text: report)]).result.new
    try desk.setHidden(true, of: a)
    let b = try await archive.take("http://b/feed", [article(2, text: report)]).result.new
    #expect(try await archive.articleIDs(in: .all) == b)
    let c = try await archive.take("http://c/feed", [article(3, text: report)]).result.new
    #expect(try await archive.articleIDs(in: .all) == b)
    try desk.setHidden(true, of: b)
    #expect(try await archive.articleIDs(in: .all) == c)
    try desk.setHidden(true, of: c)
    #expect(try await archive.articleIDs(in: .all).isEmpty)
    try desk.setHidden(false, of: a)
    #expect(try await archive.articleIDs(in: .all) == a)
    #expect(try desk.summaries(of: a + b + c).map(\.sources) == [3, 3, 3])
    // Read in one feed is read in all of them, whichever stands for the story.
    try desk.setRead(b, true)
    #expect(try desk.summaries(of: a + c).map(\.isRead) == [true, true])
  }

  @Test func hiddenArticlesAreNotAmongThoseThatNameSomebody() async throws {
    let fixture = try await FilterFixture()
    let desk = ArchiveDesk(fixture.archive)
    #expect(fixture.letters(try desk.articles(naming: ["Anna Berg"], kind: .person)) == "D")
    try desk.setHidden(true, of: fixture.named("D"))
    #expect(try desk.articles(naming: ["Anna Berg"], kind: .person).isEmpty)
  }

  @Test func manyMayChangeTheSameArticlesAtOnce() async throws {
    let folder = try ArchiveFolder()
    let ids = try await Archive.open(at: folder.path).take("http://a/feed", (1...5).map { article($0) })
      .result.new
    let path = folder.path
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<4 {
        group.addTask {
          let desk = ArchiveDesk(try Archive.open(at: path))
          for round in 0..<5 {
            try desk.addTag("tag \(round)", to: ids)
            try desk.setHidden(round % 2 == 0, of: ids)
            try desk.setPlace(number + 1, of: ids[round], total: 100)
            try desk.setSession("\(number)")
          }
        }
      }
      try await group.waitForAll()
    }
    let desk = ArchiveDesk(try Archive.open(at: path))
    #expect(try desk.summaries(of: ids).allSatisfy { $0.tags == (0..<5).map { "tag \($0)" } })
    #expect(try ids.allSatisfy { try (1...4).contains(desk.place(of: $0) ?? 0) })
    #expect(try (0..<4).map { "\($0)" }.contains(desk.session() ?? ""))
  }

  @Test func placesAreKeptBetweenBeginningAndEnd() throws {
    #expect(try desk.place(of: ids[0]) == nil)
    try desk.setPlace(40, of: ids[0], total: 100)
    try desk.setPlace(60, of: ids[0], total: 100)
    try desk.setPlace(60, of: ArticleID(rawValue: 99), total: 100)
    #expect(try desk.place(of: ids[0]) == 60)
    #expect(try desk.place(of: ArticleID(rawValue: 99)) == nil)
    try desk.setPlace(100, of: ids[0], total: 100)
    #expect(try desk.place(of: ids[0]) == nil)
    try desk.setPlace(5, of: ids[0], total: 100)
    try desk.setPlace(0, of: ids[0], total: 100)
    #expect(try desk.place(of: ids[0]) == nil)
  }

  @Test func whatBelongsToAnArticleGoesWithIt() async throws {
    try desk.setPlace(40, of: ids[0], total: 100)
    try desk.addTag("x", to: ids)
    try await archive.unsubscribe(feed)
    #expect(try desk.place(of: ids[0]) == nil)
    #expect(try desk.overview().tags.isEmpty)
  }

  @Test func theSessionIsSharedByAllWhoOpenTheArchive() throws {
    let folder = try ArchiveFolder()
    let first = ArchiveDesk(try Archive.open(at: folder.path))
    let second = ArchiveDesk(try Archive.open(at: folder.path))
    #expect(try first.session() == nil)
    try first.setSession("{\"pane\":1}")
    try second.setSession("{\"pane\":2}")
    #expect(try first.session() == "{\"pane\":2}")
  }

  @Test func anOlderArchiveKeepsItsArticlesAndGainsWhatIsNew() async throws {
    let folder = try ArchiveFolder()
    try await {
      let archive = try Archive.open(at: folder.path)
      try await archive.take("http://a/feed", [article(1), article(2)])
      // What the migration adds is taken away again, and the archive is as an older dateline left it.
      try await archive.write { db in
        try db.execute(
          sql: """
            DROP TABLE eventText; DROP TABLE articleEvent; DROP TABLE articleTag; DROP TABLE tag; DROP TABLE readingPlace;
            DROP TABLE session; DROP INDEX annotationWithoutEvents; ALTER TABLE annotation DROP COLUMN hasEvents;
            DROP INDEX articleByTime; DROP INDEX articleOfFeedByTime; DROP INDEX articleCounts; DROP INDEX articleUnread;
            DROP INDEX articleHidden; DROP INDEX articleByAuthor; DROP INDEX articleAwaitingRules;
            ALTER TABLE article DROP COLUMN isHidden; ALTER TABLE article DROP COLUMN awaitsRules;
            ALTER TABLE article DROP COLUMN author; ALTER TABLE feed DROP COLUMN ttlMinutes;
            ALTER TABLE pruned DROP COLUMN seenDay;
            CREATE INDEX articleByTime ON article(sortMinute DESC, id) WHERE story IS NULL;
            CREATE INDEX articleOfFeedByTime ON article(feed, sortMinute DESC, id);
            CREATE INDEX articleCounts ON article(feed, isRead);
            CREATE INDEX articleUnread ON article(sortMinute DESC, id, story) WHERE isRead = 0;
            DELETE FROM grdb_migrations WHERE identifier = '4';
            """)
      }
    }()
    let archive = try Archive.open(at: folder.path)
    #expect(try await archive.articleIDs(in: .all, filter: ArticleFilter("author:ek cranes")).count == 2)
  }
}
