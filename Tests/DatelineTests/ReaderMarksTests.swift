import Foundation
import TerminalHarness
import Testing

/// The reader on what it has read out of an article.
@Suite struct ReaderMarksTests {
  private let fixture: Fixture
  private let reader: TerminalSession

  init() throws {
    fixture = try Fixture()
    let article = try fixture.write(Fixture.article, to: "a.txt")
    reader = try TerminalSession(
      "/bin/sh",
      ["-c", "cd \"$1\" && exec \"$0\" \"$2\"", BuiltProgram.path("dateline"), fixture.folder.path, article],
      rows: 30, columns: 130)
    #expect(reader.shows("Karin Holm"))
    #expect(reader.hides("eading …"))
  }

  @Test func listsEntitiesAndGoesFromMentionToMention() {
    defer { reader.end() }
    reader.send("e")
    #expect(reader.shows("Who is in this article"))
    reader.send("lindq")
    #expect(reader.wait { $0.contains { $0.contains("Anna Lindqvist") && $0.contains("person") } })
    reader.press(.enter)
    #expect(reader.hides("Who is in this article"))
    reader.send("n")
    #expect(reader.shows("2 of 3"), "\(reader.lines)")
    reader.send("n")
    #expect(reader.shows("3 of 3"))
    reader.send("N")
    #expect(reader.shows("2 of 3"))
  }

  @Test func listsQuotationsWithTheirSpeaker() {
    defer { reader.end() }
    reader.send("\"")
    #expect(reader.shows("Who says what"))
    #expect(
      reader.wait { $0.contains { $0.contains("Lindqvist") && $0.contains("harbour is open again") } },
      "\(reader.lines)")
    reader.press(.enter)
    #expect(reader.hides("Who says what"))
  }

  @Test func aTimelineEntryLeadsToItsSentence() {
    defer { reader.end() }
    #expect(reader.shows("Feb 12"), "\(reader.lines)")
    reader.press(.tab)
    reader.press(.tab)
    reader.press(.enter)
    #expect(reader.wait { _ in reader.hasMarkedSentence("destroyed") }, "\(reader.lines)")
  }

  @Test func aDateSwitchesToItsOtherReading() {
    defer { reader.end() }
    #expect(reader.shows("Mar 4"), "\(reader.lines)")
    reader.press(.tab)
    reader.press(.tab)
    reader.send("j")
    reader.send("a")
    #expect(reader.shows("“Monday” is now Mon 11 Mar 2024"), "\(reader.lines)")
    #expect(reader.hides("Mar 4"), "\(reader.lines)")
  }

  @Test func exportsTheTimeline() throws {
    defer { reader.end() }
    reader.send("x")
    #expect(reader.shows("Export the timeline"))
    reader.press(.enter)
    #expect(reader.hides("Enter writes the file"), "\(reader.lines)")
    // The form may be gone from a screen half drawn; only this line says that the file is there.
    #expect(reader.shows("written to"), "\(reader.lines)")
    let names = try FileManager.default.contentsOfDirectory(atPath: fixture.folder.path)
    let exported = try #require(names.first { $0.hasSuffix(".md") })
    let text = try String(contentsOf: fixture.folder.appendingPathComponent(exported), encoding: .utf8)
    #expect(text.contains("12 Feb 2024"), "\(text)")
  }
}

extension TerminalSession {
  /// Whether the text stands somewhere with a background or reversed.
  fileprivate func hasMarkedSentence(_ text: String) -> Bool {
    guard let place = position(of: text) else { return false }
    let cell = cell(row: place.row, column: place.column)
    return cell.isReversed || cell.background != nil
  }
}
