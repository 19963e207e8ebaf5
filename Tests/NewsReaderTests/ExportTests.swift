import NewsModel
import Testing

@testable import NewsReader

@Suite struct ExportTests {
  private func request(_ reader: inout ReaderDriver) -> ExportRequest? {
    for case .export(let request) in reader.takeEffects() { return request }
    return nil
  }

  private func headlines(_ request: ExportRequest) -> [String] {
    guard case .timeline(let timeline) = request.content else { return [] }
    return timeline.entries.map(\.headline)
  }

  @Test func exportsTheWholeTimelineAsMarkdownUnlessToldOtherwise() {
    var reader = ReaderDriver()
    reader.press("x", "Enter")
    let request = request(&reader)
    #expect(request?.path == "timeline-mill-reopens-after-the-flood.md")
    #expect(request?.format == .markdown)
    #expect(request.map(headlines)?.count == 4)
    #expect(request?.overwrites == false)
    reader.apply(.exported(.written(path: "a.md", entries: 4, omitted: 0)))
    #expect(reader.state.dialogs.isEmpty)
    #expect(reader.statusLine.contains("4 entries written to a.md"))
  }

  @Test func exportsTheMarkedEntriesToAChosenFormatAndFile() {
    var reader = ReaderDriver()
    reader.press("Enter", "Tab", "m", "j", "m", "x", "↓", "→", "→", "↓")
    for _ in 0..<60 { reader.press("Backspace") }
    reader.type("out q.csv")
    reader.press("Enter")
    let request = request(&reader)
    #expect(request?.path == "out q.csv")
    #expect(request?.format == .csv)
    let chosen = request.map(headlines)
    #expect(chosen == ["flood of the river town", "Weir Mills hires sixty Danish workers"])
  }

  @Test func theExtensionFollowsTheFormat() {
    var reader = ReaderDriver()
    reader.press("x", "↓", "→", "Enter")
    #expect(request(&reader)?.path == "timeline-mill-reopens-after-the-flood.json")
  }

  @Test func exportsTheEntriesOfTheChosenEntity() {
    var reader = ReaderDriver()
    reader.press("e")
    reader.type("weir")
    reader.press("Enter", "x", "→", "Enter")
    let request = request(&reader)
    let chosen = request.map(headlines)
    #expect(chosen == ["Weir Mills hires sixty Danish workers"])
  }

  @Test func asksBeforeItOverwrites() {
    var reader = ReaderDriver()
    reader.press("x", "Enter")
    #expect(request(&reader)?.overwrites == false)
    reader.apply(.exported(.exists(path: "a.md")))
    #expect(reader.screen.contains("This file exists"))
    reader.press("Enter")
    #expect(request(&reader)?.overwrites == true)
  }

  @Test func anotherNameIsAskedForAnew() {
    var reader = ReaderDriver()
    reader.press("x", "Enter")
    reader.apply(.exported(.exists(path: "a.md")))
    reader.press("↓", "↓", "z", "Enter")
    #expect(reader.takeEffects().count == 2)
    guard case .export(let form) = reader.state.dialogs.last else { return #expect(Bool(false), "no form") }
    #expect(!form.asksToOverwrite)
  }

  @Test func aFailureStaysInTheForm() {
    var reader = ReaderDriver()
    reader.press("x", "Enter")
    reader.apply(.exported(.failed("No such directory: nowhere")))
    #expect(reader.screen.contains("No such directory: nowhere"))
    reader.press("Esc")
    #expect(reader.state.dialogs.isEmpty)
  }
}
