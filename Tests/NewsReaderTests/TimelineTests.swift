import NewsModel
import Testing

@testable import NewsReader

@Suite struct TimelineTests {
  private func sentence(_ reader: ReaderDriver) -> String? {
    guard let open = reader.state.open, let span = open.focusedSentence else { return nil }
    return open.document.words(span)
  }

  @Test func choosingAnEntryLightsItsSentenceUp() {
    var reader = ReaderDriver()
    reader.press("Enter", "Tab", "G")
    #expect(sentence(reader) == "The bridge will not be closed.")
    #expect(reader.state.focus == .timeline)
  }

  @Test func enterGoesToTheSentenceAndQComesBack() {
    var reader = ReaderDriver(width: 40, height: 12)
    reader.press("Enter", "Tab", "G", "Enter")
    #expect(reader.state.focus == .article)
    #expect(reader.screen.contains("▌ • The bridge will not be closed."))
    reader.press("q")
    #expect(reader.state.focus == .timeline)
  }

  @Test func statusesHaveShapesOfTheirOwn() {
    for symbols in [Symbols.unicode, .ascii] {
      #expect(Set(Event.Status.allCases.map { symbols[$0] }).count == Event.Status.allCases.count)
    }
    #expect(Event.Status.allCases.allSatisfy { Symbols.ascii[$0].utf8.count == 1 })
    let reader = ReaderDriver()
    #expect(reader.screen.contains("◇ Weir Mills hires"))
    #expect(reader.screen.contains("✗ bridge is closed"))
  }

  @Test func tShowsTheWholeFeed() {
    var reader = ReaderDriver()
    reader.press("t")
    #expect(reader.state.timeline.entries.map(\.headline).contains("council puts the vote on the bridge off"))
    let row = reader.state.timeline.entries.firstIndex { $0.headline.hasPrefix("council") } ?? 0
    reader.press("Tab", "Tab")
    for _ in 0..<row { reader.press("j") }
    #expect(sentence(reader) == nil)
    reader.press("Enter")
    #expect(reader.openedID == "bridge")
    #expect(sentence(reader)?.hasPrefix("The council of Ashby") == true)
    reader.press("q")
    #expect(reader.openedID == "mill")
    #expect(reader.state.focus == .timeline)
    reader.press("t")
    #expect(reader.state.timeline.entries.count == 4)
  }

  @Test func aStaleTimelineIsNotShown() {
    var reader = ReaderDriver()
    let shown = reader.state.timeline.timeline
    reader.apply(.timelineBuilt(request: -1, Timeline(title: "old", entries: []), articles: 0))
    #expect(reader.state.timeline.timeline == shown)
  }

  @Test func marksAreKeptWhileTheTimelineGrows() {
    var reader = ReaderDriver(annotates: false)
    reader.press("t")
    let keys = reader.state.listedArticles
    reader.annotate(keys[0])
    reader.apply(.annotatedInBackground(done: 1, of: 3))
    reader.press("Tab", "Tab", "G", "m")
    #expect(reader.state.timeline.selected?.headline == "bridge is closed")
    reader.annotate(keys[1])
    reader.apply(.annotatedInBackground(done: 2, of: 3))
    #expect(reader.state.timeline.entries.count == 5)
    #expect(reader.state.timeline.selected?.headline == "bridge is closed")
    let marked = reader.state.timeline.entries.filter { reader.state.timeline.isMarked($0) }
    #expect(marked.map(\.headline) == ["bridge is closed"])
  }

  @Test func theChosenEntityStandsOutInTheTimeline() {
    var reader = ReaderDriver()
    reader.press("e")
    reader.type("holt")
    reader.press("Enter")
    let involved = reader.state.timeline.entries.filter { reader.state.involvesSelectedEntity($0) }
    #expect(involved.map(\.headline) == ["Mayor Ida Holt opens the paper mill in Ashby"])
  }

  @Test func iTellsWhatADateRestsOn() {
    var reader = ReaderDriver()
    reader.press("Enter", "Tab", "j", "i")
    #expect(reader.screen.contains("a date in its own clause"))
    #expect(reader.screen.contains("“Monday”: completed from the day of publication"))
    #expect(reader.screen.contains("Mill reopens after the flood · Weir Post · 9 Mar 2022"))
  }

  @Test func theFeedsTimelineGrowsAsArticlesAreAnnotatedAndEndsWhole() {
    let articles = (0..<40).map { number in
      var article = Fixture.bridge
      article.id = "bridge"
      article.title = "Report \(number)"
      return article
    }
    let feeds = articles.enumerated().map { Feed(id: "f\($0)", title: "F", articles: [$1]) }
    var reader = ReaderDriver(.init(feeds: feeds), annotates: false)
    reader.press("t")
    var requests = 0
    for (index, key) in reader.state.listedArticles.enumerated() {
      let before = reader.state.timelineRequest
      reader.annotate(key)
      reader.apply(.annotatedInBackground(done: index + 1, of: 40))
      requests += reader.state.timelineRequest - before
    }
    #expect(reader.state.timelineArticles == 40)
    #expect(requests < 40)
  }

  @Test func aLookBackIntoAnotherCenturyDoesNotSqueezeTheSparkline() {
    func entry(_ id: Int, _ day: CalendarDate) -> TimelineEntry {
      TimelineEntry(
        id: id, headline: "e", interval: CalendarInterval(day: day), dateBasis: .clause, status: .happened,
        reports: [])
    }
    let recent = (0..<30).map { entry($0, Fixture.day(2022, 3, 1).adding(days: $0)) }
    let all = Sparkline(Timeline(title: "", entries: recent), columns: 30)
    #expect(all?.hasEarlier == false)
    #expect(all?.heights == [Int](repeating: 8, count: 30))
    let old = Sparkline(
      Timeline(title: "", entries: [entry(99, Fixture.day(1800, 1, 1))] + recent), columns: 30)
    #expect(old?.hasEarlier == true)
    #expect(old?.days == all?.days)
    #expect(Sparkline(Timeline(title: "", entries: []), columns: 30) == nil)
  }
}
