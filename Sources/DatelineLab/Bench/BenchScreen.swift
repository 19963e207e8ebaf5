import ArgumentParser
import Foundation
import NewsLibrary
import TerminalHarness

/// Times every key of the reader, and counts what it writes, at three sizes of the screen.
struct BenchScreen: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "screen",
    abstract: "Time the reader's screen key by key, at three sizes: JSON, and a table on standard error.",
    discussion: """
      Generated feeds are refreshed into an archive in a temporary folder; then dateline is started on a \
      pseudo-terminal and driven by keys while it refreshes the feeds again, each of which has something new. A \
      key's time is what the reader itself logs (DATELINE_FRAME_LOG): from when the key could be read to when \
      the last byte of its frame was written. What it asks of the archive may come in a later frame.
      """)

  @Option(help: "How many feeds.")
  var feeds = 200
  @Option(help: "How many items each has.")
  var items = 100
  @Option(help: "How many keys of each kind are pressed.")
  var keys = 60

  private static let sizes = [(rows: 24, columns: 80), (rows: 43, columns: 132), (rows: 80, columns: 300)]

  func run() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "dateline-bench-\(getpid())")
    defer { try? FileManager.default.removeItem(at: folder) }
    let generated = GeneratedFeeds(feeds: feeds, items: items)
    let files = try generated.write(to: folder.appending(path: "feeds"))
    let path = folder.appending(path: "archive.sqlite").path
    let archive = try Archive.open(at: path)
    for file in files { _ = try await archive.subscribe(file.absoluteString) }
    await Refresher(archive: archive).run(force: true)
    var report = ScreenReport(feeds: feeds, articles: try await archive.overview().total)
    for (number, size) in Self.sizes.enumerated() {
      _ = try generated.write(to: folder.appending(path: "feeds"), newer: 2 * (number + 1))
      report.rows += try measure(rows: size.rows, columns: size.columns, folder: folder, archive: path)
    }
    FileHandle.standardError.write(Data((report.table + "\n").utf8))
    print(try report.json())
  }

  /// Starts the reader at a size, has it refresh, and presses keys of every kind.
  private func measure(rows: Int, columns: Int, folder: URL, archive: String) throws -> [ScreenReport.Row] {
    let settings = folder.appending(path: "config.toml")
    try Data("[refresh]\nautomatic = false\n".utf8).write(to: settings)
    let frames = try FrameLogPipe(in: folder)
    let session = try TerminalSession(
      BuiltProgram.path("dateline"), ["--archive", archive],
      environment: [
        "DATELINE_CONFIG": settings.path, "DATELINE_FRAME_LOG": frames.path, "HOME": folder.path,
      ],
      rows: rows, columns: columns)
    defer { session.end() }
    guard session.wait(until: { $0.contains { $0.contains("1/") } }) else {
      throw ScreenError.notShown(session.lines)
    }
    func press(_ keys: [String]) throws -> [FrameLogPipe.Entry] {
      try keys.map { key in
        session.send(key)
        guard let shown = frames.next(1).first else { throw ScreenError.notShown(session.lines) }
        return shown
      }
    }
    _ = try press(["R"])
    return try kinds.compactMap { kind in
      _ = try press(kind.before)
      let shown = try press(kind.keys)
      _ = try press(kind.after)
      guard let milliseconds = Quantiles(shown.map(\.milliseconds)) else { return nil }
      return ScreenReport.Row(
        columns: columns, rows: rows, kind: kind.name, milliseconds: milliseconds,
        bytes: Quantiles(shown.compactMap { $0.bytes.map(Double.init) }))
    }
  }

  /// Keys that belong together, and those that lead there and back.
  private struct Kind {
    let name: String
    var before: [String] = []
    let keys: [String]
    var after: [String] = []
  }

  private var kinds: [Kind] {
    let down = Array(repeating: "j", count: keys / 2)
    let scroll = down + Array(repeating: "k", count: keys / 2)
    let pages = ["\u{6}", "\u{6}", "\u{2}", "G", "\u{2}"]
    let word = GeneratedFeeds.commonWord.map(String.init)
    // From the list of articles, where the reader starts, always back to it.
    let left = ["h", "h", "h", "l"]
    return [
      Kind(name: "articles", before: left, keys: scroll + pages),
      Kind(name: "feeds", before: ["h"], keys: scroll, after: ["l"]),
      Kind(name: "opening", keys: Array(repeating: "]", count: keys)),
      Kind(
        name: "article", before: left + ["\r"], keys: scroll + pages + Array(repeating: "w", count: keys / 2),
        after: left),
      // That of the feed, which has more entries than an article's.
      Kind(name: "timeline", before: ["l", "l", "t"], keys: scroll + pages, after: ["t"] + left),
      Kind(name: "searching", keys: (0..<max(1, keys / 10)).flatMap { _ in ["f"] + word + ["\r", "q"] }),
      Kind(name: "help", keys: (0..<max(1, keys / 10)).flatMap { _ in ["?", "j", " ", "q"] }),
    ]
  }
}
