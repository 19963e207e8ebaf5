import LoopbackServer
import Testing

@testable import NewsLibrary

@Suite struct SubscriberTests {
  private let server: LoopbackServer
  private let archive: Archive

  init() throws {
    server = try LoopbackServer()
    archive = try Archive.temporary()
    server["/feed"] = .ok(FeedText.rss(title: "Harbour", items: 2))
  }

  private func subscribe(
    _ text: String, _ settle: @Sendable (inout FeedSettings) -> Void = { _ in }
  ) async throws -> Subscriber.Result {
    try await Subscriber(archive: archive).subscribe(text, in: "/", now: 1_700_000_000, settle: settle)
  }

  @Test func aFeedArrivesWithItsArticles() async throws {
    let result = try await subscribe(server.url("/feed")) { $0.tags = ["sea"] }
    #expect(result.title == "Harbour" && result.articles == 2 && !result.wasKnown)
    let again = try await subscribe(server.url("/feed")) { $0.intervalMinutes = 15 }
    #expect(again.wasKnown && again.id == result.id)
    let settings = try await archive.subscriptions()[0].settings
    #expect(settings.tags == ["sea"] && settings.intervalMinutes == 15)
  }

  @Test func aPageLeadsToTheFirstFeedThatWorks() async throws {
    server["/"] = .ok(
      """
      <!DOCTYPE html><title>Paper</title><link rel=alternate type=application/rss+xml href=/broken>
      <link rel=alternate type=application/rss+xml href=/feed><p>Hello
      """, type: "text/html")
    let result = try await subscribe(server.url("/"))
    #expect(result.source == server.url("/feed") && result.page == server.url("/"))
  }

  @Test func aPageNamesNoFeedOfAnotherPrivateServer() async throws {
    let other = try LoopbackServer()
    other["/feed"] = .ok(FeedText.rss(title: "Inner", items: 1))
    server["/"] = .ok(
      "<!DOCTYPE html><title>x</title><link rel=alternate type=application/rss+xml href='\(other.url("/feed"))'>",
      type: "text/html")
    await #expect(throws: Subscriber.Failure.self) { try await subscribe(server.url("/")) }
    #expect(other.requests.isEmpty)
    #expect(try await archive.subscriptions().isEmpty)
  }

  @Test func aPasswordInAnAddressIsTakenOutOfIt() async throws {
    server.on("/private") { request in
      request["Authorization"] == nil
        ? Answer.status(401).with("WWW-Authenticate", "Basic realm=\"x\"")
        : .ok(FeedText.rss(title: "Harbour", items: 1))
    }
    let address = server.url("/private").replacing("http://", with: "http://ida:open%20sesame@")
    let result = try await subscribe(address)
    #expect(result.source == server.url("/private"))
    let settings = try await archive.subscriptions()[0].settings
    #expect(settings.user == "ida" && settings.password == "open sesame")
  }

  @Test(arguments: ["/missing", "/empty"]) func whatIsNoFeedIsNotSubscribedTo(_ path: String) async throws {
    server["/empty"] = .ok("")
    await #expect(throws: Subscriber.Failure.self) { try await subscribe(server.url(path)) }
    #expect(try await archive.subscriptions().isEmpty)
  }
}
