import Foundation
import TerminalHarness
import Testing

@Suite struct CommandLineTests {
  @Test func tellsItsVersion() throws {
    let run = try CommandRun(["--version"])
    #expect(run.status == 0)
    #expect(run.text.first?.isNumber == true)
  }

  @Test(arguments: [["--no-such-option"], ["timeline"], ["annotate", "x", "--format", "docx"]])
  func aWrongCommandLineIsAUsageError(_ arguments: [String]) throws {
    let run = try CommandRun(arguments)
    #expect(run.status == 64)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("Usage"))
  }

  @Test(arguments: ["annotate", "timeline", "quotes", "read"]) func inputThatCannotBeUsedIsToldClearly(
    _ command: String
  ) throws {
    let fixture = try Fixture()
    let binary = try fixture.write(
      (0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 197 ^ $0 >> 3) }, to: "photo.txt")
    let empty = try fixture.write("", to: "empty.txt")
    let bare = fixture.folder.appendingPathComponent("bare")
    try FileManager.default.createDirectory(at: bare, withIntermediateDirectories: true)
    let cases = [
      (binary, "binary", 65), (empty, "empty", 65),
      (fixture.folder.path + "/missing.txt", "no such file", 66),
      (bare.path, "no articles", 65),
    ]
    for (path, message, status) in cases {
      let run = try CommandRun([command, path])
      #expect(run.status == Int32(status), "\(path)")
      #expect(run.output.isEmpty)
      #expect(run.errors.hasPrefix("dateline: ") && run.errors.contains(message), "\(run.errors)")
      #expect(run.errors.split(separator: "\n").count == 1)
    }
  }

  @Test func quotesNamesTheSpeaker() throws {
    let fixture = try Fixture()
    let path = try fixture.write(Fixture.article, to: "a.txt")
    let all = try CommandRun(["quotes", path, "--format", "csv"])
    #expect(all.status == 0)
    #expect(all.text.hasPrefix("speaker,role,named_as,kind,cue,words,"))
    #expect(all.text.contains("Anna Lindqvist,Mayor,Lindqvist,direct,said,\"“The harbour is open again,”\""))
    let none = try CommandRun(["quotes", path, "--speaker", "Holt"])
    #expect(none.status == 0)
    #expect(none.errors.contains("no quotations match"))
    #expect(try CommandRun(["quotes", path, "--format", "ics"]).status == 64)
  }

  @Test func theReaderNeedsATerminal() throws {
    let fixture = try Fixture()
    let run = try CommandRun([fixture.write(Fixture.article, to: "a.txt")])
    #expect(run.status == 69)
    #expect(run.errors.contains("terminal"))
  }

  @Test func illFormedUTF8IsReadAndTold() throws {
    let fixture = try Fixture()
    let bytes =
      Array("Title caf".utf8) + [0xE9] + Array("\n\nBody with bad bytes ".utf8) + [0xFF, 0xFE]
      + Array(" in it.\n".utf8)
    let run = try CommandRun(["annotate", fixture.write(bytes, to: "latin.txt")])
    #expect(run.status == 0)
    #expect(run.text.contains("café"))
    #expect(run.errors.contains("not UTF-8"))
  }

  @Test func readsStandardInput() throws {
    let run = try CommandRun(["annotate", "-", "--format", "json"], input: Array(Fixture.article.utf8))
    #expect(run.status == 0)
    let object = try JSONSerialization.jsonObject(with: Data(run.output)) as? [String: Any]
    #expect((object?["schema"] as? String)?.hasPrefix("dateline.") == true)
  }

  @Test(arguments: ["text", "md", "json", "csv", "ics", "html"])
  func everyTimelineFormatIsWritten(_ format: String) throws {
    let fixture = try Fixture()
    let run = try CommandRun(["timeline", fixture.write(Fixture.article, to: "a.txt"), "--format", format])
    #expect(run.status == 0, "\(run.errors)")
    #expect(!run.output.isEmpty)
    #expect(!run.output.contains(0x1B))
  }

  @Test func aClosedPipeEndsQuietly() throws {
    let run = try CommandRun.shell(
      "{ \"$0\" annotate \"$1\" --format json; echo \"status $?\" >&2; } | true", [Fixture.samples])
    // By SIGPIPE, or by the failed write where whoever started the test has that signal ignored.
    #expect(run.errors.contains("status 141") || run.errors.contains("status 74"), "\(run.errors)")
    #expect(!run.errors.contains("Fatal error"))
  }

  @Test func aFullDiskIsTold() throws {
    let fixture = try Fixture()
    let run = try CommandRun.shell(
      "\"$0\" timeline \"$1\" > /dev/full", [fixture.write(Fixture.article, to: "a.txt")])
    #expect(run.status == 74)
    #expect(run.errors.contains("cannot write"))
  }

  @Test(arguments: ["annotate", "timeline"]) func noEscapeSequenceOfATextIsPrinted(_ command: String) throws {
    let fixture = try Fixture()
    let hostile =
      "Title \u{1B}]0;owned\u{7} end\n\nOn 5 May 2023 Anna \u{1B}[6n Berg opened \u{9B}5n the \u{202E}harbour\u{1B}c in Oslo.\n"
    let path = try fixture.write(hostile, to: "evil\u{1B}[31m.txt")
    let session = try TerminalSession(BuiltProgram.path("dateline"), [command, path])
    defer { session.end() }
    #expect(session.exitStatus() != nil)
    for sequence in ["\u{1B}]0;", "\u{1B}[6n", "\u{9B}", "\u{202E}", "\u{1B}c"] {
      #expect(session.output.firstRange(of: Array(sequence.utf8)) == nil)
    }
    let run = try CommandRun([command, path])
    #expect(!run.output.contains(0x1B))
    #expect(!run.errors.utf8.contains(0x1B))
  }
}
