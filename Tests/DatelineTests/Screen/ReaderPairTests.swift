import Foundation
import NewsLibrary
import TerminalHarness
import Testing

/// Two readers of one archive at once.
@Suite struct ReaderPairTests {
  private let fixture: Fixture

  init() throws { fixture = try Fixture() }

  @Test func eachSeesWhatTheOtherDoesAndNothingIsLost() async throws {
    let feeds = try await FeedFiles(2, items: 4, in: fixture.folder)
    try #expect(CommandRun(["refresh", "--force", "--archive", feeds.archive]).status == 0)
    func reader(_ name: String) throws -> LiveReader {
      let home = fixture.folder.appendingPathComponent(name)
      try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
      return try LiveReader(
        ["--archive", feeds.archive], home: home, environment: ["DATELINE_CONFIG": feeds.quietSettings()])
    }
    let (one, two) = (try reader("one"), try reader("two"))
    for reader in [one, two] {
      #expect(reader.session.shows(" 1/8 "), "\(reader.session.lines)")
      #expect(reader.settles())
    }
    one.type("*")
    #expect(hasStars(two), "\(two.session.lines)")
    two.type("A")
    #expect(one.session.wait { _ in one.unread() == 0 }, "\(one.session.lines)")
    // The star that the other has put is there to be taken away.
    two.type("*")
    #expect(hasStars(one, false), "\(one.session.lines)")
    one.type("j*")
    #expect(hasStars(two), "\(two.session.lines)")
    #expect(one.quits())
    two.type("u")
    #expect(two.session.wait { _ in two.unread() == 1 }, "\(two.session.lines)")
    #expect(two.quits())
    #expect(one.session.isGivenBack && two.session.isGivenBack)
    let overview = try ArchiveDesk(Archive.open(at: feeds.archive)).overview()
    #expect(overview.starred == 1 && overview.unread == 1)
  }

  /// Waits until the starred have a row among the feeds, or none.
  private func hasStars(_ reader: LiveReader, _ wanted: Bool = true) -> Bool {
    // The last line may say that an article was starred here.
    reader.session.wait { $0.dropLast().contains { $0.contains("Starred ") } == wanted }
  }
}
