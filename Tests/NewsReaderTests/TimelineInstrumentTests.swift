import NewsModel
import Testing

@testable import NewsReader

@Suite struct TimelineInstrumentTests {
  private func timeline() -> ReaderDriver {
    var reader = ReaderDriver(width: 130, height: 30)
    reader.press("Enter", "l")
    return reader
  }

  @Test func zoomGoesFromAllTimeToADayAndBack() {
    var reader = timeline()
    reader.press("j", "+")
    #expect(reader.screen.contains("Timeline · 2022"))
    #expect(reader.state.timeline.entries.map(\.headline) == ["Mayor Ida Holt opens the paper mill in Ashby"])
    reader.press("+")
    #expect(reader.screen.contains("Timeline · Mar 2022"))
    #expect(reader.screen.contains("Mon 7 Mar 2022"))
    reader.press("+", "+")
    #expect(reader.screen.contains("0:00"))
    reader.press("+")
    #expect(reader.statusLine.contains("Nearer than a day there is nothing"))
    reader.press("-", "-", "-", "-")
    #expect(reader.state.timeline.entries.count == 4)
    #expect(reader.state.timeline.selected?.headline == "Mayor Ida Holt opens the paper mill in Ashby")
  }

  @Test func aMonthIsNotTakenForItsFirstDay() {
    var reader = timeline()
    for _ in 0..<4 {
      reader.press("+")
      #expect(reader.state.timeline.layout.rows.first == .heading("Jul 2021"))
    }
    #expect(!reader.screen.contains("Thu 1 Jul 2021"))
  }

  @Test func theWindowMovesToWhereSomethingHappened() {
    var reader = timeline()
    reader.press("+")
    #expect(reader.screen.contains("Timeline · 2021"))
    reader.press(">")
    #expect(reader.screen.contains("Timeline · 2022"))
    reader.press(">")
    #expect(reader.statusLine.contains("Nothing after this"))
    reader.press("<")
    #expect(reader.screen.contains("Timeline · 2021"))
    reader.press("<")
    #expect(reader.statusLine.contains("Nothing before this"))
  }

  @Test func anUndatedEntryHasNothingToZoomInto() {
    var reader = timeline()
    reader.press("G", "+")
    #expect(reader.statusLine.contains("The chosen entry is undated"))
    reader.press(">")
    #expect(reader.statusLine.contains("All the time is shown"))
  }

  @Test func facetsNarrowTheTimeline() {
    var reader = timeline()
    reader.press("F")
    #expect(reader.screen.contains("Show only these events"))
    #expect(reader.screen.contains("status [ ] ● happened  2"))
    #expect(reader.screen.contains("who    [ ] Ida Holt  1"))
    #expect(reader.screen.contains("where  [ ] Ashby  1"))
    reader.press("Space", "q")
    #expect(reader.state.timeline.entries.count == 2)
    #expect(reader.screen.contains("some 1/2"))
    // Of two statuses either will do; a place is asked for beside them.
    reader.press("F", "j", "Space", "q")
    #expect(reader.state.timeline.entries.count == 3)
    reader.press("x")
    #expect(reader.screen.contains("the 3 shown"))
  }

  @Test func entriesAreMarkedOneByOneAndByTheRange() {
    var reader = timeline()
    reader.press("m", "j", "M")
    #expect(reader.state.timeline.markedEntries.count == 3)
    #expect(reader.statusLine.contains("3 marked"))
    reader.press("x")
    #expect(reader.screen.contains("the 3 marked"))
    reader.press("Esc", "c")
    #expect(reader.state.timeline.markedEntries.isEmpty)
  }

  @Test func marksOutliveANarrowerView() {
    var reader = timeline()
    reader.press("m", "j", "+")
    #expect(reader.state.timeline.markedEntries.count == 1)
    reader.press("x")
    #expect(reader.screen.contains("the 1 marked"))
  }

  @Test func theDayOfTheReportIsSetBesideThatOfTheEvent() {
    var reader = timeline()
    reader.press("d")
    #expect(reader.screen.contains("reported 2 days"))
    #expect(reader.screen.contains("reported 7 months"))
    reader.press("d")
    #expect(!reader.screen.contains("reported"))
  }

  @Test(arguments: [
    ("2023-06-24", "2023-06-24", "2023-06-24", "reported the same day"),
    ("2023-06-24", "2023-06-24", "2023-06-25", "reported a day after"),
    ("2023-06-01", "2023-06-30", "2023-06-10", "reported the same time"),
    ("2023-07-09", "2023-07-09", "2023-07-04", "foretold 5 days before"),
    ("2013-07-09", "2013-07-09", "2023-07-09", "reported 10 years after"),
  ])
  func saysHowLongAfter(first: String, last: String, reported: String, expected: String) throws {
    let days = try [first, last, reported].map { try #require(CalendarDate($0)) }
    let entry = TimelineEntry(
      id: 0, headline: "", interval: CalendarInterval(first: days[0], last: days[1], granularity: .day),
      dateBasis: .clause, status: .happened,
      reports: [
        TimelineEntry.Report(
          articleID: "1", articleTitle: "", articleURL: nil, publisher: nil,
          published: PublicationTime(day: days[2]), event: 0, sentence: TextSpan(0, 1), sentenceText: "")
      ])
    #expect(TimelineLayout.lag(of: entry) == expected)
  }

  @Test func theStripCountsTheHoursOfADay() {
    let day = Fixture.day(2023, 6, 24)
    let entries = [60, 70, 900, nil].enumerated().map { id, minute in
      TimelineEntry(
        id: id, headline: "",
        interval: CalendarInterval(
          first: day, last: day, granularity: minute == nil ? .day : .minute, minuteOfDay: minute),
        dateBasis: .clause, status: .happened, reports: [])
    }
    let line = Sparkline(hoursOf: Timeline(title: "", entries: entries), on: day)
    #expect(line.heights.count == 24)
    #expect(line.heights[1] == Sparkline.levels && line.heights[15] == Sparkline.levels / 2)
    #expect(line.heights.filter { $0 > 0 }.count == 2)
  }

  @Test func anotherArticleKeepsTheFacetsButNotThePlaceInTime() {
    var reader = timeline()
    reader.press("t")
    #expect(reader.state.timeline.window == nil)
    #expect(reader.state.timeline.facets.isEmpty)
  }
}

@Suite struct MeetingTests {
  private func chosen() -> ReaderDriver {
    var reader = ReaderDriver(width: 130, height: 30)
    reader.press("Enter", "e")
    reader.type("Ashby")
    reader.press("Enter")
    return reader
  }

  @Test func aSecondEntityShowsWhereTheTwoMeet() {
    var reader = chosen()
    reader.press("&")
    #expect(reader.screen.contains("Whom Ashby meets in a sentence"))
    #expect(reader.screen.contains("1× Ida Holt  in one sentence"))
    #expect(!reader.screen.contains("× Weir Mills  in"))
    reader.press("Enter")
    #expect(reader.statusLine.contains("Ashby and Ida Holt: sentence 1 of 1"))
    #expect(reader.state.open?.focusedSentence != nil)
    reader.press("n")
    #expect(reader.statusLine.contains("sentence 1 of 1"))
    reader.press("Esc")
    #expect(reader.state.open?.companion == nil)
    #expect(reader.state.open?.selectedEntity != nil)
  }

  @Test func withoutAChosenEntityThereIsNobodyToMeet() {
    var reader = ReaderDriver()
    reader.press("Enter", "&")
    #expect(reader.statusLine.contains("Nobody is chosen"))
  }

  @Test func choosingAnotherEntityEndsTheMeeting() {
    var reader = chosen()
    reader.press("&", "Enter", "e")
    reader.type("Weir")
    reader.press("Enter")
    #expect(reader.state.open?.meetings.isEmpty == true)
  }

  @Test func aChosenEntityStandsOutBecauseTheOthersStepBack() throws {
    let reader = chosen()
    let canvas = reader.canvas
    let row = try #require(canvas.lines.firstIndex { $0.contains("told reporters") })
    let column = try #require(canvas.lines[row].column(of: "Holt told"))
    #expect(canvas[.init(x: column, y: row)].style == reader.state.theme[.faint])
  }
}
