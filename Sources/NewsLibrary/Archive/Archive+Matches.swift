import GRDB

// Finding words within a list.
extension Archive {
  /// More words than these are no search in a list.
  private static let mostWords = 16

  /// Positions in `ids` of the articles whose titles hold every word of `words`: in one of its forms, or as a part of a
  /// word.
  static func matches(_ db: Database, of words: String, among ids: [ArticleID]) throws -> [Int] {
    let words = words.split(whereSeparator: \.isWhitespace).prefix(mostWords).map(String.init)
    guard !words.isEmpty, !ids.isEmpty else { return [] }
    // The index knows forms and diacritics; LIKE, which knows neither, finds what stands within a word.
    let conditions = words.map { word -> SQL in
      let part: SQL = "article.title LIKE \("%" + FilterSQL.like(word) + "%") ESCAPE '\\'"
      guard word.contains(where: { $0.isLetter || $0.isNumber }) else { return part }
      let pattern = "title : " + FullTextPattern.phrase(word, isPrefix: true)
      return "(\(part) OR article.id IN (SELECT rowid FROM articleText WHERE articleText MATCH \(pattern)))"
    }
    return try SQLRequest<Int>(
      literal: """
        SELECT list.key FROM \(ids.table) AS list CROSS JOIN article ON article.id = list.value
        WHERE \(conditions.joined(separator: " AND ")) ORDER BY list.key
        """
    ).fetchAll(db)
  }

  /// The words around the best match in each article; articles in which no word of the query occurs have none.
  static func snippets(_ db: Database, of ids: [ArticleID], for query: String) throws -> [ArticleID: Snippet]
  {
    // What is no filter is a search as ``ArticleQuery/text`` has it.
    let pattern =
      if let filter = try? ArticleFilter(query) { FullTextPattern.marks(filter.expression) } else {
        SearchPattern.fts5(query)
      }
    guard let pattern, !ids.isEmpty else { return [:] }
    let rows = try SQLRequest<Row>(
      literal: """
        SELECT articleText.rowid, \(Snippet.sql) FROM articleText
        WHERE articleText MATCH \(pattern) AND articleText.rowid IN (SELECT value FROM \(ids.table))
        """
    ).fetchAll(db)
    return Dictionary(rows.map { (ArticleID(rawValue: $0[0]), Snippet(marked: $0[1])) }) { first, _ in first }
  }
}
