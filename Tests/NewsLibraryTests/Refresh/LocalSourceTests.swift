import Foundation
import LoopbackServer
import Testing

@testable import NewsLibrary

/// Feeds that are files or come from commands.
@Suite struct LocalSourceTests {
  private let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("local-\(UUID().uuidString)")

  private func write(_ text: String, age: TimeInterval = 60) throws -> String {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let file = folder.appendingPathComponent("feed.xml")
    try Data(text.utf8).write(to: file)
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSinceNow: -age)], ofItemAtPath: file.path)
    return file.path
  }

  @Test func aFileIsReadAgainOnlyWhenItHasChanged() async throws {
    let path = try write(FeedText.rss(title: "Team", items: 2))
    let desk = try await Desk(FeedSource.file(path: path).address)
    #expect(try await desk.outcome() == .refreshed(new: 2, updated: 0))
    #expect(try await desk.outcome() == .unchanged)
    _ = try write(FeedText.rss(title: "Team", items: 3), age: 30)
    #expect(try await desk.outcome() == .refreshed(new: 1, updated: 0))
    // Just written, so its stamp is not trusted; its bytes are.
    _ = try write(FeedText.rss(title: "Team", items: 4), age: 0)
    #expect(try await desk.outcome() == .refreshed(new: 1, updated: 0))
    #expect(try await desk.outcome() == .unchanged)
    try FileManager.default.removeItem(at: folder)
    #expect(await desk.message().contains("no such file"))
  }

  @Test func aCommandsOutputIsAFeed() async throws {
    let path = try write(FeedText.rss(title: "Team", items: 2))
    let desk = try await Desk("exec:cat '\(path)'")
    #expect(try await desk.outcome() == .refreshed(new: 2, updated: 0))
    #expect(try await desk.outcome() == .unchanged)
    let failing = try await Desk("exec:echo out of ink >&2; exit 4")
    #expect(await failing.message() == "the command ended with status 4: out of ink")
  }

  @Test func aFilterGetsWhatTheServerSends() async throws {
    let server = try LoopbackServer()
    server.serve(FeedText.rss(title: "Harbour", items: 1), etag: "\"1\"", at: "/feed")
    let desk = try await Desk("filter:sed s/Harbour/Port/g:" + server.url("/feed"))
    #expect(try await desk.outcome() == .refreshed(new: 1, updated: 0))
    #expect(try await desk.archive.overview().feeds.map(\.title) == ["Port"])
    #expect(try await desk.outcome() == .unchanged)
  }

  @Test func theNetworkNamesNoFile() async throws {
    let path = try write(FeedText.rss(title: "Team", items: 1))
    let server = try LoopbackServer()
    server["/feed"] = .redirect(301, to: FeedSource.file(path: path).address)
    let desk = try await Desk(server.url("/feed"))
    #expect(!(await desk.message()).isEmpty)
    #expect(try await desk.archive.subscriptions().map(\.source) == [server.url("/feed")])
  }
}
