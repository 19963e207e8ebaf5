import Foundation
import GRDB
import Testing

@testable import NewsLibrary

@Suite struct NewsboatImportTests {
  /// Files as newsboat keeps them.
  private func fixture() throws -> (urls: String, cache: String) {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "newsboat-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let (urls, cache) = (folder.path + "/urls", folder.path + "/cache.db")
    try """
    https://one.example/feed "world" "~One Desk"
    https://two.example/feed !
    gopher://three.example/
    "query:Unread:unread = \\"yes\\""
    "query:Odd:guid =~ \\"^x|y\\""
    """.write(toFile: urls, atomically: false, encoding: .utf8)
    try DatabaseQueue(path: cache).write { db in
      try db.execute(
        sql: """
          CREATE TABLE rss_feed (rssurl TEXT PRIMARY KEY, url TEXT, title TEXT);
          CREATE TABLE rss_item (id INTEGER PRIMARY KEY, guid TEXT, title TEXT, author TEXT, url TEXT, feedurl TEXT,
            pubDate INTEGER, content TEXT, unread INTEGER, enclosure_url TEXT, enclosure_type TEXT, flags TEXT,
            deleted INTEGER);
          INSERT INTO rss_feed VALUES ('https://two.example/feed', 'https://two.example/', 'Two Weekly');
          INSERT INTO rss_item VALUES
            (1, 'a-1', 'Read here', 'Ida', 'https://one.example/1', 'https://one.example/feed', 1680000000,
             '<p>First &amp; foremost.</p><p>Second.</p>', 0, NULL, NULL, '', 0),
            (2, 'a-2', 'Flagged', '', 'https://one.example/2', 'https://one.example/feed', 1680003600, 'Plain text',
             1, 'https://one.example/2.mp3', 'audio/mpeg', 'sZ', 0),
            (3, 'a-3', 'Deleted', '', 'https://one.example/3', 'https://one.example/feed', 1680007200, '', 0, '', '',
             '', 1),
            (4, 'https://two.example/4Mon, 06 Mar 2023 10:00:00 GMT', 'No guid', '', 'https://two.example/4',
             'https://two.example/feed', 1678096800, 'Text', 0, '', '', '', 0),
            (5, 'x', 'Orphan', '', '', 'https://left.example/feed', 0, '', 1, '', '', '', 0);
          """)
    }
    return (urls, cache)
  }

  @Test func feedsTagsAndStateAreTakenInOneGo() async throws {
    let (urls, cache) = try fixture()
    let archive = try Archive.temporary()
    let source = NewsboatImport(urlsPath: urls, cachePath: cache)
    let report = try await source.run(into: archive, now: 1_700_000_000)
    #expect(report.subscribed == 2 && report.known == 0)
    #expect(report.articles == 3 && report.read == 2 && report.starred == 1)
    #expect(report.notTaken.count == 3)
    #expect(report.searches == 1)
    #expect(try await archive.savedSearches().map(\.title) == ["Unread"])
    #expect(report.notTaken.contains { $0.what == "query feed “Odd” (line 5)" })
    #expect(report.notTaken.contains { $0.what == "line 3" && $0.why.contains("gopher") })
    #expect(report.notTaken.contains { $0.what.hasPrefix("1 articles") })

    let feeds = try await archive.overview().feeds
    #expect(feeds.map(\.title) == ["One Desk", "Two Weekly"])
    #expect(feeds.map(\.tags) == [["world"], []])
    #expect(feeds.map(\.isHidden) == [false, true])
    #expect(feeds.map(\.unread) == [1, 0])
    let ids = try await archive.articleIDs(in: .all)
    #expect(try await archive.summaries(of: ids).map(\.title) == ["Flagged", "Read here", "No guid"])
    #expect(try await archive.summaries(of: ids).map(\.tags) == [["flag-Z", "flag-s"], [], []])
    let first = try #require(try await archive.article(ids[1]))
    #expect(first.blocks.map(\.text) == ["First & foremost.", "Second."])
    #expect(first.byline == "Ida")
    #expect(try await archive.article(ids[0])?.enclosures.map(\.url) == ["https://one.example/2.mp3"])
    // Where a feed gives no id, its articles are known by their address.
    #expect(try await archive.article(ids[2])?.id == "https://two.example/4")
  }

  @Test func importingAgainTakesNothingTwice() async throws {
    let (urls, cache) = try fixture()
    let archive = try Archive.temporary()
    let source = NewsboatImport(urlsPath: urls, cachePath: cache)
    _ = try await source.run(into: archive, now: 1_700_000_000)
    let again = try await source.run(into: archive, now: 1_700_000_100)
    #expect(again.subscribed == 0 && again.known == 2 && again.articles == 0 && again.read == 0)
    #expect(try await archive.articleIDs(in: .all).count == 3)
  }

  @Test func whatWasUnreadThereStaysReadHere() async throws {
    let (urls, cache) = try fixture()
    let archive = try Archive.temporary()
    let source = NewsboatImport(urlsPath: urls, cachePath: cache)
    _ = try await source.run(into: archive, now: 1_700_000_000)
    try await archive.setRead(try await archive.articleIDs(in: .all), true)
    _ = try await source.run(into: archive, now: 1_700_000_100)
    #expect(try await archive.overview().unread == 0)
  }

  @Test func filesThatAreNoneAreTold() async throws {
    let (urls, _) = try fixture()
    let archive = try Archive.temporary()
    await #expect(throws: ArchiveError.self) {
      try await NewsboatImport(urlsPath: urls, cachePath: urls).run(into: archive, now: 0)
    }
    await #expect(throws: ImportFailure.self) {
      try await NewsboatImport(urlsPath: urls + ".missing", cachePath: nil).run(into: archive, now: 0)
    }
  }

  @Test func namedFiltersBecomeSearchesAndWhatCannotBeTakenIsTold() async throws {
    let (urls, cache) = try fixture()
    let config = urls + ".config"
    try """
    define-filter "Recent" "age between 0:2"
    define-filter "Long" "total_count > 100"
    reload-time 30
    cache-file "~/other.db"
    """.write(toFile: config, atomically: false, encoding: .utf8)
    let archive = try Archive.temporary()
    let source = NewsboatImport(urlsPath: urls, cachePath: cache, configPath: config)
    let converted = try #require(try await source.configuration(keys: KeyTable([]), home: "/h"))
    #expect(converted.text.hasSuffix("[refresh]\ninterval = 30\n"))
    #expect(converted.cachePath == "~/other.db")
    let report = try await source.run(into: archive, configuration: converted, now: 1_700_000_000)
    #expect(report.searches == 2)
    #expect(try await archive.savedSearches().map(\.title).sorted() == ["Recent", "Unread"])
    #expect(report.notTaken.contains { $0.what == "query feed “Long” (\(config), line 2: define-filter)" })
  }

  @Test func filesAreFoundWhereNewsboatKeepsThem() throws {
    let home = FileManager.default.temporaryDirectory.appendingPathComponent("home-\(UUID().uuidString)").path
    func write(_ path: String) throws {
      let folder = (path as NSString).deletingLastPathComponent
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try Data().write(to: URL(fileURLWithPath: path))
    }
    func found(_ variables: [String: String] = [:]) -> [String?]? {
      NewsboatImport.found { variables.merging(["HOME": home]) { first, _ in first }[$0] }
        .map { [$0.urlsPath, $0.cachePath, $0.configPath].map { $0?.replacing(home, with: "") } }
    }
    #expect(found() == nil)
    try write(home + "/.newsboat/urls")
    #expect(found() == ["/.newsboat/urls", nil, nil])
    try write(home + "/.newsboat/config")
    try write(home + "/.newsboat/cache.db")
    #expect(found() == ["/.newsboat/urls", "/.newsboat/cache.db", "/.newsboat/config"])
    try write(home + "/.config/newsboat/urls")
    #expect(found() == ["/.config/newsboat/urls", nil, nil])
    try write(home + "/x/newsboat/urls")
    try write(home + "/y/newsboat/cache.db")
    #expect(
      found(["XDG_CONFIG_HOME": home + "/x", "XDG_DATA_HOME": home + "/y"])
        == ["/x/newsboat/urls", "/y/newsboat/cache.db", nil])
    try FileManager.default.removeItem(atPath: home)
  }
}
