import ArgumentParser
import NewsLibrary
import NewsModel

/// Which articles of the archive are meant.
struct ArticleOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Only of this feed: its number, title or address.", valueName: "feed"))
  var feed: String?

  @Option(help: ArgumentHelp("Only with this tag, of their own or of their feed.", valueName: "label"))
  var tag: String?

  @Option(help: ArgumentHelp("Only published on this day or later, as 2023-06-14.", valueName: "date"))
  var from: CalendarDate?

  @Option(help: ArgumentHelp("Only published on this day or earlier.", valueName: "date"))
  var to: CalendarDate?

  @Option(help: ArgumentHelp("Only those that name this person, organisation or place.", valueName: "name"))
  var entity: String?

  @Option(help: ArgumentHelp("Only those in which this person or body is quoted.", valueName: "name"))
  var speaker: String?

  @Flag(help: "Only unread ones.")
  var unread = false

  @Flag(help: "Only starred ones.")
  var starred = false

  @Option(help: ArgumentHelp("At most so many.", valueName: "count"))
  var limit = 50

  func validate() throws {
    if let from, let to, to < from { throw ValidationError("--to \(to) lies before --from \(from)") }
    if limit < 1 { throw ValidationError("--limit is at least 1") }
  }

  /// The query, with the feed looked up in the archive. Says so where it, or `filter`, asks for names that the archive
  /// does not know of every article yet.
  func query(asking filter: ArticleFilter?, in archive: Archive) async throws -> ArticleQuery {
    if entity != nil || speaker != nil || filter?.needsAnnotations ?? false,
      !(try await archive.unannotated(limit: 1).isEmpty)
    {
      StandardOutput.complain(
        "some articles are not annotated yet, and are not found by name; dateline refresh --annotate does that"
      )
    }
    let id = try await feed.map(FeedSelection(feeds: archive.overview().feeds).feed)?.id
    return ArticleQuery(
      feed: id, tag: tag, from: from, to: to, entity: entity, speaker: speaker,
      isUnread: unread ? true : nil, isStarred: starred ? true : nil, limit: limit)
  }
}
