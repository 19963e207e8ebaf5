import GRDB

// Rules, as the archive applies them.
extension Archive {
  /// Lets the rules no longer touch articles: the user has taken something back there.
  static func endRules(_ db: Database, for ids: [ArticleID]) throws {
    let statement = try db.cachedStatement(sql: "UPDATE article SET awaitsRules = 0 WHERE id = ?")
    for id in ids { try statement.execute(arguments: [id.rawValue]) }
  }
}
