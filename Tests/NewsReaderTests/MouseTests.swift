import TerminalUI
import Testing

@testable import NewsReader

@Suite struct MouseTests {
  @Test func aClickChoosesAndASecondOpens() {
    var reader = ReaderDriver()
    reader.click(on: "Bridge vote")
    #expect(reader.openedID == "bridge")
    #expect(reader.state.focus == .articles)
    reader.click(on: "Bridge vote")
    #expect(reader.state.focus == .article)
  }

  @Test func aClickOnANameChoosesItAndASecondTellsWhy() {
    var reader = ReaderDriver()
    reader.click(on: "Ida Holt opened")
    #expect(reader.state.focus == .article)
    #expect(reader.state.selectedEntity?.name == "Ida Holt")
    reader.click(on: "Ida Holt opened")
    #expect(reader.screen.contains("Why is this marked?"))
  }

  @Test func aClickOnATimelineEntryLightsItsSentenceUp() {
    var reader = ReaderDriver()
    reader.click(on: "bridge is closed")
    #expect(reader.state.focus == .timeline)
    #expect(reader.state.timeline.selected?.headline == "bridge is closed")
    reader.click(on: "bridge is closed")
    #expect(reader.state.focus == .article)
  }

  @Test func theWheelScrollsWhatItPointsAt() {
    var reader = ReaderDriver(width: 100, height: 14)
    #expect(reader.state.focus == .articles)
    reader.mouse(.wheelDown, 60, 5)
    #expect(reader.state.open?.top == 3)
    #expect(reader.state.focus == .articles)
    reader.mouse(.wheelUp, 60, 5)
    #expect(reader.state.open?.top == 0)
  }

  @Test func aClickInTheHereBarChoosesAnEntity() {
    var reader = ReaderDriver()
    reader.click(on: "Weir Mills ×1")
    #expect(reader.state.selectedEntity?.name == "Weir Mills")
    #expect(reader.state.focus == .article)
    #expect(reader.screen.contains("▸Weir Mills ×1"))
  }

  @Test func tabsAreClicked() {
    var reader = ReaderDriver(width: 80, height: 24)
    reader.click(on: "Timeline")
    #expect(reader.state.focus == .timeline)
    reader.click(on: "Article ")
    #expect(reader.state.focus == .article)
  }

  @Test func aClickChoosesInADialogAndOneBesideItCloses() {
    var reader = ReaderDriver()
    reader.press("e")
    reader.click(on: "Weir Mills  organisation")
    #expect(!reader.state.dialogs.isEmpty)
    reader.click(on: "Weir Mills  organisation")
    #expect(reader.state.selectedEntity?.name == "Weir Mills")
    reader.press("e")
    reader.mouse(.press(.left), 0, 0)
    #expect(reader.state.dialogs.isEmpty)
  }
}
