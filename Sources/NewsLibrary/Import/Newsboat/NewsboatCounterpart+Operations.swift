extension NewsboatCounterpart {
  /// Every operation of newsboat 2.44 that a key can be bound to.
  public static let operations: [NewsboatCounterpart] =
    moving + reading + feeds + finding + passingOn + program

  private static let moving = group(
    "Moving",
    [
      same("up", .command("up")), same("down", .command("down")),
      same("pageup", .command("page-up")), same("pagedown", .command("page-down")),
      same("halfpageup", .command("half-page-up")), same("halfpagedown", .command("half-page-down")),
      same("home", .command("top")), same("end", .command("bottom")),
      same("next", .command("down", inArticle: "next-article")),
      same("prev", .command("up", inArticle: "previous-article")),
      same("switch-focus", .command("next-pane"), "Between the panes, which are all on one screen."),
      same("open", .command("open")), same("quit", .command("back")),
      none("view-dialogs", noDialogs), none("close-dialog", noDialogs),
      none("next-dialog", noDialogs), none("prev-dialog", noDialogs),
    ])

  private static let noDialogs =
    "Feeds, articles, the text and the timeline are on one screen: there is no stack of dialogs to go through."

  private static let reading = group(
    "Reading",
    [
      same("next-unread", .command("next-unread")), same("prev-unread", .command("previous-unread")),
      same("random-unread", .command("random-unread")),
      same("toggle-article-read", .command("toggle-read")),
      none(
        "toggle-source-view",
        "Articles are kept as paragraphs, headings, lists and tables, not as HTML. `open-in-browser` shows the page."
      ),
      otherwise(
        "edit-flags",
        "An article has a star (`toggle-star`) and any tags, which are words: `tag`. An import makes flags such as a into tags such as flag-a.",
        .command("tag")),
      same("show-urls", .command("links")), same("goto-url", .command("follow-link")),
    ]
      + zip(["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "zero"], 1...10).map {
        same($0, .command("follow-link \($1)"))
      }
      + [
        otherwise("article-feed", "`go` takes you to a feed by its name."),
        none("enqueue", "There is no queue of downloads. An enclosure is a link of its article: `links`."),
      ])

  private static let feeds = group(
    "Lists and feeds",
    [
      same("reload", .command("refresh")), same("reload-all", .command("refresh-all")),
      same("mark-feed-read", .command("read-all"), "`undo` takes it back."),
      otherwise(
        "mark-all-feeds-read", "Choose “All” in the list of feeds, then `read-all`; `undo` takes it back."),
      same("mark-all-above-as-read", .command("read-above")),
      same("toggle-show-read-feeds", .command("toggle-unread-only")),
      same("next-feed", .command("next-feed")), same("prev-feed", .command("previous-feed")),
      otherwise(
        "next-unread-feed", "`next-unread` goes on into the next feed that has unread articles.",
        .command("next-unread")),
      otherwise(
        "prev-unread-feed", "`previous-unread` goes back into the feed before.", .command("previous-unread")),
      same("sort", .command("sort")),
      otherwise(
        "rev-sort", "Of the orders of `sort`, only that by date is there in both directions.",
        .command("sort")),
      otherwise(
        "delete-article",
        "`hide` takes it from every list, and gives it back; filters find it by `is:hidden`.",
        .command("hide")),
      none(
        "delete-all-articles",
        "Articles go with age or number (`[keep] days`, `[keep] per-feed`), never by one key that deletes what is listed."
      ),
      otherwise("purge-deleted", "What is hidden is gone from the lists at once."),
      otherwise(
        "edit-urls",
        "`subscribe`, `unsubscribe`, `rename-feed` and `tag-feed`; outside the reader `dateline subscribe`, `dateline unsubscribe` and `dateline feeds`.",
        .command("subscribe")),
      otherwise("reload-urls", "Nothing has to be read again: subscriptions are in the archive."),
      otherwise("set-tag", "Tags stand in the list of feeds; `go` takes you there by name.", .command("go")),
      otherwise("clear-tag", "Choose “All” in the list of feeds, or another feed: `go`.", .command("go")),
      same("goto-title", .command("search"), "Finds in the rows of a list."),
    ])

  private static let finding = group(
    "Search and filters",
    [
      same("open-search", .command("search-archive", inArticle: "search")),
      otherwise(
        "prevsearchresults",
        "A search stays in the list of feeds while it is used, and for good by `save-search`."),
      same("set-filter", .command("filter")),
      otherwise("select-filter", "Filters that are kept by `save-search` stand in the list of feeds."),
      same("clear-filter", .command("filter"), "An empty filter lets all articles through."),
    ])

  private static let passingOn = group(
    "Links, files and programs",
    [
      same("open-in-browser", .command("open-in-browser")),
      same(
        "open-in-browser-noninteractively", .command("open-in-browser"),
        "The browser is started by itself and never has the terminal."),
      otherwise(
        "open-in-browser-and-mark-read",
        "Opening an article sets it to read; `open-in-browser` shows its page.",
        .command("open-in-browser")),
      same(
        "open-all-unread-in-browser", .command("open-unread"),
        "Twenty pages at once at most, which are set to read."),
      same(
        "open-all-unread-in-browser-and-mark-read", .command("open-unread"), "Twenty pages at once at most."),
      same("save", .command("save"), "As text, Markdown, HTML, JSON and more."),
      same("save-all", .command("save-all")),
      same("pipe-to", .command("pipe-article")), same("bookmark", .command("bookmark")),
    ])

  private static let program = group(
    "The program",
    [
      same("help", .command("help")), same("redraw", .command("redraw")), same("hard-quit", .command("quit")),
      same("cmdline", .command("command-line")),
    ]
      + ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"].map {
        otherwise(
          "cmd-\($0)", "Rows have no numbers: `search` finds one by its words, `go` a feed by its name.")
      }
      + [
        otherwise(
          "macro-prefix", "Sequences of commands have names (`[commands]`) and any key or sequence of keys.")
      ])

  /// Every command of newsboat's own command line.
  public static let commands: [NewsboatCounterpart] = group(
    "The command line",
    [
      same("quit", .command("quit")), same("q", .command("quit")),
      same("save", .command("save"), "With a path."),
      otherwise(
        "set", "`width`, `theme` and others change what they name; for good, `edit-configuration`."),
      otherwise("tag", "Tags stand in the list of feeds: `go`."), same("goto", .command("go")),
      otherwise("source", "One file holds the configuration; `reload-configuration` reads it again."),
      otherwise("dumpconfig", "`dateline config init` writes every setting with its default."),
      same("exec", .command("command-line"), "The command line takes every command by its name."),
      otherwise("number", "Rows have no numbers: `search` finds one by its words."),
    ])
}
