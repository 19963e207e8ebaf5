import GRDB
import NewsAnnotation

// Rules, as the archive applies them.
extension Archive {
  /// Applies to articles that have just been stored what can be told of them now, and leaves them waiting for their
  /// annotations.
  static func welcome(_ db: Database, _ ids: [ArticleID], rules: [ArticleRule]) throws {
    guard !ids.isEmpty else { return }
    try db.execute(
      literal: "UPDATE article SET awaitsRules = 1 WHERE id IN (SELECT value FROM \(ids.table))")
    try apply(db, rules.filter { !$0.filter.needsAnnotations }, to: ids)
  }

  /// Applies to those of some annotated articles that wait for it what annotations tell; they wait no longer.
  static func settle(_ db: Database, _ ids: [ArticleID], rules: [ArticleRule]) throws {
    let waiting = try SQLRequest<Int64>(
      literal: "SELECT id FROM article WHERE awaitsRules = 1 AND id IN (SELECT value FROM \(ids.table))"
    ).fetchAll(db).map(ArticleID.init)
    try apply(db, rules.filter(\.filter.needsAnnotations), to: waiting)
    try endRules(db, for: waiting)
  }

  /// Settles up to `limit` articles that were annotated by somebody who knew no rules; how many that were.
  func settleAnnotated(rules: [ArticleRule], limit: Int) async throws -> Int {
    try await write { db in
      let ids = try Int64.fetchAll(
        db,
        sql: """
          SELECT article.id FROM article JOIN annotation ON annotation.article = article.id
            AND annotation.version = ? AND annotation.contentHash = article.contentHash
          WHERE awaitsRules = 1 LIMIT ?
          """, arguments: [Annotator.version, limit]
      ).map(ArticleID.init)
      try Self.settle(db, ids, rules: rules)
      return ids.count
    }
  }

  /// Lets the rules no longer touch articles: they have been applied, or the user has taken something back.
  static func endRules(_ db: Database, for ids: [ArticleID]) throws {
    let statement = try db.cachedStatement(sql: "UPDATE article SET awaitsRules = 0 WHERE id = ?")
    for id in ids { try statement.execute(arguments: [id.rawValue]) }
  }

  private static func apply(_ db: Database, _ rules: [ArticleRule], to ids: [ArticleID]) throws {
    for rule in rules {
      let found = try concerned(db, by: rule, among: ids)
      for action in rule.actions { try perform(db, action, on: found) }
    }
  }

  private static func concerned(
    _ db: Database, by rule: ArticleRule, among ids: [ArticleID]
  ) throws -> [ArticleID] {
    do {
      return try articles(db, among: ids, matching: rule.filter)
    } catch let error as DatabaseError where error.resultCode == .SQLITE_ERROR {
      // An expression that runs away must not keep articles from being stored.
      return []
    }
  }

  /// Which of some articles a filter lets through.
  static func articles(
    _ db: Database, among ids: [ArticleID], matching filter: ArticleFilter
  ) throws -> [ArticleID] {
    try SQLRequest<Int64>(
      literal: """
        SELECT article.id FROM \(ids.table) AS list CROSS JOIN article ON article.id = list.value
        WHERE \(FilterSQL(reach: .few).condition(filter.expression))
        """
    ).fetchAll(db).map(ArticleID.init)
  }

  private static func perform(_ db: Database, _ action: RuleAction, on ids: [ArticleID]) throws {
    switch action {
    case .read:
      // Not the whole story: the user may have set another copy of it to unread.
      let statement = try db.cachedStatement(sql: "UPDATE article SET isRead = 1 WHERE id = ?")
      for id in ids { try statement.execute(arguments: [id.rawValue]) }
    case .star: try setStarred(db, ids, true)
    case .hide: try setHidden(db, ids, true)
    case .tag(let name): if let name = TagName(name) { try addTag(db, name, to: ids) }
    }
  }
}
