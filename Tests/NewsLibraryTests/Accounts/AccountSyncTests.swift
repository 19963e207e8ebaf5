import LoopbackServer
import NewsModel
import Testing

@testable import NewsLibrary

/// What comes from the server.
@Suite struct AccountSyncTests {
  @Test(arguments: ReaderServer.Style.allCases)
  func theFirstSyncTakesFeedsArticlesAndTheirState(style: ReaderServer.Style) async throws {
    let server = try ReaderServer(style, items: ReaderServer.items(1...5))
    server.change(item: 2) { $0.isRead = true }
    server.change(item: 3) { ($0.isRead, $0.isStarred) = (true, true) }
    let desk = try AccountDesk()
    let result = try await desk.manager.add("work", server.login)
    #expect(result.problem == nil && result.subscribed == 2 && result.new == 5)
    let feeds = try await desk.archive.overview().feeds
    #expect(feeds.map(\.title) == ["Harbour", "Orbit"] && feeds.map(\.tags) == [["ports"], ["space"]])
    #expect(feeds.map(\.account) == ["work", "work"] && feeds.map(\.total) == [3, 2])
    #expect(feeds[0].source == "https://news.example/Harbour/feed.xml#work")
    #expect(feeds[0].url == "https://news.example/Harbour/")
    #expect(try await desk.unread() == ["Report 1", "Report 4", "Report 5"])
    #expect(try await desk.article("Report 3")?.isStarred == true)
    #expect(try await desk.account.pendingChanges == 0)
  }

  @Test func anItemIsReadLikeThatOfAFeed() async throws {
    let server = try ReaderServer(items: [
      ReaderServer.Item(
        number: 7, feed: 1, title: "Cranes &amp; crates",
        body: "<h2>Quay</h2><p>Read <a href=\"/more\">more</a> of it.</p><script>x()</script>")
    ])
    let desk = try await AccountDesk.signedIn(to: server)
    let id = try #require(try await desk.archive.articleIDs(in: .all).first)
    let article = try #require(try await desk.archive.article(id))
    #expect(
      article.title == "Cranes & crates" && article.byline == "Ada Ek" && article.publisher == "Harbour")
    #expect(article.url == "https://news.example/1/7")
    #expect(article.published?.minutesSinceEpoch == 1_700_000_007 / 60 && article.published?.second == 27)
    #expect(article.blocks.map(\.text) == ["Quay", "Read more of it."])
    #expect(article.blocks[1].links.map(\.url) == ["https://news.example/more"])
    #expect(article.enclosures.map(\.url) == ["https://news.example/7.mp3"])
  }

  @Test(arguments: ReaderServer.Style.allCases)
  func laterSyncsAskOnlyForWhatIsNew(style: ReaderServer.Style) async throws {
    let server = try ReaderServer(style, items: ReaderServer.items(1...3))
    let desk = try await AccountDesk.signedIn(to: server)
    try await desk.sync()
    #expect(server.requests("reader/api/0/stream/items/contents").count == 1)
    server.change { $0.items += ReaderServer.items(4...4) }
    #expect(try await desk.sync().new == 1)
    let asked = server.requests("reader/api/0/stream/items/contents")
    #expect(asked.count == 2 && asked[1].values("i").count == 1)
    #expect(server.state.withLock { $0.signIns } == 1)
  }

  @Test(arguments: ReaderServer.Style.allCases)
  func longListsComeInParts(style: ReaderServer.Style) async throws {
    let server = try ReaderServer(style, items: ReaderServer.items(1...250))
    server.change { $0.pageLength = 60 }
    let desk = try await AccountDesk.signedIn(to: server)
    #expect(try await desk.archive.articleIDs(in: .all).count == 250)
    #expect(
      server.requests("reader/api/0/stream/items/contents").map { $0.values("i").count } == [100, 100, 50])
  }

  @Test(arguments: ReaderServer.Style.allCases)
  func whatIsReadAndStarredElsewhereIsSoHere(style: ReaderServer.Style) async throws {
    let server = try ReaderServer(style, items: ReaderServer.items(1...4))
    server.change(item: 4) { ($0.isRead, $0.isStarred) = (true, true) }
    let desk = try await AccountDesk.signedIn(to: server)
    server.change(item: 1) { ($0.isRead, $0.isStarred) = (true, true) }
    server.change(item: 4) { ($0.isRead, $0.isStarred) = (false, false) }
    #expect(try await desk.sync().received == 4)
    #expect(try await desk.unread() == ["Report 2", "Report 3", "Report 4"])
    #expect(try await desk.article("Report 1")?.isStarred == true)
    #expect(try await desk.article("Report 4")?.isStarred == false)
    #expect(try await desk.account.pendingChanges == 0)
    #expect(server.requests("reader/api/0/edit-tag").isEmpty)
  }

  @Test func whatArrivesDuringASyncIsNotTakenForRead() async throws {
    let server = try ReaderServer(items: ReaderServer.items(1...2))
    server.change { $0.arriving = ReaderServer.items(3...6) }
    let desk = try await AccountDesk.signedIn(to: server)
    #expect(try await desk.unread() == ["Report 1", "Report 2", "Report 3"])
    try await desk.sync()
    #expect(try await desk.archive.articleIDs(in: .all).count == desk.unread().count)
  }

  @Test func aFeedThatIsGoneFromTheServerGoesUnlessItHasStarredArticles() async throws {
    let server = try ReaderServer(items: ReaderServer.items(1...4))
    server.change(item: 2) { $0.isStarred = true }
    let desk = try await AccountDesk.signedIn(to: server)
    let all = server.state.withLock { ($0.feeds, $0.items) }
    server.change { state in
      state.feeds = [(3, "Quay", "ports")]
      state.items = [ReaderServer.Item(number: 9, feed: 3, title: "Report 9")]
    }
    let result = try await desk.sync()
    #expect(result.subscribed == 1 && result.unsubscribed == 1 && result.notices.count == 1)
    let feeds = try await desk.archive.overview().feeds
    #expect(feeds.map(\.title) == ["Orbit", "Quay"] && feeds.map(\.account) == [nil, "work"])
    #expect(feeds[0].total == 2 && feeds[0].problem?.contains("starred") == true)

    server.change { ($0.feeds, $0.items) = all }
    try await desk.sync()
    let again = try await desk.archive.overview().feeds
    #expect(again.map(\.title) == ["Orbit", "Harbour"] && again.map(\.account) == ["work", "work"])
    #expect(again.map(\.total) == [2, 2] && again[0].problem == nil)
  }

  @Test func namesAndLabelsFollowTheServerAndLabelsOfOnesOwnStay() async throws {
    let server = try ReaderServer()
    let desk = try await AccountDesk.signedIn(to: server)
    let id = try await desk.archive.overview().feeds[0].id
    try ArchiveDesk(desk.archive).settle(id) { $0.tags.append("mine") }
    server.change { $0.feeds[0] = (1, "Harbour News", "docks") }
    try await desk.sync()
    let feed = try await desk.archive.overview().feeds[0]
    #expect(feed.title == "Harbour News" && feed.tags == ["docks", "mine"])
  }

  @Test func aFeedOfOnesOwnLiesBesideTheAccounts() async throws {
    let server = try ReaderServer(items: ReaderServer.items(1...2))
    server.web["/feed"] = .ok(FeedText.rss(title: "Local", items: 1))
    let desk = try AccountDesk()
    _ = try await desk.archive.subscribe(server.web.url("/feed"))
    _ = try await desk.archive.subscribe("https://news.example/Harbour/feed.xml")
    _ = try await desk.manager.add("work", server.login)
    let harbour = try await desk.archive.subscriptions()[1].id
    try await desk.archive.unsubscribe(harbour)
    let report = await desk.refresher.run(force: true)
    #expect(report.problem == nil && report.failures.isEmpty)
    #expect(Set(report.results.map(\.title)) == ["Local", "Harbour", "Orbit"] && report.accounts.count == 1)
    #expect(try await desk.archive.overview().unread == 3)
    // Only the server is asked for the account's feeds: nobody would answer at their own addresses.
    #expect(
      await desk.refresher.run().results.allSatisfy { if case .skipped = $0.outcome { true } else { false } })
  }

  @Test func twoAccountsMayHaveTheSameFeed() async throws {
    let servers = try [
      ReaderServer(items: ReaderServer.items(1...2)),
      ReaderServer(.miniflux, items: ReaderServer.items(1...2)),
    ]
    let desk = try await AccountDesk.signedIn(to: servers[0])
    _ = try await desk.manager.add("home", servers[1].login)
    #expect(try await desk.archive.overview().feeds.count == 4)
    // The same story is listed once and read once; the other server is told.
    #expect(try await desk.unread() == ["Report 1", "Report 2"])
    servers[0].change(item: 1) { $0.isRead = true }
    _ = await desk.refresher.run(force: true)
    _ = await desk.refresher.run(force: true)
    #expect(servers[1].item(1)?.isRead == true && servers[1].item(2)?.isRead == false)
  }

  @Test func anArticleThatWasTakenOutDoesNotComeBack() async throws {
    let server = try ReaderServer(items: ReaderServer.items(1...3))
    let desk = try await AccountDesk.signedIn(to: server)
    #expect(try await desk.archive.prune(RetentionPolicy(maximumAgeDays: 1), now: 1_900_000_000) == 3)
    #expect(try await desk.sync().new == 0)
    #expect(try await desk.archive.articleIDs(in: .all).isEmpty)
  }

  @Test func rulesAreAppliedToWhatArrives() async throws {
    let server = try ReaderServer(items: ReaderServer.items(1...2))
    let rule = ArticleRule(filter: try ArticleFilter("title:\"Report 1\""), actions: [.read])
    let desk = try await AccountDesk.signedIn(to: server, rules: [rule])
    #expect(try await desk.unread() == ["Report 2"])
    try await desk.sync()
    #expect(server.item(1)?.isRead == true && server.item(2)?.isRead == false)
  }
}
