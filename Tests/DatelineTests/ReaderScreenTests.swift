import Foundation
import TerminalHarness
import Testing

/// The reader as the user sees it, whatever it makes of the text.
@Suite struct ReaderScreenTests {
  @Test func opensOnTheSamples() throws {
    let reader = try startReader([Fixture.samples])
    defer { reader.end() }
    for text in ["Feeds", "Articles", "Article", "Timeline", "Baltic Wire", "? keys"] {
      #expect(reader.shows(text), "\(text): \(reader.lines)")
    }
    reader.send("Q")
    #expect(reader.exitStatus() == .code(0))
    #expect(reader.isGivenBack)
  }

  @Test func fitsAnySizeAndReturns() throws {
    let fixture = try Fixture()
    let reader = try startReader([fixture.write(Fixture.article, to: "a.txt")])
    defer { reader.end() }
    #expect(reader.shows("Karin Holm"))
    for (rows, columns) in [(24, 80), (12, 40), (3, 10), (1, 1), (24, 100), (30, 130)] {
      reader.resize(rows: rows, columns: columns)
      if columns >= 40 { #expect(reader.shows("Gothenburg"), "\(columns)x\(rows): \(reader.lines)") }
    }
    #expect(reader.shows("Timeline"))
    reader.send("Q")
    #expect(reader.exitStatus() == .code(0))
    #expect(reader.isGivenBack)
  }

  @Test(arguments: [(12, 40), (3, 10), (1, 1)]) func startsSmall(_ rows: Int, _ columns: Int) throws {
    let fixture = try Fixture()
    let reader = try startReader([fixture.write(Fixture.article, to: "a.txt")], rows: rows, columns: columns)
    defer { reader.end() }
    #expect(reader.wait { $0.contains { !$0.isEmpty } })
    reader.resize(rows: 30, columns: 130)
    #expect(reader.shows("Karin Holm"))
    reader.send("Q")
    #expect(reader.exitStatus() == .code(0))
  }

  @Test func searches() throws {
    let fixture = try Fixture()
    let reader = try startReader([fixture.write(Fixture.article, to: "a.txt")])
    defer { reader.end() }
    #expect(reader.shows("Karin Holm"))
    reader.press(.enter)
    reader.send("/")
    reader.send("patience")
    reader.press(.enter)
    #expect(reader.wait { _ in reader.hasStyledText("patience") })
  }

  @Test func showsEveryKeyAndGoesBack() throws {
    let reader = try startReader([Fixture.samples])
    defer { reader.end() }
    #expect(reader.shows("? keys"))
    reader.send("?")
    #expect(reader.shows("In the lists"))
    reader.press(.escape)
    #expect(reader.hides("In the lists"))
    reader.send("q")
    reader.send("q")
    reader.send("q")
    reader.send("Q")
    #expect(reader.exitStatus() == .code(0))
    #expect(reader.isGivenBack)
  }

  @Test(arguments: [SIGTERM, SIGHUP]) func endsByASignalWithTheTerminalGivenBack(_ signal: Int32) throws {
    let reader = try startReader([Fixture.samples])
    defer { reader.end() }
    #expect(reader.shows("Feeds"))
    reader.signal(signal)
    #expect(reader.exitStatus() == .signal(signal))
    #expect(reader.isGivenBack)
  }

  @Test func controlZAndReturn() throws {
    let reader = try TerminalSession(
      "/bin/sh",
      [
        "-c", "set -m; \"$0\" \"$1\"; echo stopped; read line; fg", BuiltProgram.path("dateline"),
        Fixture.samples,
      ],
      rows: 30, columns: 130)
    defer { reader.end() }
    #expect(reader.shows("Feeds"))
    reader.press(.control("z"))
    #expect(reader.shows("stopped"))
    #expect(reader.isGivenBack)
    reader.send("\n")
    #expect(reader.shows("Feeds"))
    reader.send("Q")
    #expect(reader.exitStatus() == .code(0))
    #expect(reader.isGivenBack)
  }

  @Test func withoutColour() throws {
    let reader = try startReader([Fixture.samples], environment: ["NO_COLOR": "1"])
    defer { reader.end() }
    #expect(reader.shows("? keys"))
    for row in 0..<30 {
      for column in 0..<130 {
        let cell = reader.cell(row: row, column: column)
        #expect(cell.foreground == nil && cell.background == nil)
      }
    }
  }

  @Test func noEscapeSequenceOfATextReachesTheTerminal() throws {
    let fixture = try Fixture()
    let hostile =
      "Title \u{1B}]0;owned\u{7} end\n\nBody \u{1B}[6n \u{9B}5n \u{202E}reversed\u{1B}c end of it.\n"
    let path = try fixture.write(hostile, to: "evil \u{1B}[31m.txt")
    let reader = try startReader([path])
    defer { reader.end() }
    #expect(reader.shows("Body"))
    for sequence in ["\u{1B}]0;", "\u{1B}[6n", "\u{9B}", "\u{202E}", "\u{1B}c"] {
      #expect(reader.output.firstRange(of: Array(sequence.utf8)) == nil)
    }
  }
}

extension TerminalSession {
  /// Whether some place shows the text in a look of its own.
  fileprivate func hasStyledText(_ text: String) -> Bool {
    guard let place = position(of: text) else { return false }
    let cell = cell(row: place.row, column: place.column)
    return cell.isReversed || cell.background != nil || cell.isBold || cell.isUnderlined
  }
}
