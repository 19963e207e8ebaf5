import NewsLibrary
import NewsModel
import TOMLKit
import TerminalUI

/// Reads a configuration out of TOML.
///
/// What cannot be used is a ``ConfigurationProblem`` and leaves the default in place, so that a slip of the pen
/// never keeps the reader from starting.
public struct ConfigurationReader {
  /// What was read, defaults filled in.
  public private(set) var configuration = Configuration()
  /// What could not be used, in the order of the lines.
  public private(set) var problems: [ConfigurationProblem] = []
  /// Whether the text is TOML at all; where it is not, nothing of it was read.
  public private(set) var isTOML = true
  private let lines: TOMLLines

  /// Reads the text of a configuration file.
  public init(_ text: String) {
    lines = TOMLLines(text)
    do {
      let table = try TOMLTable(string: text)
      readSections(of: table)
    } catch let error as TOMLParseError {
      isTOML = false
      problems.append(
        ConfigurationProblem(line: error.source.begin.line, message: "this is not TOML: \(error.description)")
      )
    } catch {
      isTOML = false
      problems.append(ConfigurationProblem(line: nil, message: "this is not TOML: \(error)"))
    }
    problems.sort { ($0.line ?? 0, $0.message) < ($1.line ?? 0, $1.message) }
  }

  /// The sections of the file.
  private static let sections = [
    "reader", "lists", "layout", "refresh", "keep", "feeds", "rules", "highlights", "commands", "keys",
    "colours",
  ]

  private mutating func readSections(of table: TOMLTable) {
    // The commands first, for keys may be bound to them.
    let names = table.keys.filter { $0 == "commands" } + table.keys.filter { $0 != "commands" }
    for name in names {
      guard Self.sections.contains(name) else {
        complain([name], "there is no section “\(name)”" + Spelling.hint(for: name, among: Self.sections))
        continue
      }
      if Self.elements[name] != nil {
        readElements(of: table[name]?.array, name)
        continue
      }
      guard let section = table[name]?.table else {
        complain([name], "“\(name)” is a section: write [\(name)] on a line of its own")
        continue
      }
      switch name {
      case "keys": readKeys(section)
      case "commands": readCommands(section)
      case "colours": readColours(section)
      default: readSettings(section, name)
      }
    }
  }

  private mutating func readSettings(_ section: TOMLTable, _ name: String) {
    let settings = Setting.all.filter { $0.section == name }
    for key in section.keys {
      guard let setting = settings.first(where: { $0.key == key }) else {
        let known = settings.map(\.key)
        complain([name, key], "[\(name)] has no setting “\(key)”" + Spelling.hint(for: key, among: known))
        continue
      }
      guard let value = section[key] else { continue }
      if let problem = setting.apply(value, &configuration) {
        complain([name, key], "\(key): \(problem)")
      }
    }
  }

  private mutating func readColours(_ section: TOMLTable) {
    for name in section.keys {
      guard let role = Role(name: name) else {
        complain(
          ["colours", name],
          "nothing to colour is called “\(name)”" + Spelling.hint(for: name, among: Role.names))
        continue
      }
      do throws(StyleNotation.Problem) {
        guard let text = section[name]?.string else {
          throw StyleNotation.Problem(message: StyleNotation.hint)
        }
        configuration.colours[role] = try StyleNotation.change(text)
      } catch {
        complain(["colours", name], "\(name): \(error.message)")
      }
    }
  }

  /// The sections of which there may be many, each with what may stand in it.
  private static let elements = [
    "rules": ["when", "do"], "highlights": ["match", "when", "look"],
    "feeds": [
      "source", "title", "tags", "folder", "interval", "full-text", "max-items", "user-agent", "hidden",
    ],
  ]

  /// Reads the sections of a kind of which there may be many.
  private mutating func readElements(of array: TOMLArray?, _ name: String) {
    let keys = Self.elements[name] ?? []
    guard let array, array.allSatisfy({ $0.table != nil }) else {
      complain(
        [name],
        "each of the \(name) is a section of its own: write [[\(name)]], and \(keys.joined(separator: ", ")) under it"
      )
      return
    }
    for (index, element) in array.compactMap(\.table).enumerated() {
      let path = [name, "\(index)"]
      for key in element.keys where !keys.contains(key) {
        complain(path + [key], "[[\(name)]] has no “\(key)”" + Spelling.hint(for: key, among: keys))
      }
      switch name {
      case "rules": readRule(element, path)
      case "highlights": readHighlight(element, path)
      default: readFeed(element, path)
      }
    }
  }

  private mutating func readFeed(_ feed: TOMLTable, _ path: [String]) {
    guard let source = feed["source"]?.string else {
      complain(
        path, "the feed needs its source: the address that it was subscribed to by; dateline feeds lists it")
      return
    }
    var settled = FeedOverride(source: source)
    /// Takes one setting, or tells what it must be.
    func take<Value>(_ key: String, _ what: String, _ read: (any TOMLValueConvertible) -> Value?) -> Value? {
      guard let value = feed[key] else { return nil }
      let taken = read(value)
      if taken == nil { complain(path + [key], "\(key): give \(what)") }
      return taken
    }
    let count = { (value: any TOMLValueConvertible) in value.int.flatMap { $0 > 0 ? $0 : nil } }
    settled.title = take("title", "a name in quotation marks") { $0.string }
    settled.tags = take("tags", "a list of labels") { Setting.strings($0) }
    settled.folder = take("folder", "a name in quotation marks") { $0.string }
    settled.intervalMinutes = take("interval", "minutes, 1 or more", count)
    settled.fullText = take("full-text", "true or false") { $0.bool }
    settled.maximumItems = take("max-items", "a number, 1 or more", count)
    settled.userAgent = take("user-agent", "a text in quotation marks") { $0.string }
    settled.isHidden = take("hidden", "true or false") { $0.bool }
    configuration.feeds.append(settled)
  }

  private mutating func readRule(_ rule: TOMLTable, _ path: [String]) {
    guard let when = rule["when"]?.string else {
      complain(path, "the rule needs when: a filter in quotation marks, such as \"feed:gazette age:>2w\"")
      return
    }
    guard let actions = rule["do"].flatMap({ Setting.strings($0) }), !actions.isEmpty else {
      complain(path, "the rule needs do: a list of read, star, hide and \"tag NAME\"")
      return
    }
    do {
      let filter = try ArticleFilter(when)
      configuration.rules.append(ArticleRule(filter: filter, actions: try actions.map { try RuleAction($0) }))
    } catch let error as FilterError {
      complain(path + ["when"], "when: \(error.message)")
    } catch {
      complain(path + ["do"], "do: \(error)")
    }
  }

  private mutating func readHighlight(_ highlight: TOMLTable, _ path: [String]) {
    do {
      guard let look = highlight["look"]?.string else {
        throw StyleNotation.Problem(message: StyleNotation.hint)
      }
      let change = try StyleNotation.change(look)
      switch (highlight["match"]?.string, highlight["when"]?.string) {
      case (let match?, nil):
        configuration.highlights.append(Highlight(subject: .words(try TextPattern(match)), look: change))
      case (nil, let when?):
        configuration.highlights.append(
          Highlight(subject: .articles(try ArticleFilter(when)), look: change))
      default:
        complain(
          path, "a highlight needs either match: words or an expression; or when: a filter of articles")
      }
    } catch let error as FilterError {
      complain(path + [highlight["match"] == nil ? "when" : "match"], error.message)
    } catch let problem as StyleNotation.Problem {
      complain(path + ["look"], "look: \(problem.message)")
    } catch {
      complain(path, "\(error)")
    }
  }

  private mutating func readCommands(_ section: TOMLTable) {
    for name in section.keys {
      let path = ["commands", name]
      guard Command(name: name) == nil, !name.contains(where: { $0.isWhitespace || $0 == ";" }) else {
        complain(path, "“\(name)” cannot be the name of a command of yours; choose another")
        continue
      }
      guard let lines = section[name].flatMap({ Setting.strings($0) }), !lines.isEmpty else {
        complain(path, "\(name): give commands, such as \"open-in-browser; next-unread\"")
        continue
      }
      do throws(Instruction.Mistake) {
        var steps: [Instruction] = []
        for line in lines { steps += try Instruction.sequence(line) }
        configuration.ownCommands.append(UserCommand(name: name, steps: steps))
      } catch {
        complain(path, "\(name): \(error.message)")
      }
    }
    configuration.ownCommands.sort { $0.name < $1.name }
  }

  private mutating func readKeys(_ section: TOMLTable) {
    var overrides: [KeyMap.Override] = []
    for name in section.keys {
      let contexts = KeyContext.allCases.map(\.rawValue)
      guard let context = KeyContext(rawValue: name), let table = section[name]?.table else {
        complain(
          ["keys", name],
          "there are no keys “\(name)”; write [keys.CONTEXT]" + Spelling.hint(for: name, among: contexts))
        continue
      }
      for key in table.keys {
        guard let value = table[key] else { continue }
        if let override = readOverride(context, key, value) { overrides.append(override) }
      }
    }
    configuration.keyMap = configuration.keyMap.overridden(by: overrides)
    for clash in KeyMap.clashes(among: overrides) {
      complain(
        ["keys", clash.context.rawValue, clash.target.name],
        "“\(clash.sequence)” is bound twice in [keys.\(clash.context.rawValue)], or begins a longer sequence there; keep one of them"
      )
    }
  }

  private mutating func readOverride(
    _ context: KeyContext, _ name: String, _ value: any TOMLValueConvertible
  ) -> KeyMap.Override? {
    let path = ["keys", context.rawValue, name]
    guard let target = target(named: name) else {
      let names = Command.names + configuration.ownCommands.map(\.name)
      complain(path, "there is no action “\(name)”" + Spelling.hint(for: name, among: names))
      return nil
    }
    guard let labels = Setting.strings(value) else {
      complain(path, "\(name): give a key, such as \"J\", or several, such as [\"J\", \"Ctrl-n\", \"g n\"]")
      return nil
    }
    var sequences: [[KeyPress]] = []
    for label in labels {
      let keys = label.split(separator: " ").map { KeyPress(label: String($0)) }
      let known = keys.compactMap { $0 }
      guard !known.isEmpty, known.count == keys.count else {
        complain(
          path,
          "\(name): “\(label)” names no key; write a character, or \(KeyPress.nameList), with a space between the keys of a sequence"
        )
        return nil
      }
      sequences.append(known)
    }
    return KeyMap.Override(context: context, target: target, sequences: sequences)
  }

  private func target(named name: String) -> KeyTarget? {
    Command(name: name).map { .command($0) }
      ?? configuration.ownCommands.first { $0.name == name }.map { .own($0) }
  }

  private mutating func complain(_ path: [String], _ message: String) {
    problems.append(ConfigurationProblem(line: lines.line(of: path), message: message))
  }
}
