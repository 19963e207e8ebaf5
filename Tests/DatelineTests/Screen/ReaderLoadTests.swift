import Foundation
import NewsLibrary
import TerminalHarness
import Testing

/// Much at once: text, feeds, keys.
@Suite struct ReaderLoadTests {
  private let fixture: Fixture

  init() throws { fixture = try Fixture() }

  @Test(arguments: ["f", "/"]) func aMegabyteIsPastedIntoASearch(_ prompt: String) throws {
    let reader = try LiveReader([Fixture.samples], home: fixture.folder)
    let session = reader.session
    #expect(session.shows("? keys"))
    #expect(reader.settles())
    reader.type(prompt)
    let before = session.output.count
    session.paste(String(repeating: "harbour ferry ", count: 75_000))
    #expect(reader.answers(1))
    reader.type("x")
    // A line of the screen, not what was pasted.
    #expect(session.output.count - before < 10_000)
    reader.press(.enter)
    reader.press(.escape)
    reader.press(.escape)
    reader.type("?")
    #expect(session.shows("In the lists"), "\(session.lines)")
    #expect(reader.quits())
  }

  @Test func programsThatRunOnKeepNothingWaiting() throws {
    let reader = try LiveReader(
      [Fixture.samples], home: fixture.folder, environment: ["PATH": "/usr/bin:/bin"])
    #expect(reader.session.shows("? keys"))
    func spawn(_ program: String) {
      reader.session.send(":spawn \(program)\r")
      #expect(reader.answersKeys(":spawn \(program)".count + 1))
    }
    // As many as there are threads for tasks; they end with the test's folder.
    for _ in 0..<ProcessInfo.processInfo.activeProcessorCount {
      spawn("while test -d \(fixture.folder.path); do sleep 1; done")
    }
    spawn("true")
    #expect(reader.session.shows("Done: true"), "\(reader.session.lines)")
    #expect(reader.quits())
  }

  @Test func noKeyIsLostWhileFeedsAreRefreshed() async throws {
    let feeds = try await FeedFiles(200, items: 3, in: fixture.folder)
    try #expect(CommandRun(["refresh", "--force", "--archive", feeds.archive]).status == 0)
    let reader = try LiveReader(
      ["--archive", feeds.archive], home: fixture.folder,
      environment: ["DATELINE_CONFIG": feeds.quietSettings()])
    let session = reader.session
    #expect(session.shows(" 1/600 "), "\(session.lines)")
    // What is new is older than the rest, so rows keep their numbers.
    try feeds.write(items: 5)
    let keys = 300
    session.send("R")
    for _ in 0..<keys { session.send("j") }
    #expect(reader.answers(keys + 1))
    #expect(session.shows(" \(keys + 1)/1000 "), "\(session.lines)")
    #expect(reader.quits())
  }
}
