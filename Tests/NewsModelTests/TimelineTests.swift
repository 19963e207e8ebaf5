import NewsModel
import Testing
import WorkGrowth

@Suite struct TimelineTests {
  @Test func datedEntriesComeByDateThenTheUndatedInTextOrder() {
    let article = StoryBuilder.article(
      "a",
      [
        .init("sign", "Oslo will sign a treaty", on: nil, status: .planned, agents: ["Oslo"]),
        .init("open", "Harbour opens", on: "2021-05-03"),
        .init("strike", "Dockers strike", on: "2021-05-01"),
        .init("leave", "Crews will leave", on: nil, status: .planned),
        .init("flood", "River floods the old town", on: "2021-05-01/2021-05-31"),
      ])
    let timeline = Timeline(of: [article], title: "Port")
    #expect(
      timeline.entries.map(\.headline) == [
        "Dockers strike", "River floods the old town", "Harbour opens", "Oslo will sign a treaty",
        "Crews will leave",
      ])
    #expect(timeline.entries.map(\.id) == Array(0..<5))
  }

  @Test func twoArticlesOnOneEventMakeOneEntryWithBothReports() throws {
    let first = StoryBuilder.article(
      "a",
      [.init("resign", "Minister Vega resigns", on: "2021-05-03", agents: ["Marta Vega"])],
      aliases: ["Marta Vega": ["Vega"]], roles: ["Marta Vega": ["Minister"]])
    let second = StoryBuilder.article(
      "b",
      [
        .init(
          "resign", "Vega resigned over the harbour affair in Bergen", on: "2021-05-03", agents: ["Vega"],
          place: "Bergen"),
        .init("vote", "Parliament votes on the budget", on: "2021-05-03", agents: ["Parliament"]),
      ])
    let timeline = Timeline(of: [first, second], title: "Vega")
    #expect(timeline.entries.count == 2)
    let entry = try #require(timeline.entries.first { $0.headline.contains("resigned") })
    #expect(entry.reports.map(\.articleID) == ["b", "a"])
    #expect(entry.participants == ["Vega"])
    #expect(entry.aliases.contains("Marta Vega"))
    #expect(entry.place == "Bergen")
    #expect(entry.reports[0].sentenceText == "Vega resigned over the harbour affair in Bergen.")
  }

  @Test func synonymsTellOneHappening() {
    let first = StoryBuilder.article(
      "a", [.init("meet", "Vega meets Aas in Oslo", on: "2021-05-03", agents: ["Vega"], patients: ["Aas"])])
    let second = StoryBuilder.article(
      "b", [.init("talk", "Vega holds talks with Aas in Oslo", on: "2021-05-03", agents: ["Vega"])])
    #expect(Timeline(of: [first, second], title: "").entries.count == 1)
  }

  /// Another day, another status, another victim, another verb with too little in common.
  @Test(arguments: [
    StoryBuilder.Happening("attack", "Rebels attack Kassa", on: "2021-05-04", agents: ["Rebels"]),
    .init("attack", "Rebels attack Kassa", on: "2021-05-03", status: .planned, agents: ["Rebels"]),
    .init("attack", "Rebels attack Dorma", on: "2021-05-03", agents: ["Rebels"], patients: ["Dorma"]),
    .init("free", "Rebels free hostages", on: "2021-05-03", agents: ["Rebels"]),
  ])
  func whatDiffersStaysApart(other: StoryBuilder.Happening) {
    let one = StoryBuilder.Happening(
      "attack", "Rebels attack Kassa", on: "2021-05-03", agents: ["Rebels"], patients: ["Kassa"])
    let timeline = Timeline(
      of: [StoryBuilder.article("a", [one]), StoryBuilder.article("b", [other])], title: "")
    #expect(timeline.entries.count == 2)
  }

  @Test func anUndatedRepetitionInOneArticleJoinsTheDatedReport() {
    let article = StoryBuilder.article(
      "a",
      [
        .init("close", "Mill closes after fire", on: nil, agents: ["Mill"]),
        .init("close", "Mill closes after the fire in Lund", on: "2021-05-03", agents: ["Mill"]),
      ])
    let timeline = Timeline(of: [article], title: "")
    #expect(timeline.entries.count == 1)
    #expect(timeline.entries.first?.interval?.first == CalendarDate("2021-05-03"))
    #expect(timeline.entries.first?.reports.count == 2)
  }

  @Test func anUndatedReportDoesNotBridgeTwoDays() {
    func report(_ day: String?) -> StoryBuilder.Happening {
      .init("meet", "Vega meets dockers in Bergen", on: day, agents: ["Vega"])
    }
    let article = StoryBuilder.article("a", [report("2021-05-03"), report(nil), report("2021-05-04")])
    let timeline = Timeline(of: [article], title: "")
    #expect(timeline.entries.map(\.reports.count) == [2, 1])
  }

  @Test func reportsOfOneSentenceStayApart() {
    let article = StoryBuilder.article(
      "a",
      [
        .init("sign", "Vega signs pact", on: "2021-05-03", agents: ["Vega"]),
        .init("sign", "Vega signs pact", on: "2021-05-03", agents: ["Vega"]),
      ], inOneSentence: true)
    #expect(Timeline(of: [article], title: "").entries.count == 2)
  }

  @Test func thousandsOfEventsOfOneDayTakeLinearTime() {
    let sights = ["harbour", "castle", "market"]
    func articles(_ count: Int) -> [AnnotatedArticle] {
      (0..<count).map { number in
        StoryBuilder.article(
          "\(number)",
          sights.map {
            .init(
              "visit", "Delegate \(number) visits \($0)", on: "2021-05-03", agents: ["Delegate \(number)"])
          })
      }
    }
    let ratio = WorkGrowth.ratio(upTo: 2_000, input: articles) { articles in
      #expect(Timeline(of: articles, title: "").entries.count == 3 * articles.count)
    }
    #expect(ratio < WorkGrowth.linear)
  }
}

@Suite struct TimelineSelectionTests {
  private let timeline = Timeline(
    of: [
      StoryBuilder.article(
        "a",
        [
          .init("resign", "Vega resigns", on: "2021-05-03", agents: ["Márta Vega"]),
          .init("open", "Łódź opens a fair", on: "2021-06-01/2021-06-30", agents: ["Łódź"]),
          .init("visit", "Vega will visit", on: nil, status: .planned, agents: ["Márta Vega"]),
          .init("vote", "Council votes", on: "2021-07-09", agents: ["City Council"], place: "Bergen"),
        ], aliases: ["City Council": ["CC"]])
    ], title: "All")

  @Test(arguments: [
    ("Marta Vega", [0, 3]), ("vega", [0, 3]), ("VEGA", [0, 3]), ("lodz", [1]), ("cc", [2]), ("council", [2]),
    ("bergen", [2]), ("veg", []), ("", []), ("Vega Marta", []),
  ])
  func entitiesAreFoundByNameAliasOrWholeWords(name: String, ids: [Int]) {
    #expect(timeline.selecting(TimelineSelection(entity: name)).entries.map(\.id) == ids)
  }

  @Test(arguments: [
    ("2021-06-15", "", [1, 2]), ("", "2021-06-01", [0, 1]), ("2021-05-04", "2021-05-31", []),
    ("2021-05-03", "2021-05-03", [0]), ("2021-06-30", "2021-07-09", [1, 2]),
  ])
  func aRangeChoosesWhatOverlapsItAndNothingUndated(from: String, to: String, ids: [Int]) {
    let selection = TimelineSelection(from: CalendarDate(from), to: CalendarDate(to))
    #expect(timeline.selecting(selection).entries.map(\.id) == ids)
  }

  @Test func marksChooseByIdentityAndSelectionsNest() {
    let marked = timeline.selecting(TimelineSelection(marked: [2, 3, 99]))
    #expect(marked.entries.map(\.id) == [2, 3])
    #expect(marked.selecting(TimelineSelection(entity: "Vega")).entries.map(\.id) == [3])
  }

  @Test func densityCountsEntriesOverEqualStretches() {
    #expect(timeline.density(buckets: 4) == [1, 1, 0, 1])
    #expect(timeline.density(buckets: 1) == [3])
    #expect(timeline.density(buckets: 0) == [])
    #expect(Timeline(title: "", entries: []).density(buckets: 3) == [0, 0, 0])
    let oneDay = timeline.selecting(TimelineSelection(entity: "Marta Vega"))
    #expect(oneDay.density(buckets: 3) == [1, 0, 0])
  }
}
