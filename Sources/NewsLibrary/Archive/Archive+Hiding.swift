import GRDB

// Articles that the user, or a rule, keeps out of the lists.
extension Archive {
  static func setHidden(_ db: Database, _ ids: [ArticleID], _ isHidden: Bool) throws {
    let statement = try db.cachedStatement(
      sql: """
        UPDATE article SET isHidden = ?1, awaitsRules = awaitsRules AND ?1 WHERE id = ?2 AND isHidden <> ?1
        """)
    for id in ids {
      try statement.execute(arguments: [isHidden, id.rawValue])
      if db.changesCount > 0 { try uncoverStory(db, of: id) }
    }
  }

  /// Lets another article stand for a story whose first is hidden and some other is not, so that lists show it.
  static func uncoverStory(_ db: Database, of id: ArticleID) throws {
    try appointHeirs(
      db,
      leaving: """
        SELECT head.id FROM article JOIN article AS head ON head.id = coalesce(article.story, article.id)
        WHERE article.id = \(id.rawValue) AND head.isHidden = 1 AND EXISTS (
          SELECT 1 FROM article AS member WHERE member.story = head.id AND member.isHidden = 0)
        """)
  }
}
