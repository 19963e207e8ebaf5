import ArgumentParser
import NewsExport
import NewsLibrary
import NewsSyndication

/// Lists the feeds.
struct FeedsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "feeds",
    abstract: "List the feeds with their counts, and what is wrong with any of them.",
    discussion: """
      The number in front of a feed names it in refresh, unsubscribe, search and articles.

      Examples:
        dateline feeds
        dateline feeds --problems
        dateline feeds --json | jq -r '.feeds[] | select(.unread > 0) | .title'
      """)

  @Flag(help: "Only feeds whose last refresh failed.")
  var problems = false

  @Flag(help: "Print JSON (dateline.feeds/1).")
  var json = false

  @OptionGroup var archive: ArchiveOptions

  func run() throws {
    let overview = try archive.run { try await $0.overview() }
    let feeds = overview.feeds.filter { !problems || $0.problem != nil }
    try StandardOutput.write(json ? Self.json(feeds, overview).pretty + "\n" : Self.text(feeds, overview))
  }

  private static func json(_ feeds: [FeedSummary], _ overview: ArchiveOverview) -> JSON {
    .object([
      "schema": .string("dateline.feeds/1"), "unread": .int(overview.unread),
      "starred": .int(overview.starred),
      "searches": .array(
        overview.savedSearches.map {
          .object(["title": .string($0.title), "unread": .int($0.unread)])
        }),
      "feeds": .array(
        feeds.map { feed in
          .object([
            "id": .int(Int(feed.id.rawValue)), "source": .string(feed.source), "title": .string(feed.title),
            "url": .optional(feed.url), "tags": .strings(feed.tags), "folder": .optional(feed.folder),
            "unread": .int(feed.unread), "total": .int(feed.total), "problem": .optional(feed.problem),
            "lastRefreshed": .time(minutesSinceEpoch: feed.refreshed.map { $0 / 60 }),
            "hidden": .bool(feed.isHidden), "account": .optional(feed.account),
          ])
        }),
    ])
  }

  private static func text(_ feeds: [FeedSummary], _ overview: ArchiveOverview) -> String {
    guard !overview.feeds.isEmpty || !overview.savedSearches.isEmpty else {
      return "No feeds yet; dateline subscribe URL adds one.\n"
    }
    guard !feeds.isEmpty else { return "Nothing is wrong with any feed.\n" }
    var text = "    id  unread   total  feed\n"
    for feed in feeds {
      let tags = feed.tags.map { " #\($0)" }.joined()
      let folder = feed.folder.map { " (\($0))" } ?? ""
      text +=
        right(Int(feed.id.rawValue), 6) + right(feed.unread, 8) + right(feed.total, 8) + "  "
        + TextSanitizer.line(feed.title + folder + tags) + "\n"
      text += String(repeating: " ", count: 24) + TextSanitizer.line(feed.source) + "\n"
      if let problem = feed.problem {
        text += String(repeating: " ", count: 24) + "! " + TextSanitizer.line(problem) + "\n"
      }
    }
    for search in overview.savedSearches {
      text += right(search.unread, 14) + String(repeating: " ", count: 10)
      text += TextSanitizer.line("search: " + search.title) + "\n"
    }
    return text
  }

  private static func right(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: " ", count: max(1, width - digits.utf8.count)) + digits
  }
}
