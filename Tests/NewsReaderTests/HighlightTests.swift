import NewsLibrary
import NewsModel
import TerminalUI
import Testing

@testable import NewsReader

@Suite struct HighlightTests {
  private let settled = ConfigurationReader(
    """
    [[highlights]]
    match = "/never|paper/i"
    look = "bold red"
    [[highlights]]
    match = "gets its jobs"
    look = "blue"
    [[highlights]]
    when = "title:bridge"
    look = "green"
    """)

  @Test func wordsHaveTheLookOfTheUser() throws {
    #expect(settled.problems.isEmpty)
    var reader = ReaderDriver(theme: .dark, configuration: settled.configuration)
    reader.press("Enter")
    for (word, colour) in [("never", Colour.red), ("paper", .red), ("gets its jobs", .blue)] {
      let canvas = reader.canvas
      let row = try #require(canvas.lines.firstIndex { $0.contains(word) })
      let column = try #require(canvas.lines[row].column(of: word))
      #expect(canvas[Point(x: column, y: row)].style.foreground == colour, "\(word)")
    }
  }

  @Test func rowsHaveTheLookOfTheirFilter() throws {
    let reader = ReaderDriver(theme: .dark, configuration: settled.configuration)
    let canvas = reader.canvas
    let row = try #require(canvas.lines.firstIndex { $0.contains("Bridge vote") })
    let column = try #require(canvas.lines[row].column(of: "Bridge"))
    #expect(canvas[Point(x: column, y: row)].style.foreground == .green)
    let other = try #require(canvas.lines.firstIndex { $0.contains("彗星") })
    #expect(canvas[Point(x: 6, y: other)].style.foreground != .green)
  }

  @Test func aRowLosesItsLookWhenItsFilterLetsItThroughNoMore() throws {
    let settled = ConfigurationReader("[[highlights]]\nwhen = \"is:unread\"\nlook = \"green\"").configuration
    var reader = ReaderDriver(annotates: false, configuration: settled)
    let id = try #require(reader.state.chosenArticle)
    #expect(reader.state.shelf.look(of: id) == 0)
    reader.press("u")
    reader.apply(.archiveChanged)
    #expect(reader.state.shelf.look(of: id) == nil)
  }

  @Test func otherHighlightsAreSeenAtOnce() throws {
    var reader = ReaderDriver(theme: .dark, configuration: settled.configuration)
    _ = reader.takeEffects()
    let other = ConfigurationReader("[[highlights]]\nmatch = \"flood\"\nlook = \"red\"").configuration
    reader.isHolding = true
    reader.apply(.configured(other, []))
    #expect(reader.state.awaited?.id == reader.state.open?.key)
    reader.release()
    #expect(reader.openedID == "mill")
  }

  @Test(arguments: [
    ("[[highlights]]\nmatch = \"/(/\"\nlook = \"red\"", "line 2"),
    ("[[highlights]]\nlook = \"red\"", "needs either match"),
    ("[[highlights]]\nmatch = \"a\"\nlook = \"reddish\"", "line 3: look"),
    ("[[highlights]]\nmatch = \"a\"\nlook = \"red\"\ncolour = \"red\"", "has no “colour”"),
    ("highlights = 3", "write [[highlights]]"),
  ])
  func tellsWhatIsWrong(text: String, problem: String) {
    let problems = ConfigurationReader(text).problems.map(\.description)
    #expect(problems.contains { $0.contains(problem) }, "\(problems)")
  }

  @Test func placesAreCountedInBytes() throws {
    let pattern = try TextPattern("/caf./")
    #expect(pattern.spans(in: "👩‍🚀 café, Cafe, cafa") == [TextSpan(12, 17), TextSpan(25, 29)])
    #expect(try TextPattern("up to").spans(in: "Up to up TO") == [TextSpan(0, 5), TextSpan(6, 11)])
  }

  @Test func anExpressionThatRunsAwayIsEnded() throws {
    let text = String(repeating: "a", count: 4000) + "!"
    #expect(try TextPattern("/(a+)+b/").spans(in: text).isEmpty)
  }
}
