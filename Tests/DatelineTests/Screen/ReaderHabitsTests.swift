import Foundation
import TerminalHarness
import Testing

/// The reader in the hands of people who have not read its manual.
@Suite struct ReaderHabitsTests {
  private let fixture: Fixture

  init() throws { fixture = try Fixture() }

  @Test func aNewcomersFirstMinutes() throws {
    let reader = try LiveReader(
      [Fixture.samples], home: fixture.folder, environment: ["BROWSER": "/bin/true"])
    let session = reader.session
    #expect(session.shows("? keys"))
    #expect(reader.settles())
    reader.type("?")
    #expect(session.shows("In the lists"), "\(session.lines)")
    reader.press(.escape)
    #expect(session.hides("In the lists"))
    reader.type("jjk")
    #expect(session.shows(" 2/13 "), "\(session.lines)")
    reader.press(.enter)
    #expect(reader.settles())
    // Whatever "n" finds to go to, the article stays on screen and the keys stay theirs.
    reader.type("nnn")
    reader.press(.tab)
    reader.press(.down)
    #expect(session.shows("2/"), "\(session.lines)")
    reader.press(.enter)
    reader.type("x")
    #expect(session.shows("Export the timeline"))
    reader.press(.enter)
    #expect(session.shows("written to"), "\(session.lines)")
    let names = try FileManager.default.contentsOfDirectory(atPath: fixture.folder.path)
    #expect(names.contains { $0.hasSuffix(".md") }, "\(names)")
    // "q" leads out, step by step, and never further than asked.
    for _ in 0..<12 where session.lines.contains(where: { $0.contains("Feeds") }) {
      session.send("q")
      if !reader.answersOrEnds() { break }
    }
    #expect(session.exitStatus() == .code(0))
    #expect(session.isGivenBack)
  }

  @Test func theHabitsOfANewsboatUser() async throws {
    let feeds = try await FeedFiles(3, items: 8, in: fixture.folder)
    try #expect(CommandRun(["refresh", "--force", "--archive", feeds.archive]).status == 0)
    let reader = try LiveReader(
      ["--archive", feeds.archive], home: fixture.folder,
      environment: ["BROWSER": "/bin/true", "DATELINE_CONFIG": feeds.quietSettings()])
    let session = reader.session
    #expect(session.shows("Port 2"), "\(session.lines)")
    reader.type("R")
    #expect(session.shows("/24 "), "\(session.lines)")
    #expect(reader.settles())
    reader.type("jjk")
    reader.press(.enter)
    #expect(session.shows("Anna Lindqvist"), "\(session.lines)")
    reader.type("n")
    reader.type("o")
    #expect(session.shows("Opened in the browser: https://example.org/"), "\(session.lines)")
    reader.type("/quay")
    reader.press(.enter)
    reader.press(.escape)
    reader.type("A")
    #expect(session.wait { _ in reader.unread() == 0 }, "\(session.lines)")
    reader.type("z")
    #expect(session.wait { _ in reader.unread() > 0 }, "\(session.lines)")
    reader.type("q")
    #expect(session.shows("Port 2"))
    reader.type("R")
    #expect(reader.settles())
    #expect(reader.quits())
    #expect(session.isGivenBack)
  }
}
