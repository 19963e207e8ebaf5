import Foundation
import TerminalHarness
import Testing

@Suite struct TerminalGivenBackTests {
  @Test func onStopping() throws {
    let demo = try startDemo()
    defer { demo.end() }
    demo.send("q")
    #expect(demo.exitStatus() == .code(0))
    #expect(demo.isGivenBack)
    #expect(demo.lines.contains("ended"))
    #expect(!demo.lines.contains { $0.contains("日本語") })
  }

  @Test(arguments: [["--fail"], []]) func onAnError(_ arguments: [String]) throws {
    let demo = try TerminalSession(BuiltProgram.path("TerminalDemo"), arguments)
    defer { demo.end() }
    if arguments.isEmpty {
      #expect(demo.shows("size 80x24"))
      demo.send("t")
    }
    #expect(demo.exitStatus() == .code(3))
    #expect(demo.isGivenBack)
    #expect(demo.lines.contains("error: DeliberateError()"))
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGABRT]) func onASignal(_ signal: Int32) throws {
    let demo = try startDemo()
    defer { demo.end() }
    demo.signal(signal)
    #expect(demo.exitStatus() == .signal(signal))
    #expect(demo.isGivenBack)
  }

  @Test func onACrash() throws {
    let demo = try startDemo()
    defer { demo.end() }
    demo.send("c")
    let status = demo.exitStatus()
    #expect(status == .signal(SIGILL) || status == .signal(SIGTRAP))
    #expect(demo.isGivenBack)
    let output = String(decoding: demo.output, as: UTF8.self)
    let afterwards = output.components(separatedBy: "\u{1B}[?1049l").last ?? ""
    #expect(afterwards.contains("deliberate crash"))
  }

  @Test(arguments: ["s", "o"]) func onABadAccessOrAStackOverflow(_ key: String) throws {
    let demo = try startDemo()
    defer { demo.end() }
    demo.send(key)
    #expect(demo.exitStatus() == .signal(SIGSEGV))
    #expect(demo.isGivenBack)
  }

  @Test func onExit() throws {
    let demo = try startDemo()
    defer { demo.end() }
    demo.send("x")
    #expect(demo.exitStatus() == .code(7))
    #expect(demo.isGivenBack)
  }

  @Test func whatLibrariesWriteIsShownAfterwards() throws {
    let demo = try startDemo()
    defer { demo.end() }
    demo.send("e")
    #expect(demo.shows("key character(\"e\")."))
    #expect(!String(decoding: demo.output, as: UTF8.self).contains("a library complains"))
    demo.send("q")
    #expect(demo.exitStatus() == .code(0))
    #expect(demo.lines.contains("a library complains"))
  }

  @Test func whenTheTerminalGoesAway() throws {
    let demo = try startDemo()
    defer { demo.end() }
    demo.hangUp()
    #expect(demo.exitStatus() == .signal(SIGHUP))
  }

  /// As above, but with the signal ignored, as under nohup: the program must notice by itself.
  @Test func whenTheTerminalGoesAwayWithoutASignal() throws {
    let demo = try TerminalSession(
      "/bin/sh", ["-c", "trap '' HUP; exec \"$0\"", BuiltProgram.path("TerminalDemo")])
    defer { demo.end() }
    #expect(demo.shows("size 80x24"))
    demo.hangUp()
    #expect(demo.exitStatus() == .signal(SIGHUP))
  }

  @Test func onControlZAndReturn() throws {
    let script = "set -m; \"$0\"; echo stopped; read line; fg; echo status $?"
    let demo = try TerminalSession("/bin/sh", ["-c", script, BuiltProgram.path("TerminalDemo")])
    defer { demo.end() }
    #expect(demo.shows("size 80x24"))
    demo.press(.control("z"))
    #expect(demo.shows("stopped"))
    #expect(demo.isGivenBack)
    demo.resize(rows: 20, columns: 70)
    demo.send("\n")
    #expect(demo.shows("size 70x20"))
    #expect(demo.hides("stopped"))
    demo.press(.up)
    #expect(demo.shows("key up."))
    demo.send("q")
    #expect(demo.exitStatus() == .code(0))
    #expect(demo.lines.contains("status 0"))
    #expect(demo.isGivenBack)
  }

  @Test func controlZWhereNobodyCouldContinue() throws {
    let demo = try startDemo()
    defer { demo.end() }
    demo.press(.control("z"))
    demo.send("j")
    #expect(demo.shows("key character(\"j\")."))
  }

  @Test func forAnotherProgram() throws {
    let demo = try startDemo()
    defer { demo.end() }
    demo.send("w")
    #expect(demo.shows("given back"))
    demo.send("typed\n")
    #expect(demo.shows("shell ended with 0."))
    #expect(demo.writes("got typed"))
    demo.press(.up)
    #expect(demo.shows("key up."))
    demo.send("q")
    #expect(demo.exitStatus() == .code(0))
    #expect(demo.isGivenBack)
  }
}
