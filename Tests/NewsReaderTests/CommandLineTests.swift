import NewsLibrary
import NewsModel
import TerminalUI
import Testing

@testable import NewsReader

@Suite struct CommandLineTests {
  @Test func offersCommandsWithTheirKeysAsOneTypes() {
    var reader = ReaderDriver()
    reader.press(":")
    #expect(reader.screen.contains("Commands: "))
    reader.type("toggle-s")
    #expect(reader.screen.contains("toggle-star   *  star, or take the star away"))
    #expect(reader.screen.contains("toggle-scope"))
    #expect(!reader.screen.contains("half-page-down"))
  }

  @Test func findsCommandsByAnyWordByInitialsAndByWhatTheyDo() {
    var reader = ReaderDriver()
    reader.press(":")
    reader.type("star")
    #expect(completions(reader).first == "toggle-star")
    reader.press("Ctrl-u")
    reader.type("ppa")
    #expect(completions(reader) == [])
    reader.press("Ctrl-u")
    reader.type("ra")
    #expect(completions(reader).contains("refresh-all"))
    reader.press("Ctrl-u")
    reader.type("legend")
    #expect(completions(reader).first == "marks")
  }

  private func completions(_ reader: ReaderDriver) -> [String] {
    reader.state.prompt.map { Completion.of($0, in: reader.state).map(\.text) } ?? []
  }

  @Test func enterTakesWhatIsOfferedFirst() {
    var reader = ReaderDriver()
    reader.press(":")
    reader.type("toggle-u")
    reader.press("Enter")
    #expect(reader.state.showsUnreadOnly)
    #expect(reader.state.prompt == nil)
  }

  @Test func theShortestOfTheNamesThatBeginSoIsMeant() {
    var reader = ReaderDriver()
    _ = reader.takeEffects()
    reader.command("q")
    #expect(reader.takeEffects() == [.quit])
  }

  @Test func whatOnlyTellsOfTheWordIsNotTakenByEnter() {
    var reader = ReaderDriver()
    reader.command("legend")
    #expect(reader.statusLine.contains("there is no command “legend”"))
    #expect(reader.state.dialogs.isEmpty)
    reader.press("↓", "Enter")
    #expect(reader.screen.contains("Marks"))
  }

  @Test func tabCompletesAndArrowsChoose() {
    var reader = ReaderDriver()
    reader.press(":")
    reader.type("next-")
    let offered = completions(reader)
    reader.press("↓", "↓", "Tab")
    #expect(reader.state.prompt?.text == offered[1])
    reader.press("Ctrl-u")
    reader.type("theme hi")
    reader.press("Tab", "Enter")
    #expect(reader.state.theme.name == "high-contrast")
  }

  @Test func anUnknownCommandIsToldAndTheLineStays() {
    var reader = ReaderDriver()
    reader.command("tehme dark")
    #expect(reader.statusLine.contains("there is no command “tehme”; did you mean “theme”?"))
    #expect(reader.state.prompt?.text == "tehme dark")
    reader.press("Esc")
    reader.command("quit now")
    #expect(reader.statusLine.contains("quit takes nothing after it"))
    #expect(reader.takeEffects().isEmpty)
  }

  @Test func whatACommandNeedsIsAskedFor() {
    var reader = ReaderDriver()
    reader.press("Enter")
    reader.command("width")
    #expect(reader.state.prompt?.text == "width 78")
    reader.press("Ctrl-w")
    reader.type("50")
    reader.press("Enter")
    #expect(reader.state.reading.measure == 50)
    reader.command("exec ")
    #expect(reader.statusLine.contains("it needs PROGRAM"))
  }

  @Test func aKeyForACommandThatNeedsSomethingOpensTheLine() {
    var reader = ReaderDriver()
    reader.press("#")
    #expect(reader.state.prompt?.text == "tag ")
    reader.press("Esc", "F")
    #expect(reader.state.prompt?.text == "filter ")
  }

  @Test func linesGivenBeforeComeFirst() {
    var reader = ReaderDriver()
    reader.command("theme light")
    reader.command("toggle-unread-only")
    reader.press(":")
    #expect(completions(reader).prefix(2) == ["toggle-unread-only", "theme light"])
    reader.press("↓", "↓", "Enter")
    #expect(reader.state.recentLines.lines == ["theme light", "toggle-unread-only"])
  }

  @Test func severalCommandsAreDoneOneAfterTheOther() {
    var reader = ReaderDriver()
    reader.command("theme light; toggle-unread-only; next-pane")
    #expect(reader.state.theme.name == "light")
    #expect(reader.state.showsUnreadOnly)
    #expect(reader.state.focus == .article)
  }

  @Test func aStepWaitsForWhatTheOneBeforeAsked() {
    var reader = ReaderDriver()
    reader.isHolding = true
    reader.command("next-unread; toggle-star")
    #expect(reader.state.pendingSteps.steps == [Instruction(.toggleStar)])
    reader.release()
    #expect(reader.state.pendingSteps.steps.isEmpty)
    #expect(reader.openedID == "bridge")
    #expect(reader.state.open.flatMap { reader.state.shelf[$0.key]?.isStarred } == true)
  }

  @Test func aKeyEndsASequenceThatWaits() {
    var reader = ReaderDriver()
    reader.isHolding = true
    reader.command("next-unread; toggle-star")
    reader.press("j")
    reader.release()
    #expect(reader.state.shelf.overview.starred == 0)
  }

  @Test func commandsOfTheUsersOwnAreOfferedAndDone() {
    let read = ConfigurationReader(
      """
      [commands]
      keep = "toggle-star; tag later; next-unread"
      [keys.lists]
      keep = "g k"
      """)
    #expect(read.problems.isEmpty)
    var reader = ReaderDriver(configuration: read.configuration)
    reader.press(":")
    reader.type("kee")
    #expect(reader.screen.contains("keep         g k  toggle-star; tag later; next-unread"))
    reader.press("Esc", "g", "k")
    #expect(reader.state.shelf.overview.starred == 1)
    #expect(reader.state.shelf.overview.tags.map(\.name) == ["later"])
    #expect(reader.openedID == "bridge")
    reader.press("?")
    #expect(reader.screen.contains("g k"))
  }

  @Test func theHelpCanBeSearched() {
    var reader = ReaderDriver(height: 20)
    reader.press("?", "/")
    reader.type("zoom into")
    reader.press("Enter")
    #expect(reader.screen.contains("zoom into the time of the chosen entry"))
    let first = reader.screen
    reader.press("n")
    #expect(reader.screen == first)
    reader.press("Esc")
    #expect(reader.state.dialogs.isEmpty)
  }
}

@Suite struct InstructionTests {
  @Test(arguments: [
    ("next-mention", Instruction(.nextMention)), ("  theme   dark ", Instruction(.theme, "dark")),
    ("exec a; b", Instruction(.exec, "a; b")), ("filter is:unread -x", Instruction(.filter, "is:unread -x")),
  ])
  func readsALine(text: String, expected: Instruction) throws {
    #expect(try Instruction(line: text) == expected)
    #expect(try Instruction(line: expected.line) == expected)
  }

  @Test func aProgramsLineTakesTheRestOfASequence() throws {
    #expect(
      try Instruction.sequence("toggle-star; spawn a; b")
        == [Instruction(.toggleStar), Instruction(.spawn, "a; b")])
    #expect(
      try Instruction.sequence("open;next-unread;") == [Instruction(.open), Instruction(.nextUnread)])
  }

  @Test(arguments: ["", " ; ", "nonsense", "quit x", "open; bogus"])
  func tellsWhatIsNoInstruction(text: String) {
    #expect(throws: Instruction.Mistake.self) { try Instruction.sequence(text) }
  }

  @Test func everyCommandIsReadByItsName() throws {
    for command in Command.allCases {
      #expect(Command(name: command.name) == command)
      #expect(!command.summary.isEmpty)
    }
    #expect(Set(Command.names).count == Command.allCases.count)
  }
}

@Suite struct TextFieldTests {
  private func field(_ text: String, _ keys: KeyPress...) -> TextField {
    var field = TextField(text)
    for key in keys {
      let isTaken = field.edit(key)
      #expect(isTaken)
    }
    return field
  }

  @Test func keysEditTheLine() {
    #expect(field("abc", KeyPress(.left), .character("X")).text == "abXc")
    #expect(field("abc", KeyPress(.home), KeyPress(.delete)).text == "bc")
    #expect(field("two words here", .control("w"), .control("w")).text == "two ")
    #expect(field("abc", KeyPress(.left), .control("k")).text == "ab")
    #expect(field("abc", KeyPress(.left), .control("u")).text == "c")
    #expect(field("abc", .control("a"), .control("d"), .control("e"), KeyPress(.backspace)).text == "b")
  }

  @Test func charactersAreTakenWhole() {
    #expect(field("x👩‍🚀", KeyPress(.backspace)).text == "x")
    var field = TextField("e")
    field.insert("\u{301}")
    #expect(field.text == "é")
    #expect(field.cursor == 1)
  }

  @Test func aMegabyteIsCutAndControlCharactersAreLeftOut() {
    var field = TextField()
    field.insert(String(repeating: "a\u{1B}[31m\n", count: 200_000))
    #expect(field.text.count <= TextField.limit)
    #expect(!field.text.unicodeScalars.contains { $0.value < 0x20 })
    field.insert("more")
    #expect(field.text.count <= TextField.limit)
  }
}
