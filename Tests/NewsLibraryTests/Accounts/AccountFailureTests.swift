import Foundation
import LoopbackServer
import Testing

@testable import NewsLibrary

/// Servers that fail or mean harm, and accounts that end.
@Suite struct AccountFailureTests {
  @Test func aWrongPasswordIsToldAndNothingIsKept() async throws {
    let server = try ReaderServer()
    let desk = try AccountDesk()
    var login = server.login
    login.secret = .password("open barley")
    let failure = await #expect(throws: AccountManager.Failure.self) {
      try await desk.manager.add("work", login)
    }
    #expect(
      failure?.description.contains("password") == true && failure?.description.contains("barley") == false)
    #expect(try await desk.archive.accounts().isEmpty)
  }

  @Test func aPasswordMayComeFromACommand() async throws {
    let server = try ReaderServer(items: ReaderServer.items(1...1))
    let desk = try AccountDesk()
    var login = server.login
    login.secret = .command("printf 'open sesame\\nuser: ida\\n'")
    #expect(try await desk.manager.add("work", login).new == 1)
    login.secret = .command("exit 3")
    await #expect(throws: AccountManager.Failure.self) { try await desk.manager.add("work", login) }
  }

  @Test(arguments: ReaderServer.Style.allCases)
  func aSignInThatHasRunOutIsMadeAnewOnce(style: ReaderServer.Style) async throws {
    let server = try ReaderServer(style, items: ReaderServer.items(1...1))
    let desk = try await AccountDesk.signedIn(to: server)
    server.change { $0.auth = "somebody/else" }
    try await desk.setRead("Report 1", true)
    #expect(try await desk.sync().problem == nil)
    #expect(server.state.withLock { $0.signIns } == 2 && server.item(1)?.isRead == true)

    server.change { ($0.auth, $0.password) = (nil, "changed") }
    let problem = try #require(try await desk.sync().problem)
    #expect(problem.contains("password"))
    let account = try await desk.account
    #expect(account.problem == problem && account.failures == 1)
    #expect(
      try await desk.archive.overview().feeds.allSatisfy { $0.problem?.hasPrefix("account work: ") == true })

    server.change { $0.instead["subscription/list"] = .status(401) }
    server.change { $0.password = "open sesame" }
    #expect(try await desk.sync().problem?.contains("right after signing in") == true)
  }

  @Test func serversThatAnswerOddlyChangeNothing() async throws {
    let server = try ReaderServer(items: ReaderServer.items(1...3))
    let desk = try await AccountDesk.signedIn(to: server)
    let deep = String(repeating: "[", count: 100_000)
    let odd: [Answer] = [
      .ok("{", type: "application/json"), .ok("[]", type: "application/json"),
      .ok(deep, type: "application/json"),
      .ok("{\"subscriptions\": [{\"id\": {}}], \"itemRefs\": 7}", type: "application/json"), .ok("<html>"),
      .endless,
      .gzipBomb(megabytes: 100), .status(404), .redirect(to: "http://other.example/"), .resetInBody(),
    ]
    for path in ["subscription/list", "items/ids"] {
      for answer in odd {
        server.change { $0.instead = [path: answer] }
        let problem = try await desk.sync().problem
        #expect(problem != nil && problem?.contains("\n") == false, "\(path)")
        #expect(try await desk.unread().count == 3)
      }
    }
    server.change { $0.instead = ["subscription/list": .ok("{\"subscriptions\": []}")] }
    #expect(try await desk.sync().problem?.contains("no feeds any more") == true)
    #expect(try await desk.archive.overview().feeds.count == 2)
    server.change { $0.instead = [:] }
    #expect(try await desk.sync().problem == nil)
  }

  @Test func hostileItemsAreTakenForWhatTheyAre() async throws {
    let server = try ReaderServer(items: ReaderServer.items(1...3))
    server.change { state in
      state.instead["items/contents"] = .ok(
        """
        {"items": [7, {"id": "tag:google.com,2005:reader/item/0000000000000001", "title": "A\\u001b[31m\\nB",
          "published": "99999999999999999", "alternate": [{"href": "file:///etc/passwd"}, {}], "categories": ["a", 3],
          "summary": {"content": "<p>One"}, "origin": {"streamId": "feed/1"}, "enclosure": [7, {"href": "exec:rm"}]},
          {"id": "2", "title": 8, "origin": {"streamId": "feed/2"}},
          {"id": "3", "origin": {"streamId": "feed/none"}}, {"id": "4", "origin": {"streamId": "feed/1"}}]}
        """, type: "application/json")
    }
    let desk = try await AccountDesk.signedIn(to: server)
    let ids = try await desk.archive.articleIDs(in: .all)
    #expect(ids.count == 1)
    let article = try #require(try await desk.archive.article(ids[0]))
    #expect(
      article.title == "A B" && article.url == nil && article.published == nil && article.enclosures.isEmpty)
    #expect(article.categories == ["a", "3"] && article.blocks.map(\.text) == ["One"])
  }

  @Test func aServerThatAsksForAPauseGetsIt() async throws {
    let server = try ReaderServer()
    let desk = try await AccountDesk.signedIn(to: server)
    server.change { $0.instead["subscription/list"] = .tooManyRequests(retryAfter: "9000") }
    #expect(try await desk.sync().problem?.contains("150 min") == true)
    #expect(try await desk.account.due == 1_700_000_000 + 9000)
    #expect(await desk.refresher.run().accounts.isEmpty)
  }

  @Test func thePasswordStaysOnItsServer() async throws {
    let server = try ReaderServer()
    let other = try LoopbackServer()
    other["/accounts/ClientLogin"] = .ok("Auth=x\n", type: "text/plain")
    server.change { $0.instead["ClientLogin"] = .redirect(307, to: other.url("/accounts/ClientLogin")) }
    let desk = try AccountDesk()
    await #expect(throws: AccountManager.Failure.self) { try await desk.manager.add("work", server.login) }
    #expect(other.requests.isEmpty)
  }

  @Test(arguments: [true, false]) func anAccountEndsWithItsFeedsOrWithout(keepsFeeds: Bool) async throws {
    let server = try ReaderServer(items: ReaderServer.items(1...4))
    let desk = try await AccountDesk.signedIn(to: server)
    try await desk.setRead("Report 1", true)
    let id = try await desk.archive.overview().feeds[0].id
    await #expect(throws: ArchiveError.self) { try await desk.archive.unsubscribe(id) }
    try await desk.archive.removeAccount(desk.account.id, keepsFeeds: keepsFeeds)
    #expect(try await desk.archive.accounts().isEmpty)
    let feeds = try await desk.archive.overview().feeds
    #expect(
      feeds.map(\.source)
        == (keepsFeeds
          ? ["https://news.example/Harbour/feed.xml", "https://news.example/Orbit/feed.xml"] : []))
    #expect(feeds.allSatisfy { $0.account == nil && $0.total == 2 })
    // Nothing is noted for a server that is no more.
    try await desk.setRead("Report 2", true)
    if keepsFeeds { try await desk.archive.unsubscribe(id) }
  }

  @Test func articlesThatAreKeptAreThoseOfTheFeedItself() async throws {
    let server = try ReaderServer(items: [
      ReaderServer.Item(number: 1, feed: 1, title: "Report 1", isRead: true)
    ])
    server.web["/Harbour/feed.xml"] = .ok(
      """
      <rss version="2.0"><channel><title>Harbour</title><item><title>Report 1</title><guid>own-1</guid>
      <link>https://news.example/1/1?utm_source=feed</link></item><item><title>Report 2</title><guid>own-2</guid>
      <link>https://news.example/1/2</link></item></channel></rss>
      """)
    server.change { $0.site = server.web.url("") }
    let desk = try await AccountDesk.signedIn(to: server)
    try await desk.archive.removeAccount(desk.account.id, keepsFeeds: true)
    let report = await desk.refresher.run()
    #expect(report.results.first { $0.title == "Harbour" }?.outcome == .refreshed(new: 1, updated: 1))
    #expect(try await desk.unread() == ["Report 2"])
    #expect(try await desk.archive.articleIDs(in: .all).count == 2)
  }

  @Test func namesAndAddressesAreChecked() async throws {
    let server = try ReaderServer()
    let desk = try AccountDesk()
    for (name, url) in [
      ("", server.url), ("a b", server.url), ("a", "exec:ls"), ("a", "https://ida:x@example.org"),
    ] {
      var login = server.login
      login.url = url
      await #expect(throws: AccountManager.Failure.self) { try await desk.manager.add(name, login) }
    }
    var login = server.login
    login.url += "/reader/api/0/"
    _ = try await desk.manager.add("work", login)
    #expect(try await desk.account.url == server.url)
    let other = try ReaderServer()
    await #expect(throws: AccountManager.Failure.self) { try await desk.manager.add("Work", other.login) }
  }
}
