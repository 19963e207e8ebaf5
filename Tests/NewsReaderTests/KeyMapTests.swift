import TerminalUI
import Testing

@testable import NewsReader

@Suite struct KeyMapTests {
  @Test func everyBindingNamesKeysThatExist() {
    for binding in KeyMap.standard.bindings {
      #expect(!binding.sequences.isEmpty)
      #expect(binding.sequences.allSatisfy { !$0.isEmpty }, "\(binding.target.name)")
    }
  }

  @Test func noSequenceMeansTwoThingsInOneContext() {
    for context in KeyContext.allCases {
      let sequences = KeyMap.standard.bindings.filter { $0.context == context }.flatMap(\.sequences)
      #expect(Set(sequences).count == sequences.count)
      for sequence in sequences {
        let isPrefix = sequences.contains { $0.count > sequence.count && $0.starts(with: sequence) }
        #expect(!isPrefix, "\(sequence.map(\.label)) begins another sequence")
      }
    }
  }

  @Test func everyCommandHasAKeyOrIsOfferedByTheCommandLine() {
    let bound = Set(KeyMap.standard.bindings.map(\.target))
    for command in Command.allCases {
      #expect(command.isOffered || bound.contains(.command(command)), "\(command.name)")
    }
  }

  @Test func theHelpNamesEveryKey() {
    let help = HelpText.page(.standard, symbols: .unicode).lines.map(StyledText.plain).joined(separator: "\n")
    for binding in KeyMap.standard.bindings {
      #expect(help.contains(binding.label))
      #expect(help.contains(binding.target.summary))
    }
  }

  @Test func theHelpTellsTheSignsOfTheTimeline() {
    let help = HelpText.page(.standard, symbols: .ascii).lines.map(StyledText.plain).joined(separator: "\n")
    #expect(help.contains(">  planned or foretold"))
    #expect(help.contains("x  said not to have happened"))
  }

  @Test func labelsAndKeysAreOneToOne() {
    for binding in KeyMap.standard.bindings {
      for key in binding.sequences.joined() { #expect(KeyPress(label: key.label) == key) }
    }
    #expect(KeyPress(label: "Hyper-x") == nil)
  }

  @Test func aPrefixWaitsForItsNextKey() {
    var reader = ReaderDriver()
    reader.press("Enter", "G", "g")
    #expect(reader.statusLine.contains("g …"))
    reader.press("j")
    #expect(reader.state.pendingKeys.isEmpty)
  }

  @Test func helpScrollsAndCloses() {
    var reader = ReaderDriver(width: 60, height: 12)
    reader.press("?")
    #expect(reader.screen.contains("In the lists"))
    reader.press("G")
    #expect(reader.screen.contains("The shell"))
    reader.press("q")
    #expect(reader.state.dialogs.isEmpty)
  }
}
