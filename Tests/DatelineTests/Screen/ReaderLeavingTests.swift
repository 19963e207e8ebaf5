import Foundation
import NewsLibrary
import TerminalHarness
import Testing

/// Whoever leaves comes back to where they were.
@Suite struct ReaderLeavingTests {
  private let fixture: Fixture

  init() throws { fixture = try Fixture() }

  /// A window that is closed hangs up; a system that goes down terminates.
  @Test(arguments: [SIGHUP, SIGTERM, nil]) func theReaderBeginsWhereItWasLeft(by signal: Int32?) async throws
  {
    let feeds = try await FeedFiles(2, items: 4, in: fixture.folder)
    try #expect(CommandRun(["refresh", "--force", "--archive", feeds.archive]).status == 0)
    let reader = try start(feeds)
    #expect(reader.session.shows(" 1/8 "), "\(reader.session.lines)")
    reader.type("jjj*")
    if let signal {
      reader.session.signal(signal)
      #expect(reader.session.exitStatus() == .signal(signal))
    } else {
      #expect(reader.quits())
    }
    #expect(reader.session.isGivenBack)
    let next = try start(feeds)
    #expect(next.session.shows(" 4/8 "), "\(next.session.lines)")
    #expect(next.session.shows("Starred "))
    #expect(next.quits())
  }

  private func start(_ feeds: FeedFiles) throws -> LiveReader {
    try LiveReader(
      ["--archive", feeds.archive], home: fixture.folder,
      environment: ["DATELINE_CONFIG": feeds.quietSettings()])
  }
}
