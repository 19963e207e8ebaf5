import Foundation
import TerminalHarness
import Testing

/// The reader on terminals of many kinds.
@Suite struct ReaderTerminalsTests {
  private let fixture: Fixture

  init() throws { fixture = try Fixture() }

  /// Opens the samples, goes through the panes and quits.
  private func read(environment: [String: String?]) throws -> LiveReader {
    let reader = try LiveReader([Fixture.samples], home: fixture.folder, environment: environment)
    let session = reader.session
    #expect(session.shows("? keys"), "\(session.lines)")
    #expect(session.shows("Timeline"))
    #expect(reader.settles())
    reader.type("jj\r")
    #expect(reader.settles())
    #expect(session.hasStraightRules(), "\(session.lines)")
    return reader
  }

  @Test(arguments: ["vt100", "linux", "xterm", "xterm-256color", "tmux-256color", "screen", "xterm-kitty"])
  func kinds(_ type: String) throws {
    var environment: [String: String?] = ["TERM": type]
    if type == "xterm-kitty" { environment["TERMINFO_DIRS"] = try describe(type) }
    let reader = try read(environment: environment)
    reader.press(.tab)
    reader.press(.down)
    #expect(reader.quits())
    // What was on screen before is there again where the terminal has a second screen; else the cursor's line is.
    #expect(!["xterm", "xterm-256color"].contains(type) || reader.session.isGivenBack)
  }

  /// Describes a kind of terminal that not every system knows by one that it does; gives the folders to look in.
  private func describe(_ type: String) throws -> String {
    let source = try fixture.write("\(type)|a modern terminal,\n  use=xterm-256color,\n", to: "kind.src")
    let compiler = try TerminalSession(
      "/bin/sh", ["-c", "tic -x -o \"$0\" \"$1\"", fixture.folder.path + "/terminfo", source])
    #expect(compiler.exitStatus() == .code(0), "\(compiler.lines)")
    return fixture.folder.path + "/terminfo:/etc/terminfo:/lib/terminfo:/usr/share/terminfo"
  }

  @Test func aDumbTerminalIsToldWhy() throws {
    let session = try startReader([Fixture.samples], environment: ["TERM": "dumb"])
    defer { session.end() }
    let status = session.exitStatus()
    #expect(status != .code(0))
    #expect(session.lines[0].contains("cannot address its cursor"), "\(session.lines)")
    #expect(!session.output.contains(0x1B))
  }

  @Test func eightColours() throws {
    let reader = try read(environment: ["TERM": "xterm"])
    #expect(reader.quits())
    // No colour past the eighth: neither a palette's number nor a bright form.
    #expect(reader.session.graphicRenditions.allSatisfy { ![38, 48].contains($0) && $0 < 90 })
  }

  @Test func noColour() throws {
    let reader = try read(environment: ["NO_COLOR": "1", "COLORTERM": "truecolor"])
    // 39 and 49 are the terminal's own colours.
    let colours = reader.session.graphicRenditions.filter { $0 >= 30 && ![39, 49].contains($0) }
    #expect(colours.isEmpty, "\(Set(colours))")
    #expect(reader.quits())
  }

  @Test func anASCIILocale() throws {
    // A kind of terminal without "repeat character", of which libvterm 0.1.4 makes a line too long.
    let reader = try read(environment: ["LC_ALL": "C", "TERM": "linux"])
    #expect(reader.session.output.allSatisfy { $0 < 0x80 })
    // The samples are in the Latin alphabet, of which nothing is unreadable.
    #expect(reader.session.wait { lines in !lines.contains { $0.contains("??") } }, "\(reader.session.lines)")
    #expect(reader.quits())
  }
}

extension TerminalSession {
  /// The numbers of all sequences that set colours and attributes (SGR).
  fileprivate var graphicRenditions: [Int] {
    text.matches(of: #/\u{1B}\[([0-9;:]*)m/#).flatMap { match in
      match.output.1.split { $0 == ";" || $0 == ":" }.compactMap { Int($0) }
    }
  }
}
