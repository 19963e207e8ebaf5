import Foundation
import TerminalHarness
import Testing

@Suite struct TerminalOutputTests {
  @Test(arguments: [
    "xterm-256color", "tmux-256color", "screen-256color", "linux", "vt100", "xterm", "xterm-mono",
  ])
  func kindsOfTerminal(_ type: String) throws {
    let demo = try startDemo(environment: ["TERM": type])
    defer { demo.end() }
    #expect(demo.shows("日本語ニュース|"))
    #expect(demo.shows("naïve"))
    demo.send("q")
    #expect(demo.exitStatus() == .code(0))
    #expect(demo.lines.contains("ended") || demo.writes("ended"))
  }

  @Test(arguments: [
    ("dumb", "cannot address its cursor"), ("no-such-terminal", "has no entry for TERM=no-such-terminal"),
    ("\u{1B}[31m", "has no entry"), ("", "TERM, which names"),
  ]) func unusableKindsOfTerminal(_ type: String, _ message: String) throws {
    let demo = try TerminalSession(
      BuiltProgram.path("TerminalDemo"), environment: ["TERM": type], columns: 200)
    defer { demo.end() }
    #expect(demo.exitStatus() == .code(3))
    #expect(demo.lines[0].contains(message), "\(demo.lines[0])")
    #expect(!demo.output.contains(0x1B))
  }

  @Test func noTerminalAtAll() throws {
    let demo = try TerminalSession(
      "/bin/sh", ["-c", "\"$0\" | cat; echo done", BuiltProgram.path("TerminalDemo")])
    defer { demo.end() }
    #expect(demo.exitStatus() == .code(0))
    #expect(demo.lines.contains("error: standard input and output are not a terminal"))
  }

  @Test func inputFromAPipeLeavesTheKeyboard() throws {
    let demo = try TerminalSession(
      "/bin/sh", ["-c", "echo text | \"$0\"", BuiltProgram.path("TerminalDemo")])
    defer { demo.end() }
    #expect(demo.shows("size 80x24"))
    demo.press(.down)
    #expect(demo.shows("key down."))
    demo.send("q")
    #expect(demo.exitStatus() == .code(0))
  }

  @Test func stylesReachTheScreen() throws {
    let demo = try startDemo()
    defer { demo.end() }
    #expect(demo.shows("reversed"))
    #expect(demo.cell(row: 0, column: 2).isBold)
    #expect(demo.cell(row: 1, column: 2).isUnderlined)
    #expect(
      demo.cell(row: 1, column: 2).foreground == 0xE00000 || demo.cell(row: 1, column: 2).foreground != nil)
    #expect(demo.cell(row: 2, column: 2).width == 2)
    #expect(demo.cell(row: 5, column: 2).isReversed)
    #expect(demo.cell(row: 4, column: 2).background != nil)
  }

  @Test func emojiTakeTheCellsThatTheCanvasGivesThem() throws {
    let demo = try startDemo()
    defer { demo.end() }
    #expect(demo.shows("reversed"))
    // 🇫🇷 👩‍👩‍👧 ❤️ 👍🏽 1️⃣ and the spaces between them are fourteen cells.
    #expect(demo.cell(row: 3, column: 2 + 14).text == "|")
    #expect(demo.cell(row: 3, column: 79).text == "│")
  }

  @Test func noControlCharacterOfTheTextReachesTheTerminal() throws {
    let demo = try startDemo()
    defer { demo.end() }
    #expect(demo.shows("evil \u{FFFD}[31m\u{FFFD}2J|"))
    let output = String(decoding: demo.output, as: UTF8.self)
    #expect(!output.unicodeScalars.contains("\u{202E}"))
    #expect(!output.unicodeScalars.contains("\u{9B}"))
  }

  @Test func withoutColour() throws {
    let demo = try startDemo(environment: ["NO_COLOR": "1"])
    defer { demo.end() }
    #expect(demo.shows("reversed"))
    for row in 0..<24 {
      for column in 0..<80 {
        let cell = demo.cell(row: row, column: column)
        #expect(cell.foreground == nil && cell.background == nil)
      }
    }
    #expect(demo.cell(row: 1, column: 2).isUnderlined)
  }

  @Test func withoutUnicode() throws {
    // A kind of terminal without "repeat character", of which libvterm 0.1.4 makes a line too long.
    let demo = try startDemo(environment: ["LANG": "C", "TERM": "linux"])
    defer { demo.end() }
    #expect(demo.shows("+-size 80x24-"))
    #expect(demo.shows("naive cafe|"))
    #expect(demo.output.allSatisfy { $0 < 0x80 })
  }

  @Test func withoutALocaleUTF8IsTaken() throws {
    let demo = try startDemo(environment: ["LANG": nil])
    defer { demo.end() }
    #expect(demo.shows("日本語ニュース|"))
  }

  /// Needs a description with direct colour, which not every system has; so one is made.
  @Test func directColour() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "terminfo-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let source = folder.appendingPathComponent("direct.src")
    try #"""
    xterm-direct|xterm with direct colour,
      RGB, colors#0x1000000, pairs#0x7FFF,
      setab=\E[%?%p1%{8}%<%t4%p1%d%e48:2::%p1%{65536}%/%d:%p1%{256}%/%{255}%&%d:%p1%{255}%&%d%;m,
      setaf=\E[%?%p1%{8}%<%t3%p1%d%e38:2::%p1%{65536}%/%d:%p1%{256}%/%{255}%&%d:%p1%{255}%&%d%;m,
      use=xterm-256color,

    """#.write(to: source, atomically: true, encoding: .utf8)
    let compiler = try TerminalSession(
      "/bin/sh", ["-c", "PATH=$PATH:/usr/bin tic -x -o \"$0\" \"$1\"", folder.path, source.path])
    try #require(compiler.exitStatus() == .code(0))
    let demo = try startDemo(
      environment: [
        "TERMINFO_DIRS": folder.path + ":/etc/terminfo:/lib/terminfo:/usr/share/terminfo",
        "COLORTERM": "truecolor",
      ])
    defer { demo.end() }
    #expect(demo.writes("38:2::51:102:204"))
    #expect(demo.writes("48:2::17:34:51"))
    // Palette entry 208, which direct colour has no number for.
    #expect(demo.writes("38:2::255:135:0"))
  }

  @Test func theClipboardIsOfferedTextInBase64() throws {
    let demo = try startDemo()
    defer { demo.end() }
    demo.send("y")
    #expect(demo.writes("\u{1B}]52;c;\(Data("Zürich \u{1B}".utf8).base64EncodedString())\u{1B}\\"))
  }

  @Test func tmuxIsAskedToPassTheTextOn() throws {
    let demo = try startDemo(environment: ["TERM": "screen", "TMUX": "/tmp/tmux-1/default,1,0"])
    defer { demo.end() }
    demo.send("y")
    let text = Data("Zürich \u{1B}".utf8).base64EncodedString()
    #expect(demo.writes("\u{1B}Ptmux;\u{1B}\u{1B}]52;c;\(text)\u{1B}\u{1B}\\\u{1B}\\"))
  }

  @Test func aConsoleIsNotOfferedTheClipboard() throws {
    let demo = try startDemo(environment: ["TERM": "linux"])
    defer { demo.end() }
    demo.send("y")
    #expect(demo.shows("key character(\"y\")."))
    #expect(!String(decoding: demo.output, as: UTF8.self).contains("]52;"))
  }

  @Test func onlyWhatChangedIsWritten() throws {
    let demo = try startDemo()
    defer { demo.end() }
    // What a key brings is counted from an earlier key on, when the first screen is written to its end.
    demo.send("i")
    #expect(demo.shows("key character(\"i\")."))
    let before = demo.output.count
    demo.send("j")
    #expect(demo.shows("key character(\"j\")."))
    #expect(demo.output.count - before < 80)
  }
}
