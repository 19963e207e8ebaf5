import ArgumentParser
import NewsLibrary
import NewsSyndication

/// Ends subscriptions.
struct UnsubscribeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "unsubscribe",
    abstract: "End subscriptions; their articles go with them.",
    discussion: """
      A feed that comes from an account is unsubscribed from on its server. Starred articles go too. Where a feed has \
      some, --starred-too says that you know.

      Examples:
        dateline unsubscribe 7
        dateline unsubscribe "World Desk" --starred-too
      """)

  @Argument(help: ArgumentHelp("Feeds, by number, title or address.", valueName: "feed"))
  var feeds: [String]

  @Flag(help: "Also where starred articles go with the feed.")
  var starredToo = false

  @OptionGroup var archive: ArchiveOptions

  func run() throws {
    let ended = try archive.run { [feeds, starredToo] archive in
      let selection = try await FeedSelection(feeds: archive.overview().feeds)
      let chosen = try feeds.map(selection.feed)
      for feed in chosen where !starredToo {
        let starred = try await archive.search(ArticleQuery(feed: feed.id, isStarred: true, limit: 1000))
          .count
        guard starred == 0 else {
          throw ValidationError(
            "\(feed.title) has \(starred) starred article\(starred == 1 ? "" : "s"), which would go; "
              + "give --starred-too if you mean it")
        }
      }
      let manager = AccountManager(archive: archive, configuration: .settled)
      do {
        for feed in chosen { try await manager.unsubscribe(feed.id) }
      } catch let failure as AccountManager.Failure {
        StandardOutput.complain(TextSanitizer.line("\(failure)"))
        throw ExitCode(ExitStatus.someFailed)
      }
      return chosen
    }
    for feed in ended {
      try StandardOutput.write(
        TextSanitizer.line("Unsubscribed from \(feed.title) (\(feed.source))") + "\n")
    }
  }
}
