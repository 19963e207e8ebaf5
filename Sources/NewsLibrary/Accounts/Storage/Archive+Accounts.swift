import GRDB

// Accounts on servers. Their passwords lie in the archive as those of feeds do.
extension Archive {
  /// Every account, by name.
  public func accounts() async throws -> [Account] {
    try await read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT *, (SELECT count(*) FROM accountFeed WHERE account = account.id) AS feeds,
            (SELECT count(*) FROM accountChange WHERE account = account.id) AS changes
          FROM account ORDER BY name
          """
      ).map { row in
        Account(
          id: Account.ID(rawValue: row["id"]), name: row["name"], url: row["url"], user: row["user"],
          refreshed: row["refreshed"], due: row["due"], failures: row["failures"], problem: row["problem"],
          feeds: row["feeds"], pendingChanges: row["changes"])
      }
    }
  }

  /// How to sign in to an account, what the last sign-in gave, and how many changes its server has been told; nil where
  /// it is no longer there.
  func login(of id: Account.ID) async throws -> (login: AccountLogin, auth: String?, sent: Int)? {
    try await read { db in
      try Row.fetchOne(
        db, sql: "SELECT url, user, password, passwordCommand, auth, sent FROM account WHERE id = ?",
        arguments: [id.rawValue]
      ).map { row in
        let secret: AccountLogin.Secret =
          (row["passwordCommand"] as String?).map { .command($0) } ?? .password(row["password"] ?? "")
        return (AccountLogin(url: row["url"], user: row["user"], secret: secret), row["auth"], row["sent"])
      }
    }
  }

  /// Keeps an account, or another way to sign in to one: it is the same where server and user are.
  func keepAccount(_ name: String, _ login: AccountLogin, auth: String?) async throws -> Account.ID {
    let (password, command): (String?, String?) =
      switch login.secret {
      case .password(let password): (password, nil)
      case .command(let command): (nil, command)
      }
    return try await write { db in
      try db.execute(
        sql: """
          INSERT INTO account (name, url, user, password, passwordCommand, auth) VALUES (?, ?, ?, ?, ?, ?)
          ON CONFLICT (url, user) DO UPDATE SET password = excluded.password,
            passwordCommand = excluded.passwordCommand, auth = excluded.auth, due = NULL, failures = 0
          """, arguments: [name, login.url, login.user, password, command, auth])
      let id = try Int64.fetchOne(
        db, sql: "SELECT id FROM account WHERE url = ? AND user = ?", arguments: [login.url, login.user])
      return Account.ID(rawValue: id ?? 0)
    }
  }

  /// Notes what a sign-in gave.
  func recordSignIn(_ id: Account.ID, auth: String?) async throws {
    try await write { db in
      try db.execute(sql: "UPDATE account SET auth = ? WHERE id = ?", arguments: [auth, id.rawValue])
    }
  }

  /// Notes that an account is in line with its server.
  func recordSynced(_ id: Account.ID, now: Int, due: Int) async throws {
    try await write { db in
      try db.execute(
        sql: "UPDATE account SET refreshed = ?, due = ?, failures = 0, problem = NULL WHERE id = ?",
        arguments: [now, due, id.rawValue])
      try db.execute(
        sql: """
          UPDATE feed SET refreshed = ?, due = ?, failures = 0, problem = NULL
          WHERE id IN (SELECT feed FROM accountFeed WHERE account = ?)
          """, arguments: [now, due, id.rawValue])
    }
  }

  /// Notes why an account could not be brought in line; its feeds tell it too, as they have nothing new either.
  func recordFailure(_ id: Account.ID, problem: String, feedProblem: String, now: Int, due: Int) async throws
  {
    try await write { db in
      try db.execute(
        sql: "UPDATE account SET refreshed = ?, due = ?, failures = failures + 1, problem = ? WHERE id = ?",
        arguments: [now, due, problem, id.rawValue])
      try db.execute(
        sql: """
          UPDATE feed SET refreshed = ?, due = ?, failures = failures + 1, problem = ?
          WHERE id IN (SELECT feed FROM accountFeed WHERE account = ?)
          """, arguments: [now, due, feedProblem, id.rawValue])
    }
  }

  /// Forgets an account, and all that its server has not been told.
  ///
  /// - Parameter keepsFeeds: whether its feeds stay, as subscriptions that are asked at their own addresses from now
  ///   on; else they go with all their articles, starred ones too.
  public func removeAccount(_ id: Account.ID, keepsFeeds: Bool) async throws {
    try await write { db in
      let feeds = try Int64.fetchAll(
        db, sql: "SELECT feed FROM accountFeed WHERE account = ?", arguments: [id.rawValue]
      ).map(FeedID.init)
      let server = try String.fetchOne(
        db, sql: "SELECT url FROM account WHERE id = ?", arguments: [id.rawValue])
      // First of all, so that nothing of what follows is noted for the server.
      try db.execute(sql: "DELETE FROM account WHERE id = ?", arguments: [id.rawValue])
      for feed in feeds {
        if keepsFeeds { try Self.release(db, feed, from: server) } else { try Self.remove(db, feed) }
      }
    }
  }

  /// Gives a feed its own address, unless another feed has it. One of which the server told no address is not asked.
  private static func release(_ db: Database, _ feed: FeedID, from server: String?) throws {
    guard
      let source = try String.fetchOne(
        db, sql: "SELECT source FROM feed WHERE id = ?", arguments: [feed.rawValue]),
      let own = try? FeedSource(source).address
    else { return }
    guard own != server else {
      return try db.execute(
        sql: "UPDATE feed SET isGone = 1, problem = 'its own address is not known' WHERE id = ?",
        arguments: [feed.rawValue])
    }
    try db.execute(
      sql: "UPDATE OR IGNORE feed SET source = ?, due = NULL WHERE id = ?", arguments: [own, feed.rawValue])
  }
}
