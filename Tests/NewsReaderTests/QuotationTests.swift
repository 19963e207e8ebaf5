import NewsModel
import Testing

@testable import NewsReader

@Suite struct QuotationTests {
  @Test func yCopiesTheQuotationWithItsSource() {
    var reader = ReaderDriver()
    reader.press("\"", "Enter", "y")
    #expect(
      reader.takeEffects() == [
        .copy(
          """
          “We never gave up,”
          — Ida Holt, Mayor: Mill reopens after the flood, Weir Post, Wed 9 Mar 2022 09:10 +01:00
          https://example.org/mill
          """)
      ])
  }

  @Test func yWithoutAQuotationTellsHowToChooseOne() {
    var reader = ReaderDriver()
    reader.press("Enter", "y")
    #expect(reader.takeEffects().isEmpty)
    #expect(reader.statusLine.contains("No quotation is chosen"))
  }

  @Test func theListCopiesAndExports() {
    var reader = ReaderDriver()
    reader.press("\"", "Ctrl-y")
    guard case .copy(let text) = reader.takeEffects().first else { return #expect(Bool(false), "not copied") }
    #expect(text.contains("Ida Holt"))
    reader.press("Ctrl-x")
    #expect(reader.screen.contains("Export the quotations"))
    reader.press("Enter")
    guard case .export(let request) = reader.takeEffects().first else {
      return #expect(Bool(false), "not exported")
    }
    #expect(request.path == "quotations-mill-reopens-after-the-flood.md")
    guard case .quotations(let list) = request.content else { return #expect(Bool(false), "no quotations") }
    #expect(list.items.map(\.words) == ["“We never gave up,”"])
    reader.apply(.exported(.written(path: "q.md", entries: 1, omitted: 0)))
    #expect(reader.statusLine.contains("1 quotation written to q.md"))
  }

  @Test func theFormOffersTheFormatsOfQuotationsOnly() {
    var reader = ReaderDriver()
    reader.press("\"", "Ctrl-x", "↓")
    var seen: Set<String> = []
    for _ in 0..<8 {
      reader.press("→")
      if case .export(let form) = reader.state.dialogs.last { seen.insert(form.format.name) }
    }
    #expect(seen == ["text", "md", "json", "csv"])
  }

  @Test func sListsWhatAnEntitySaysAndWhatIsSaidOfIt() {
    var reader = ReaderDriver()
    reader.press("Enter", "s")
    #expect(reader.statusLine.contains("Nobody is chosen"))
    reader.press("e")
    reader.type("holt")
    reader.press("Enter", "s")
    #expect(reader.screen.contains("What Ida Holt says"))
    #expect(reader.screen.contains("says: “We never gave up,”"))
    reader.press("Enter")
    #expect(reader.state.chosenQuotation == 0)
    reader.press("Esc", "e")
    reader.type("danish")
    reader.press("Enter", "s")
    #expect(reader.statusLine.contains("says nothing in this article"))
  }

  @Test func theCardOfAnEntityTellsAllThatTheArticleDoes() {
    var reader = ReaderDriver(height: 50)
    reader.press("e")
    reader.type("holt")
    reader.press("Enter", "i")
    let screen = reader.screen
    for words in [
      "Mayor", "Says", "“We never gave up,”", "Takes part in", "opens the paper mill", "Mon 7 Mar 2022",
      "Mentioned in this article", "Mayor Ida Holt opened the paper mill in",
    ] {
      #expect(screen.contains(words), "\(words)")
    }
  }

  @Test func theCardOfAQuotationGivesTheRole() {
    var reader = ReaderDriver()
    reader.press("\"", "Enter", "i")
    #expect(reader.screen.contains("Role           Mayor"))
    reader.press("y")
    #expect(reader.takeEffects().count == 1)
  }

  @Test func nGoesOnIntoTheNextArticleThatNamesTheEntity() {
    var reader = ReaderDriver()
    reader.press("e")
    reader.type("ashby")
    reader.press("Enter", "n", "n")
    #expect(reader.openedID == "mill")
    reader.press("n")
    #expect(reader.openedID == "bridge")
    #expect(reader.state.selectedEntity?.name == "Ashby")
    #expect(reader.statusLine.contains("Ashby: 1 of 1, in “Bridge vote put off”"))
    #expect(reader.chosenID == "bridge")
    reader.press("N")
    #expect(reader.openedID == "mill")
    #expect(reader.statusLine.contains("Ashby: 3 of 3"))
  }
}
