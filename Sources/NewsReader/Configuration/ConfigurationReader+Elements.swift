import NewsLibrary
import NewsModel
import TOMLKit

// Sections of which there may be many: rules, highlights, feeds.
extension ConfigurationReader {
  /// The sections of which there may be many, each with what may stand in it.
  static let elements = [
    "rules": ["when", "do"], "highlights": ["match", "when", "look"],
    "feeds": [
      "source", "title", "tags", "folder", "interval", "full-text", "max-items", "user-agent", "hidden",
    ],
  ]

  /// Reads the sections of a kind of which there may be many.
  mutating func readElements(of array: TOMLArray?, _ name: String) {
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
}
