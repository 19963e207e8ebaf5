import NewsLibrary
import NewsModel
import TerminalUI
import Testing

@testable import NewsReader

@Suite struct LineBreakerTests {
  private func lines(_ text: String, _ width: Int) -> [String] {
    let bytes = Array(text.utf8)
    var lines: [String] = []
    LineBreaker(width: width).lines(of: bytes, in: TextSpan(0, bytes.count)) {
      lines.append(String(decoding: bytes[$0.range], as: UTF8.self))
    }
    return lines
  }

  @Test func breaksAtSpacesAndDropsThem() {
    #expect(lines("one two  three", 7) == ["one two", "three"])
    #expect(lines("", 7) == [""])
    #expect(lines("   ", 2) == [""])
  }

  @Test func breaksAfterHyphensAndDashes() {
    #expect(lines("well-known", 6) == ["well-", "known"])
    #expect(lines("at -5 degrees", 4) == ["at", "-5", "degr", "ees"])
    #expect(lines("talks—then", 7) == ["talks—", "then"])
  }

  @Test func cutsWordsThatAreTooLong() {
    #expect(lines("abcdefgh", 3) == ["abc", "def", "gh"])
    #expect(lines("a bcdefgh", 3) == ["a", "bcd", "efg", "h"])
  }

  @Test func countsWideCharactersTwice() {
    #expect(lines("観測者は空", 4) == ["観測", "者は", "空"])
    #expect(lines("観測", 1) == ["観", "測"])
  }

  @Test func keepsPunctuationWithItsWord() {
    #expect(lines("見た。次", 4) == ["見", "た。", "次"])
    #expect(lines("空「見た」", 4) == ["空", "「見", "た」"])
  }

  @Test func neverCutsACluster() {
    #expect(lines("👩‍🚀👩‍🚀", 3) == ["👩‍🚀", "👩‍🚀"])
    #expect(lines("cafe\u{301}s", 4) == ["cafe\u{301}", "s"])
  }

  @Test func noBreakSpacesDoNotBreak() {
    #expect(lines("10\u{A0}km on", 5) == ["10\u{A0}km", "on"])
  }

  @Test func lineFeedsBreakAndIndentationStays() {
    #expect(lines("a\n  b\n\nc", 9) == ["a", "  b", "", "c"])
  }

  @Test(arguments: [1, 2, 3, 7, 20, 61])
  func linesFitAndLoseNothingButSpaces(width: Int) {
    let text = "She said “no — not in 2022”; 観測者は火曜日に, cafe\u{301} 👩‍🚀 ok a-b-c http://example.org/a/b/c end"
    let result = lines(text, width)
    #expect(result.allSatisfy { DisplayWidth.of($0) <= max(2, width) })
    #expect(result.joined().filter { $0 != " " } == text.filter { $0 != " " })
  }
}

@Suite struct StyledTextTests {
  @Test func wordsBesideALabelFillTheRoomBesideIt() {
    let line: StyledLine = [StyledRun("Because  ", .faint), StyledRun("subject of “said”")]
    #expect(
      StyledText.wrap(line, width: 20, indent: 9).map(StyledText.plain) == [
        "Because  subject of", "         “said”",
      ])
  }
}

@Suite struct ArticleLayoutTests {
  @Test func relatedLinksStandLastWhereverTheyAreInTheText() {
    let article = Article(
      id: "a", title: "T",
      blocks: [Block(.paragraph, "First."), Block(.relatedLink, "Elsewhere"), Block(.paragraph, "Second.")])
    let document = ArticleDocument(article)
    let layout = ArticleLayout(document, width: 40)
    let words = layout.lines.map { document.words($0.span) }
    #expect(words.last == "Elsewhere")
    #expect(words.firstIndex(of: "Second.") ?? 99 < layout.lines.count - 2)
    let marker = Marker(document.text)
    for (line, text) in words.enumerated() where !text.isEmpty {
      #expect(layout.line(at: marker.span(text).start) == line)
    }
  }

  @Test func whyThereIsNotTheFullTextStandsUnderTheByline() async throws {
    let archive = try Archive.temporary()
    try archive.load(Library(feeds: [Feed(id: "weir", title: "Weir Post", articles: [Fixture.bridge])]))
    let id = try #require(try await archive.articleIDs(in: .all).first)
    let effects = ArchiveEffects(desk: ArchiveDesk(archive))
    func notes() throws -> [String] {
      guard case .opened(_, let article?, let details, _) = effects.answer(.open(id)).first else {
        throw NotOpened()
      }
      return OpenArticle(key: id, article: article, details: details, width: 100).layout.notes
    }
    #expect(try notes().count == 1)
    try await archive.recordPageFailure(id, problem: "the page answered 404")
    #expect(try notes().last == "The full text could not be had: the page answered 404")
  }
  private struct NotOpened: Error {}

  @Test(arguments: [10, 24, 38, 77, 200])
  func everyOffsetIsFoundOnItsLine(width: Int) {
    let layout = ArticleLayout(ArticleDocument(Fixture.mill), width: width)
    for (number, line) in layout.lines.enumerated() where !line.span.isEmpty {
      #expect(layout.line(at: line.span.start) == number)
      #expect(layout.line(at: line.span.end - 1) == number)
    }
  }

  @Test func spansAreFoundByOverlap() {
    let spans = [TextSpan(0, 100), TextSpan(5, 10), TextSpan(20, 30), TextSpan(40, 45)]
    let index = SpanIndex(spans)
    for start in 0..<110 {
      let stretch = TextSpan(start, start + 3)
      #expect(index.overlapping(stretch) == spans.indices.filter { spans[$0].overlaps(stretch) })
    }
  }
}

@Suite struct ResizeTests {
  private static let long = Article(
    id: "long", title: "Long",
    blocks: (1...200).map {
      Block(.paragraph, "Paragraph \($0) tells something of the river and the town beside it.")
    })

  @Test func aResizeKeepsThePlace() {
    var reader = ReaderDriver(
      .init(feeds: [Feed(id: "f", title: "F", articles: [Self.long])]), width: 130, height: 30)
    reader.press("Enter")
    for _ in 0..<8 { reader.press("Space") }
    guard let anchor = reader.state.open?.anchor else { return #expect(Bool(false), "nothing is open") }
    for (width, height) in [(80, 24), (40, 12), (10, 3), (100, 30), (25, 6), (130, 30)] {
      reader.resize(width, height)
      #expect(reader.state.open?.anchor == anchor)
      guard let open = reader.state.open, width > 10 else { continue }
      #expect(open.visibleText(height: reader.state.articleHeight).contains(anchor))
    }
  }

  @Test func theFocusedPaneIsAlwaysOnScreen() {
    var reader = ReaderDriver()
    for pane in Pane.allCases {
      while reader.state.focus != pane { reader.press("Tab") }
      for (width, height) in [(130, 30), (100, 30), (80, 24), (40, 12)] {
        reader.resize(width, height)
        #expect(reader.state.screen.frames[pane] != nil)
      }
    }
  }
}
