import Foundation
import GRDB
import NewsLibrary
import TerminalHarness
import Testing

/// Refreshes that are killed at any instant, and two at once, leave the archive whole.
@Suite(.serialized) struct KillTests {
  private let fixture: Fixture
  private let feeds = 12
  private var path: String { fixture.folder.path + "/archive.sqlite" }

  init() throws { fixture = try Fixture() }

  /// Kills in one run: a hundred, or as many as `DATELINE_KILLS` asks for.
  private static let kills = ProcessInfo.processInfo.environment["DATELINE_KILLS"].flatMap { Int($0) } ?? 100

  @Test func killedRefreshesLoseAndDoubleNothing() async throws {
    try await subscribe()
    var known: Set<String> = []
    var state = UInt64(4)
    for round in 0..<Self.kills {
      try writeFeeds(items: 3 + round)
      // The same moments in every run, as far as the machine allows: 2 to 80 ms after the start.
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      try killRefresh(after: .milliseconds(2 + Int((state >> 33) % 79)))
      let found = try articles()
      #expect(known.isSubset(of: found), "round \(round): lost \(known.subtracting(found))")
      known = found
      if round == Self.kills / 2 { try await readAndStarAll() }
    }
    let flagged = try flags()
    try #expect(CommandRun(["refresh", "--force", "--archive", path]).status == 0)
    let expected = Set((0..<feeds).flatMap { feed in (0..<(2 + Self.kills)).map { "f\(feed)-\($0)" } })
    #expect(try articles() == expected)
    #expect(try flags().isSuperset(of: flagged))
    try #expect(CommandRun(["search", "harbour", "--archive", path]).status == 0)
  }

  @Test func twoRefreshesAtOnceStoreEverythingOnce() async throws {
    try await subscribe()
    try writeFeeds(items: 60)
    let processes = try (0..<3).map { _ in try startRefresh() }
    for process in processes {
      process.waitUntilExit()
      #expect(process.terminationStatus == 0)
    }
    let expected = Set((0..<feeds).flatMap { feed in (0..<60).map { "f\(feed)-\($0)" } })
    #expect(try articles() == expected)
  }

  // MARK: The refresh

  private func subscribe() async throws {
    let archive = try Archive.open(at: path)
    for feed in 0..<feeds { _ = try await archive.subscribe("file://\(fixture.folder.path)/f\(feed).xml") }
  }

  private func writeFeeds(items: Int) throws {
    for feed in 0..<feeds {
      let entries = (0..<items).reversed().map { item in
        """
        <item><guid isPermaLink="false">f\(feed)-\(item)</guid><title>Harbour \(feed) report \(item)</title>
        <pubDate>Mon, 06 Mar 2023 10:\(item % 60 / 10)\(item % 10):00 GMT</pubDate>
        <description>The harbour of port \(feed) told of \(item) ships.</description></item>
        """
      }
      let xml = "<rss version=\"2.0\"><channel><title>Port \(feed)</title>\(entries.joined())</channel></rss>"
      try Data(xml.utf8).write(to: fixture.folder.appendingPathComponent("f\(feed).xml"), options: .atomic)
    }
  }

  private func startRefresh() throws -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: BuiltProgram.path("dateline"))
    process.arguments = ["refresh", "--force", "--archive", path]
    process.environment = ["HOME": fixture.folder.path, "LANG": "C.UTF-8"]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }

  private func killRefresh(after delay: Duration) throws {
    let process = try startRefresh()
    usleep(UInt32(delay / .microseconds(1)))
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  // MARK: The archive

  private func readAndStarAll() async throws {
    let archive = try Archive.open(at: path)
    let ids = try await archive.articleIDs(in: .all)
    try await archive.setRead(ids, true)
    try await archive.setStarred(ids, true)
  }

  /// The ids of all articles, each of which stands there once and with its text, in an archive that is whole.
  private func articles() throws -> Set<String> {
    // The search index checks itself by a statement that counts as a change.
    try DatabaseQueue(path: path).write { db in
      #expect(try String.fetchAll(db, sql: "PRAGMA integrity_check") == ["ok"])
      #expect(try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").isEmpty)
      let ids = try String.fetchAll(
        db, sql: "SELECT guid FROM article JOIN content ON content.article = article.id")
      #expect(Set(ids).count == ids.count)
      #expect(try Int.fetchOne(db, sql: "SELECT count(*) FROM article") == ids.count)
      try db.execute(sql: "INSERT INTO articleText(articleText) VALUES ('integrity-check')")
      return Set(ids)
    }
  }

  private func flags() throws -> Set<String> {
    try DatabaseQueue(path: path).read { db in
      Set(try String.fetchAll(db, sql: "SELECT guid FROM article WHERE isRead = 1 AND isStarred = 1"))
    }
  }
}
