import NewsLibrary

/// A line that the command line offers.
struct Completion: Sendable, Equatable {
  /// The whole line.
  var text: String
  /// What stands beside it.
  var summary: String
  /// The key that gives it too.
  var key: String?
  /// Whether what was typed is a part of its name, rather than of what it does.
  var isNamed = true

  /// More are not offered: nobody goes through them, and another letter finds the others.
  private static let limit = 200

  /// What can follow on what has been typed.
  static func of(_ prompt: Prompt, in state: ReaderState) -> [Completion] {
    switch prompt.purpose {
    case .searchArchive: return filters(prompt.text, before: "")
    case .findInArticle, .findInList, .findInPage: return []
    case .command: break
    }
    let line = prompt.text
    guard let space = line.firstIndex(where: \.isWhitespace) else { return commands(line, in: state) }
    let head = String(line[...space])
    let rest = String(line[line.index(after: space)...].drop(while: \.isWhitespace))
    guard let command = Command(name: String(line[..<space])), let argument = command.argument else {
      return []
    }
    switch argument.kind {
    case .filter: return filters(rest, before: head)
    case .theme: return names(Theme.all.map(\.name), rest, before: head)
    case .feed: return names(state.shelf.rows.map(\.title), rest, before: head)
    case .tag: return names(state.shelf.overview.tags.map(\.name), rest, before: head)
    case .order: return names(ArticleOrder.allCases.map(\.rawValue), rest, before: head)
    case .number, .path, .program, .address, .words: return []
    }
  }

  // MARK: Commands

  private static func commands(_ typed: String, in state: ReaderState) -> [Completion] {
    var all = state.ownCommands.map { own in
      Completion(text: own.name, summary: own.summary, key: state.key(for: .own(own)))
    }
    all += Command.allCases.filter(\.isOffered).map { command in
      let argument = command.argument.map { $0.isRequired ? " \($0.name)" : " [\($0.name)]" } ?? ""
      return Completion(
        text: command.name, summary: command.summary + argument, key: state.key(for: .command(command)))
    }
    guard !typed.isEmpty else {
      return state.recentLines.lines.map { Completion(text: $0, summary: "given before") } + all
    }
    let typed = typed.lowercased()
    let ranked = all.enumerated().compactMap { order, completion in
      rank(of: completion, typed).map { (rank: $0, order: order, completion: completion) }
    }
    // The shorter a name, the more of it has been typed: "q" is "quit" before it is "quotations".
    return ranked.sorted {
      ($0.rank, $0.rank == 1 ? $0.completion.text.count : 0, $0.order)
        < ($1.rank, $1.rank == 1 ? $1.completion.text.count : 0, $1.order)
    }.map { ranked in
      var completion = ranked.completion
      completion.isNamed = ranked.rank < Self.foundBySummary
      return completion
    }
  }

  /// The rank of what only its summary holds.
  private static let foundBySummary = 5

  /// How well a command fits: its name begins so, a word of its name does, its name or its summary holds it; nil for
  /// one that does not fit.
  private static func rank(of completion: Completion, _ typed: String) -> Int? {
    let name = completion.text
    if name == typed { return 0 }
    if name.hasPrefix(typed) { return 1 }
    let words = name.split(separator: "-")
    if words.contains(where: { $0.hasPrefix(typed) }) { return 2 }
    let initials = String(words.compactMap(\.first))
    if initials.hasPrefix(typed) { return 3 }
    if name.contains(typed) { return 4 }
    return completion.summary.lowercased().contains(typed) ? foundBySummary : nil
  }

  // MARK: What commands are given

  private static func names(_ names: [String], _ typed: String, before head: String) -> [Completion] {
    let typed = typed.lowercased()
    let found = names.filter { typed.isEmpty || $0.lowercased().contains(typed) }
    return found.prefix(limit).map { Completion(text: head + $0, summary: "") }
  }

  /// The fields of a filter, for the word that is being typed.
  private static func filters(_ typed: String, before head: String) -> [Completion] {
    let word = typed.split(separator: " ", omittingEmptySubsequences: false).last.map(String.init) ?? ""
    let start = head + typed.dropLast(word.count)
    let bare = word.drop { $0 == "-" || $0 == "(" }
    let mark = String(word.dropLast(bare.count))
    return FilterWords.all.filter { $0.text.hasPrefix(bare) && $0.text != bare }.map {
      Completion(text: start + mark + $0.text, summary: $0.summary)
    }
  }
}
