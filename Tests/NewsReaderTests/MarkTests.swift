import NewsModel
import Testing

@testable import NewsReader

@Suite struct MarkTests {
  private func words(_ reader: ReaderDriver) -> String? {
    guard let open = reader.state.open, let marks = open.marks, let target = open.selectedMark else {
      return nil
    }
    return open.document.words(marks.span(of: target))
  }

  @Test func aListToChooseFromIsMadeOnceAndFollowsTheArticle() throws {
    var reader = ReaderDriver()
    reader.press("Enter", "e")
    guard case .picker(let picker) = reader.state.dialogs.last else { return #expect(Bool(false), "no list") }
    #expect(picker.rows?.count == reader.state.open?.marks?.annotations.entities.count)
    reader.press("h", "o", "l", "t")
    #expect(reader.screen.contains("× Ida Holt"))
    let bare = AnnotatedArticle(
      article: Fixture.mill, text: ArticleText(Fixture.mill), annotations: Annotations(modelVersion: ""))
    reader.apply(.annotated(try #require(reader.state.open?.key), bare))
    #expect(reader.screen.contains("nothing matches"))
  }

  @Test func anArticleOpensAtOnceAndLightsUpWhenItsAnnotationsArrive() {
    var reader = ReaderDriver(annotates: false)
    #expect(reader.screen.contains("Mayor Ida Holt opened"))
    #expect(reader.screen.contains("Here  reading …"))
    reader.press("Enter", "n")
    #expect(reader.statusLine.contains("Still reading"))
    guard let key = reader.state.open?.key else { return #expect(Bool(false), "no article is open") }
    reader.annotate(key)
    #expect(reader.screen.contains("Ashby ×3"))
    reader.press("n")
    #expect(words(reader) == "Ashby")
  }

  @Test func withoutModelsTheArticlesAreThereAndTheReasonStaysAtHand() {
    var reader = ReaderDriver(annotates: false)
    reader.apply(.annotationFailed("no models found"))
    #expect(reader.statusLine.contains("no models found"))
    reader.press("Enter")
    #expect(reader.screen.contains("Mayor Ida Holt opened"))
    #expect(reader.screen.contains("no marks"))
    #expect(reader.screen.contains("No timeline"))
    reader.press("e")
    #expect(reader.statusLine.contains("no models found"))
    reader.press("!")
    #expect(reader.screen.contains("no models found"))
  }

  @Test func nGoesThroughTheMentionsOfTheChosenEntityAndRound() {
    var reader = ReaderDriver()
    reader.press("e")
    reader.type("holt")
    reader.press("Enter")
    #expect(reader.state.selectedEntity?.name == "Ida Holt")
    #expect(words(reader) == "Ida Holt")
    reader.press("n")
    #expect(words(reader) == "Holt")
    #expect(reader.statusLine.contains("Ida Holt: 2 of 3"))
    reader.press("n")
    #expect(words(reader) == "She")
    reader.press("n")
    #expect(words(reader) == "Ida Holt")
    #expect(reader.statusLine.contains("from the top again"))
    reader.press("N")
    #expect(words(reader) == "She")
    #expect(reader.statusLine.contains("from the bottom again"))
  }

  @Test func nWithNobodyChosenChoosesTheNearestName() {
    var reader = ReaderDriver()
    reader.press("Enter", "n")
    #expect(reader.state.selectedEntity?.name == "Ashby")
  }

  @Test func wGoesFromMarkToMark() {
    var reader = ReaderDriver()
    reader.press("Enter")
    var seen: [String?] = []
    for _ in 0..<7 {
      reader.press("w")
      seen.append(words(reader))
    }
    #expect(
      seen == ["Ashby", "Ida Holt", "Ashby", "Monday", "July 2021", "“We never gave up,”", "Holt"])
    reader.press("b")
    #expect(words(reader) == "“We never gave up,”")
  }

  @Test func pronounsAreMarkedOnlyForTheChosenEntity() {
    var reader = ReaderDriver()
    guard let marks = reader.state.open?.marks else { return #expect(Bool(false), "not annotated") }
    let she = marks.annotations.mentions[4].span
    #expect(marks.visible(in: she, kinds: Set(MarkKind.allCases), entity: nil).isEmpty)
    #expect(marks.visible(in: she, kinds: Set(MarkKind.allCases), entity: 1) == [.mention(4)])
    reader.press("v", "Space", "q")
    #expect(!reader.state.shownMarks.contains(.person))
    reader.press("V")
    #expect(reader.state.shownMarks.isEmpty)
    reader.press("V")
    #expect(reader.state.shownMarks.count == MarkKind.allCases.count - 1)
  }

  @Test func quotationsAreListedWithTheirSpeakers() {
    var reader = ReaderDriver()
    reader.press("\"")
    #expect(reader.screen.contains("Ida Holt: “We never gave up,”"))
    reader.press("Enter")
    #expect(words(reader) == "“We never gave up,”")
    #expect(reader.statusLine.contains("Said by Ida Holt: subject of “told”"))
  }

  @Test func iTellsWhyAMarkIsThere() {
    var reader = ReaderDriver()
    reader.press("Enter", "w", "w", "w", "w", "i")
    #expect(reader.screen.contains("Which day is this?"))
    #expect(reader.screen.contains("Mon 7 Mar 2022"))
    #expect(reader.screen.contains("completed from the day of publication"))
    #expect(reader.screen.contains("Mon 14 Mar 2022"))
    reader.press("q", "w", "w", "i")
    #expect(reader.screen.contains("Who says this?"))
    #expect(reader.screen.contains("90 %"))
    reader.press("Esc")
    #expect(reader.state.dialogs.isEmpty)
  }

  @Test func escapeLetsGoOfTheChoiceBeforeItGoesBack() {
    var reader = ReaderDriver()
    reader.press("Enter", "n", "Esc")
    #expect(reader.state.selectedEntity == nil)
    #expect(reader.state.focus == .article)
    reader.press("Esc")
    #expect(reader.state.focus == .articles)
  }
}
