import ArgumentParser
import Foundation
import NewsLibrary
import TerminalHarness

/// Times the reader on a large archive: the real program on a pseudo-terminal, beside newsboat where that is
/// installed.
struct BenchReader: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reader",
    abstract: "Time refreshes and the reader on a large archive: JSON.",
    discussion: """
      Generated feeds are refreshed into an archive in a temporary folder; then dateline is started on a \
      pseudo-terminal of 140 by 40 and driven by keys. A key's time is from its press to the moment when the \
      screen shows what it brings. Where newsboat is installed, it reads the same feeds in the same run.
      """)

  @Option(help: "How many feeds.")
  var feeds = 200
  @Option(help: "How many items each has.")
  var items = 100
  @Option(help: "How many keys of each kind are pressed.")
  var keys = 50
  @Flag(help: "Leave newsboat out.")
  var alone = false

  func run() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "dateline-bench-\(getpid())")
    defer { try? FileManager.default.removeItem(at: folder) }
    let generated = GeneratedFeeds(feeds: feeds, items: items)
    let files = try generated.write(to: folder.appending(path: "feeds"))
    var report = ReaderReport(feeds: feeds, articles: feeds * items)
    let path = folder.appending(path: "archive.sqlite").path
    try await refresh(files, generated, path: path, folder: folder, &report)
    try search(path, &report)
    try read(path, &report)
    if !alone { report.newsboat = try NewsboatBench(files: files, folder: folder).report() }
    print(try report.json())
  }

  /// The first refresh, one of unchanged feeds, and one that brings two new articles a feed.
  private func refresh(
    _ files: [URL], _ generated: GeneratedFeeds, path: String, folder: URL, _ report: inout ReaderReport
  ) async throws {
    let archive = try Archive.open(at: path)
    for file in files { _ = try await archive.subscribe(file.absoluteString) }
    let refresher = Refresher(archive: archive)
    report.firstRefreshSeconds = await seconds { await refresher.run(force: true) }
    report.unchangedRefreshSeconds = await seconds { await refresher.run(force: true) }
    _ = try generated.write(to: folder.appending(path: "feeds"), newer: 2)
    report.changedRefreshSeconds = await seconds { await refresher.run(force: true) }
    report.articles = try await archive.overview().total
    let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int
    report.archiveMegabytes = size.map { Double($0) / 1e6 }
  }

  private func seconds(_ work: () async -> some Any) async -> Double {
    let start = ContinuousClock.now
    _ = await work()
    return (ContinuousClock.now - start) / .seconds(1)
  }

  private func search(_ path: String, _ report: inout ReaderReport) throws {
    let desk = ArchiveDesk(try Archive.open(at: path))
    for (word, keyPath) in [
      (GeneratedFeeds.rareWord, \ReaderReport.rareSearchMilliseconds),
      (GeneratedFeeds.commonWord, \ReaderReport.commonSearchMilliseconds),
    ] {
      let times = try (0..<9).map { _ in
        let start = ContinuousClock.now
        _ = try desk.search(ArticleQuery(text: word, limit: 50))
        return (ContinuousClock.now - start) / .milliseconds(1)
      }.sorted()
      report[keyPath: keyPath] = times[times.count / 2]
    }
  }

  /// Starts the reader, cold for the process but not for the disk, and presses keys.
  private func read(_ path: String, _ report: inout ReaderReport) throws {
    let total = report.articles
    var starts: [Double] = []
    for _ in 0..<5 {
      let start = ContinuousClock.now
      let session = try self.session(path)
      guard session.shows(" 1/\(total) ") else { throw ScreenError.notShown(session.lines) }
      starts.append((ContinuousClock.now - start) / .milliseconds(1))
      session.end()
    }
    report.firstScreenMilliseconds = starts.sorted()[2]
    let session = try self.session(path)
    defer { session.end() }
    guard session.shows(" 1/\(total) ") else { throw ScreenError.notShown(session.lines) }
    var presses = KeyPresses(session: session)
    for row in 2...(keys + 1) { try presses.press("j", showing: " \(row)/\(total) ") }
    for row in (2...keys).reversed() { try presses.press("k", showing: " \(row)/\(total) ") }
    try presses.press("G", showing: " \(total)/\(total) ")
    for row in 1...keys { try presses.press("k", showing: " \(total - row)/\(total) ") }
    try presses.press("gg", showing: " 1/\(total) ")
    for row in 2...(keys + 1) { try presses.press("]", showing: " \(row)/\(total) ") }
    report.keyMilliseconds = presses.milliseconds
    report.bytesPerKey = presses.bytes / max(1, presses.milliseconds.count)
    report.peakMegabytes = ProcessMemory.peakMegabytes(of: session.processIdentifier)
  }

  private func session(_ path: String) throws -> TerminalSession {
    // No refresh at the start: it would be timed too.
    let settings = path + ".toml"
    try Data("[refresh]\nautomatic = false\n".utf8).write(to: URL(filePath: settings))
    return try TerminalSession(
      BuiltProgram.path("dateline"), ["--archive", path], environment: ["DATELINE_CONFIG": settings],
      rows: 40,
      columns: 140)
  }
}

/// Keys pressed one after the other, each when the screen shows what the last has brought.
private struct KeyPresses {
  let session: TerminalSession
  private(set) var milliseconds: [Double] = []
  private(set) var bytes = 0

  init(session: TerminalSession) { self.session = session }

  mutating func press(_ keys: String, showing text: String) throws {
    let (before, start) = (session.output.count, ContinuousClock.now)
    session.send(keys)
    guard session.shows(text, within: 10) else { throw ScreenError.notShown(session.lines) }
    milliseconds.append((ContinuousClock.now - start) / .milliseconds(1))
    bytes += session.output.count - before
  }
}
