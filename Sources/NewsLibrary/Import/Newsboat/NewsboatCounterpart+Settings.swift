extension NewsboatCounterpart {
  /// Every setting and every other line of newsboat 2.44's `config` file; podboat's own are at the end.
  public static let settings: [NewsboatCounterpart] =
    keysAndLooks + articleView + lists + refreshing + network + keeping + passingOnSettings + services
    + podcasts

  private static let keysAndLooks = group(
    "Keys and looks",
    [
      same("bind", .nothing, "`[keys]`; several operations become a command of your own, `[commands]`."),
      same("bind-key", .nothing, "`[keys]`."),
      same("unbind-key", .nothing, "`[keys]`, where a command may have no key. `-a` has no counterpart."),
      same("macro", .nothing, "`[commands]` and `[keys]`."),
      otherwise("include", "One file holds the configuration; an import reads what is included."),
      same("color", .nothing, "`[colours]`, by what a text is; and themes, `[reader] theme`."),
      same(
        "highlight", .nothing, "`[[highlights]]` with match, in articles; words in lists keep their look."),
      same("highlight-article", .nothing, "`[[highlights]]` with when, a filter."),
      none("highlight-feed", "Feeds look alike but for the chosen one."),
      same("search-highlight-colors", .nothing, "`[colours]` search-hit."),
      otherwise(
        "swap-title-and-hints",
        "Titles stand on the panes, hints on the last line; neither takes another's place."),
      none("show-keymap-hint", "The last line is needed for messages too."),
      none("show-title-bar", "There is none: titles stand in the lines between panes."),
      none("history-limit", "The reader keeps the last fifty lines."),
      otherwise(
        "run-on-startup", "The reader begins where it was left."),
    ]
      + [
        "articlelist-title-format", "dialogs-title-format", "dirbrowser-title-format",
        "feedlist-title-format",
        "filebrowser-title-format", "help-title-format", "itemview-title-format", "searchresult-title-format",
        "selectfilter-title-format", "selecttag-title-format", "urlview-title-format",
      ].map { none($0, "The titles of panes are short and fixed.") })

  private static let articleView = group(
    "The article",
    [
      same("text-width", .setting("reader.width", .number(20...500))),
      same(
        "pager", .setting("reader.pager", .program), "Articles open in the reader; `pager` opens them there."),
      none("html-renderer", "The reader has one of its own, which the marks need."),
      otherwise("external-url-viewer", "`links` lists them; `pipe-article` gives the text to any program."),
      otherwise("display-article-progress", "The last line always tells how far the article is read."),
      otherwise(
        "always-display-description",
        "The text that the feed gives is shown; `dateline subscribe --full-text` takes it from the page."),
      otherwise("download-full-page", "Feed by feed: `dateline subscribe --full-text`."),
    ])

  private static let lists = group(
    "Lists",
    [
      same("show-read-feeds", .setting("lists.unread-only", .offMeansOn)),
      same("show-read-articles", .setting("lists.unread-only", .offMeansOn)),
      same(
        "article-sort-order",
        .setting(
          "lists.sort",
          .choice([
            "date": "newest", "date-desc": "newest", "date-asc": "oldest", "title": "title",
            "title-asc": "title",
            "author": "author", "author-asc": "author",
          ])), "By flags, link, GUID or at random: no."),
      none("feed-sort-order", "Feeds stand in the order in which they were subscribed to."),
      otherwise("articlelist-format", "`[lists] columns` names what is shown."),
      none("feedlist-format", "A row holds the name and the number of unread articles."),
      none("selecttag-format", "Tags are rows of the list of feeds."),
      otherwise("datetime-format", "`[reader] dates` says in which order day and month stand."),
      otherwise(
        "goto-first-unread", "`next-unread` goes there."),
      otherwise("goto-next-feed", "`next-unread` always goes on into the next feed."),
      none("mark-as-read-on-hover", "An article is read when it is opened."),
      none("markfeedread-jumps-to-next-unread", noJump),
      none("openbrowser-and-mark-jumps-to-next-unread", noJump),
      none("toggleitemread-jumps-to-next", noJump), none("toggleitemread-jumps-to-next-unread", noJump),
      none("scrolloff", "A list scrolls as little as shows the chosen row."),
      none("wrap-scroll", "The end of a list is its end."),
      otherwise(
        "define-filter", "An import keeps it as a search in the list of feeds, as `save-search` does."),
      otherwise("prepopulate-query-feeds", "Searches are always answered from the whole archive."),
      otherwise("confirm-mark-feed-read", undone), otherwise("confirm-mark-all-feeds-read", undone),
      otherwise("confirm-delete-all-articles", "No key deletes all articles."),
      none("confirm-exit", "Leaving loses nothing, and the reader begins where it was left."),
    ])

  private static let noJump = "A command does one thing; `[commands]` joins it with `next-unread`."
  private static let undone = "Nothing is asked, for `undo` takes it back."

  private static let refreshing = group(
    "Refreshing",
    [
      same("auto-reload", .setting("refresh.automatic", .flag)),
      same("reload-time", .setting("refresh.interval", .number(5...10080))),
      same(
        "refresh-on-startup", .setting("refresh.automatic", .onMeansOn),
        "Feeds that are due are refreshed at the start."),
      otherwise("suppress-first-reload", "At the start only feeds that are due are refreshed."),
      none("reload-only-visible-feeds", "`refresh` asks the feed in view, `refresh-all` all of them."),
      otherwise("reload-threads", "Feeds are asked side by side, each server politely."),
      none(
        "always-download", "A feed that has not changed is not sent again; servers are asked conditionally."),
      none("reset-unread-on-update", "An article that changes stays read or unread, as it was."),
      none("notify-always", noNotice), none("notify-beep", noNotice), none("notify-format", noNotice),
      none("notify-program", noNotice), none("notify-screen", noNotice), none("notify-xterm", noNotice),
    ])

  private static let noNotice =
    "The reader never interrupts. `dateline refresh --json` tells a script what is new."

  private static let network = group(
    "Network",
    [
      otherwise("proxy", proxied), otherwise("use-proxy", proxied), otherwise("proxy-auth", proxied),
      otherwise("proxy-type", proxied), none("proxy-auth-method", "The proxy and libcurl agree on it."),
      otherwise("user-agent", "Feed by feed: `dateline subscribe --user-agent`."),
      none("http-auth-method", "Server and libcurl agree on it; name and password are settings of a feed."),
      none("cookie-cache", "Cookies last from one redirect to the next, never longer."),
      none("download-retries", "A feed that failed is asked again later, with longer waits each time."),
      none("download-timeout", "The limits are fixed, and no slow feed holds up another."),
      none("max-download-speed", "There is no limit of speed."),
      none("ssl-verifyhost", "Certificates are always verified."),
      none("ssl-verifypeer", "Certificates are always verified."),
    ])

  private static let proxied = "By the environment, as for curl: `http_proxy`, `https_proxy`, `no_proxy`."

  private static let keeping = group(
    "Keeping",
    [
      same("keep-articles-days", .setting("keep.days", .number(1...100_000)), "Starred articles stay."),
      same("max-items", .setting("keep.per-feed", .number(1...1_000_000)), "Starred articles stay."),
      none(
        "delete-read-articles-on-quit", "Articles go with age or number: `[keep] days`, `[keep] per-feed`."),
      none("cleanup-on-quit", "Ending a subscription tells what goes with it; nothing else is lost."),
      otherwise(
        "cache-file", "`DATELINE_ARCHIVE` or `--archive` names the archive; an import reads this one."),
      otherwise(
        "error-log", "`problems` tells what failed and why; `dateline refresh` writes it to standard error."),
      otherwise("ignore-article", "A rule that hides: `[[rules]]`."),
      otherwise("ignore-mode", "Hidden articles are kept, and found by the filter `is:hidden`."),
    ])

  private static let passingOnSettings = group(
    "Links, files and programs",
    [
      same("browser", .setting("reader.browser", .program)),
      same(
        "bookmark-cmd", .setting("reader.bookmark", .program),
        "Given the same: address, title, words of yours, name of the feed."),
      otherwise("bookmark-autopilot", "Nothing is asked; `bookmark` takes words of yours."),
      none("bookmark-interactive", "The program does not get the terminal; `exec` gives it to any other."),
      none("max-browser-tabs", "`open-unread` opens twenty at most."),
      otherwise("save-path", "`save` asks for a path."),
      otherwise(
        "restrict-filename", "The name that is proposed holds a to z and digits; any other can be typed."),
    ])

  private static let services = group(
    "Services",
    [
      otherwise("urls-source", "Accounts stand beside feeds of one's own: `dateline account add`."),
      otherwise("opml-url", "Give the address to `dateline import opml`."),
    ]
      + without("feedbin", ["flag-star"] + login + ["url"], noAPI)
      + account("feedhq", ["flag-share", "min-items", "show-special-feeds", "flag-star"] + login + ["url"])
      + account("freshrss", ["min-items", "show-special-feeds", "flag-star"] + login + ["url"])
      + without(
        "inoreader",
        ["app-id", "app-key", "flag-share", "flag-star", "min-items", "show-special-feeds"] + login,
        "Inoreader lets new programs in by OAuth alone. It gives its list as OPML: `dateline import opml`.")
      + account(
        "miniflux",
        ["flag-save", "min-items", "show-special-feeds", "token", "tokeneval", "tokenfile", "flag-star"]
          + login
          + ["url"])
      + without("newsblur", ["min-items"] + login + ["url"], noAPI)
      + without("ocnews", ["flag-star"] + login + ["url"], noAPI)
      + account("oldreader", ["flag-share", "flag-star", "min-items", "show-special-feeds"] + login)
      + without("ttrss", ["flag-publish", "mode", "flag-star"] + login + ["url"], noAPI))

  private static let login = ["login", "password", "passwordeval", "passwordfile"]
  private static let noAPI =
    "dateline speaks the Google Reader API. Other services give their list as OPML: `dateline import opml`."

  /// The settings of a service that dateline does not ask.
  private static func without(_ service: String, _ settings: [String], _ note: String) -> [Row] {
    settings.map { none("\(service)-\($0)", note) }
  }

  /// The settings of a service that an account of dateline's can be on.
  private static func account(_ service: String, _ settings: [String]) -> [Row] {
    settings.map { setting in
      let name = "\(service)-\(setting)"
      switch setting {
      case "min-items":
        return otherwise(
          name, "The newest 1,000 articles of an account come, and all that are unread or starred.")
      case "show-special-feeds": return otherwise(name, "Starred articles of all feeds are in one list.")
      case "flag-star": return otherwise(name, "A star here is a star there.")
      case "token", "tokeneval", "tokenfile":
        return none(name, "The Google Reader API of Miniflux has a name and a password of its own.")
      case _ where setting.hasPrefix("flag-"):
        return none(name, "Only what was read and starred is shared with the server.")
      default:
        return otherwise(
          name, "`dateline account add` takes the address, `--user`, and a password or `--password-command`.")
      }
    }
  }

  private static let podcasts = group(
    "Podcasts",
    [
      "podcast-auto-enqueue", "delete-played-files", "download-path", "download-filename-format",
      "max-downloads",
      "player", "podlist-format",
    ].map { none($0, "There is no queue of downloads. An enclosure is a link of its article: `links`.") })
}
