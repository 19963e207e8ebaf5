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

  @Test func rulesMeetWhatArrivesByWhateverWay() async throws {
    var configuration = RefreshConfiguration()
    configuration.rules = [
      ArticleRule(filter: try ArticleFilter("\"harbour 2\" or \"harbour 3\""), actions: [.read, .tag("sea")])
    ]
    let id = try await Subscriber(archive: archive, configuration: configuration)
      .subscribe(server.url("/feed"), in: "/", now: 1_700_000_000).id
    server["/feed"] = .ok(FeedText.rss(title: "Harbour", items: 4))
    await Refresher(archive: archive, configuration: configuration).run([id])
    let found = try await archive.summaries(of: archive.articleIDs(in: .tag("sea")))
    #expect(found.map(\.title) == ["Harbour 3", "Harbour 2"] && found.allSatisfy(\.isRead))
    #expect(try await archive.overview().unread == 2)
  }

  @Test func aFeedThatAsksForPausesIsLeftAloneAlsoWhileItIsUnchanged() async throws {
    let text = FeedText.rss(title: "Harbour", items: 2)
    server["/feed"] = .ok(text.replacing("<description>All", with: "<ttl>180</ttl><description>All"))
    let now = 1_700_000_000
    let id = try await subscribe(server.url("/feed")).id
    #expect(try await archive.subscriptions().map(\.due) == [now + 180 * 60])
    let report = await Refresher(archive: archive, now: { now + 60 }).run([id])
    #expect(report.unchanged == 1)
    #expect(try await archive.subscriptions().map(\.due) == [now + 60 + 180 * 60])
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
