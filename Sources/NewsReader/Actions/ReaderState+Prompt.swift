import NewsLibrary
import NewsModel
import TerminalUI

// The line at the foot of the screen: searches and commands.
extension ReaderState {
  /// Starts typing what is to be found in the focused pane, or in the page that is open.
  mutating func beginSearch() -> [Effect] {
    if case .page(let page) = dialogs.last {
      prompt = Prompt(purpose: .findInPage(from: page.top))
      return []
    }
    switch focus {
    case .article:
      guard let place = open?.place else { return [] }
      open?.search = nil
      prompt = Prompt(purpose: .findInArticle(from: place))
    case .feeds: prompt = Prompt(purpose: .findInList(focus, from: feeds.selection))
    case .articles: prompt = Prompt(purpose: .findInList(focus, from: articles.selection))
    case .timeline: prompt = Prompt(purpose: .findInList(focus, from: timeline.position.selection))
    }
    listSearch = nil
    return []
  }

  /// Starts typing a search through all articles.
  mutating func beginArchiveSearch() -> [Effect] {
    prompt = Prompt(purpose: .searchArchive)
    return []
  }

  /// Starts typing a command.
  mutating func beginCommand() -> [Effect] {
    prompt = Prompt(purpose: .command)
    return []
  }

  /// Starts typing what a command is given, of which `text` is there already.
  mutating func begin(_ command: Command, with text: String) -> [Effect] {
    prompt = Prompt(purpose: .command, field: TextField(head: command.name + " ", text))
    return []
  }

  /// Takes a key while a line is being typed.
  mutating func typeInPrompt(_ key: KeyPress) -> [Effect] {
    if case .target(let target) = keyMap.match([key], in: [.prompt]) {
      return target.steps.flatMap { performInPrompt($0.command) }
    }
    guard var prompt else { return [] }
    if key == KeyPress(.backspace), prompt.text.isEmpty {
      self.prompt = nil
      return []
    }
    guard prompt.field.edit(key) else { return [] }
    return update(&prompt)
  }

  /// Takes in pasted text.
  mutating func pasteInPrompt(_ text: String) -> [Effect] {
    guard var prompt else { return [] }
    prompt.field.insert(text)
    return update(&prompt)
  }

  private mutating func update(_ prompt: inout Prompt) -> [Effect] {
    let isSame = prompt.text == self.prompt?.text
    prompt.choice = nil
    prompt.failure = nil
    self.prompt = prompt
    return isSame ? [] : searchAsTyped()
  }

  private mutating func performInPrompt(_ command: Command) -> [Effect] {
    guard var prompt else { return [] }
    switch command {
    case .escape:
      prompt.field = TextField()
      let effects = update(&prompt)
      self.prompt = nil
      listSearch = nil
      return effects
    case .open: return submitPrompt(prompt)
    case .complete, .down, .up:
      let completions = Completion.of(prompt, in: self)
      guard !completions.isEmpty else { return [] }
      if command == .complete {
        prompt.field = TextField(completions[prompt.choice ?? 0].text)
        prompt.choice = nil
      } else {
        // From the line itself down to the first, and from there up to the line again.
        let next = (prompt.choice ?? -1) + (command == .down ? 1 : -1)
        prompt.choice = next < 0 ? nil : min(next, completions.count - 1)
      }
      self.prompt = prompt
    case .redraw: return [.redraw]
    case .quit: return [.quit]
    default: break
    }
    return []
  }

  private mutating func submitPrompt(_ prompt: Prompt) -> [Effect] {
    if prompt.purpose == .command { return submitCommand(prompt) }
    self.prompt = nil
    switch prompt.purpose {
    case .searchArchive: return prompt.text.isEmpty ? [] : searchArchive(prompt.text)
    case .findInArticle: describeSearch()
    case .findInList: describeListSearch()
    case .findInPage, .command: break
    }
    return []
  }

  /// Does what the line says; where it is only the beginning of a command, the command that is offered first.
  private mutating func submitCommand(_ prompt: Prompt) -> [Effect] {
    var line = prompt.text
    let completions = Completion.of(prompt, in: self)
    let isName = !line.contains { $0.isWhitespace }
    if let choice = prompt.choice, completions.indices.contains(choice) {
      line = completions[choice].text
    } else if isName, !line.isEmpty, let first = completions.first, first.isNamed {
      line = first.text
    }
    guard line.contains(where: { !$0.isWhitespace }) else {
      self.prompt = nil
      return []
    }
    if let own = ownCommands.first(where: { $0.name == line.filter { !$0.isWhitespace } }) {
      self.prompt = nil
      recentLines.note(own.name)
      return perform(own.steps)
    }
    do throws(Instruction.Mistake) {
      var steps = try Instruction.sequence(line)
      // What has been typed is all that is given: nothing is asked for again.
      let last = steps.count - 1
      if let argument = steps[last].command.argument, steps[last].argument == nil {
        // A command chosen by its name alone goes on to what it needs.
        if argument.isRequired || (isName && argument.isAskedFor) {
          let isAsked = line.hasSuffix(" ")
          _ = begin(steps[last].command, with: prefill(steps[last].command))
          if argument.isRequired, isAsked { self.prompt?.failure = "it needs \(argument.name)" }
          return []
        }
        steps[last].argument = ""
      }
      self.prompt = nil
      recentLines.note(line)
      return perform(steps)
    } catch {
      self.prompt?.failure = error.message
      return []
    }
  }

  /// What stands after a command's name when it is asked for: the present value.
  func prefill(_ command: Command) -> String {
    switch command {
    case .filter: filterText
    case .width: "\(reading.measure)"
    default: ""
    }
  }

  // MARK: Searching as one types

  /// Searches for what has been typed so far, from the place where the reader was.
  private mutating func searchAsTyped() -> [Effect] {
    guard let prompt else { return [] }
    switch prompt.purpose {
    case .searchArchive, .command: return []
    case .findInArticle(let origin):
      guard var open else { return [] }
      open.scroll(to: origin, height: articleHeight)
      open.search = prompt.text.isEmpty ? nil : ArticleSearch(prompt.text, in: open.document)
      _ = open.stepHit(forward: true, height: articleHeight)
      self.open = open
      return []
    case .findInList(let pane, let row): return find(prompt.text, in: pane, from: row)
    case .findInPage(let top):
      findInPage(prompt.text, from: top)
      return []
    }
  }
}
