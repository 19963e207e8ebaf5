import LoopbackServer
import Testing

@testable import NewsLibrary

/// What goes to the server, and what happens where both sides have changed something.
@Suite struct AccountStateTests {
  @Test(arguments: ReaderServer.Style.allCases)
  func whatIsReadAndStarredHereIsSoOnTheServer(style: ReaderServer.Style) async throws {
    let server = try ReaderServer(style, items: ReaderServer.items(1...4))
    server.change(item: 4) { ($0.isRead, $0.isStarred) = (true, true) }
    let desk = try await AccountDesk.signedIn(to: server)
    try await desk.setRead("Report 1", true)
    try await desk.setStarred("Report 2", true)
    try await desk.setRead("Report 4", false)
    try await desk.setStarred("Report 4", false)
    #expect(try await desk.account.pendingChanges == 4)
    let result = try await desk.sync()
    #expect(result.sent == 4 && result.received == 0)
    #expect(server.item(1)?.isRead == true && server.item(2)?.isStarred == true)
    #expect(server.item(4)?.isRead == false && server.item(4)?.isStarred == false)
    #expect(server.item(3)?.isRead == false && server.item(3)?.isStarred == false)
    #expect(try await desk.account.pendingChanges == 0)
    #expect(try await desk.unread() == ["Report 2", "Report 3", "Report 4"])
  }

  @Test(arguments: ReaderServer.Style.allCases)
  func subscriptionsAreMadeAndEndedOnTheServer(style: ReaderServer.Style) async throws {
    let server = try ReaderServer(style, items: ReaderServer.items(1...2))
    let desk = try await AccountDesk.signedIn(to: server)
    #expect(try await desk.manager.subscribe(to: "https://quay.example/", in: desk.account).subscribed == 1)
    #expect(try await desk.archive.overview().feeds.map(\.title) == ["Harbour", "Orbit", "Quay"])
    let failure = await #expect(throws: AccountManager.Failure.self) {
      try await desk.manager.subscribe(to: "https://none.example/", in: desk.account)
    }
    #expect(failure?.description.hasSuffix(": no feed there") == true)

    try await desk.setStarred("Report 1", true)
    let harbour = try await desk.archive.overview().feeds[0].id
    server.change { $0.instead["subscription/edit"] = .status(500) }
    await #expect(throws: AccountManager.Failure.self) { try await desk.manager.unsubscribe(harbour) }
    #expect(try await desk.archive.overview().feeds.count == 3)
    server.change { $0.instead = [:] }
    try await desk.manager.unsubscribe(harbour)
    #expect(try await desk.sync().problem == nil)
    #expect(try await desk.archive.overview().feeds.map(\.title) == ["Orbit", "Quay"])
    #expect(server.state.withLock { $0.feeds.map(\.title) } == ["Orbit", "Quay"])
  }

  @Test func aWholeListIsSentInBatches() async throws {
    let server = try ReaderServer(items: ReaderServer.items(1...250))
    let desk = try await AccountDesk.signedIn(to: server)
    #expect(try await desk.archive.setRead(in: .all, true).count == 250)
    #expect(try await desk.sync().sent == 250)
    #expect(server.requests("reader/api/0/edit-tag").map { $0.values("i").count } == [100, 100, 50])
    #expect(server.state.withLock { $0.items.allSatisfy(\.isRead) })
  }

  @Test(arguments: ReaderServer.Style.allCases)
  func aChangeThatTheServerHasNotBeenToldGoesFirst(style: ReaderServer.Style) async throws {
    let server = try ReaderServer(style, items: ReaderServer.items(1...2))
    let desk = try await AccountDesk.signedIn(to: server)
    server.change(item: 1) { $0.isStarred = true }
    server.change(item: 2) { $0.isRead = true }
    try await desk.setRead("Report 1", true)
    try await desk.setRead("Report 2", true)
    try await desk.setRead("Report 2", false)
    try await desk.sync()
    // The flag that was not touched here comes from the server, the other one goes there.
    #expect(try await desk.article("Report 1")?.isStarred == true)
    #expect(server.item(1)?.isRead == true && server.item(2)?.isRead == false)
    #expect(try await desk.unread() == ["Report 2"])
  }

  @Test(arguments: ReaderServer.Style.allCases)
  func twoMachinesEndUpAlike(style: ReaderServer.Style) async throws {
    let server = try ReaderServer(style, items: ReaderServer.items(1...3))
    let desks = try await [AccountDesk.signedIn(to: server), AccountDesk.signedIn(to: server)]
    try await desks[0].setRead("Report 1", true)
    try await desks[1].setRead("Report 1", true)
    try await desks[1].setStarred("Report 2", true)
    for desk in desks + desks { try await desk.sync() }
    for desk in desks {
      #expect(try await desk.unread() == ["Report 2", "Report 3"])
      #expect(try await desk.article("Report 2")?.isStarred == true)
      #expect(try await desk.account.pendingChanges == 0)
    }
  }

  @Test func aServerThatHasTheChangeAlreadyIsNotTold() async throws {
    let server = try ReaderServer(.miniflux, items: ReaderServer.items(1...1))
    let desk = try await AccountDesk.signedIn(to: server)
    try await desk.setRead("Report 1", true)
    server.change(item: 1) { $0.isRead = true }
    #expect(try await desk.sync().sent == 0)
    #expect(server.requests("reader/api/0/edit-tag").isEmpty && server.item(1)?.isRead == true)
  }

  @Test func changesOutliveAFailingServer() async throws {
    let server = try ReaderServer(items: ReaderServer.items(1...3))
    let desk = try await AccountDesk.signedIn(to: server)
    try await desk.setRead("Report 1", true)
    for answer in [
      Answer.status(500), .hangUp, .ok("Error", type: "text/plain"), .tooManyRequests(retryAfter: "60"),
    ] {
      server.change { $0.instead["edit-tag"] = answer }
      #expect(try await desk.sync().problem != nil)
      // What the server still says is not taken for news.
      #expect(try await desk.unread() == ["Report 2", "Report 3"])
    }
    try await desk.setRead("Report 2", true)
    #expect(try await desk.account.pendingChanges == 2)
    // A server that takes nothing still gives what is new.
    server.change { state in
      state.instead["edit-tag"] = .status(400)
      state.items += ReaderServer.items(4...4)
    }
    #expect(try await desk.sync().problem?.contains("400") == true)
    #expect(try await desk.unread() == ["Report 3", "Report 4"])
    server.change { $0.instead = [:] }
    #expect(try await desk.sync().sent == 2)
    #expect(server.item(1)?.isRead == true && server.item(2)?.isRead == true)
  }

  @Test func aChangeThatIsTakenBackWhileItIsSentIsSentAnew() async throws {
    let server = try ReaderServer(items: ReaderServer.items(1...1))
    let desk = try await AccountDesk.signedIn(to: server)
    try await desk.setRead("Report 1", true)
    let sent = try await desk.archive.changes(for: desk.account.id)
    try await desk.setRead("Report 1", false)
    #expect(try await desk.archive.recordSent(sent, for: desk.account.id) == 0)
    let left = try await desk.archive.changes(for: desk.account.id)
    #expect(left.map(\.isSet) == [false] && left[0].number > sent[0].number)
  }

  @Test func whatAnotherProcessHasToldTheServerIsNotTakenBack() async throws {
    let server = try ReaderServer(items: ReaderServer.items(1...1))
    let desk = try await AccountDesk.signedIn(to: server)
    let one = try #require(ReaderItemID("1"))
    // One process has asked before, the other tells the server after that.
    let before = AccountState(unread: ReaderItemList(ids: [one]), starred: ReaderItemList())
    try await desk.setRead("Report 1", true)
    #expect(try await desk.sync().sent == 1)
    #expect(try await desk.archive.apply(before, to: desk.account.id, sent: 0) == 0)
    #expect(try await desk.unread().isEmpty)
    #expect(try await desk.archive.apply(before, to: desk.account.id, sent: 1) == 1)
  }

  @Test func aServerThatBeginsAnewForEverTellsNothingOfTheRest() async throws {
    let server = try ReaderServer(items: ReaderServer.items(1...3))
    let desk = try await AccountDesk.signedIn(to: server)
    server.change {
      $0.instead["items/ids"] = .ok("{\"itemRefs\": [{\"id\": \"1\"}], \"continuation\": \"x\"}")
    }
    #expect(try await desk.sync().problem == nil)
    // The first is listed as unread and as starred; of the others nothing is known.
    #expect(try await desk.unread().count == 3)
    #expect(try await desk.article("Report 1")?.isStarred == true)
  }

  @Test func aListThatIsCutTellsNothingOfWhatItLeavesOut() async throws {
    let server = try ReaderServer(items: ReaderServer.items(1...2))
    server.change(item: 2) { $0.isRead = true }
    let desk = try await AccountDesk.signedIn(to: server)
    let one = try #require(ReaderItemID("1"))
    let two = try #require(ReaderItemID("2"))
    let cut = AccountState(
      unread: ReaderItemList(ids: [two], isWhole: false), starred: ReaderItemList(ids: [one], isWhole: false))
    #expect(try await desk.archive.apply(cut, to: desk.account.id, sent: 0) == 2)
    #expect(try await desk.unread() == ["Report 1", "Report 2"])
  }
}
