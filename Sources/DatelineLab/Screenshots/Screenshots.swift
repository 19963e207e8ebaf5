import ArgumentParser
import Foundation
import TerminalHarness

/// Takes pictures of the reader: the real program on a pseudo-terminal.
struct Screenshots: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Take pictures of the reader on a folder of articles: SVG.",
    discussion:
      "The dateline that lies beside this program is started and driven by keys, once for each picture.")

  @Argument(help: "The folder of articles, such as Samples.", completion: .directory)
  var articles: String
  @Argument(help: "The folder to write to; it is made where there is none.", completion: .directory)
  var folder: String

  func run() throws {
    let target = URL(filePath: folder)
    try FileManager.default.createDirectory(at: target, withIntermediateDirectories: true)
    for scene in Scene.all {
      let file = target.appending(path: scene.name + ".svg")
      try Data(picture(of: scene).utf8).write(to: file, options: .atomic)
      print(file.path(percentEncoded: false))
    }
  }

  private func picture(of scene: Scene) throws -> String {
    let home = FileManager.default.temporaryDirectory.appending(path: "dateline-screenshots-\(getpid())")
    try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: home) }
    let settings = home.appending(path: "config.toml")
    try Data("[reader]\ntheme = \"\(scene.theme)\"\n".utf8).write(to: settings)
    let frames = try FrameLogPipe(in: home)
    let own: [String: String?] = [
      "HOME": home.path, "DATELINE_CONFIG": settings.path, "DATELINE_FRAME_LOG": frames.path,
    ]
    let session = try TerminalSession(
      BuiltProgram.path("dateline"), [URL(filePath: articles).path],
      environment: own.merging(scene.environment) { $1 }, rows: scene.rows, columns: scene.columns)
    defer { session.end() }
    guard session.shows("? ") else {
      throw ScreenError.notShown(session.lines)
    }
    session.fallQuiet(for: 0.5)
    for key in scene.keys {
      session.send(key)
      guard frames.next(1).count == 1 else { throw ScreenError.notShown(session.lines) }
      session.catchUp()
      // What a key asks of the archive comes later than its frame.
      session.fallQuiet()
    }
    return session.svg(scene.paper)
  }
}
