import NewsModel
import Testing

@testable import NewsReader

/// Switching a date to the reading that lost.
@Suite struct ReadingTests {
  /// The mill's Monday read as the one to come, and what was dated by it.
  private static let redated: AnnotatedArticle = {
    let read = Fixture.annotated(Fixture.mill)
    var annotations = read.annotations
    var monday = annotations.timeExpressions[0]
    if let other = monday.alternative { (monday.reading, monday.alternative) = (other, monday.reading) }
    annotations.timeExpressions[0] = monday
    annotations.events[0].interval = monday.reading.interval
    return AnnotatedArticle(article: read.article, text: read.text, annotations: annotations)
  }()

  private func request(_ effects: [Effect]) throws -> RedatingRequest {
    for case .redate(let request) in effects { return request }
    throw Missing()
  }
  private struct Missing: Error {}

  /// A reader on the article's “Monday”.
  private func onMonday() -> ReaderDriver {
    var reader = ReaderDriver()
    reader.press("Enter", "w", "w", "w", "w")
    return reader
  }

  @Test func aAsksForTheArticleDatedAnewAndSaysSo() throws {
    var reader = onMonday()
    #expect(reader.screen.contains("Mar 7") || reader.screen.contains("7 Mar"))
    reader.press("a")
    let request = try request(reader.takeEffects())
    #expect(request.article.text[request.switched] == "Monday")
    #expect(request.choosing == [request.switched])
    reader.apply(.redated(request, Self.redated))
    #expect(reader.statusLine.contains("“Monday” is now Mon 14 Mar 2022"))
    let dates = reader.state.timeline.entries.compactMap(\.interval?.first)
    #expect(dates.contains(Fixture.day(2022, 3, 14)))
    #expect(!dates.contains(Fixture.day(2022, 3, 7)))
  }

  @Test func aAgainSwitchesBack() throws {
    var reader = onMonday()
    reader.press("a")
    reader.apply(.redated(try request(reader.takeEffects()), Self.redated))
    reader.press("a")
    let back = try request(reader.takeEffects())
    #expect(back.choosing == [])
    reader.apply(.redated(back, Fixture.annotated(Fixture.mill)))
    #expect(reader.statusLine.contains("“Monday” is now Mon 7 Mar 2022"))
  }

  @Test func anAnswerToAnOlderChoiceIsDropped() throws {
    var reader = onMonday()
    reader.press("a")
    let first = try request(reader.takeEffects())
    reader.press("a")
    reader.apply(.redated(first, Self.redated))
    #expect(
      reader.state.timeline.entries.compactMap(\.interval?.first).contains(Fixture.day(2022, 3, 7)))
  }

  @Test func theCardNamesTheKeyAndTellsWhoChose() throws {
    var reader = onMonday()
    reader.press("i")
    #expect(reader.screen.contains("a switches to that reading"))
    reader.press("a")
    #expect(reader.state.dialogs.isEmpty)
    reader.apply(.redated(try request(reader.takeEffects()), Self.redated))
    reader.press("i")
    #expect(reader.screen.contains("by you"))
    #expect(reader.screen.contains("Mon 7 Mar 2022"))
  }

  @Test func theTimelineSwitchesTheDateOfItsEntry() throws {
    var reader = ReaderDriver()
    reader.press("Enter", "Tab")
    let index = try #require(
      reader.state.timeline.entries.firstIndex { $0.headline.contains("opens the paper mill") })
    for _ in 0..<index { reader.press("j") }
    reader.press("a")
    #expect(reader.state.open?.selectedMark == .timeExpression(0))
    #expect(
      try request(reader.takeEffects()).switched
        == Fixture.annotated(Fixture.mill).annotations
        .timeExpressions[0].span)
  }

  @Test func withoutAnotherReadingItSaysWhy() {
    var reader = onMonday()
    reader.press("w", "a")
    #expect(reader.takeEffects().isEmpty)
    #expect(reader.statusLine.contains("“July 2021” has no other reading"))
    reader.press("b", "b", "a")
    #expect(reader.statusLine.contains("Choose a date first"))
  }

  @Test func thePageOfKeysSwitchesNothing() {
    var reader = onMonday()
    reader.press("?", "a")
    #expect(reader.takeEffects().isEmpty)
    #expect(reader.state.dialogs.count == 1)
  }
}
