/// newsboat's `config` as a configuration of dateline's.
public struct NewsboatConversion: Sendable {
  /// A filter with a name, which becomes a saved search.
  struct NamedFilter: Sendable, Hashable {
    var title: String
    var expression: String
    /// Where it stands.
    var place: String
  }

  /// What was not taken.
  public private(set) var notTaken: [ImportReport.Omission] = []
  /// Filters that newsboat's user has named.
  private(set) var filters: [NamedFilter] = []
  /// The cache that newsboat was told to use, as written; nil where it was told nothing.
  public private(set) var cachePath: String?
  /// How many lines have become part of the configuration.
  public private(set) var taken = 0

  var draft = TOMLDraft(order: [
    "reader", "lists", "refresh", "keep", "colours", "commands", "keys.anywhere", "keys.lists",
    "keys.article",
    "keys.timeline", "keys.picker", "keys.page",
  ])
  var keys: KeyTable
  private let feedTitles: [String: String]
  /// Sections of which there may be many: rules and highlights.
  private var elements: [String] = []
  /// Key by which newsboat's macros begin.
  var macroPrefix = ","
  /// Whether titles have a colour of their own.
  private let titlesHaveColour: Bool

  /// Converts what a configuration file holds.
  ///
  /// - Parameters:
  ///   - reader: the file, with those that it includes.
  ///   - keys: the keys that the reader has.
  ///   - feedTitles: what feeds are called, by their addresses, for rules that hold for one feed.
  init(
    _ reader: NewsboatConfigReader, keys: KeyTable, feedTitles: [String: String] = [:]
  ) {
    self.keys = keys
    self.feedTitles = feedTitles
    notTaken = reader.notTaken
    titlesHaveColour = reader.directives.contains { $0.name == "color" && $0.words.first == "title" }
    // Bindings first that say by which key macros begin.
    for directive in reader.directives where directive.name == "bind-key" {
      let words = directive.words
      if words.count > 1, words[1] == "macro-prefix", let key = NewsboatKey.label(words[0]) {
        macroPrefix = key
      }
    }
    for directive in reader.directives { take(directive) }
    writeKeys()
  }

  /// The text of the configuration; empty where nothing was taken.
  public var text: String {
    guard !draft.isEmpty || !elements.isEmpty else { return "" }
    let head =
      "# Taken over from newsboat's configuration. dateline config init shows every setting there is.\n\n"
    return head + draft.text + elements.map { "\n" + $0 }.joined()
  }

  private mutating func take(_ directive: NewsboatDirective) {
    switch directive.name {
    case "bind-key": takeBindKey(directive)
    case "bind": takeBind(directive)
    case "unbind-key": takeUnbindKey(directive)
    case "macro": takeMacro(directive)
    case "color": takeColour(directive)
    case "search-highlight-colors": takeLook(directive, roles: ["search-hit"], words: directive.words[...])
    case "highlight": takeHighlight(directive)
    case "highlight-article": takeArticleHighlight(directive)
    case "ignore-article": takeRule(directive)
    case "define-filter": takeFilter(directive)
    case "cache-file":
      cachePath = directive.words.first
      noteTaken()
    default: takeSetting(directive)
    }
  }

  // MARK: Settings

  private mutating func takeSetting(_ directive: NewsboatDirective) {
    guard let counterpart = NewsboatCounterpart.settings.first(where: { $0.name == directive.name }) else {
      return leave(directive, "newsboat 2.44 has no such setting")
    }
    guard case .setting(let section, let key, let conversion) = counterpart.target else {
      return leave(directive, counterpart.plainNote)
    }
    guard let value = directive.words.first else { return leave(directive, "it has no value") }
    switch conversion {
    case .flag: set(section, key, isOn(value) ? "true" : "false")
    case .onMeansOn:
      if isOn(value) { set(section, key, "true") } else { noteTaken() }
    case .offMeansOn:
      // What newsboat shows by itself, dateline does too.
      if isOn(value) { noteTaken() } else { set(section, key, "true") }
    case .number(let bounds):
      guard let number = Int(value) else { return leave(directive, "“\(value)” is no number") }
      takeNumber(directive, section, key, number, bounds)
    case .program: takeProgram(directive, section, key, value)
    case .choice(let choices):
      guard let choice = choices[value] else { return leave(directive, "“\(value)” has no counterpart") }
      set(section, key, TOMLDraft.quoted(choice))
    }
  }

  private mutating func takeNumber(
    _ directive: NewsboatDirective, _ section: String, _ key: String, _ number: Int,
    _ bounds: ClosedRange<Int>
  ) {
    // 0 is newsboat's way to say that there is no bound, which is dateline's default.
    guard number != 0 else { return noteTaken() }
    let bounded = min(max(number, bounds.lowerBound), bounds.upperBound)
    set(section, key, "\(bounded)")
    if bounded != number { leave(directive, "\(number) is out of bounds here; \(bounded) was taken") }
  }

  private mutating func takeProgram(
    _ directive: NewsboatDirective, _ section: String, _ key: String, _ value: String
  ) {
    // newsboat's own pager is what dateline has too.
    guard value != "internal" else { return noteTaken() }
    do throws(NewsboatProgram.Refusal) {
      set(section, key, TOMLDraft.quoted(try NewsboatProgram.words(value)))
    } catch {
      leave(directive, error.reason)
    }
  }

  private func isOn(_ value: String) -> Bool { value == "yes" || value == "true" }

  private mutating func set(_ section: String, _ key: String, _ value: String) {
    draft.set(key, to: value, in: section)
    noteTaken()
  }

  // MARK: Looks

  private mutating func takeColour(_ directive: NewsboatDirective) {
    let words = directive.words
    guard let element = words.first, let roles = NewsboatColours.roles[element] else {
      return leave(directive, "newsboat has no element “\(words.first ?? "")”")
    }
    // newsboat's titles look like its other bars unless they have a colour of their own.
    guard !roles.isEmpty, element != "info" || !titlesHaveColour else {
      return leave(
        directive,
        "\(element): \(NewsboatColours.reasons[element] ?? "nothing in dateline's screen is like it")")
    }
    takeLook(directive, roles: roles, words: words.dropFirst())
  }

  private mutating func takeLook(_ directive: NewsboatDirective, roles: [String], words: ArraySlice<String>) {
    guard let look = NewsboatColours.look(words) else {
      return leave(directive, "it names no colour of newsboat's")
    }
    for role in roles { draft.set(role, to: TOMLDraft.quoted(look), in: "colours") }
    noteTaken()
  }

  // MARK: Highlights

  /// What matches in articles has a look; in lists there are only whole rows that have one.
  private mutating func takeHighlight(_ directive: NewsboatDirective) {
    let words = directive.words
    guard words.count > 2 else { return leave(directive, "it needs a dialog, an expression and a colour") }
    guard words[0] == "article" || words[0] == "all" else {
      return leave(
        directive, "words are highlighted in articles only; [[highlights]] with a filter gives rows a look")
    }
    do throws(FilterError) {
      let pattern = try TextPattern(NewsboatCondition.expression(words[1]))
      addHighlight(directive, "match", pattern.text, look: words.dropFirst(2))
    } catch {
      leave(directive, error.message)
    }
  }

  private mutating func takeArticleHighlight(_ directive: NewsboatDirective) {
    let words = directive.words
    guard words.count > 2 else { return leave(directive, "it needs a condition and a colour") }
    do throws(NewsboatCondition.Refusal) {
      let filter = try NewsboatCondition(words[0]).filter()
      addHighlight(directive, "when", filter.text, look: words.dropFirst())
    } catch {
      leave(directive, error.reason)
    }
  }

  private mutating func addHighlight(
    _ directive: NewsboatDirective, _ key: String, _ subject: String, look words: ArraySlice<String>
  ) {
    guard let look = NewsboatColours.look(words) else {
      return leave(directive, "it names no colour of newsboat's")
    }
    elements.append(
      "[[highlights]]\n\(key) = \(TOMLDraft.quoted(subject))\nlook = \(TOMLDraft.quoted(look))\n")
    noteTaken()
  }

  // MARK: Filters

  private mutating func takeRule(_ directive: NewsboatDirective) {
    let words = directive.words
    guard words.count > 1 else { return leave(directive, "it needs a feed and a condition") }
    do throws(NewsboatCondition.Refusal) {
      var filter = try NewsboatCondition(words[1]).filter().text
      if words[0] != "*" {
        guard let title = feedTitles[words[0]] else {
          return leave(directive, "rules name feeds by their titles, and that of \(words[0]) is not known")
        }
        filter = "feed:\(ArticleFilter.quoted(title)) and (\(filter))"
      }
      elements.append("[[rules]]\nwhen = \(TOMLDraft.quoted(filter))\ndo = \"hide\"\n")
      noteTaken()
    } catch {
      leave(directive, error.reason)
    }
  }

  private mutating func takeFilter(_ directive: NewsboatDirective) {
    let words = directive.words
    guard words.count > 1 else { return leave(directive, "it needs a name and a condition") }
    filters.append(NamedFilter(title: words[0], expression: words[1], place: directive.place))
  }

  /// Notes what is not taken.
  mutating func leave(_ directive: NewsboatDirective, _ why: String) {
    notTaken.append(ImportReport.Omission(what: directive.place, why: why))
  }

  /// Notes that a line has become part of the configuration.
  mutating func noteTaken() { taken += 1 }
}
