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
    migrator.registerMigration("4") { db in
      try db.execute(sql: finding)
      try db.create(virtualTable: "eventText", using: FTS5()) { table in
        table.synchronize(withTable: "articleEvent")
        table.tokenizer = .porter(wrapping: .unicode61(diacritics: .remove))
        table.column("headline")
        table.column("place")
      }
    }
    migrator.registerMigration("5") { db in try db.execute(sql: accounts) }
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

  /// An event that lasts more days than this is looked for apart (``isLongEvent``).
  static let longEvent = 31
  /// The condition of the index `articleEventLong`, which serves only statements that repeat it to the letter.
  static let isLongEvent = "articleEvent.lastDay - articleEvent.firstDay > \(longEvent)"

  /// Lists leave out hidden articles, and their indexes do; the columns of an index's condition stand in it too, as
  /// SQLite reads the table for them otherwise. `author` is the byline as names are compared.
  /// `awaitsRules` is set in articles that have arrived and whose rules about annotations have not been applied yet;
  /// `hasEvents` in annotations whose events have been written to `articleEvent`. `seenDay` is the last day, or one of the
  /// 30 before, on which a feed still listed an article that was taken out.
  private static let finding = """
    ALTER TABLE article ADD COLUMN isHidden INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE article ADD COLUMN awaitsRules INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE article ADD COLUMN author TEXT;
    UPDATE article SET author = foldedWords(byline) WHERE byline IS NOT NULL;
    DROP INDEX articleByTime;
    DROP INDEX articleOfFeedByTime;
    DROP INDEX articleCounts;
    DROP INDEX articleUnread;
    CREATE INDEX articleByTime ON article(sortMinute DESC, id, story, isHidden)
      WHERE story IS NULL AND isHidden = 0;
    CREATE INDEX articleOfFeedByTime ON article(feed, sortMinute DESC, id, isHidden) WHERE isHidden = 0;
    CREATE INDEX articleCounts ON article(feed, isRead, isHidden) WHERE isHidden = 0;
    CREATE INDEX articleUnread ON article(sortMinute DESC, id, story, isRead, isHidden)
      WHERE isRead = 0 AND isHidden = 0;
    CREATE INDEX articleHidden ON article(sortMinute DESC, id) WHERE isHidden = 1;
    CREATE INDEX articleByAuthor ON article(author) WHERE author IS NOT NULL;
    CREATE INDEX articleAwaitingRules ON article(id) WHERE awaitsRules = 1;

    CREATE TABLE tag (
      id INTEGER PRIMARY KEY,
      folded TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL
    );
    CREATE TABLE articleTag (
      tag INTEGER NOT NULL REFERENCES tag(id),
      article INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
      PRIMARY KEY (tag, article)
    ) WITHOUT ROWID;
    CREATE INDEX articleTagByArticle ON articleTag(article);

    CREATE TABLE articleEvent (
      id INTEGER PRIMARY KEY,
      article INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
      headline TEXT NOT NULL,
      place TEXT,
      firstDay INTEGER,
      lastDay INTEGER,
      status TEXT NOT NULL
    );
    CREATE INDEX articleEventByArticle ON articleEvent(article);
    CREATE INDEX articleEventByDay ON articleEvent(firstDay, lastDay, article) WHERE firstDay IS NOT NULL;
    CREATE INDEX articleEventLong ON articleEvent(firstDay, lastDay, article)
      WHERE lastDay - firstDay > \(longEvent);
    CREATE INDEX articleEventByStatus ON articleEvent(status, article);
    ALTER TABLE annotation ADD COLUMN hasEvents INTEGER NOT NULL DEFAULT 0;
    CREATE INDEX annotationWithoutEvents ON annotation(article) WHERE hasEvents = 0;

    ALTER TABLE feed ADD COLUMN ttlMinutes INTEGER;
    ALTER TABLE pruned ADD COLUMN seenDay INTEGER NOT NULL DEFAULT 0;
    UPDATE pruned SET seenDay = CAST(strftime('%s', 'now') AS INTEGER) / 86400;

    CREATE TABLE readingPlace (
      article INTEGER PRIMARY KEY REFERENCES article(id) ON DELETE CASCADE,
      offset INTEGER NOT NULL
    );
    CREATE TABLE session (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      state TEXT NOT NULL
    );

    """
}
