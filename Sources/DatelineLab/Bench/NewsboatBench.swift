import Foundation
import TerminalHarness

/// What newsboat takes for the same feeds.
struct NewsboatReport: Encodable {
  var firstRefreshSeconds = 0.0
  var unchangedRefreshSeconds = 0.0
  var firstScreenMilliseconds = 0.0
  var peakMegabytes: Double?
}

/// Times newsboat, where it is installed, in a folder of its own.
struct NewsboatBench {
  let files: [URL]
  let folder: URL

  /// Its figures; nil where it is not installed.
  func report() throws -> NewsboatReport? {
    let places = ["/usr/bin/newsboat", "/usr/local/bin/newsboat", "/opt/homebrew/bin/newsboat"]
    guard let program = places.first(where: FileManager.default.isExecutableFile) else { return nil }
    let home = folder.appending(path: "newsboat")
    try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
    let urls = files.map { "file://" + $0.path(percentEncoded: false) }.joined(separator: "\n") + "\n"
    try Data(urls.utf8).write(to: home.appending(path: "urls"))
    try Data("reload-threads 2\n".utf8).write(to: home.appending(path: "config"))
    let arguments = [
      "-u", home.appending(path: "urls").path, "-C", home.appending(path: "config").path,
      "-c", home.appending(path: "cache.db").path,
    ]
    var report = NewsboatReport()
    report.firstRefreshSeconds = try seconds(program, arguments + ["-x", "reload"])
    report.unchangedRefreshSeconds = try seconds(program, arguments + ["-x", "reload"])
    var starts: [Double] = []
    for _ in 0..<3 {
      let start = ContinuousClock.now
      let session = try TerminalSession(program, arguments, rows: 40, columns: 140)
      guard session.shows("Your feeds", within: 120) else { throw ScreenError.notShown(session.lines) }
      starts.append((ContinuousClock.now - start) / .milliseconds(1))
      report.peakMegabytes = ProcessMemory.peakMegabytes(of: session.processIdentifier)
      session.end()
    }
    report.firstScreenMilliseconds = starts.sorted()[1]
    return report
  }

  private func seconds(_ program: String, _ arguments: [String]) throws -> Double {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    let start = ContinuousClock.now
    try process.run()
    process.waitUntilExit()
    return (ContinuousClock.now - start) / .seconds(1)
  }
}
