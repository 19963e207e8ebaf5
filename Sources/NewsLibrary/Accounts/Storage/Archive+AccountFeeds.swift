import Foundation
import GRDB
import NewsSyndication

/// How the feeds of an account have changed.
struct AccountFeedChanges: Sendable {
  /// The account's feeds, by their streams.
  var feeds: [String: FeedID] = [:]
  /// The names of the feeds as the server has them, by their streams.
  var titles: [String: String] = [:]
  /// How many are new here.
  var added = 0
  /// How many are gone.
  var removed = 0
  /// Feeds that are gone from the server and stay here for their starred articles.
  var kept: [String] = []
}

// The feeds of accounts.
extension Archive {
  /// Makes an account's feeds those that its server lists. A feed that the server no longer has is unsubscribed from
  /// here too, unless it has starred articles: it then stays as it is and is not asked any more.
  func take(
    _ subscriptions: [ReaderSubscription], for account: Account
  ) async throws -> AccountFeedChanges {
    try await write { db in
      var changes = AccountFeedChanges()
      let known = try Row.fetchAll(
        db, sql: "SELECT stream, feed, labels FROM accountFeed WHERE account = ?",
        arguments: [account.id.rawValue])
      var rows = Dictionary(known.map { ($0["stream"] as String, $0) }) { first, _ in first }
      for subscription in subscriptions where changes.feeds[subscription.id] == nil {
        guard let remote = AccountFeed(subscription, of: account) else { continue }
        changes.titles[remote.stream] = remote.title
        if let row = rows.removeValue(forKey: remote.stream) {
          let id = FeedID(rawValue: row["feed"])
          changes.feeds[remote.stream] = id
          try Self.update(db, id, to: remote, knownLabels: row["labels"])
        } else {
          changes.feeds[remote.stream] = try Self.add(db, remote, of: account.id)
          changes.added += 1
        }
      }
      if changes.added > 0 {
        // An item whose feed was unknown may be of one that is new.
        try db.execute(
          sql: "DELETE FROM accountItem WHERE account = ? AND isStray = 1", arguments: [account.id.rawValue])
      }
      for row in rows.values { try Self.leave(db, FeedID(rawValue: row["feed"]), &changes) }
      return changes
    }
  }

  /// The account that a feed comes from, and its stream there; nil for a feed that is asked itself.
  func stream(of feed: FeedID) async throws -> (account: Account.ID, stream: String)? {
    try await read { db in
      try Row.fetchOne(
        db, sql: "SELECT account, stream FROM accountFeed WHERE feed = ?", arguments: [feed.rawValue]
      ).map { (Account.ID(rawValue: $0[0]), $0[1]) }
    }
  }

  /// Forgets where a feed comes from, so that it can be unsubscribed from.
  func untie(_ feed: FeedID) async throws {
    try await write { db in
      try Self.forgetItems(db, of: feed)
      try db.execute(sql: "DELETE FROM accountFeed WHERE feed = ?", arguments: [feed.rawValue])
    }
  }

  private static func add(_ db: Database, _ remote: AccountFeed, of account: Account.ID) throws -> FeedID {
    // A feed that the account had before and that was kept is its feed again.
    let isFree = "NOT EXISTS (SELECT 1 FROM accountFeed WHERE accountFeed.feed = feed.id)"
    var id = try Int64.fetchOne(
      db, sql: "SELECT id FROM feed WHERE source = ? AND \(isFree)", arguments: [remote.source]
    ).map(FeedID.init)
    if let id {
      try db.execute(sql: "UPDATE feed SET isGone = 0, problem = NULL WHERE id = ?", arguments: [id.rawValue])
    }
    let isTaken =
      try id == nil
      && Int.fetchOne(db, sql: "SELECT 1 FROM feed WHERE source = ?", arguments: [remote.source]) != nil
    let feed = try id ?? subscribe(db, isTaken ? remote.longSource : remote.source, settings: FeedSettings())
    id = feed
    try db.execute(
      sql: "INSERT OR REPLACE INTO accountFeed (feed, account, stream, labels) VALUES (?, ?, ?, '[]')",
      arguments: [feed.rawValue, account.rawValue, remote.stream])
    try update(db, feed, to: remote, knownLabels: "[]")
    return feed
  }

  /// Gives a feed the server's name and labels; labels that the user gives it here stay.
  private static func update(
    _ db: Database, _ id: FeedID, to remote: AccountFeed, knownLabels: String
  ) throws {
    try db.execute(
      sql: "UPDATE feed SET title = ?1, url = ?2 WHERE id = ?3 AND (title <> ?1 OR url IS NOT ?2)",
      arguments: [remote.title, remote.site, id.rawValue])
    let labels = String(decoding: try JSONEncoder().encode(remote.labels), as: UTF8.self)
    guard labels != knownLabels, var settings = try settings(db, of: id) else { return }
    let before = try JSONDecoder().decode([String].self, from: Data(knownLabels.utf8))
    settings.tags =
      remote.labels + settings.tags.filter { !before.contains($0) && !remote.labels.contains($0) }
    try update(db, settings, of: id)
    try db.execute(
      sql: "UPDATE accountFeed SET labels = ? WHERE feed = ?", arguments: [labels, id.rawValue])
  }

  /// Forgets the items of a feed and what was to be said of them, so that they are new again where the server gets the
  /// feed back.
  private static func forgetItems(_ db: Database, of feed: FeedID) throws {
    try db.execute(
      sql: """
        DELETE FROM accountChange WHERE (account, item) IN (
          SELECT account, item FROM accountItem JOIN article ON article.id = accountItem.article WHERE feed = ?1)
        """, arguments: [feed.rawValue])
    try db.execute(
      sql: "DELETE FROM accountItem WHERE article IN (SELECT id FROM article WHERE feed = ?)",
      arguments: [feed.rawValue])
  }

  /// Lets go of a feed that the server no longer has.
  private static func leave(_ db: Database, _ id: FeedID, _ changes: inout AccountFeedChanges) throws {
    try forgetItems(db, of: id)
    try db.execute(sql: "DELETE FROM accountFeed WHERE feed = ?", arguments: [id.rawValue])
    let isStarred = try Int.fetchOne(
      db, sql: "SELECT 1 FROM article WHERE feed = ? AND isStarred = 1 LIMIT 1", arguments: [id.rawValue])
    guard isStarred != nil else {
      try remove(db, id)
      changes.removed += 1
      return
    }
    try db.execute(
      sql: "UPDATE feed SET isGone = 1, problem = ? WHERE id = ?",
      arguments: [
        "its account no longer has it; it is kept for its starred articles: unsubscribe when you want them no more",
        id.rawValue,
      ])
    if let title = try titles(db)[id] { changes.kept.append(title) }
  }
}

/// A feed of an account as the archive keeps it.
private struct AccountFeed {
  let stream: String
  let title: String
  let site: String?
  let labels: [String]
  /// The feed's own address, if it has one, with the account's name for a fragment: it may be subscribed to by itself too.
  let source: String
  /// The same, for the second of two feeds at one address.
  let longSource: String

  /// Nothing that names a stream is longer, in UTF-8 bytes.
  private static let longestStream = 4000
  private static let mostLabels = 50

  /// Nil for what has no name that could be asked for.
  init?(_ subscription: ReaderSubscription, of account: Account) {
    guard !subscription.id.isEmpty, subscription.id.utf8.count <= Self.longestStream else { return nil }
    stream = subscription.id
    // Servers that follow Google to the letter name the stream by the feed's address.
    let inStream = subscription.id.hasPrefix("feed/") ? String(subscription.id.dropFirst(5)) : nil
    let own = [subscription.url, inStream].lazy.compactMap(Self.web).first
    site = subscription.htmlUrl.flatMap(Self.web)
    let fragment = "#" + account.name
    let inner = String(
      subscription.id.unicodeScalars.map { $0.isASCII && $0.value > 0x20 ? Character($0) : "_" })
    source = own.map { $0 + fragment } ?? account.url + fragment + "/" + inner
    longSource = (own ?? account.url) + fragment + "/" + inner
    let told = MarkedText(text: subscription.title ?? "").line.bounded(toUTF8Count: 1000)
    title = told.isEmpty ? own ?? "" : told
    var labels: [String] = []
    for category in (subscription.categories ?? []).prefix(Self.mostLabels) {
      let label = TextSanitizer.line(category.name ?? "").bounded(toUTF8Count: 200)
      if !label.isEmpty, !labels.contains(label) { labels.append(label) }
    }
    self.labels = labels
  }

  private static func web(_ text: String?) -> String? {
    guard let text, let source = try? FeedSource(text), case .web(let address) = source else { return nil }
    return address
  }
}
