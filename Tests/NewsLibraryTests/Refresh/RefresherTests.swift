import LoopbackServer
import NewsFetch
import NewsModel
import Testing

@testable import NewsLibrary

@Suite struct RefresherTests {
  @Test func newArticlesArriveAndAnUnchangedFeedIsNotSentAgain() async throws {
    let server = try LoopbackServer()
    server.serve(FeedText.rss(title: "Harbour", items: 3), etag: "\"1\"", at: "/feed")
    let desk = try await Desk(server.url("/feed"))
    #expect(try await desk.outcome() == .refreshed(new: 3, updated: 0))
    #expect(try await desk.archive.overview().feeds.map(\.title) == ["Harbour"])
    #expect(try await desk.outcome() == .unchanged)
    #expect(server.requests(to: "/feed").map { $0["If-None-Match"] } == [nil, "\"1\""])

    server.serve(FeedText.rss(title: "Harbour", items: 5), etag: "\"2\"", at: "/feed")
    #expect(try await desk.outcome() == .refreshed(new: 2, updated: 0))
    #expect(try await desk.archive.articleIDs(in: .all).count == 5)
  }

  @Test func aFeedWithoutValidatorsIsKnownByItsBytes() async throws {
    let server = try LoopbackServer()
    server["/feed"] = .ok(FeedText.rss(title: "Harbour", items: 2))
    let desk = try await Desk(server.url("/feed"))
    #expect(try await desk.outcome() == .refreshed(new: 2, updated: 0))
    #expect(try await desk.outcome() == .unchanged)
  }

  @Test func onlyFeedsThatAreDueAreAsked() async throws {
    let server = try LoopbackServer()
    server["/feed"] = .ok(FeedText.rss(title: "Harbour", items: 1)).with("Cache-Control", "max-age=7200")
    let desk = try await Desk(server.url("/feed"), now: 1_000_000)
    _ = await desk.refresher.run()
    let report = await desk.refresher.run()
    #expect(report.results.map(\.outcome) == [.skipped(until: 1_000_000 + 7200)])
    #expect(server.requests.count == 1)
    #expect(await desk.refresher.run(force: true).results.map(\.outcome) == [.unchanged])
    #expect(server.requests.count == 2)
  }

  @Test func aPermanentRedirectMovesTheSubscription() async throws {
    let server = try LoopbackServer()
    server["/old"] = .redirect(301, to: "/new")
    server["/new"] = .ok(FeedText.rss(title: "Harbour", items: 1))
    server["/now"] = .redirect(302, to: "/new")
    let desk = try await Desk(server.url("/old"), server.url("/now"))
    let report = await desk.refresher.run()
    #expect(report.failures.isEmpty)
    #expect(
      try await desk.archive.subscriptions().map(\.source) == [server.url("/new"), server.url("/now")])
    #expect(report.results.flatMap(\.notices).count == 1)
  }

  @Test func aFeedThatIsGoneIsNotAskedAgain() async throws {
    let server = try LoopbackServer()
    server["/feed"] = .status(410)
    let desk = try await Desk(server.url("/feed"))
    #expect(await desk.message().contains("410"))
    #expect(await desk.refresher.run().results.map(\.outcome) == [.skipped(until: nil)])
    #expect(server.requests.count == 1)
    #expect(try await desk.archive.overview().feeds[0].problem?.contains("410") == true)
  }

  @Test func retryAfterPutsTheNextRequestOff() async throws {
    let server = try LoopbackServer()
    server["/feed"] = .tooManyRequests(retryAfter: "9000")
    let desk = try await Desk(server.url("/feed"), now: 5000)
    #expect(await desk.message().contains("150 min"))
    #expect(try await desk.archive.subscriptions()[0].due == 14_000)
    server["/feed"] = .ok(FeedText.rss(title: "Harbour", items: 1))
    #expect(try await desk.outcome() == .refreshed(new: 1, updated: 0))
    #expect(try await desk.archive.overview().feeds[0].problem == nil)
  }

  @Test func failuresKeepWhatThereWas() async throws {
    let server = try LoopbackServer()
    server["/feed"] = .ok(FeedText.rss(title: "Harbour", items: 2))
    let desk = try await Desk(server.url("/feed"))
    _ = try await desk.outcome()
    for answer in [Answer.status(500), .status(404), .ok("<rss", type: "text/xml"), .ok("")] {
      server["/feed"] = answer
      #expect(!(await desk.message()).isEmpty)
      #expect(try await desk.archive.articleIDs(in: .all).count == 2)
    }
    #expect(try await desk.archive.subscriptions()[0].failures == 4)
  }

  @Test func aFeedThatIsEmptyForAWhileKeepsItsNameAndArticles() async throws {
    let server = try LoopbackServer()
    server["/feed"] = .ok(FeedText.rss(title: "Harbour", items: 2))
    let desk = try await Desk(server.url("/feed"))
    _ = try await desk.outcome()
    server["/feed"] = .ok(FeedText.rss(title: "Harbour", items: 0))
    #expect(try await desk.outcome() == .unchanged)
    let feed = try await desk.archive.overview().feeds[0]
    #expect(feed.title == "Harbour" && feed.total == 2 && feed.problem == nil)
  }

  @Test func aWebPageIsToldByItsFeed() async throws {
    let server = try LoopbackServer()
    server["/"] = .ok(
      """
      <!DOCTYPE html><html><head><title>Paper</title>
      <link rel="alternate" type="application/atom+xml" href="/news.atom"></head>
      <body><p>Welcome to the paper.</p></body></html>
      """, type: "text/html")
    let desk = try await Desk(server.url("/"))
    #expect(await desk.message().contains(server.url("/news.atom")))
  }

  @Test func maximumItemsKeepsTheNewest() async throws {
    let server = try LoopbackServer()
    server["/feed"] = .ok(FeedText.rss(title: "Harbour", items: 9))
    let desk = try await Desk(
      server.url("/feed"), settings: FeedSettings(maximumItems: 2, userAgent: "mine/1"))
    #expect(try await desk.outcome() == .refreshed(new: 2, updated: 0))
    let ids = try await desk.archive.articleIDs(in: .all)
    #expect(try await desk.archive.summaries(of: ids).map(\.title) == ["Harbour 9", "Harbour 8"])
    #expect(server.requests[0]["User-Agent"] == "mine/1")
  }

  @Test func cancellingEndsTheRefresh() async throws {
    let server = try LoopbackServer()
    server["/feed"] = .silence
    let desk = try await Desk(server.url("/feed"))
    let task = Task { await desk.refresher.run() }
    try await server.waitForRequest(to: "/feed")
    task.cancel()
    let report = await task.value
    #expect(report.isCancelled)
    #expect(try await desk.archive.subscriptions()[0].failures == 0)
  }

  @Test func theStreamTellsEveryFeedAndTheEnd() async throws {
    let server = try LoopbackServer()
    server["/a"] = .ok(FeedText.rss(title: "A", items: 1))
    let desk = try await Desk(server.url("/a"), server.url("/b"))
    var steps: [RefreshProgress] = []
    for await step in desk.refresher.refresh() { steps.append(step) }
    #expect(steps.count == 4)
    #expect(steps.first == .started(total: 2))
    guard case .ended(let report) = steps.last else {
      Issue.record("the last step is not the end")
      return
    }
    #expect(report.results.count == 2 && report.failures.count == 1 && report.new == 1)
  }
}
