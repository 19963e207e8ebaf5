import NewsLibrary
import NewsModel
import TerminalUI
import Testing

@testable import NewsReader

@Suite struct LinkTests {
  private func reader(width: Int = 130, height: Int = 30) -> ReaderDriver {
    var reader = ReaderDriver(LinkFixture.library, width: width, height: height)
    reader.press("Enter")
    _ = reader.takeEffects()
    return reader
  }

  @Test func linksAreNumberedWhereTheyStandAndOneAddressHasOneNumber() {
    let screen = reader().screen
    #expect(screen.contains("published its figures[1] and a "))
    #expect(screen.contains("Read the figures[1] again, or run this."))
    #expect(screen.contains("Ships at the quay [picture 3]"))
    #expect(screen.contains("[4] talk.mp3 (audio/mpeg, 12 MB)"))
    #expect(screen.contains("[5] Comments"))
  }

  @Test func aDigitFollowsAtOnceWhereNoOtherNumberBeginsSo() {
    var reader = reader()
    reader.press("2")
    #expect(reader.takeEffects() == [.openInBrowser("https://example.org/plan")])
    reader.press("3")
    #expect(reader.takeEffects() == [.view("https://example.org/quay.jpg")])
    reader.press("9")
    #expect(reader.takeEffects().isEmpty)
    #expect(reader.statusLine.contains("There is no link 9; they are numbered from 1 to 5"))
  }

  @Test func aDigitThatMayGoOnIsAskedAbout() {
    let links = (1...12).map { "https://example.org/\($0)" }
    let blocks = links.map { Block(.listItem, "item", links: [Link(span: TextSpan(0, 4), url: $0)]) }
    let article = Article(id: "many", title: "Many", blocks: blocks)
    var reader = ReaderDriver(Library(feeds: [Feed(id: "f", title: "F", articles: [article])]))
    reader.press("Enter", "1")
    #expect(reader.statusLine.hasPrefix(":follow-link 1"))
    reader.press("1", "Enter")
    #expect(reader.takeEffects().contains(.openInBrowser("https://example.org/11")))
    reader.press("2")
    #expect(reader.takeEffects().contains(.openInBrowser("https://example.org/2")))
  }

  @Test func theListOfLinksIsFilteredOpenedAndCopied() {
    var reader = reader()
    reader.press("L")
    #expect(reader.screen.contains("figures  https://example.org/figures"))
    #expect(!reader.screen.contains("javascript"))
    reader.type("plan")
    reader.press("Ctrl-y")
    #expect(reader.takeEffects() == [.copy("https://example.org/plan")])
    reader.press("Enter")
    #expect(reader.takeEffects() == [.openInBrowser("https://example.org/plan")])
  }

  @Test func picturesAreListedByThemselves() {
    var reader = reader()
    reader.press("I")
    #expect(reader.screen.contains("[3] Ships at the quay"))
    #expect(!reader.screen.contains("[1] figures"))
    reader.press("Enter")
    #expect(reader.takeEffects() == [.view("https://example.org/quay.jpg")])
  }

  @Test func aViewerThatDrawsInTextHasTheTerminal() {
    let settled = ConfigurationReader("[reader]\nviewer = \"icat %u\"\nviewer-on-terminal = true")
      .configuration
    var reader = ReaderDriver(LinkFixture.library, configuration: settled)
    reader.press("Enter")
    _ = reader.takeEffects()
    reader.press("3")
    guard case .run(let request) = reader.takeEffects().first else { return #expect(Bool(false), "not run") }
    #expect(request.arguments == ["icat", "https://example.org/quay.jpg"])
    #expect(request.takesTerminal && request.waits)
  }

  @Test func theAddressOfTheArticleAndOfALinkAreCopied() {
    var reader = reader()
    reader.press("Y")
    #expect(reader.takeEffects() == [.copy("https://example.org/harbour")])
    reader.command("copy-link 2")
    #expect(reader.takeEffects() == [.copy("https://example.org/plan")])
  }

  @Test func aClickOnALinkFollowsIt() {
    var reader = reader()
    reader.click(on: "plan[2]")
    #expect(reader.takeEffects().contains(.openInBrowser("https://example.org/plan")))
    reader.click(on: "[4] talk")
    #expect(reader.takeEffects().contains(.openInBrowser("https://example.org/talk.mp3")))
  }

  @Test func numbersCanBeSwitchedOffAndTheLinesGiveTheirRoomBack() {
    var reader = reader()
    reader.command("toggle-links")
    #expect(reader.screen.contains("published its figures and a plan."))
    #expect(!reader.screen.contains("[picture"))
  }

  @Test(arguments: 12...60) func numbersStayWithTheirWordsAtEveryWidth(width: Int) {
    let document = ArticleDocument(LinkFixture.harbour)
    let layout = ArticleLayout(document, width: width)
    var text = ""
    for line in layout.lines where line.kind == .paragraph {
      let setting = LineSetting(document.utf8, in: line.span, signs: layout.signs[...], column: 0)
      let columns = setting.items.last.map { $0.column + $0.columns } ?? 0
      #expect(columns <= width, "\(columns) columns in \(width)")
      text += setting.items.map {
        $0.sign ?? document.words(TextSpan($0.range.lowerBound, $0.range.upperBound))
      }.joined()
    }
    #expect(text.filter { $0 == "[" }.count == 3)
  }

  @Test func linkedCellsCarryTheirAddress() {
    let reader = reader()
    let canvas = reader.canvas
    let row = canvas.lines.firstIndex { $0.contains("plan[2]") } ?? 0
    let column = canvas.lines[row].column(of: "plan[2]") ?? 0
    #expect(canvas[Point(x: column, y: row)].linkAddress == "https://example.org/plan")
    #expect(canvas[Point(x: column + 8, y: row)].linkAddress == nil)
  }
}

@Suite struct TableTests {
  private func lines(width: Int) -> [String] {
    let reader = ReaderDriver(LinkFixture.library, width: width, height: 40)
    return reader.canvas.lines
  }

  @Test func aTableThatFitsStandsAsItIs() {
    var reader = ReaderDriver(LinkFixture.library, width: 99, height: 40)
    reader.press("Enter")
    #expect(reader.screen.contains("Westport │ 40                │ busy"))
  }

  @Test(arguments: [30, 36, 42, 50]) func cellsAreWrappedWhereTheTableIsTooWide(width: Int) throws {
    let document = ArticleDocument(LinkFixture.harbour)
    let layout = ArticleLayout(document, width: width)
    let rows = layout.lines.filter { $0.kind == .table }
    #expect(rows.count > 3)
    // The columns are straight: every line has its cells at the same places, within the width.
    let places = Set(rows.map { $0.cells.map(\.column) })
    #expect(places.count == 1)
    for row in rows {
      for (index, cell) in row.cells.enumerated() {
        let end = cell.column + DisplayWidth.of(document.words(cell.span))
        #expect(end <= (index + 1 < row.cells.count ? row.cells[index + 1].column - TableLayout.gap : width))
      }
    }
    // Nothing is lost.
    let words = rows.flatMap(\.cells).map { document.words($0.span) }.joined(separator: " ")
    for word in ["Westport", "Ships", "busy", "built", "anew"] { #expect(words.contains(word), "\(word)") }
  }

  @Test func aTableOfTooManyColumnsIsWrappedAsText() {
    let row = (1...20).map { "cell\($0)" }.joined(separator: " | ")
    let article = Article(id: "wide", title: "Wide", blocks: [Block(.table, "\(row)\n\(row)")])
    let document = ArticleDocument(article)
    let layout = ArticleLayout(document, width: 40)
    let rows = layout.lines.filter { $0.kind == .table }
    #expect(rows.allSatisfy { $0.cells.isEmpty && DisplayWidth.of(document.words($0.span)) <= 40 })
    #expect(rows.count > 4)
  }
}

@Suite struct JustificationTests {
  private func setting(_ text: String, width: Int) -> LineSetting {
    LineSetting(Array(text.utf8), in: TextSpan(0, text.utf8.count), signs: [], column: 0, flushTo: width)
  }

  @Test func spacesAreSpreadEvenlyUntilTheLineIsFull() {
    let setting = setting("four words stand here", width: 24)
    #expect(setting.items.last.map { $0.column + $0.columns } == 24)
    let gaps = setting.items.filter { $0.range.count == 1 && $0.columns > 1 }.map(\.columns)
    #expect(gaps.allSatisfy { $0 == 2 })
    #expect(gaps.count == 3)
  }

  @Test func aLineThatWouldBeTornApartIsLeft() {
    #expect(setting("two words", width: 40).items.last.map { $0.column + $0.columns } == 9)
  }

  @Test func linesAreFlushOnRequestButForTheLastOfAParagraph() {
    let words = (1...60).map { "word\($0)" }.joined(separator: " ")
    let article = Article(id: "a", title: "Words", blocks: [Block(.paragraph, words)])
    var reader = ReaderDriver(
      Library(feeds: [Feed(id: "f", title: "F", articles: [article])]), width: 60, height: 30)
    reader.press("Enter")
    let ragged = reader.canvas.lines.filter { $0.contains("word") }
    reader.command("toggle-justify")
    let flush = reader.canvas.lines.filter { $0.contains("word") }
    #expect(flush.count == ragged.count)
    #expect(Set(ragged.dropLast().map(\.count)).count > 1)
    #expect(Set(flush.dropLast().map(\.count)).count == 1)
    #expect(flush.last == ragged.last)
  }

  @Test func theWidthOfLinesCanBeSet() {
    let words = String(repeating: "word ", count: 80)
    let article = Article(id: "a", title: "Words", blocks: [Block(.paragraph, words)])
    var reader = ReaderDriver(
      Library(feeds: [Feed(id: "f", title: "F", articles: [article])]), width: 99, height: 30)
    reader.press("Enter")
    #expect((reader.canvas.lines.map(\.count).dropFirst().dropLast(2).max() ?? 0) > 70)
    reader.command("width 40")
    #expect((reader.canvas.lines.filter { $0.contains("word") }.map(\.count).max() ?? 0) <= 42)
    reader.command("width 4")
    #expect(reader.statusLine.contains("from 20 to 500"))
  }
}
