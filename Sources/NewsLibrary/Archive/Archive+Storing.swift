import GRDB
import NewsModel

// Articles as they come in.
extension Archive {
  /// Stores what a feed has now, in one transaction.
  ///
  /// An article is known by its feed and the id that the feed gives it. One that has changed is changed in its
  /// place and stays read or starred; one that is no longer in the feed stays too.
  ///
  /// - Parameters:
  ///   - now: seconds since 1970, which dates articles without a date of their own in lists.
  ///   - due: when the feed may be asked again, in seconds since 1970.
  ///   - rules: applied to the articles that are new.
  public func store(
    _ feed: Feed, for id: FeedID, validators: FetchValidators = FetchValidators(), now: Int, due: Int,
    rules: [ArticleRule] = []
  ) async throws -> StoreResult {
    try await write { db in
      // A feed may be unsubscribed while it is asked.
      guard try Int.fetchOne(db, sql: "SELECT 1 FROM feed WHERE id = ?", arguments: [id.rawValue]) != nil
      else {
        return StoreResult()
      }
      try Self.adopt(db, feed.articles, into: id)
      let result = try ArticleWriter(db, feed: id, now: now).store(feed.articles)
      try Self.welcome(db, result.new, rules: rules)
      try db.execute(
        sql: """
          UPDATE feed SET title = ?, url = ?, summary = ?, etag = ?, lastModified = ?, bodyHash = ?,
            ttlMinutes = ?, refreshed = ?, due = ?, failures = 0, problem = NULL WHERE id = ?
          """,
        arguments: [
          feed.title == feed.id ? "" : feed.title, feed.url, feed.summary, validators.etag,
          validators.lastModified, validators.bodyHash, feed.ttlMinutes, now, due, id.rawValue,
        ])
      return result
    }
  }

  /// A minute before every article's.
  private static let beforeAll = -(1 << 40)

  /// Takes over feeds and articles that were loaded from files, in their order, as an archive of their own.
  ///
  /// Articles without a date come last.
  public func load(_ library: Library) throws {
    do {
      try database.write { db in
        for feed in library.feeds {
          let settings = FeedSettings(title: feed.title)
          let id = try Self.subscribe(db, feed.id, settings: settings)
          _ = try ArticleWriter(db, feed: id, arrival: Self.beforeAll, now: 0).store(feed.articles)
          try db.execute(
            sql: "UPDATE feed SET title = ?, url = ? WHERE id = ?",
            arguments: [feed.title, feed.url, id.rawValue])
        }
      }
    } catch {
      throw ArchiveError(error, path: path)
    }
  }
}
