import Testing

@testable import NewsLibrary

@Suite struct NewsboatConversionTests {
  private static let keys = KeyTable([
    .init(context: "lists", command: "toggle-read", keys: ["u"]),
    .init(context: "anywhere", command: "down", keys: ["j", "↓"]),
    .init(context: "anywhere", command: "top", keys: ["g g", "Home"]),
    .init(context: "anywhere", command: "refresh-all", keys: ["R"]),
    .init(context: "anywhere", command: "previous-unread", keys: [","]),
  ])

  private func convert(
    _ text: String, titles: [String: String] = [:]
  ) throws -> NewsboatConversion {
    let reader = try NewsboatConfigReader("/n/config", home: "/home/ida") { _ throws(BoundedFile.Failure) in
      Array(text.utf8)
    }
    return NewsboatConversion(reader, keys: Self.keys, feedTitles: titles)
  }

  /// The lines of the configuration, without head and empty ones.
  private func lines(_ text: String, titles: [String: String] = [:]) throws -> [String] {
    try convert(text, titles: titles).text.split(separator: "\n").map(String.init).filter {
      !$0.hasPrefix("#")
    }
  }

  @Test(arguments: [
    (
      "browser \"firefox --new-tab '%u' >/dev/null 2>&1 &\"",
      ["[reader]", "browser = \"firefox --new-tab %u\""]
    ),
    ("pager \"less %f\"", ["[reader]", "pager = \"less\""]),
    ("pager internal", []),
    ("bookmark-cmd \"~/bin/keep --all\"", ["[reader]", "bookmark = \"~/bin/keep --all\""]),
    ("auto-reload yes\nreload-time 30", ["[refresh]", "automatic = true", "interval = 30"]),
    ("auto-reload no\nauto-reload yes", ["[refresh]", "automatic = true"]),
    ("keep-articles-days 90\nmax-items 500", ["[keep]", "days = 90", "per-feed = 500"]),
    ("keep-articles-days 0", []),
    ("auto-reload yes\nrefresh-on-startup no", ["[refresh]", "automatic = true"]),
    ("refresh-on-startup yes", ["[refresh]", "automatic = true"]),
    ("text-width 72", ["[reader]", "width = 72"]),
    ("show-read-feeds no", ["[lists]", "unread-only = true"]),
    ("show-read-articles yes", []),
    ("article-sort-order date-asc", ["[lists]", "sort = \"oldest\""]),
    (
      "color listfocus yellow blue bold",
      ["[colours]", "selection = \"bold yellow on blue\"", "dialog-selection = \"bold yellow on blue\""]
    ),
    (
      "color info red default",
      [
        "[colours]", "focused-pane-title = \"plain red on default\"",
        "dialog-title = \"plain red on default\"",
      ]
    ),
    ("color article color252 default", ["[colours]", "text = \"plain 252 on default\""]),
    (
      "search-highlight-colors black yellow standout",
      ["[colours]", "search-hit = \"reverse black on yellow\""]
    ),
  ])
  func settings(text: String, expected: [String]) throws {
    #expect(try lines(text) == expected)
    #expect(try convert(text).notTaken.isEmpty)
  }

  @Test(arguments: [
    ("bind-key ^R reload-all", ["[keys.anywhere]", #"refresh-all = ["R", "Ctrl-r"]"#]),
    ("unbind-key R\nbind-key ^R reload-all", ["[keys.anywhere]", #"refresh-all = "Ctrl-r""#]),
    ("unbind-key R", ["[keys.anywhere]", "refresh-all = []"]),
    ("bind-key g home", ["[keys.anywhere]", #"top = ["Home", "g"]"#]),
    ("bind gg everywhere home", []),
    ("unbind-key j\nbind-key j down", []),
    // A key of all places is no use while the lists have it for something else.
    ("bind-key u down", ["[keys.anywhere]", #"down = ["j", "↓", "u"]"#, "[keys.lists]", "toggle-read = []"]),
    ("bind-key J next articlelist", ["[keys.lists]", #"down = "J""#]),
    (
      "bind-key J next",
      ["[keys.anywhere]", #"down = ["j", "↓", "J"]"#, "[keys.article]", #"next-article = "J""#]
    ),
    (
      "bind <C-x>y help,article help",
      ["[keys.article]", #"help = "Ctrl-x y""#, "[keys.page]", #"help = "Ctrl-x y""#]
    ),
    (
      "bind-key 1 one article",
      ["[commands]", #"keys-1-in-article = "follow-link 1""#, "[keys.article]", #"keys-1-in-article = "1""#]
    ),
  ])
  func keys(text: String, expected: [String]) throws {
    #expect(try lines(text) == expected)
    #expect(try convert(text).notTaken.isEmpty)
  }

  @Test func macrosBecomeCommandsOfTheUsersOwn() throws {
    let text = #"""
      macro k open; reload; quit -- "enter, reload"
      macro V set browser "mpv %u &" ; open-in-browser; toggle-article-read; set browser firefox
      """#
    #expect(
      try lines(text) == [
        "[commands]", #"macro-k = "open; refresh; back"  # enter, reload"#,
        #"macro-shift-v = ["spawn mpv \"$DATELINE_URL\"", "toggle-read"]"#,
        "[keys.anywhere]", "previous-unread = []", #"macro-k = ", k""#, #"macro-shift-v = ", V""#,
      ])
  }

  @Test func macrosBeginWithTheKeyThatTheUserHasChosen() throws {
    #expect(
      try lines("macro k help; quit\nbind-key + macro-prefix").suffix(2) == [
        "[keys.anywhere]", #"macro-k = "+ k""#,
      ])
  }

  @Test(arguments: [
    ("open-in-browser", "lynx", "exec lynx \"$DATELINE_URL\""),
    (
      "open-in-browser", "echo '%u' '%T' >> ~/list",
      "exec echo \"$DATELINE_URL\" \"$DATELINE_TITLE\" >> ~/list"
    ),
    ("open-in-browser", "vlc &", "spawn vlc \"$DATELINE_URL\""),
    ("open-in-browser-noninteractively", "get %u", "spawn get \"$DATELINE_URL\""),
  ])
  func anotherBrowserForAMomentIsAProgram(operation: String, browser: String, step: String) throws {
    let words = NewsboatWord.words("set browser \"\(browser)\"; \(operation)", separator: 0x3B)
    #expect(try NewsboatSteps(words, isInArticle: false).steps == [step])
  }

  @Test func operationsWithWhatTheyAreGiven() throws {
    func steps(_ text: String) throws -> [String] {
      try NewsboatSteps(NewsboatWord.words(text, separator: 0x3B), isInArticle: true).steps
    }
    #expect(try steps("goto-url 11") == ["follow-link 11"])
    #expect(try steps("select-tag \"two words\"") == ["go #two words"])
    #expect(try steps("pipe-to \"wc -w; true\"") == ["pipe-article wc -w; true"])
    #expect(try steps("set-filter \"age < 2\"") == ["filter age:<2d"])
    #expect(try steps("set external-url-viewer \"urlscan -d\"; show-urls") == ["pipe-article urlscan -d"])
    #expect(throws: NewsboatSteps.Refusal.self) { try steps("pb-download") }
    #expect(throws: NewsboatSteps.Refusal.self) { try steps("set reload-time 1") }
    #expect(throws: NewsboatSteps.Refusal.self) { try steps("set browser mpv; one") }
    #expect(throws: NewsboatSteps.Refusal.self) { try steps("fly") }
    #expect(throws: NewsboatSteps.Refusal.self) { try steps(";") }
  }

  @Test func rulesHideWhatWasIgnored() throws {
    let text = #"""
      ignore-article "*" "title =~ \"Sponsored\""
      ignore-article "https://one.example/feed" "age > 30 or unread = \"no\""
      """#
    #expect(
      try lines(text, titles: ["https://one.example/feed": "One \"Desk\""]) == [
        "[[rules]]", #"when = "title:/Sponsored/i""#, #"do = "hide""#,
        "[[rules]]", #"when = "feed:\"One \\\"Desk\\\"\" and (age:>=31d or is:read)""#, #"do = "hide""#,
      ])
    #expect(try convert(text).notTaken.map(\.what) == ["/n/config, line 2: ignore-article"])
  }

  @Test func highlightsStayHighlights() throws {
    let text = #"""
      highlight article "quay|a/b" red default bold
      highlight all "ferry" color39
      highlight-article "flags # \"s\"" yellow blue
      highlight articlelist "ferry" red default
      """#
    #expect(
      try lines(text) == [
        "[[highlights]]", #"match = "/quay|a\\/b/i""#, #"look = "bold red on default""#,
        "[[highlights]]", #"match = "/ferry/i""#, #"look = "plain 39""#,
        "[[highlights]]", #"when = "tag:flag-s""#, #"look = "plain yellow on blue""#,
      ])
    #expect(try convert(text).notTaken.map(\.what) == ["/n/config, line 4: highlight"])
  }

  @Test(arguments: [
    "reload-time 2", "browser \"a | b\"", "browser \"lynx %F\"", "color background white black",
    "color nothing red red",
    "color article", "color article pink black", "color info red red\ncolor title red default",
    "highlight all (x red", "highlight all x", "highlight feedlist x red", "highlight-article x red",
    "highlight-feed x red", "unbind-key -a", "unbind-key Z",
    "bind-key j", "bind-key j fly", "bind-key HOMER down", "bind-key j down podboat",
    "bind-key j down urlview",
    "bind a nowhere down", "macro", "macro k", "ignore-article *", "ignore-article * guid", "define-filter x",
    "text-width wide", "article-sort-order guid", "proxy localhost:1", "nosuch yes", "reload-time",
    "bind-key x enqueue", "feedbin-login me", "bind x everywhere set reload-time 3",
  ])
  func whatIsNotTakenIsToldWithItsLineAndWhy(line: String) throws {
    let converted = try convert("# a comment\n" + line)
    #expect(converted.notTaken.count == 1)
    #expect(converted.notTaken.first?.what.hasPrefix("/n/config, line 2: ") == true)
    #expect(converted.notTaken.first?.why.isEmpty == false)
  }

  @Test func valuesOfPasswordsAreNotTold() throws {
    let told = try convert("feedbin-password \"secret\"\nproxy-auth me:secret").notTaken
    #expect(told.count == 2)
    #expect(!told.contains { $0.what.contains("secret") || $0.why.contains("secret") })
  }

  @Test func textsAreWrittenSoThatTheyReadTheSame() {
    #expect(TOMLDraft.quoted("a\"b\\c\nd\u{1}\u{7F}é") == "\"a\\\"b\\\\c\\nd\\u0001\\u007fé\"")
  }
}
