import GRDB

/// The tables of an archive, and how older archives become newer ones.
///
/// Lists are read from `article` and its indexes alone. The text is kept apart, in `content`, which the search
/// index follows: so no flag that changes ever touches the index. Numbers of feeds and articles are never given again.
enum ArchiveSchema {
  /// The number in the file's header by which an archive is known: "dtln".
  static let applicationID = 0x6474_6C6E

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1") { db in
      try db.execute(sql: "PRAGMA application_id = \(applicationID)" + ";" + feeds + articles + annotations)
      try db.create(virtualTable: "articleText", using: FTS5()) { table in
        table.synchronize(withTable: "content")
        table.tokenizer = .porter(wrapping: .unicode61(diacritics: .remove))
        table.column("title")
        table.column("body")
      }
    }
    migrator.registerMigration("2") { db in try db.execute(sql: pages) }
    migrator.registerMigration("3") { db in
      try db.execute(
        sql: """
          CREATE TABLE savedSearch (
            title TEXT NOT NULL PRIMARY KEY,
            position INTEGER NOT NULL,
            query TEXT NOT NULL
          )
          """)
    }
    return migrator
  }

  private static let feeds = """
    CREATE TABLE feed (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      source TEXT NOT NULL UNIQUE,
      position INTEGER NOT NULL,
      title TEXT NOT NULL DEFAULT '',
      url TEXT,
      summary TEXT,
      settings TEXT NOT NULL,
      etag TEXT,
      lastModified TEXT,
      bodyHash INTEGER,
      refreshed INTEGER,
      due INTEGER,
      failures INTEGER NOT NULL DEFAULT 0,
      isGone INTEGER NOT NULL DEFAULT 0,
      problem TEXT
    );
    CREATE TABLE feedTag (
      feed INTEGER NOT NULL REFERENCES feed(id) ON DELETE CASCADE,
      tag TEXT NOT NULL,
      PRIMARY KEY (tag, feed)
    ) WITHOUT ROWID;
    CREATE INDEX feedTagByFeed ON feedTag(feed);

    """

  /// `story` is the article that stands for all of the same story, null in that article itself. `sortMinute` is
  /// the minute of publication, else of arrival.
  private static let articles = """
    CREATE TABLE article (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      feed INTEGER NOT NULL REFERENCES feed(id) ON DELETE CASCADE,
      guid TEXT NOT NULL,
      title TEXT NOT NULL,
      byline TEXT,
      url TEXT,
      publishedDay INTEGER,
      publishedMinute INTEGER,
      publishedSecond INTEGER,
      utcOffset INTEGER,
      sortMinute INTEGER NOT NULL,
      isRead INTEGER NOT NULL DEFAULT 0,
      isStarred INTEGER NOT NULL DEFAULT 0,
      story INTEGER REFERENCES article(id) ON DELETE SET NULL,
      contentHash INTEGER NOT NULL,
      linkHash INTEGER,
      textHash INTEGER,
      UNIQUE (feed, guid)
    );
    CREATE INDEX articleByTime ON article(sortMinute DESC, id) WHERE story IS NULL;
    CREATE INDEX articleOfFeedByTime ON article(feed, sortMinute DESC, id);
    CREATE INDEX articleCounts ON article(feed, isRead);
    CREATE INDEX articleUnread ON article(sortMinute DESC, id, story) WHERE isRead = 0;
    CREATE INDEX articleStarred ON article(sortMinute DESC, id) WHERE isStarred = 1;
    CREATE INDEX articleByStory ON article(story) WHERE story IS NOT NULL;
    CREATE INDEX articleByLink ON article(linkHash) WHERE linkHash IS NOT NULL;
    CREATE INDEX articleByText ON article(textHash) WHERE textHash IS NOT NULL;
    CREATE TABLE content (
      article INTEGER PRIMARY KEY REFERENCES article(id) ON DELETE CASCADE,
      title TEXT NOT NULL,
      body TEXT NOT NULL,
      structure BLOB NOT NULL
    );
    CREATE TABLE pruned (
      feed INTEGER NOT NULL REFERENCES feed(id) ON DELETE CASCADE,
      guid TEXT NOT NULL,
      PRIMARY KEY (feed, guid)
    ) WITHOUT ROWID;

    """

  /// Articles whose pages were asked for their full text: the hash of the article as its feed gives it, by which it
  /// is known whether the feed has changed it; and why there is none.
  private static let pages = """
    CREATE TABLE page (
      article INTEGER PRIMARY KEY REFERENCES article(id) ON DELETE CASCADE,
      feedHash INTEGER NOT NULL,
      problem TEXT
    )
    """

  private static let annotations = """
    CREATE TABLE annotation (
      article INTEGER PRIMARY KEY REFERENCES article(id) ON DELETE CASCADE,
      version TEXT NOT NULL,
      contentHash INTEGER NOT NULL,
      data BLOB NOT NULL
    );
    CREATE TABLE entity (
      id INTEGER PRIMARY KEY,
      folded TEXT NOT NULL,
      kind TEXT NOT NULL,
      name TEXT NOT NULL,
      UNIQUE (folded, kind)
    );
    CREATE TABLE articleEntity (
      entity INTEGER NOT NULL REFERENCES entity(id),
      article INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
      mentions INTEGER NOT NULL,
      isSpeaker INTEGER NOT NULL,
      PRIMARY KEY (entity, article)
    ) WITHOUT ROWID;
    CREATE INDEX articleEntityByArticle ON articleEntity(article);

    """
}
