import Foundation
import GRDB
import SeededRandom
import TerminalHarness
import Testing

/// A monkey at the keyboard and the mouse: whatever it does, the reader lives on, in bounded memory, and the archive
/// stays whole.
@Suite struct MonkeyTests {
  /// `DATELINE_MONKEY_EVENTS` and `DATELINE_MONKEY_SEED` ask for more than the tests do by themselves.
  private static func setting(_ name: String) -> Int? {
    ProcessInfo.processInfo.environment["DATELINE_MONKEY_" + name].flatMap { Int($0) }
  }

  @Test func theReaderOutlivesIt() async throws {
    let fixture = try Fixture()
    let feeds = try await FeedFiles(6, items: 12, in: fixture.folder)
    try #expect(CommandRun(["refresh", "--force", "--archive", feeds.archive]).status == 0)
    // No programs, for whatever the monkey types may reach a shell, and no way to the network.
    let reader = try LiveReader(
      ["--archive", feeds.archive], home: fixture.folder,
      environment: [
        "DATELINE_CONFIG": feeds.quietSettings(), "BROWSER": "/bin/true", "PATH": "/nowhere", "EDITOR": nil,
        "VISUAL": nil,
        "http_proxy": "http://127.0.0.1:1", "https_proxy": "http://127.0.0.1:1",
        "all_proxy": "http://127.0.0.1:1",
      ])
    let session = reader.session
    #expect(session.shows("1/72"), "\(session.lines)")
    let (count, seed) = (Self.setting("EVENTS") ?? 1500, Self.setting("SEED") ?? 1)
    var random = SeededGenerator(seed: UInt64(seed))
    var recent: [MonkeyEvent] = []
    var early: ProcessUse?
    for number in 0..<count {
      let isOnPath = session.lines.contains { $0.contains("Export") || $0.contains("File") }
      let event = MonkeyEvent.random(using: &random, canSearch: !isOnPath)
      recent = recent.suffix(29) + [event]
      guard reader.takes(event) else {
        let status = session.isRunning ? "no answer" : "\(String(describing: session.exitStatus()))"
        Issue.record("seed \(seed), event \(number): \(status) after \(recent)\n\(session.lines)")
        return
      }
      if number == count / 3 { early = ProcessUse(of: session.processIdentifier) }
    }
    let late = ProcessUse(of: session.processIdentifier)
    if let early, let late {
      #expect(late.megabytes < early.megabytes + 64, "\(early) to \(late)")
      // Connections of the archive's pool are opened as they are needed.
      #expect(late.descriptors <= early.descriptors + 12, "\(early) to \(late)")
    }
    session.resize(rows: 30, columns: 130)
    for _ in 0..<20 { #expect(reader.takes(.press(.escape))) }
    #expect(session.shows("Feeds"), "\(session.lines)")
    #expect(reader.settles())
    #expect(session.hasStraightRules(), "\(session.lines)")
    #expect(reader.rowsThatDifferDrawnAnew() == [])
    #expect(reader.quits())
    #expect(session.isGivenBack)
    try checkArchive(feeds.archive, articles: 72)
  }

  private func checkArchive(_ path: String, articles: Int) throws {
    try DatabaseQueue(path: path).read { db in
      let problems = try String.fetchAll(db, sql: "PRAGMA integrity_check")
      #expect(problems == ["ok"])
      let strays = try Row.fetchAll(db, sql: "PRAGMA foreign_key_check")
      #expect(strays.isEmpty)
      let count = try Int.fetchOne(db, sql: "SELECT count(*) FROM article")
      #expect(count == articles)
    }
  }
}

/// What a running process holds, as Linux tells.
struct ProcessUse: CustomStringConvertible {
  let megabytes: Double
  let descriptors: Int

  /// Nil where the system does not tell.
  init?(of process: pid_t) {
    guard let status = try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8),
      let line = status.split(separator: "\n").first(where: { $0.hasPrefix("VmRSS:") }),
      let kilobytes = line.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap({ Double($0) }),
      let files = try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(process)/fd")
    else { return nil }
    megabytes = kilobytes / 1000
    descriptors = files.count
  }

  var description: String { "\(megabytes) MB, \(descriptors) descriptors" }
}
