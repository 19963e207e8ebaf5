import NewsLibrary
import NewsModel
import TerminalUI
import Testing

@testable import NewsReader

/// A feed of `count` short reports, the newest first.
private func reports(_ count: Int, _ feed: String = "Reports") -> Library {
  let articles = (0..<count).map { number in
    Article(
      id: "r\(number)", title: "Report number \(number)", publisher: feed,
      published: PublicationTime(day: Fixture.day(2024, 1, 1).adding(days: -number)),
      blocks: [Block(.paragraph, "Text of report number \(number).")])
  }
  return Library(feeds: [Feed(id: feed, title: feed, articles: articles)])
}

@Suite struct ListTests {
  @Test func aLongListIsReadInWindows() {
    var reader = ReaderDriver(reports(3000), annotates: false)
    #expect(reader.screen.contains("Report number 0"))
    reader.press("G")
    #expect(reader.screen.contains("Report number 2999"))
    #expect(reader.openedID == "r2999")
    reader.press("g", "g")
    for _ in 0..<150 { reader.press("j") }
    #expect(reader.openedID == "r150")
    #expect(reader.screen.contains("Report number 150"))
  }

  @Test func theScreenAnswersWhileTheArchiveIsSlow() {
    var reader = ReaderDriver(reports(500), annotates: false)
    reader.isHolding = true
    reader.press("j", "j", "j")
    #expect(reader.state.articles.selection == 3)
    #expect(reader.openedID == "r0")
    reader.release()
    // Only the article that is wanted in the end is shown.
    #expect(reader.openedID == "r3")
  }

  @Test func newArticlesDoNotMoveTheReadersPlace() throws {
    var reader = ReaderDriver(reports(300), annotates: false)
    for _ in 0..<40 { reader.press("j") }
    let before = reader.canvas.lines
    let opened = reader.state.open?.key
    try reader.store(
      Article(
        id: "new", title: "Breaking", published: PublicationTime(day: Fixture.day(2024, 5, 1)),
        blocks: [Block(.paragraph, "New.")]))
    reader.apply(.archiveChanged)
    #expect(reader.state.open?.key == opened)
    #expect(reader.state.articles.selection == 41)
    // But for the numbers, the screen is as it was.
    let after = reader.canvas.lines
    #expect(
      zip(before, after).filter { $0 != $1 }.allSatisfy { $0.1.contains("42/301") || $0.1.contains("301") })
    reader.press("g", "g")
    #expect(reader.openedID == "new")
  }

  @Test func theListOfTheUnreadKeepsWhatHasJustBeenRead() {
    var reader = ReaderDriver()
    reader.press("U")
    #expect(reader.listedIDs == ["mill", "bridge", "comet"])
    reader.press("Enter", "]")
    reader.apply(.archiveChanged)
    #expect(reader.listedIDs == ["mill", "bridge", "comet"])
    #expect(reader.screen.contains("unread 2/3"))
    // Left and come back to, the list holds the unread alone.
    reader.press("q", "h", "j", "k")
    #expect(reader.listedIDs == ["comet"])
    reader.press("U")
    #expect(reader.listedIDs.count == 3)
  }

  @Test func aListOnItsWayIsNotTakenForAnUpdateOfTheOneBefore() {
    var reader = ReaderDriver(reports(20), annotates: false)
    reader.press("j", "u")
    reader.isHolding = true
    reader.press("U")
    reader.apply(.archiveChanged)
    reader.release()
    #expect(reader.listedIDs.count == 19)
    #expect(!reader.listedIDs.contains("r1"))
  }

  @Test func whatIsKeptInTheListOfTheUnreadIsBroughtUpToDateToo() throws {
    var reader = ReaderDriver(reports(20), annotates: false)
    reader.press("U", "u")
    let id = try #require(reader.state.chosenArticle)
    try reader.desk.setStarred([id], true)
    reader.apply(.archiveChanged)
    #expect(reader.chosenID == "r0")
    #expect(reader.state.shelf[id]?.isStarred == true)
  }

  @Test func whatHasChangedFarFromTheScreenIsSeenWhenItComesThere() throws {
    var reader = ReaderDriver(reports(600), annotates: false)
    reader.press("G")
    let id = try #require(reader.state.chosenArticle)
    reader.press("g", "g")
    try reader.desk.setStarred([id], true)
    reader.apply(.archiveChanged)
    reader.press("G")
    #expect(reader.state.shelf[id]?.isStarred == true)
  }

  @Test func articlesThatAreGoneAreNotAskedForWithoutEnd() throws {
    var reader = ReaderDriver(reports(600), annotates: false)
    reader.press("U")
    let feed = try #require(reader.state.shelf.overview.feeds.first)
    try reader.desk.unsubscribe(feed.id)
    reader.apply(.archiveChanged)
    #expect(reader.state.listedArticles.count == 600)
    reader.press("G")
    #expect(reader.state.articles.selection == 599)
    #expect(reader.state.requestedSummaries.contains(reader.state.listedArticles[599]))
  }

  @Test func allReadCanBeUndone() {
    var reader = ReaderDriver()
    reader.press("u", "A")
    #expect(reader.statusLine.contains("2 set to read"))
    #expect(reader.state.shelf.rows.map(\.count) == [0, 0, 0])
    reader.press("z")
    #expect(reader.state.shelf.rows.map(\.count) == [2, 1, 1])
    #expect(reader.statusLine.contains("2 unread again"))
    reader.press("z")
    #expect(reader.statusLine.contains("Nothing to undo"))
  }

  @Test func starsMakeARowOfTheirOwn() {
    var reader = ReaderDriver()
    reader.press("j", "*")
    #expect(reader.state.shelf.rows.map(\.title) == ["All", "Starred", "Weir Post", "Sky Letter"])
    reader.press("h", "j")
    #expect(reader.listedIDs == ["bridge"])
    reader.press("l", "*")
    #expect(reader.state.shelf.rows.map(\.title) == ["All", "Weir Post", "Sky Letter"])
  }

  @Test func aStoryInTwoFeedsIsShownOnceAndNamesTheOther() {
    let text = String(repeating: "The ferry left the quay at noon with forty cars aboard. ", count: 12)
    func feed(_ name: String, _ title: String) -> Feed {
      let article = Article(
        id: name, title: title, publisher: name, published: PublicationTime(day: Fixture.day(2024, 2, 1)),
        blocks: [Block(.paragraph, text)])
      return Feed(id: name, title: name, articles: [article])
    }
    let reader = ReaderDriver(Library(feeds: [feed("Quay", "Ferry sails"), feed("Pier", "A ferry leaves")]))
    #expect(reader.listedIDs == ["Quay"])
    #expect(reader.screen.contains("×2"))
    #expect(reader.screen.contains("also in Pier"))
  }

  @Test func nextUnreadGoesOnFromFeedToFeed() {
    var reader = ReaderDriver()
    reader.press("h", "j", "l", ".")
    #expect(reader.openedID == "bridge")
    #expect(reader.state.focus == .article)
    reader.press(".")
    #expect(reader.openedID == "mill")
    reader.press(".")
    #expect(reader.statusLine.contains("on in all feeds"))
    reader.press(".")
    #expect(reader.openedID == "comet")
    reader.press(".")
    #expect(reader.statusLine.contains("Nothing is unread"))
  }

  @Test func whatASearchFindsIsARow() {
    var reader = ReaderDriver()
    reader.press("f")
    reader.type("bridge")
    #expect(reader.statusLine.contains("Search all articles: bridge"))
    reader.press("Enter")
    #expect(reader.state.shelf.rows[1].title == "Search: bridge")
    #expect(reader.listedIDs == ["bridge", "mill"])
    reader.press("f")
    reader.type("zebra")
    reader.press("Enter")
    #expect(reader.listedIDs.isEmpty)
    #expect(reader.screen.contains("Nothing found"))
    reader.press("f", "Esc")
    #expect(reader.state.prompt == nil)
  }

  @Test func aSearchMayBeKeptAndForgotten() {
    var reader = ReaderDriver()
    reader.press("S")
    #expect(reader.statusLine.contains("no search"))
    reader.press("f")
    reader.type("bridge")
    reader.press("Enter", "S")
    #expect(reader.statusLine.contains("Kept among the feeds: bridge"))
    #expect(reader.state.shelf.rows.map(\.title) == ["All", "bridge", "Weir Post", "Sky Letter"])
    #expect(reader.state.shelf.rows[1].count == 2)
    #expect(reader.listedIDs == ["bridge", "mill"])
    reader.press("S")
    #expect(reader.state.shelf.rows.map(\.title) == ["All", "Search: bridge", "Weir Post", "Sky Letter"])
    #expect(reader.listedIDs == ["bridge", "mill"])
  }

  @Test func aRefreshIsToldOfAndItsFailuresAreListed() {
    var reader = ReaderDriver()
    reader.press("R")
    #expect(reader.takeEffects() == [.refresh(nil)])
    reader.apply(.refreshed(.running(done: 3, total: 7)))
    #expect(reader.statusLine.contains("refreshing 3 of 7"))
    reader.press("R")
    #expect(reader.statusLine.contains("under way"))
    #expect(reader.takeEffects().isEmpty)
    reader.apply(.refreshed(.ended(new: 4, failed: 1, isAsked: true)))
    #expect(reader.statusLine.contains("4 new articles; 1 feed failed"))
    reader.press("h", "j", "r")
    guard case .refresh(let feeds?) = reader.takeEffects().first else {
      return #expect(Bool(false), "no feed is refreshed")
    }
    #expect(feeds.count == 1)
  }
}

@Suite struct RecentValuesTests {
  @Test func keepsAtLeastTheLimitAndAtMostTwiceThat() {
    var values = RecentValues<Int, Int>(limit: 10)
    for number in 0..<1000 {
      values[number] = number
      #expect((max(0, number - 9)...number).allSatisfy { values[$0] == $0 })
    }
    #expect((0..<1000).count { values[$0] != nil } <= 20)
  }
}
