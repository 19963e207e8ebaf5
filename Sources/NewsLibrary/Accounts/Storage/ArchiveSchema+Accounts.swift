extension ArchiveSchema {
  /// Accounts on servers, and what ties feeds and articles to them.
  ///
  /// `sent` counts the changes that a server has been told, by whatever process.
  /// `accountItem` holds every item of a server that is known here: with its article; without one where that has been
  /// taken out since and must not come back; `isStray` where its feed is not subscribed to. `accountChange` is what the
  /// server has yet to be told, one row for each flag of an item. Triggers write it, so that whatever sets or takes a
  /// flag does so in one transaction with it; a change that replaces another gets a number of its own.
  static let accounts = """
    CREATE TABLE account (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      name TEXT NOT NULL UNIQUE COLLATE NOCASE,
      url TEXT NOT NULL,
      user TEXT NOT NULL,
      password TEXT,
      passwordCommand TEXT,
      auth TEXT,
      sent INTEGER NOT NULL DEFAULT 0,
      refreshed INTEGER,
      due INTEGER,
      failures INTEGER NOT NULL DEFAULT 0,
      problem TEXT,
      UNIQUE (url, user)
    );
    CREATE TABLE accountFeed (
      feed INTEGER PRIMARY KEY REFERENCES feed(id) ON DELETE CASCADE,
      account INTEGER NOT NULL REFERENCES account(id) ON DELETE CASCADE,
      stream TEXT NOT NULL,
      labels TEXT NOT NULL,
      UNIQUE (account, stream)
    );
    CREATE TABLE accountItem (
      account INTEGER NOT NULL REFERENCES account(id) ON DELETE CASCADE,
      item TEXT NOT NULL,
      article INTEGER REFERENCES article(id) ON DELETE SET NULL,
      isStray INTEGER NOT NULL DEFAULT 0,
      PRIMARY KEY (account, item)
    ) WITHOUT ROWID;
    CREATE INDEX accountItemByArticle ON accountItem(article) WHERE article IS NOT NULL;
    CREATE TABLE accountChange (
      number INTEGER PRIMARY KEY AUTOINCREMENT,
      account INTEGER NOT NULL REFERENCES account(id) ON DELETE CASCADE,
      item TEXT NOT NULL,
      flag TEXT NOT NULL,
      isSet INTEGER NOT NULL,
      UNIQUE (account, item, flag)
    );
    \(trigger(on: "isRead", flag: .read))
    \(trigger(on: "isStarred", flag: .starred))
    """

  private static func trigger(on column: String, flag: AccountChange.Flag) -> String {
    """
    CREATE TRIGGER accountChange_\(flag.rawValue) AFTER UPDATE OF \(column) ON article
    WHEN OLD.\(column) <> NEW.\(column) AND EXISTS (SELECT 1 FROM accountItem WHERE article = NEW.id)
    BEGIN
      DELETE FROM accountChange WHERE flag = '\(flag.rawValue)'
        AND (account, item) IN (SELECT account, item FROM accountItem WHERE article = NEW.id);
      INSERT INTO accountChange (account, item, flag, isSet)
        SELECT account, item, '\(flag.rawValue)', NEW.\(column) FROM accountItem WHERE article = NEW.id;
    END;
    """
  }
}
