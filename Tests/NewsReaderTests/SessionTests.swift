import NewsLibrary
import NewsModel
import TerminalUI
import Testing

@testable import NewsReader

@Suite struct SessionTests {
  @Test func theReaderBeginsWhereItWasLeft() throws {
    var reader = ReaderDriver()
    reader.press("h", "j", "l", "j", "Enter")
    reader.command("theme light")
    #expect(reader.openedID == "bridge")
    let session = Session(reader.state)
    let text = try #require(session.json)
    let again = ReaderDriver(session: try #require(Session(json: text)))
    #expect(again.state.shelf.title(ofRow: again.state.feeds.selection) == "Weir Post")
    #expect(again.chosenID == "bridge")
    #expect(again.openedID == "bridge")
    #expect(again.state.focus == .article)
    #expect(again.state.recentLines.lines == ["theme light"])
  }

  @Test func aRowThatHasGoneIsForgotten() throws {
    var session = Session(ReaderDriver().state)
    session.row = "Gone"
    session.article = 999
    let reader = ReaderDriver(session: session)
    #expect(reader.state.feeds.selection == 0)
    #expect(reader.listedIDs.count == 3)
    #expect(reader.openedID == "mill")
  }

  @Test func whatIsNoSessionIsNone() {
    #expect(Session(json: "") == nil)
    #expect(Session(json: "{\"row\": 4}") == nil)
  }

  @Test func thePlaceInAnArticleIsKept() throws {
    let long = Article(
      id: "long", title: "Long", published: PublicationTime(day: Fixture.day(2024, 1, 2)),
      blocks: (1...60).map { Block(.paragraph, "Paragraph \($0) of a long text.") })
    let other = Article(
      id: "other", title: "Other", published: PublicationTime(day: Fixture.day(2024, 1, 1)),
      blocks: [Block(.paragraph, "Short.")])
    let library = Library(feeds: [Feed(id: "f", title: "F", articles: [long, other])])
    var reader = ReaderDriver(library, width: 130, height: 30)
    reader.press("Enter", "Space", "Space")
    let top = try #require(reader.state.open?.top)
    #expect(top > 20)
    reader.press("]")
    #expect(reader.openedID == "other")
    reader.press("[")
    #expect(reader.openedID == "long")
    // The line that was on top, or where that was blank the one below it.
    #expect([top, top + 1].contains(reader.state.open?.top))
    // Read to its end there is nothing to come back to.
    reader.press("G", "]", "[")
    #expect(reader.state.open?.top == 0)
  }

  @Test func theSessionIsKeptAtEveryArticleForNotEveryEndCanBeToldOf() throws {
    var reader = ReaderDriver()
    reader.press("j", "Enter")
    let kept = try #require(try reader.desk.session().flatMap(Session.init(json:)))
    #expect(kept.article == reader.state.chosenArticle?.rawValue)
  }

  @Test func leavingKeepsThePlaceAndTheSession() {
    var reader = ReaderDriver(width: 40, height: 12)
    reader.press("Enter", "j", "j")
    var state = reader.state
    let effects = state.leave()
    #expect(effects.contains { if case .setPlace = $0 { true } else { false } })
    #expect(effects.contains { if case .keepSession = $0 { true } else { false } })
  }
}

@Suite struct PaneSizeTests {
  @Test func panesAreMadeLargerAndSmaller() throws {
    var reader = ReaderDriver(width: 130, height: 30)
    let before = try #require(reader.state.screen.frames[.articles]?.width)
    reader.press("Ctrl-w", ">")
    #expect(reader.state.screen.frames[.articles]?.width == before + 4)
    reader.press("Ctrl-w", "<", "Ctrl-w", "<")
    #expect(reader.state.screen.frames[.articles]?.width == before - 4)
  }

  @Test func whatTheConfigurationSettlesAsBeforeStaysAsItIs() {
    var reader = ReaderDriver()
    reader.press("Ctrl-w", ">")
    reader.command("width 50")
    let sizes = reader.state.paneSizes
    let settled = ConfigurationReader("[reader]\nwait = false").configuration
    reader.apply(.configured(settled, []))
    #expect(reader.state.paneSizes == sizes && reader.state.reading.measure == 50)
    let other = ConfigurationReader("[reader]\nwidth = 70\n[layout]\nlists = 50").configuration
    reader.apply(.configured(other, []))
    #expect(reader.state.paneSizes.lists == 50 && reader.state.reading.measure == 70)
  }

  @Test func aConfigurationThatCannotBeReadLeavesTheOneBefore() {
    let settled = ConfigurationReader("[keys.anywhere]\nquit = \"F10\"").configuration
    var reader = ReaderDriver(configuration: settled)
    #expect(!ConfigurationReader("[keys.anywhere]\nquit = [").isTOML)
    reader.apply(.configured(nil, [LoadProblem(path: "c", message: "line 2: no", kind: .unreadable)]))
    #expect(reader.statusLine.contains("the one before holds"))
    #expect(reader.state.keyMap.label(for: .quit, in: [.anywhere]) == "F10")
    reader.press("!")
    #expect(reader.screen.contains("line 2: no"))
  }

  @Test func bordersAreDraggedWithTheMouse() throws {
    var reader = ReaderDriver(width: 130, height: 30)
    let border = try #require(reader.state.screen.frames[.articles]?.maxX)
    reader.mouse(.press(.left), border, 10)
    reader.mouse(.drag(.left), 50, 12)
    reader.mouse(.release(.left), 50, 12)
    #expect(reader.state.screen.frames[.articles]?.maxX == 50)
    reader.mouse(.drag(.left), 20, 12)
    #expect(reader.state.screen.frames[.articles]?.maxX == 50)
    let timeline = try #require(reader.state.screen.frames[.timeline]?.minX)
    reader.mouse(.press(.left), timeline - 1, 5)
    reader.mouse(.drag(.left), timeline - 11, 5)
    #expect(reader.state.screen.frames[.timeline]?.minX == timeline - 10)
  }

  @Test(
    arguments: [20, 40, 80, 100, 119, 120, 130, 300],
    [PaneSizes(lists: 200, timeline: 200, feeds: 100), PaneSizes(lists: 16, timeline: 16, feeds: 2)])
  func theArticleKeepsItsRoom(width: Int, sizes: PaneSizes) {
    for height in [5, 10, 12, 24, 80] {
      for focus in Pane.allCases {
        let screen = ScreenLayout(
          size: Size(width: width, height: height), focus: focus, feedRows: 40, sizes: sizes)
        for frame in screen.frames.values {
          #expect(frame.minX >= 0 && frame.maxX <= width && frame.width > 0 && frame.height > 0)
          #expect(frame.maxY <= height)
        }
        if width >= 100 { #expect((screen.frames[.article]?.width ?? 0) >= 30) }
      }
    }
  }
}

@Suite struct LinearScreenTests {
  private func reader() -> ReaderDriver {
    let configuration = ConfigurationReader("[reader]\nscreen-reader = true").configuration
    return ReaderDriver(width: 130, height: 30, configuration: configuration)
  }

  @Test func onePaneAtATimeWithoutBoxesAndTheCursorOnTheChosenRow() {
    var reader = reader()
    #expect(reader.screen.hasPrefix("Articles, 1/3"))
    for sign in ["│", "─", "┌", "●", "○"] { #expect(!reader.screen.contains(sign), "\(sign)") }
    #expect(reader.screen.contains("unread: Mill reopens after the flood"))
    #expect(reader.canvas.cursor == Point(x: 2, y: 1))
    reader.press("j")
    #expect(reader.canvas.cursor == Point(x: 2, y: 2))
  }

  @Test func dialogsHaveNoBoxesEither() {
    var reader = reader()
    reader.press("?")
    for sign in ["│", "┌", "└"] { #expect(!reader.screen.contains(sign), "\(sign)") }
    #expect(reader.canvas.cursor != nil)
    reader.press("q", ":")
    #expect(reader.screen.contains("Commands:") && !reader.screen.contains("─"))
  }
}
