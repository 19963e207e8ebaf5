import NewsLibrary
import Testing

@testable import NewsReader

@Suite struct NavigationTests {
  @Test func opensTheNewestArticleBesideTheList() {
    let reader = ReaderDriver()
    #expect(reader.openedID == "mill")
    #expect(reader.state.focus == .articles)
    #expect(reader.screen.contains("eight months after"))
  }

  @Test func anArticleCountsAsReadWhenItIsOpened() {
    var reader = ReaderDriver()
    #expect(reader.state.shelf.rows[0].count == 3)
    reader.press("j")
    #expect(reader.state.shelf.rows[0].count == 3)
    reader.press("Enter")
    #expect(reader.state.shelf.rows[0].count == 2)
    #expect(reader.state.shelf.rows[1].count == 1)
    reader.press("u")
    #expect(reader.state.shelf.rows[0].count == 3)
  }

  @Test func aFeedShowsItsOwnArticles() {
    var reader = ReaderDriver()
    reader.press("h", "j", "j")
    #expect(reader.listedIDs == ["comet"])
    #expect(reader.openedID == "comet")
    reader.press("g", "g")
    #expect(reader.listedIDs == ["mill", "bridge", "comet"])
  }

  @Test func bracketsGoFromArticleToArticleWithinTheArticlePane() {
    var reader = ReaderDriver()
    reader.press("Enter", "]")
    #expect(reader.openedID == "bridge")
    #expect(reader.state.focus == .article)
    #expect(reader.state.shelf.rows[0].count == 1)
    reader.press("[", "[")
    #expect(reader.openedID == "mill")
    #expect(reader.statusLine.contains("first article"))
  }

  @Test func tabGoesRoundThePanes() {
    var reader = ReaderDriver()
    var seen: [Pane] = []
    for _ in 0..<4 {
      reader.press("Tab")
      seen.append(reader.state.focus)
    }
    #expect(seen == [.article, .timeline, .feeds, .articles])
    reader.press("Shift-Tab")
    #expect(reader.state.focus == .feeds)
  }

  @Test func qGoesBackStepByStepAndQuitsOnlyFromTheFirstPane() {
    var reader = ReaderDriver()
    reader.press("Enter", "Tab", "q")
    #expect(reader.state.focus == .articles)
    reader.press("q")
    #expect(reader.state.focus == .feeds)
    #expect(reader.takeEffects().isEmpty)
    reader.press("Esc")
    #expect(reader.takeEffects().isEmpty)
    #expect(reader.statusLine.contains("first pane"))
    reader.press("q")
    #expect(reader.takeEffects() == [.quit])
  }

  @Test func capitalQAndControlCQuitAnywhere() {
    var reader = ReaderDriver()
    reader.press("Enter", "Q", "e", "Ctrl-c", "Esc", "/", "Ctrl-c")
    #expect(reader.takeEffects() == [.quit, .quit, .quit])
  }

  @Test func redrawsAnywhere() {
    var reader = ReaderDriver()
    reader.press("Ctrl-l", "e", "Ctrl-l", "Esc", "?", "Ctrl-l")
    #expect(reader.takeEffects() == [.redraw, .redraw, .redraw])
  }

  @Test func scrollsByLinesPagesAndToTheEnds() {
    var reader = ReaderDriver(width: 40, height: 12)
    reader.press("Enter", "j", "j")
    #expect(reader.state.open?.top == 2)
    reader.press("k")
    #expect(reader.state.open?.top == 1)
    reader.press("Space")
    #expect(reader.state.open?.top == 9)
    reader.press("Ctrl-b", "Ctrl-d")
    #expect(reader.state.open?.top == 5)
    reader.press("G", "j")
    #expect(reader.statusLine.contains("End of the article: ] next article"))
    reader.press("g", "g")
    #expect(reader.state.open?.top == 0)
  }

  @Test func aBrowserIsAskedForOnlyWithAddressesOfTheWeb() {
    var reader = ReaderDriver()
    reader.press("o")
    #expect(reader.takeEffects() == [.openInBrowser("https://example.org/mill")])
    reader.press("j", "o")
    #expect(reader.statusLine.contains("no address"))
    reader.press("j", "o")
    #expect(reader.takeEffects().isEmpty)
    #expect(reader.statusLine.contains("Not an address of the web"))
  }

  @Test func whatCouldNotBeLoadedIsToldAndListed() {
    var library = Fixture.library
    library.problems = [LoadProblem(path: "a.bin", message: "no text in it", kind: .unusable)]
    var reader = ReaderDriver(library)
    #expect(reader.statusLine.contains("1 thing could not be loaded whole: ! tells"))
    reader.press("!")
    #expect(reader.screen.contains("a.bin"))
    #expect(reader.screen.contains("no text in it"))
    reader.press("q")
    #expect(reader.state.dialogs.isEmpty)
  }

  @Test func anEmptyLibraryIsASaneScreen() {
    var reader = ReaderDriver(.init(), width: 100, height: 20)
    #expect(reader.screen.contains("There is nothing to read here"))
    reader.press("Enter", "n", "e", "\"", "x", "i", "o", "u", "]", "t", "w", "/")
    #expect(reader.screen.contains("No articles here"))
  }
}
