import GRDB
import NewsModel

/// The state of an account's items, as its server had it at one moment.
struct AccountState: Sendable {
  var unread: ReaderItemList
  var starred: ReaderItemList
}

// The articles of accounts.
extension Archive {
  /// The name of the account that a feed comes from; nil for a feed that is asked itself.
  static func accountName(_ db: Database, of feed: FeedID) throws -> String? {
    try String.fetchOne(
      db, sql: "SELECT name FROM accountFeed JOIN account ON account.id = account WHERE feed = ?",
      arguments: [feed.rawValue])
  }

  /// Those of some items that are not known yet, in their order.
  func unknown(_ items: [ReaderItemID], of account: Account.ID) async throws -> [ReaderItemID] {
    try await read { db in
      let known = try Set(
        String.fetchAll(
          db, sql: "SELECT item FROM accountItem WHERE account = ?", arguments: [account.rawValue]))
      return items.filter { !known.contains($0.key) }
    }
  }

  /// Stores articles of an account, with the state that they have on its server, in one transaction.
  ///
  /// A copy of a story that has been read here is read, which the server is then told.
  func store(
    _ articles: [AccountArticle], for account: Account.ID, feeds: [String: FeedID], rules: [ArticleRule],
    now: Int
  ) async throws -> [FeedID: AccountResult.Counts] {
    try await write { db in
      var counts: [FeedID: AccountResult.Counts] = [:]
      let tie = try db.cachedStatement(
        sql: "INSERT OR REPLACE INTO accountItem (account, item, article, isStray) VALUES (?, ?, ?, ?)")
      let stored = try db.cachedStatement(sql: "SELECT id FROM article WHERE feed = ? AND guid = ?")
      var arrived: [ArticleID] = []
      let byStream = Dictionary(grouping: articles, by: \.stream).sorted { $0.key < $1.key }
      for (stream, ofStream) in byStream {
        // A feed, or the account, may have been removed while it was asked.
        guard let feed = feeds[stream], try Self.accountName(db, of: feed) != nil else {
          guard
            try Int.fetchOne(db, sql: "SELECT 1 FROM account WHERE id = ?", arguments: [account.rawValue])
              != nil
          else { return [:] }
          for item in ofStream { try tie.execute(arguments: [account.rawValue, item.id.key, nil, true]) }
          continue
        }
        let result = try ArticleWriter(db, feed: feed, now: now).store(ofStream.map(\.article))
        let new = Set(result.new)
        for item in ofStream {
          let id = try Int64.fetchOne(stored, arguments: [feed.rawValue, item.article.id])
          try tie.execute(arguments: [account.rawValue, item.id.key, id, false])
          if let id, new.contains(ArticleID(rawValue: id)) {
            try Self.begin(db, ArticleID(rawValue: id), as: item, of: account)
          }
        }
        arrived += result.new
        counts[feed, default: AccountResult.Counts()].new += result.new.count
        counts[feed, default: AccountResult.Counts()].updated += result.updated.count
      }
      try Self.welcome(db, arrived, rules: rules)
      return counts
    }
  }

  /// Gives a new article its state.
  private static func begin(
    _ db: Database, _ id: ArticleID, as item: AccountArticle, of account: Account.ID
  ) throws {
    if item.isStarred { try apply(db, [id], .starred, true, of: account) }
    if item.isRead {
      try apply(db, [id], .read, true, of: account)
    } else {
      try db.execute(
        sql: """
          INSERT OR REPLACE INTO accountChange (account, item, flag, isSet)
          SELECT ?, ?, ?, 1 FROM article WHERE id = ? AND isRead = 1
          """,
        arguments: [account.rawValue, item.id.key, AccountChange.Flag.read.rawValue, id.rawValue])
    }
  }

  /// Gives the articles of an account the state that their items have on its server, but for what was changed here
  /// and the server has not been told. How many that has changed.
  ///
  /// - Parameter sent: how many changes the server had been told when it gave the state, and was told since by whoever
  ///   asks. Where there were more, another process has told it something that the state may not show: nothing is changed.
  func apply(_ state: AccountState, to account: Account.ID, sent: Int) async throws -> Int {
    try await write { db in
      let all = try Int.fetchOne(
        db, sql: "SELECT sent FROM account WHERE id = ?", arguments: [account.rawValue])
      guard all == sent else { return 0 }
      var count = 0
      for (flag, column, listed) in [
        (AccountChange.Flag.read, "isRead", state.unread), (.starred, "isStarred", state.starred),
      ] {
        try Self.list(db, listed.ids)
        // To be listed as unread is not to be read.
        let isSet = flag == .read ? "listed.item IS NULL" : "listed.item IS NOT NULL"
        let rows = try Row.fetchAll(
          db,
          sql: """
            SELECT article.id, \(isSet) FROM accountItem JOIN article ON article.id = accountItem.article
            LEFT JOIN listed ON listed.item = accountItem.item
            WHERE account = ?1 AND \(column) <> (\(isSet)) AND (?2 OR listed.item IS NOT NULL)
              AND NOT EXISTS (SELECT 1 FROM accountChange AS change
                WHERE change.account = ?1 AND change.item = accountItem.item AND change.flag = ?3)
            """, arguments: [account.rawValue, listed.isWhole, flag.rawValue])
        for isSet in [true, false] {
          let ids = rows.filter { $0[1] == isSet }.map { ArticleID(rawValue: $0[0]) }
          try Self.apply(db, ids, flag, isSet, of: account)
          count += ids.count
        }
      }
      return count
    }
  }

  /// Sets or takes a flag that the server has set or taken. It need not be told, but of copies of the same story that
  /// this changes too.
  private static func apply(
    _ db: Database, _ ids: [ArticleID], _ flag: AccountChange.Flag, _ isSet: Bool, of account: Account.ID
  ) throws {
    switch flag {
    case .read: try setRead(db, ids, isSet)
    case .starred: try setStarred(db, ids, isSet)
    }
    let statement = try db.cachedStatement(
      sql: """
        DELETE FROM accountChange WHERE account = ?1 AND flag = ?2
          AND item IN (SELECT item FROM accountItem WHERE article = ?3 AND account = ?1)
        """)
    for id in ids { try statement.execute(arguments: [account.rawValue, flag.rawValue, id.rawValue]) }
  }

  /// Forgets items that are kept only so as not to come back, and that the server no longer lists.
  func forgetItems(of account: Account.ID, but listed: [ReaderItemID]) async throws {
    try await write { db in
      try Self.list(db, listed)
      try db.execute(
        sql: """
          DELETE FROM accountItem WHERE account = ? AND article IS NULL
            AND NOT EXISTS (SELECT 1 FROM listed WHERE listed.item = accountItem.item)
          """, arguments: [account.rawValue])
    }
  }

  /// Makes a temporary table of items.
  private static func list(_ db: Database, _ items: [ReaderItemID]) throws {
    try db.execute(
      sql: "CREATE TEMP TABLE IF NOT EXISTS listed (item TEXT PRIMARY KEY) WITHOUT ROWID; DELETE FROM listed")
    let insert = try db.makeStatement(sql: "INSERT OR IGNORE INTO listed VALUES (?)")
    for item in items { try insert.execute(arguments: [item.key]) }
  }

  // MARK: What the server has yet to be told

  /// The changes that an account's server has yet to be told, in the order in which they were made.
  func changes(for account: Account.ID) async throws -> [AccountChange] {
    try await read { db in
      try Row.fetchAll(
        db, sql: "SELECT number, item, flag, isSet FROM accountChange WHERE account = ? ORDER BY number",
        arguments: [account.rawValue]
      ).compactMap { row in
        AccountChange.Flag(rawValue: row["flag"]).map {
          AccountChange(
            number: row["number"], item: ReaderItemID(key: row["item"]), flag: $0, isSet: row["isSet"])
        }
      }
    }
  }

  /// Notes that an account's server has been told of changes, and counts those that had not been noted. One that was
  /// changed again meanwhile has another number and stays.
  func recordSent(_ changes: [AccountChange], for account: Account.ID) async throws -> Int {
    try await write { db in
      var count = 0
      let statement = try db.cachedStatement(sql: "DELETE FROM accountChange WHERE number = ?")
      for change in changes {
        try statement.execute(arguments: [change.number])
        count += db.changesCount
      }
      try db.execute(
        sql: "UPDATE account SET sent = sent + ? WHERE id = ?", arguments: [count, account.rawValue])
      return count
    }
  }

  // MARK: After an account

  /// Gives articles of a feed that came from an account the ids that the feed itself gives them, by their addresses, so
  /// that they are not taken for others.
  static func adopt(_ db: Database, _ articles: [Article], into feed: FeedID) throws {
    let isOfAccount = "guid GLOB '\(ReaderItemID.prefix)*'"
    guard
      try Int.fetchOne(
        db, sql: "SELECT 1 FROM article WHERE feed = ? AND \(isOfAccount) LIMIT 1", arguments: [feed.rawValue]
      ) != nil
    else { return }
    let statement = try db.cachedStatement(
      sql: """
        UPDATE OR IGNORE article SET guid = ? WHERE id = (
          SELECT id FROM article WHERE feed = ? AND linkHash = ? AND \(isOfAccount) LIMIT 1)
        """)
    for article in articles {
      guard let link = StoryKey(article).link else { continue }
      try statement.execute(arguments: [article.id, feed.rawValue, link])
    }
  }
}
