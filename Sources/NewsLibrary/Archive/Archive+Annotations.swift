import Foundation
import GRDB
import NewsAnnotation
import NewsModel

// What was read out of articles.
extension Archive {
  /// The annotations of an article; nil where there are none that the present annotator has made of the present
  /// text.
  public func annotations(of id: ArticleID) async throws -> Annotations? {
    try await read { db in try Self.annotations(db, of: id) }
  }

  static func annotations(_ db: Database, of id: ArticleID) throws -> Annotations? {
    let data = try Data.fetchOne(
      db,
      sql: """
        SELECT data FROM annotation JOIN article ON article.id = annotation.article
        WHERE article = ? AND version = ? AND annotation.contentHash = article.contentHash
        """, arguments: [id.rawValue, Annotator.version])
    return data.flatMap(StoredAnnotations.annotations)
  }

  /// An article with its annotations; nil where either is not there.
  public func annotatedArticle(_ id: ArticleID) async throws -> AnnotatedArticle? {
    try await read { db in
      guard let article = try Self.article(db, id), let annotations = try Self.annotations(db, of: id) else {
        return nil
      }
      return AnnotatedArticle(article, annotations: annotations)
    }
  }

  /// Keeps annotations, and lists the article under the entities and events that they name. Annotations of a text that
  /// has changed meanwhile are not kept.
  public func store(
    _ annotated: AnnotatedArticle, of id: ArticleID, rules: [ArticleRule]? = nil
  ) async throws {
    try await store([(id, annotated)], rules: rules)
  }

  /// Keeps the annotations of several articles in one transaction.
  ///
  /// - Parameter rules: applied in it to the articles that are annotated for the first time; nil leaves them waiting for
  ///   somebody who knows the rules.
  public func store(
    _ batch: [(ArticleID, AnnotatedArticle)], rules: [ArticleRule]? = nil
  ) async throws {
    let encoded = Self.encoded(batch)
    try await write { try Self.store($0, encoded, rules: rules) }
  }

  /// Annotations ready to be stored, with the hash of the text that they were made of.
  typealias EncodedAnnotations = [(id: ArticleID, hash: Int64, stored: StoredAnnotations)]

  static func encoded(_ batch: [(ArticleID, AnnotatedArticle)]) -> EncodedAnnotations {
    batch.map { id, annotated in
      (id, ArticleWriter.hash(annotated.article), StoredAnnotations(annotated.annotations))
    }
  }

  static func store(_ db: Database, _ batch: EncodedAnnotations, rules: [ArticleRule]?) throws {
    var kept: [ArticleID] = []
    for (id, hash, stored) in batch where try store(db, stored, of: id, hash: hash) { kept.append(id) }
    if let rules { try settle(db, kept, rules: rules) }
  }

  /// Whether the annotations are of the present text, and have been kept.
  private static func store(
    _ db: Database, _ stored: StoredAnnotations, of id: ArticleID, hash: Int64
  ) throws -> Bool {
    let current = try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT contentHash FROM article WHERE id = ?"), arguments: [id.rawValue])
    guard current == hash else { return false }
    try db.cachedStatement(
      sql: "INSERT OR REPLACE INTO annotation (article, version, contentHash, data) VALUES (?, ?, ?, ?)"
    ).execute(arguments: [id.rawValue, stored.version, hash, stored.data])
    try db.cachedStatement(sql: "DELETE FROM articleEntity WHERE article = ?")
      .execute(arguments: [id.rawValue])
    for entity in stored.entities {
      try db.cachedStatement(sql: "INSERT OR IGNORE INTO entity (folded, kind, name) VALUES (?, ?, ?)")
        .execute(arguments: [entity.folded, entity.kind, entity.name])
      try db.cachedStatement(
        sql: """
          INSERT INTO articleEntity (entity, article, mentions, isSpeaker)
          SELECT id, ?, ?, ? FROM entity WHERE folded = ? AND kind = ?
          ON CONFLICT DO UPDATE SET mentions = mentions + excluded.mentions,
            isSpeaker = max(isSpeaker, excluded.isSpeaker)
          """
      ).execute(arguments: [id.rawValue, entity.mentions, entity.isSpeaker, entity.folded, entity.kind])
    }
    try storeEvents(db, stored.events, of: id)
    return true
  }

  /// Articles that the present annotator has not read yet, or not as they are now; newest first.
  public func unannotated(limit: Int) async throws -> [ArticleID] {
    try await read { try Self.unannotated($0, limit: limit) }
  }

  static func unannotated(_ db: Database, limit: Int) throws -> [ArticleID] {
    try Int64.fetchAll(
      db,
      sql: """
        SELECT article.id FROM article LEFT JOIN annotation
          ON annotation.article = article.id AND annotation.version = ?
          AND annotation.contentHash = article.contentHash
        WHERE annotation.article IS NULL ORDER BY sortMinute DESC, article.id LIMIT ?
        """, arguments: [Annotator.version, limit]
    ).map(ArticleID.init)
  }

  static func annotationCounts(_ db: Database) throws -> (done: Int, total: Int) {
    let total = try Int.fetchOne(db, sql: "SELECT count(*) FROM article") ?? 0
    let missing = try Int.fetchOne(
      db,
      sql: """
        SELECT count(*) FROM article LEFT JOIN annotation
          ON annotation.article = article.id AND annotation.version = ?
          AND annotation.contentHash = article.contentHash
        WHERE annotation.article IS NULL
        """, arguments: [Annotator.version])
    return (total - (missing ?? 0), total)
  }

  /// The articles of a scope that have been annotated, with their annotations: of the first `limit` that the filter lets
  /// through.
  public func annotated(
    in scope: ArticleScope, filter: ArticleFilter? = nil, limit: Int
  ) async throws -> [(id: ArticleID, article: AnnotatedArticle)] {
    try await read { try Self.annotated($0, in: scope, filter: filter, limit: limit) }
  }

  static func annotated(
    _ db: Database, in scope: ArticleScope, filter: ArticleFilter?, limit: Int
  ) throws -> [(id: ArticleID, article: AnnotatedArticle)] {
    try articleIDs(db, in: scope, unreadOnly: false, filter: filter).prefix(limit).compactMap { id in
      guard let annotations = try annotations(db, of: id), let article = try article(db, id) else {
        return nil
      }
      return (id, AnnotatedArticle(article, annotations: annotations))
    }
  }

  static func articles(_ db: Database, naming names: [String], kind: EntityKind) throws -> [ArticleID] {
    let folded = Set(names.map { FoldedText($0).words.joined(separator: " ") })
    let placeholders = databaseQuestionMarks(count: folded.count)
    return try Int64.fetchAll(
      db,
      sql: """
        SELECT DISTINCT article.id FROM entity JOIN articleEntity ON entity = entity.id
          JOIN article ON article.id = articleEntity.article
        WHERE folded IN (\(placeholders)) AND kind = ? AND isHidden = 0 ORDER BY sortMinute DESC, article.id
        """, arguments: StatementArguments(Array(folded)) + [kind.rawValue]
    ).map(ArticleID.init)
  }

  /// People, organisations and places whose names begin with `prefix` or hold a word that does, the most written
  /// about first.
  public func entities(matching prefix: String, limit: Int = 50) async throws -> [EntitySummary] {
    let folded = FoldedText(prefix).words.joined(separator: " ")
    return try await read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT name, kind, count(*) AS articles FROM entity JOIN articleEntity ON entity = entity.id
          WHERE folded LIKE ?1 || '%' OR folded LIKE '% ' || ?1 || '%'
          GROUP BY entity.id ORDER BY articles DESC, name LIMIT ?2
          """, arguments: [folded, limit]
      ).map { row in
        EntitySummary(name: row[0], kind: EntityKind(rawValue: row[1]) ?? .other, articles: row[2])
      }
    }
  }
}
