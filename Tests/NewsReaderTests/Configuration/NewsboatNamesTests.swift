import TerminalUI
import Testing

@testable import NewsLibrary
@testable import NewsReader

/// The tables of newsboat's counterparts are below the reader, and name its commands and settings by text.
@Suite struct NewsboatNamesTests {
  /// Whether the reader has what a name means; what is no name of the reader's (a program, a variable, a filter) counts
  /// as had.
  private static func exists(_ name: String) -> Bool {
    if name.hasPrefix("[") {
      let parts = name.split(separator: " ").map(String.init)
      let section = parts[0].filter { $0 != "[" && $0 != "]" }
      guard parts.count > 1 else {
        return ["keys", "colours", "commands", "rules", "highlights"].contains(section)
      }
      return Setting.all.contains { $0.section == section && $0.key == parts[1] }
    }
    let isElsewhere =
      name.hasPrefix("dateline ") || name.hasPrefix("-") || name.contains("_") || name.contains(":")
    return isElsewhere || Command(name: name) != nil
  }

  @Test(
    arguments: NewsboatCounterpart.operations + NewsboatCounterpart.settings + NewsboatCounterpart.commands)
  func everyNameIsOneOfTheReaders(row: NewsboatCounterpart) {
    for name in row.names {
      #expect(Self.exists(name), "\(row.name): \(name)")
    }
  }

  @Test func everyLookOfNewsboatsIsARoleOfTheReaders() {
    for (element, roles) in NewsboatColours.roles {
      for role in roles { #expect(Role(name: role) != nil, "\(element): \(role)") }
    }
  }

  @Test func whatAnImportWritesIsReadWithoutAProblem() throws {
    let config = #"""
      browser "firefox --new-tab '%u' &"
      auto-reload no
      reload-time 30
      keep-articles-days 90
      max-items 500
      text-width 72
      show-read-feeds no
      pager "less -R"
      bookmark-cmd ~/bin/keep
      article-sort-order date-desc
      bind-key j next
      bind-key ^R reload-all
      unbind-key R
      bind gG everywhere end
      bind <C-x><C-q> article,articlelist quit
      macro k open; reload; quit -- "enter, and \"reload\""
      macro v set browser "mpv %u &"; open-in-browser
      color article white default
      color listfocus yellow blue bold
      color listnormal_unread color39 default underline
      search-highlight-colors black yellow
      highlight article "(harbour|quay)/" red default bold underline
      highlight-article "unread = \"yes\" and title =~ \"ferry\"" yellow default
      ignore-article * "title =~ \"Sponsored\" or author = \"A/B\""
      """#
    let reader = try NewsboatConfigReader("config", home: "") { _ throws(BoundedFile.Failure) in
      Array(config.utf8)
    }
    let converted = NewsboatConversion(reader, keys: StandardKeys.table)
    let text = converted.text
    #expect(converted.notTaken == [])
    let read = ConfigurationReader(text)
    #expect(read.problems == [], "\(text)")
    #expect(read.configuration.refreshInterval == 30)
    #expect(read.configuration.reading.measure == 72)
    #expect(read.configuration.showsUnreadOnly)
    #expect(read.configuration.bookmark == ["~/bin/keep"])
    #expect(read.configuration.rules.map(\.filter.text) == [#"title:/Sponsored/i or author:/^A\/B$/"#])
    #expect(read.configuration.rules.map(\.actions) == [[.hide]])
    #expect(read.configuration.ownCommands.map(\.name) == ["macro-k", "macro-v"])
    #expect(
      read.configuration.colours[.selection]
        == StyleChange(foreground: .yellow, background: .blue, attributes: .bold))
    let keys = read.configuration.keyMap
    #expect(keys.match([.control("r")], in: [.lists, .anywhere]) == .command(.refreshAll))
    #expect(keys.match([.character("R")], in: [.lists, .anywhere]) == .none)
    #expect(keys.match([.character("j")], in: [.article, .anywhere]) == .command(.nextArticle))
    #expect(keys.match([.character("g"), .character("G")], in: [.anywhere]) == .command(.bottom))
    #expect(keys.match([KeyPress(.end)], in: [.anywhere]) == .command(.bottom))
    let macro = try #require(read.configuration.ownCommands.first)
    #expect(keys.match([.character(","), .character("k")], in: [.lists, .anywhere]) == .target(.own(macro)))
  }

  @Test func theKeysThatAnImportStartsFromAreTheReaders() {
    let table = StandardKeys.table
    #expect(table.rows.count == KeyMap.standard.bindings.count)
    for row in table.rows {
      #expect(KeyContext(rawValue: row.context) != nil && Command(name: row.command) != nil)
      #expect(!row.keys.isEmpty)
    }
  }
}

extension NewsboatCounterpart: CustomTestStringConvertible {
  /// newsboat's name.
  public var testDescription: String { name }
}
