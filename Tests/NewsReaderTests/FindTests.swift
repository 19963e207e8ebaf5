import NewsLibrary
import NewsModel
import Testing

@testable import NewsReader

@Suite struct FindTests {
  @Test func aListIsSearchedAsOneTypesAndEveryMatchIsShown() {
    var reader = ReaderDriver(Self.library, width: 130, height: 30)
    reader.press("/")
    reader.type("ferry")
    #expect(reader.statusLine.contains("2 found"))
    #expect(reader.chosenID == "b")
    #expect(lit(reader) == 2)
    reader.press("Enter")
    #expect(reader.statusLine.contains("“ferry”: 1 of 2"))
    reader.press("n")
    #expect(reader.chosenID == "d")
    reader.press("n")
    #expect(reader.statusLine.contains("1 of 2, from the top again"))
    reader.press("N")
    #expect(reader.chosenID == "d")
    reader.press("Esc")
    #expect(lit(reader) == 0)
  }

  /// Words in the lists that are lit up as hits: in reverse, or on the chosen row, which is in reverse, not.
  private func lit(_ reader: ReaderDriver) -> Int {
    let canvas = reader.canvas
    var count = 0
    for y in 1..<canvas.size.height - 2 {
      let isChosen = canvas[.init(x: 1, y: y)].style.attributes.contains(.reverse)
      var wasLit = false
      for x in 2..<30 where canvas[.init(x: 0, y: y)].text != "─" {
        let isLit = canvas[.init(x: x, y: y)].style.attributes.contains(.reverse) != isChosen
        if isLit, !wasLit { count += 1 }
        wasLit = isLit
      }
    }
    return count
  }

  private static let library = Library(feeds: [
    Feed(
      id: "f", title: "Ferry Times",
      articles: [
        ("a", "Bridge closed", 9), ("b", "Ferry runs again", 8), ("c", "Night train", 7),
        ("d", "New FERRY", 6),
      ].map { id, title, day in
        Article(
          id: id, title: title, published: PublicationTime(day: Fixture.day(2024, 3, day)),
          blocks: [Block(.paragraph, "The ferry and the train. The train was late.")])
      }),
    Feed(id: "g", title: "Train Post", articles: []),
  ])

  @Test func escapeGoesBackToTheRowWhereTheSearchBegan() {
    var reader = ReaderDriver(Self.library)
    reader.press("j", "j", "/")
    reader.type("new")
    #expect(reader.chosenID == "d")
    reader.press("Esc")
    #expect(reader.chosenID == "c")
    #expect(reader.state.listSearch == nil)
  }

  @Test func whatIsNotThereIsTold() {
    var reader = ReaderDriver(Self.library)
    reader.press("/")
    reader.type("zebra")
    #expect(reader.statusLine.contains("not found"))
    reader.press("Enter")
    #expect(reader.statusLine.contains("Not found: zebra"))
    #expect(reader.chosenID == "a")
  }

  @Test func theRowsAreThoseOfTheListAsItIsShown() throws {
    var reader = ReaderDriver(Self.library, annotates: false)
    // What has been read stays in the list of the unread; what is new comes before it.
    reader.press("U", "u", "/")
    reader.type("ferry")
    reader.press("Enter")
    #expect(reader.chosenID == "b")
    try reader.store(
      Article(
        id: "new", title: "Storm", published: PublicationTime(day: Fixture.day(2024, 3, 10)),
        blocks: [Block(.paragraph, "New.")]))
    reader.apply(.archiveChanged)
    #expect(reader.chosenID == "b")
    reader.press("n")
    #expect(reader.chosenID == "d")
    reader.press("n")
    #expect(reader.chosenID == "b")
  }

  @Test func aSearchInAListDoesNotHoldBackWhoLeavesTheArticle() {
    var reader = ReaderDriver(Self.library)
    reader.press("/")
    reader.type("ferry")
    reader.press("Enter", "Enter", "q")
    #expect(reader.state.focus == .articles)
    #expect(reader.state.listSearch != nil)
    reader.press("q")
    #expect(reader.state.focus == .articles && reader.state.listSearch == nil)
  }

  @Test func eachSearchShowsItsOwnSnippets() throws {
    var reader = ReaderDriver(Self.library, annotates: false)
    for words in ["ferry", "late"] {
      reader.press("f")
      reader.type(words)
      reader.press("Enter", "S")
    }
    for words in ["ferry", "late", "ferry"] {
      reader.command("go \(words)")
      let id = try #require(reader.state.chosenArticle)
      let snippet = try #require(reader.state.shelf.snippet(of: id))
      let bytes = Array(snippet.text.utf8)
      #expect(snippet.hits.contains { String(decoding: bytes[$0], as: UTF8.self).lowercased() == words })
    }
  }

  @Test func feedsAndTheTimelineAreSearchedToo() {
    var reader = ReaderDriver()
    reader.press("h", "/")
    reader.type("sky")
    #expect(reader.state.shelf.title(ofRow: reader.state.feeds.selection) == "Sky Letter")
    reader = ReaderDriver()
    reader.press("Enter", "l", "/")
    reader.type("hires")
    #expect(reader.state.timeline.selected?.headline == "Weir Mills hires sixty Danish workers")
  }

  @Test func whatASearchFoundIsShownUnderTheTitlesAndLitUpInTheArticle() {
    var reader = ReaderDriver(Self.library, width: 130, height: 30)
    reader.press("f")
    reader.type("train -bridge")
    reader.press("Enter")
    #expect(reader.listedIDs.count == 3)
    #expect(reader.screen.contains("The ferry and the train."))
    reader.press("Enter")
    #expect(reader.state.open?.search?.hits.spans.count ?? 0 >= 2)
    reader.press("n")
    #expect(reader.statusLine.contains("“train”: 1 of"))
    reader.press("Esc")
    #expect(reader.state.open?.search == nil)
  }

  @Test func aMistakeInASearchIsToldWhereItIsTyped() {
    var reader = ReaderDriver(Self.library)
    reader.press("f")
    reader.type("tilte:ferry")
    reader.press("Enter")
    #expect(reader.state.prompt?.text == "tilte:ferry")
    #expect(reader.statusLine.contains("title"))
    reader.press("Ctrl-u")
    reader.type("is:unr")
    reader.press("Tab")
    #expect(reader.state.prompt?.text == "is:unread")
  }
}

@Suite struct FilterTests {
  @Test func aFilterNarrowsTheListAndIsTakenOff() {
    var reader = ReaderDriver()
    reader.press("F")
    reader.type("title:bridge")
    reader.press("Enter")
    #expect(reader.listedIDs == ["bridge"])
    #expect(reader.statusLine.contains("Filter: title:bridge"))
    reader.press("F")
    #expect(reader.state.prompt?.text == "filter title:bridge")
    reader.press("Ctrl-u", "Enter")
    #expect(reader.listedIDs.count == 3)
  }

  @Test func whatIsReadAndSetToReadIsWhatTheFilterLetsThrough() {
    var reader = ReaderDriver()
    reader.command("filter place:Ashby")
    #expect(Set(reader.listedIDs) == ["mill", "bridge"])
    reader.press("A")
    #expect(reader.state.shelf.overview.unread == 1)
    reader.command("filter is:unread")
    #expect(reader.listedIDs == ["comet"])
  }

  @Test func aMistakeStaysOnTheLineWithItsReason() {
    var reader = ReaderDriver()
    reader.command("filter (is:unread")
    #expect(reader.state.prompt?.text == "filter (is:unread")
    #expect(reader.state.prompt?.failure != nil)
    #expect(reader.listedIDs.count == 3)
  }

  @Test func tagsAreRowsAndHiddenArticlesAreGone() {
    var reader = ReaderDriver()
    reader.command("tag later")
    #expect(reader.screen.contains("#later"))
    #expect(reader.statusLine.contains("Tagged #later"))
    reader.command("tag later")
    #expect(!reader.screen.contains("#later  "))
    #expect(reader.state.shelf.overview.tags.isEmpty)
    let hidden = reader.chosenID
    reader.press("D")
    #expect(!reader.listedIDs.contains(hidden ?? ""))
    reader.command("filter is:hidden")
    #expect(reader.listedIDs == [hidden ?? ""])
    reader.press("D")
    reader.command("filter ")
    #expect(reader.listedIDs.count == 3)
  }

  @Test func aFilterIsSeenAndTakenAwayWithOneKey() {
    var reader = ReaderDriver()
    reader.command("filter title:bridge")
    #expect(reader.screen.contains("filtered 1/1"))
    reader.press("F", "Ctrl-u")
    #expect(reader.state.prompt?.text == "filter ")
    reader.press("Enter")
    #expect(reader.state.filter == nil && reader.listedIDs.count == 3)
    reader.press("F", "Ctrl-u", "Ctrl-u")
    #expect(reader.state.prompt?.text == "")
  }

  @Test func theListIsPutInAnotherOrder() {
    var reader = ReaderDriver()
    #expect(reader.listedIDs == ["mill", "bridge", "comet"])
    reader.command("sort title")
    #expect(reader.listedIDs == ["bridge", "mill", "comet"])
    reader.command("sort oldest")
    #expect(reader.listedIDs == ["comet", "bridge", "mill"])
    reader.command("sort colour")
    #expect(reader.statusLine.contains("There is no order “colour”"))
  }

  @Test func theUnreadBeforeAnyUnreadAndAllTheirPages() {
    var reader = ReaderDriver()
    reader.press(",")
    #expect(reader.openedID == "comet")
    reader.press(",")
    #expect(reader.openedID == "bridge")
    reader = ReaderDriver()
    reader.command("open-unread")
    let told = Notice(text: "1 page opened; 2 unread are left")
    #expect(reader.takeEffects() == [.openPages(["https://example.org/mill"], told: told)])
    reader.command("random-unread")
    #expect(["bridge", "comet"].contains(reader.openedID))
  }

  @Test func articlesAboveAreSetToRead() {
    var reader = ReaderDriver()
    reader.press("j", "j")
    reader.command("read-above")
    #expect(reader.state.shelf.overview.unread == 1)
    reader.press("z")
    #expect(reader.state.shelf.overview.unread == 3)
  }
}
