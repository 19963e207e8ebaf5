// Keys, and sequences of commands.
extension NewsboatConversion {
  /// Where keys have a meaning in dateline, by newsboat's dialogs; none where there is nothing alike.
  private static let contexts: [String: String] = [
    "all": "anywhere", "everywhere": "anywhere", "feedlist": "lists", "articlelist": "lists",
    "searchresultslist": "lists", "article": "article", "tagselection": "picker", "filterselection": "picker",
    "urlview": "picker", "help": "page",
  ]

  mutating func takeBindKey(_ directive: NewsboatDirective) {
    let words = directive.words
    guard words.count > 1 else { return leave(directive, "it needs a key and an operation") }
    // Macros have begun with this key all along.
    if words[1] == "macro-prefix" { return noteTaken() }
    guard let key = NewsboatKey.label(words[0]) else {
      return leave(directive, "“\(words[0])” is no key of dateline's")
    }
    bind(key, [NewsboatWord(text: words[1])], in: [words.count > 2 ? words[2] : "all"], directive)
  }

  mutating func takeBind(_ directive: NewsboatDirective) {
    let words = NewsboatWord.words(directive.rest, separator: UInt8(ascii: ";"))
    guard words.count > 2 else { return leave(directive, "it needs keys, dialogs and operations") }
    guard let keys = NewsboatKey.labels(ofSequence: words[0].text) else {
      return leave(directive, "“\(words[0].text)” holds a key that is none of dateline's")
    }
    bind(keys, Array(words[2...]), in: words[1].text.split(separator: ",").map(String.init), directive)
  }

  mutating func takeMacro(_ directive: NewsboatDirective) {
    let words = NewsboatWord.words(directive.rest, separator: UInt8(ascii: ";"))
    guard words.count > 1, let key = NewsboatKey.label(words[0].text) else {
      return leave(directive, "it needs a key and operations")
    }
    bind(macroPrefix + " " + key, Array(words[1...]), in: ["everywhere"], directive)
  }

  mutating func takeUnbindKey(_ directive: NewsboatDirective) {
    let words = directive.words
    guard let name = words.first else { return leave(directive, "it needs a key") }
    guard name != "-a" else {
      return leave(directive, "dateline's own keys stay; a command loses its keys by [] in [keys]")
    }
    guard let key = NewsboatKey.label(name) else {
      return leave(directive, "“\(name)” is no key of dateline's")
    }
    let dialog = words.count > 1 ? words[1] : "all"
    guard let context = Self.contexts[dialog] else {
      return leave(directive, "there is no dialog like “\(dialog)”")
    }
    let contexts = context == "anywhere" ? ["anywhere", "lists", "article"] : [context]
    if keys.unbind(key, in: contexts) {
      noteTaken()
    } else {
      leave(directive, "the key has no meaning there")
    }
  }

  private mutating func bind(
    _ keys: String, _ operations: [NewsboatWord], in dialogs: [String], _ directive: NewsboatDirective
  ) {
    let contexts = Set(dialogs.compactMap { Self.contexts[$0] }).filter { context in
      // In a list to choose from, letters narrow the choice.
      context != "picker" || keys.hasPrefix("Ctrl-") || keys.count > 1
    }
    guard !contexts.isEmpty else {
      return leave(directive, "nothing in dateline is like “\(dialogs.joined(separator: ","))” for this key")
    }
    do throws(NewsboatSteps.Refusal) {
      for context in contexts.sorted() {
        try bind(keys, operations, in: context)
        if context == "anywhere", !contexts.contains("article") { try bindInArticle(keys, operations) }
      }
      noteTaken()
    } catch {
      leave(directive, error.reason)
    }
  }

  private mutating func bind(
    _ keys: String, _ operations: [NewsboatWord], in context: String
  ) throws(NewsboatSteps.Refusal) {
    let steps = try NewsboatSteps(operations, isInArticle: context == "article")
    try bind(keys, steps, in: context)
  }

  /// Where an operation does something else in an article, its key does too.
  private mutating func bindInArticle(
    _ keys: String, _ operations: [NewsboatWord]
  ) throws(NewsboatSteps.Refusal) {
    let steps = try NewsboatSteps(operations, isInArticle: true)
    guard try steps != NewsboatSteps(operations, isInArticle: false) else { return }
    try bind(keys, steps, in: "article")
  }

  private mutating func bind(
    _ keys: String, _ steps: NewsboatSteps, in context: String
  ) throws(NewsboatSteps.Refusal) {
    var command = steps.steps[0]
    if steps.steps.count > 1 || command.contains(" ") {
      command = Self.name(of: keys, in: context, isMacro: keys.hasPrefix(macroPrefix + " "))
      draft.set(command, to: TOMLDraft.quoted(steps.lines), in: "commands", comment: steps.title)
    }
    self.keys.bind(keys, to: command, in: context)
  }

  /// A name for what keys give: newsboat has none.
  private static func name(of keys: String, in context: String, isMacro: Bool) -> String {
    let keys = keys.split(separator: " ").dropFirst(isMacro ? 1 : 0).map { key in
      guard let letter = key.unicodeScalars.first, key.unicodeScalars.count == 1 else {
        return key.lowercased()
      }
      switch letter {
      case "a"..."z", "0"..."9": return String(letter)
      case "A"..."Z": return "shift-" + key.lowercased()
      default: return "u" + String(letter.value, radix: 16)
      }
    }
    let name = (isMacro ? "macro-" : "keys-") + keys.joined(separator: "-")
    return context == "article" ? name + "-in-article" : name
  }

  /// Writes the keys that have changed.
  mutating func writeKeys() {
    for row in keys.changed {
      draft.add("\(row.command) = \(TOMLDraft.quoted(row.keys))", to: "keys.\(row.context)")
    }
  }
}
