import TerminalUI
import Testing

@testable import NewsReader

@Suite struct ConfigurationReaderTests {
  private func problems(_ text: String) -> [String] {
    ConfigurationReader(text).problems.map(\.description)
  }

  @Test func anEmptyFileIsTheDefault() {
    let reader = ConfigurationReader("")
    #expect(reader.problems.isEmpty)
    #expect(reader.configuration.theme == nil)
    #expect(reader.configuration.shownMarks == Set(MarkKind.allCases))
    #expect(reader.configuration.refreshInterval == 60)
  }

  @Test func readsEverySetting() {
    let reader = ConfigurationReader(
      """
      [reader]
      theme = "light"
      marks = ["person", "date"]
      browser = "lynx -dump %u"
      [refresh]
      interval = 15
      automatic = false
      [keep]
      days = 90
      per-feed = 500
      """)
    #expect(reader.problems.isEmpty)
    let configuration = reader.configuration
    #expect(configuration.theme == .light)
    #expect(configuration.shownMarks == [.person, .date])
    #expect(configuration.browser == ["lynx", "-dump", "%u"])
    #expect(configuration.refreshInterval == 15)
    #expect(!configuration.refreshesByItself)
    #expect(configuration.daysKept == 90)
    #expect(configuration.articlesKeptPerFeed == 500)
  }

  @Test func tellsLineAndSuggestion() {
    #expect(
      problems("[reader]\n\ntheem = \"dark\"") == [
        "line 3: [reader] has no setting “theem”; did you mean “theme”?"
      ])
    #expect(
      problems("[reader]\ntheme = \"drak\"") == [
        "line 2: theme: there is no theme “drak”; did you mean “dark”?"
      ])
    #expect(
      problems("[refersh]\ninterval = 5") == [
        "line 1: there is no section “refersh”; did you mean “refresh”?"
      ])
    #expect(
      problems("[keys.article]\nnext-menton = \"J\"") == [
        "line 2: there is no action “next-menton”; did you mean “next-mention”?"
      ])
  }

  @Test(arguments: [
    ("[refresh]\ninterval = 0", "line 2: interval: give a number from 5 to 10080"),
    ("[refresh]\ninterval = \"often\"", "line 2: interval: give a number from 5 to 10080"),
    ("[keep]\ndays = -1", "line 2: days: give a number, 1 or more"),
    ("[refresh]\nautomatic = 1", "line 2: automatic: give true or false"),
    ("reader = 1", "line 1: “reader” is a section: write [reader] on a line of its own"),
  ])
  func tellsWhatAValueMustBe(text: String, problem: String) { #expect(problems(text) == [problem]) }

  @Test func aMistakeCostsOnlyItsOwnSetting() {
    let reader = ConfigurationReader("[reader]\ntheme = 7\n[refresh]\ninterval = 30")
    #expect(reader.problems.count == 1)
    #expect(reader.configuration.theme == nil)
    #expect(reader.configuration.refreshInterval == 30)
  }

  @Test func whatIsNoTOMLIsTold() {
    let found = ConfigurationReader("[reader\ntheme = \"dark\"").problems
    #expect(found.count == 1)
    #expect(found.first?.line == 1)
    #expect(found.first?.message.hasPrefix("this is not TOML") ?? false)
  }

  @Test func theTemplateIsValidAndChangesNothing() {
    let template = ConfigurationTemplate.text
    #expect(ConfigurationReader(template).problems.isEmpty)
    // With every comment mark of a setting taken away it is still valid, and still the default.
    let lines = template.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.hasPrefix("#") && !$0.hasPrefix("# ") ? String($0.dropFirst()) : String($0) }
    let reader = ConfigurationReader(lines.joined(separator: "\n"))
    #expect(reader.problems.isEmpty)
    let bindings = reader.configuration.keyMap.bindings
    #expect(bindings.map(\.label) == KeyMap.standard.bindings.map(\.label))
    #expect(reader.configuration.theme == .dark)
    let theme = Theme.dark.changed(by: reader.configuration.colours)
    #expect(Role.allCases.allSatisfy { theme[$0] == Theme.dark[$0] })
    #expect(reader.configuration.daysKept == 365)
  }
}

@Suite struct KeyOverrideTests {
  private func keyMap(_ text: String) -> KeyMap { ConfigurationReader(text).configuration.keyMap }

  @Test func aLongerSequenceFreesTheKeyThatBeginsIt() {
    let keys = keyMap("[keys.anywhere]\nexport = \"n x\"\nquit = \"g\"")
    #expect(keys.match([.character("n")], in: [.anywhere]) == .prefix)
    #expect(keys.match([.character("n"), .character("x")], in: [.anywhere]) == .command(.export))
    #expect(keys.label(for: .nextMention, in: [.anywhere]) == nil)
    // What goes on from the user's key could not be typed any more, and is not shown.
    #expect(keys.match([.character("g")], in: [.anywhere]) == .command(.quit))
    #expect(keys.label(for: .top, in: [.anywhere]) == "Home")
  }

  @Test func aLongerSequenceNearbyGoesBeforeAKeyFurtherOut() {
    let keys = keyMap("[keys.lists]\nexport = \"n x\"")
    #expect(keys.match([.character("n")], in: [.lists, .anywhere]) == .prefix)
    #expect(keys.match([.character("n"), .character("x")], in: [.lists, .anywhere]) == .command(.export))
    #expect(keys.match([.character("n")], in: [.article, .anywhere]) == .command(.nextMention))
  }

  @Test func aKeyOfTheUsersReplacesTheStandardOnes() {
    let keys = keyMap("[keys.anywhere]\nnext-article = [\"J\", \"Ctrl-n\"]")
    #expect(keys.match([.character("J")], in: [.anywhere]) == .command(.nextArticle))
    #expect(keys.match([.control("n")], in: [.anywhere]) == .command(.nextArticle))
    #expect(keys.match([.character("]")], in: [.anywhere]) == .none)
    #expect(keys.label(for: .nextArticle, in: [.anywhere]) == "J")
  }

  @Test func aKeyIsTakenFromTheCommandThatHadIt() {
    let keys = keyMap("[keys.anywhere]\nexport = \"n\"")
    #expect(keys.match([.character("n")], in: [.anywhere]) == .command(.export))
    #expect(keys.label(for: .nextMention, in: [.anywhere]) == nil)
  }

  @Test func sequencesAndNamedKeys() {
    let keys = keyMap("[keys.article]\nquit = [\"z q\", \"F10\", \"Alt-q\", \"Left\"]")
    #expect(keys.match([.character("z")], in: [.article]) == .prefix)
    #expect(keys.match([.character("z"), .character("q")], in: [.article]) == .command(.quit))
    #expect(keys.match([KeyPress(.function(10))], in: [.article]) == .command(.quit))
    #expect(keys.match([KeyPress(.character("q"), .alt)], in: [.article]) == .command(.quit))
    #expect(keys.match([KeyPress(.left)], in: [.article]) == .command(.quit))
  }

  @Test func aCommandMayLoseItsKeys() {
    let keys = keyMap("[keys.anywhere]\nquit = []")
    #expect(keys.label(for: .quit, in: [.anywhere]) == nil)
  }

  @Test func mistakesAreTold() {
    func problems(_ text: String) -> [ConfigurationProblem] { ConfigurationReader(text).problems }
    let unknown = problems("[keys.article]\nquit = \"Kontrol-x\"")
    #expect(unknown.map(\.line) == [2])
    #expect(unknown.first?.message.contains("“Kontrol-x” names no key") ?? false)
    #expect(problems("[keys.artikel]\nquit = \"q\"").first?.message.contains("“article”") ?? false)
    #expect(problems("[keys.article]\nquit = 4").first?.message.contains("give a key") ?? false)
    let twice = problems("[keys.anywhere]\nexport = \"J\"\nquit = \"J\"")
    #expect(
      twice.count == 1 && twice[0].description.hasPrefix("line 3: “J” is bound twice in [keys.anywhere]"))
    let begun = problems("[keys.anywhere]\nexport = \"J\"\nquit = \"J q\"")
    #expect(begun.count == 1 && begun[0].description.hasPrefix("line 3: “J q” is bound twice"))
  }
}

@Suite struct FeedsSectionTests {
  @Test func settlesSingleFeeds() throws {
    let read = ConfigurationReader(
      """
      [[feeds]]
      source = "https://a.example/feed"
      title = "A"
      tags = ["x", "y"]
      interval = 15
      full-text = true
      [[feeds]]
      source = "https://b.example/feed"
      hidden = true
      """)
    #expect(read.problems.isEmpty)
    let feed = try #require(read.configuration.feeds.first)
    #expect(
      feed.title == "A" && feed.tags == ["x", "y"] && feed.intervalMinutes == 15 && feed.fullText == true)
    #expect(feed.maximumItems == nil && feed.isHidden == nil)
    #expect(read.configuration.feeds.last?.isHidden == true)
  }

  @Test(arguments: [
    ("[[feeds]]\ntitle = \"A\"", "line 1: the feed needs its source"),
    ("[[feeds]]\nsource = \"a\"\ninterval = 0", "line 3: interval: give minutes, 1 or more"),
    (
      "[[feeds]]\nsource = \"a\"\nintervall = 5",
      "line 3: [[feeds]] has no “intervall”; did you mean “interval”?"
    ),
    ("[feeds]\nsource = \"a\"", "each of the feeds is a section of its own"),
  ])
  func tellsWhatIsWrong(text: String, problem: String) {
    let problems = ConfigurationReader(text).problems.map(\.description)
    #expect(problems.contains { $0.contains(problem) }, "\(problems)")
  }
}

@Suite struct ConfigurationPathTests {
  @Test func followsTheBaseDirectorySpecification() {
    func path(_ variables: [String: String]) -> String { ConfigurationFile.path { variables[$0] } }
    #expect(path(["DATELINE_CONFIG": "/a/b.toml", "HOME": "/h"]) == "/a/b.toml")
    #expect(path(["XDG_CONFIG_HOME": "/x", "HOME": "/h"]) == "/x/dateline/config.toml")
    #expect(path(["XDG_CONFIG_HOME": "relative", "HOME": "/h"]) == "/h/.config/dateline/config.toml")
    #expect(path(["HOME": "/h"]) == "/h/.config/dateline/config.toml")
  }

  @Test func theBrowserGetsTheAddressAsOneArgument() {
    #expect(
      Browser.arguments(for: "http://a/?b=c d", command: ["x", "-u", "%u"]) == ["x", "-u", "http://a/?b=c d"])
    #expect(Browser.arguments(for: "http://a/", command: ["x", "--url=%u"]) == ["x", "--url=http://a/"])
    #expect(Browser.arguments(for: "http://a/", command: ["x"]) == ["x", "http://a/"])
  }
}
