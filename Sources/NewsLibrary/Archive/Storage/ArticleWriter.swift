import GRDB
import NewsModel

/// Writes the articles of one feed into the archive, within a transaction of its caller.
struct ArticleWriter {
  private let db: Database
  private let feed: FeedID
  /// The minute since 1970 that dates articles without a date.
  private let arrival: Int

  /// The day of the arrival, since 1970.
  private let day: Int

  /// - Parameters:
  ///   - arrival: the minute that dates articles without a date.
  ///   - now: seconds since 1970.
  init(_ db: Database, feed: FeedID, arrival: Int? = nil, now: Int) {
    self.db = db
    self.feed = feed
    self.arrival = arrival ?? now / 60
    day = now / 86_400
  }

  /// Stores articles. One that stands there twice is kept once; of those that share an id and differ, the link tells
  /// which is which.
  func store(_ articles: [Article]) throws -> StoreResult {
    var result = StoreResult()
    var seen: [String: Int64] = [:]
    let known = try db.cachedStatement(
      sql: """
        SELECT id, coalesce(feedHash, contentHash) FROM article LEFT JOIN page ON page.article = article.id
        WHERE feed = ? AND guid = ?
        """)
    let prunedBefore = try db.cachedStatement(sql: "SELECT seenDay FROM pruned WHERE feed = ? AND guid = ?")
    for article in articles {
      let hash = Self.hash(article)
      var guid = article.id
      if let twin = seen[guid] {
        guid += "\u{1F}" + (article.url ?? article.title)
        guard twin != hash, seen[guid] == nil else { continue }
      }
      seen[guid] = hash
      if let row = try Row.fetchOne(known, arguments: [feed.rawValue, guid]) {
        let id = ArticleID(rawValue: row[0])
        if row[1] == hash {
          result.unchanged += 1
        } else {
          try update(id, article, hash: hash)
          result.updated.append(id)
        }
      } else if let seenDay = try Int.fetchOne(prunedBefore, arguments: [feed.rawValue, guid]) {
        try notePruned(guid, seenDay: seenDay)
        result.unchanged += 1
      } else {
        result.new.append(try insert(article, guid: guid, hash: hash))
      }
    }
    return result
  }

  /// Notes that a feed still lists an article that was taken out, but not at every refresh.
  private func notePruned(_ guid: String, seenDay: Int) throws {
    guard day > seenDay + 30 else { return }
    try db.cachedStatement(sql: "UPDATE pruned SET seenDay = ? WHERE feed = ? AND guid = ?")
      .execute(arguments: [day, feed.rawValue, guid])
  }

  private func insert(_ article: Article, guid: String, hash: Int64) throws -> ArticleID {
    let key = StoryKey(article)
    let minute = article.published?.minutesSinceEpoch ?? arrival
    let head = try storyHead(key, minute: minute)
    try db.cachedStatement(
      sql: """
        INSERT INTO article (feed, guid, title, byline, url, publishedDay, publishedMinute, publishedSecond, utcOffset,
          sortMinute, contentHash, linkHash, textHash, story, isRead, author)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, foldedWords(?4))
        """
    ).execute(arguments: [
      feed.rawValue, guid, article.title, article.byline, article.url, article.published?.day.dayNumber,
      article.published?.minuteOfDay, article.published?.second, article.published?.utcOffsetMinutes, minute,
      hash, key.link, key.text,
      head?.id, head?.isRead ?? false,
    ])
    let id = db.lastInsertedRowID
    let content = try StoredContent(article)
    try db.cachedStatement(sql: "INSERT INTO content (article, title, body, structure) VALUES (?, ?, ?, ?)")
      .execute(arguments: [id, content.title, content.body, content.structure])
    if head != nil { try Archive.uncoverStory(db, of: ArticleID(rawValue: id)) }
    return ArticleID(rawValue: id)
  }

  private func update(_ id: ArticleID, _ article: Article, hash: Int64) throws {
    let key = StoryKey(article)
    // An article without a date keeps the place in lists that its arrival gave it.
    try db.cachedStatement(
      sql: """
        UPDATE article SET title = ?, byline = ?, author = foldedWords(?2), url = ?, publishedDay = ?,
          publishedMinute = ?, publishedSecond = ?, utcOffset = ?,
          sortMinute = coalesce(?, sortMinute), contentHash = ?, linkHash = ?, textHash = ? WHERE id = ?
        """
    ).execute(arguments: [
      article.title, article.byline, article.url, article.published?.day.dayNumber,
      article.published?.minuteOfDay, article.published?.second, article.published?.utcOffsetMinutes,
      article.published?.minutesSinceEpoch, hash, key.link, key.text, id.rawValue,
    ])
    let content = try StoredContent(article)
    try db.cachedStatement(sql: "UPDATE content SET title = ?, body = ?, structure = ? WHERE article = ?")
      .execute(arguments: [content.title, content.body, content.structure, id.rawValue])
    // What its page said belongs to the article as it was.
    try db.cachedStatement(sql: "DELETE FROM page WHERE article = ?").execute(arguments: [id.rawValue])
  }

  /// The article that stands for the same story, from another feed.
  private func storyHead(_ key: StoryKey, minute: Int) throws -> (id: Int64, isRead: Bool)? {
    guard key.link != nil || key.text != nil else { return nil }
    let row = try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT coalesce(story, id) AS head, isRead FROM article
          WHERE (linkHash = ?1 OR textHash = ?2) AND feed <> ?3 AND abs(sortMinute - ?4) <= ?5
            AND NOT EXISTS (
              SELECT 1 FROM article AS own WHERE own.feed = ?3
                AND (own.id = coalesce(article.story, article.id) OR own.story = coalesce(article.story, article.id)))
          ORDER BY id LIMIT 1
          """),
      arguments: [key.link, key.text, feed.rawValue, minute, StoryKey.farthest])
    return row.map { ($0[0], $0[1]) }
  }

  /// The hash of all that is shown of an article: with the same hash there is nothing to write.
  static func hash(_ article: Article) -> Int64 {
    var hash = StableHash()
    for text in [
      article.title, article.standfirst, article.byline, article.publisher, article.url, article.language,
      article.commentsURL,
    ] {
      hash.combine(text)
    }
    hash.combine(
      article.published.map { "\($0.minutesSinceEpoch) \($0.second) \($0.utcOffsetMinutes ?? 9999)" })
    for category in article.categories { hash.combine(category) }
    for enclosure in article.enclosures { hash.combine(enclosure.url) }
    for block in article.blocks {
      hash.combine(block.kind.rawValue)
      hash.combine(block.text)
      for link in block.links { hash.combine(link.url) }
    }
    return hash.value
  }
}
