import Foundation
import NewsLibrary
import TerminalHarness
import Testing

/// The configuration is read again while the reader runs.
@Suite struct ReaderReloadTests {
  private let fixture: Fixture

  init() throws { fixture = try Fixture() }

  @Test func rulesHoldFromThenOn() async throws {
    let feeds = try await FeedFiles(1, items: 3, in: fixture.folder)
    try #expect(CommandRun(["refresh", "--force", "--archive", feeds.archive]).status == 0)
    let settings = try feeds.quietSettings()
    let reader = try LiveReader(
      ["--archive", feeds.archive], home: fixture.folder, environment: ["DATELINE_CONFIG": settings])
    #expect(reader.session.shows(" 1/3 "), "\(reader.session.lines)")
    #expect(reader.settles())
    let rule = "[refresh]\nautomatic = false\n[[rules]]\nwhen = \"title:report\"\ndo = \"star\"\n"
    try Data(rule.utf8).write(to: URL(fileURLWithPath: settings))
    reader.press(.control("r"))
    #expect(reader.session.shows("Configuration read again"), "\(reader.session.lines)")
    try feeds.write(items: 5)
    reader.type("R")
    #expect(reader.session.shows("2 new articles"), "\(reader.session.lines)")
    #expect(reader.quits())
    #expect(try ArchiveDesk(Archive.open(at: feeds.archive)).overview().starred == 2)
  }
}
