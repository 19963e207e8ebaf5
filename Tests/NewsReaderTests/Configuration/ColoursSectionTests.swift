import TerminalUI
import Testing

@testable import NewsReader

@Suite struct ColoursSectionTests {
  private func problems(_ text: String) -> [String] {
    ConfigurationReader(text).problems.map(\.description)
  }

  @Test func aLookIsLaidOverTheTheme() {
    let reader = ConfigurationReader(
      """
      [reader]
      theme = "dark"
      [colours]
      person = "bold #ffaa00 on black underline"
      search-hit = "yellow"
      place = "on 236"
      title = "plain"
      date = "BRIGHT-RED"
      """)
    #expect(reader.problems.isEmpty)
    let theme = (reader.configuration.theme ?? .plain).changed(by: reader.configuration.colours)
    #expect(
      theme[.person]
        == Style(foreground: .rgb(255, 170, 0), background: .black, attributes: [.bold, .underline]))
    #expect(theme[.searchHit] == Style(foreground: .yellow, attributes: Theme.dark[.searchHit].attributes))
    var place = Theme.dark[.place]
    place.background = .indexed(236)
    #expect(theme[.place] == place)
    #expect(theme[.title] == .plain)
    #expect(theme[.date].foreground == .indexed(9))
    #expect(theme[.quotation] == Theme.dark[.quotation])
  }

  @Test(arguments: [
    ("peson = \"bold\"", "nothing to colour is called “peson”; did you mean “person”?"),
    ("person = \"blod\"", "person: there is no “blod”; did you mean “bold”?"),
    ("person = \"yelow\"", "person: there is no “yelow”; did you mean “yellow”?"),
    ("person = \"256\"", "person: “256” is no colour of the palette; its numbers go from 0 to 255"),
    (
      "person = \"red blue\"",
      "person: “blue” is a second colour; write “on blue” for the one behind the text"
    ),
    ("person = \"red on\"", "person: a colour must follow “on”"),
    ("person = \"on red on blue\"", "person: two colours follow “on”; keep one"),
    (
      "person = \"#ffaa\"",
      "person: “#ffaa” is no colour; after # come six digits from 0 to f, two each for red, green and blue"
    ),
    (
      "person = 7",
      "person: give bold, dim, italic, underline, reverse or plain, and a colour, such as \"bold #ffaa00 on black\""
    ),
    (
      "person = \"\"",
      "person: give bold, dim, italic, underline, reverse or plain, and a colour, such as \"bold #ffaa00 on black\""
    ),
  ])
  func mistakesAreToldWithLineAndKey(line: String, problem: String) {
    #expect(problems("[colours]\n\(line)") == ["line 2: \(problem)"])
  }

  @Test func theAmericanSpellingIsUnderstoodAsAMistake() {
    #expect(
      problems("[colors]\nperson = \"bold\"") == [
        "line 1: there is no section “colors”; did you mean “colours”?"
      ])
  }

  @Test(arguments: Theme.all) func everyLookCanBeWritten(theme: Theme) throws {
    for role in Role.allCases {
      let change = try StyleNotation.change(StyleNotation.text(of: theme[role]))
      #expect(change.applied(to: .plain) == theme[role])
    }
  }

  @Test func theTemplateNamesEveryRole() {
    for role in Role.allCases { #expect(ConfigurationTemplate.text.contains("\n#\(role.name) = ")) }
  }
}
