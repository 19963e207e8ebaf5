import GRDB
import NewsModel

// Finding articles.
extension Archive {
  /// Searches title and text of all articles, the best match first (BM25, with the title weighing most); without a
  /// text, the newest first.
  ///
  /// - Parameter filter: lets through only some of what is found, and ranks nothing.
  public func search(
    _ query: ArticleQuery, narrowedBy filter: ArticleFilter? = nil
  ) async throws -> [SearchHit] {
    try await read { try Self.search($0, query, narrowedBy: filter) }
  }

  static func search(
    _ db: Database, _ query: ArticleQuery, narrowedBy filter: ArticleFilter? = nil
  ) throws -> [SearchHit] {
    let rows = try ArticleSearch(query, narrowedBy: filter).hits().fetchAll(db)
    let summaries = try Self.summaries(db, of: rows.map { ArticleID(rawValue: $0[0]) })
    let byID = Dictionary(summaries.map { ($0.id, $0) }) { first, _ in first }
    let titles = try titles(db)
    return rows.compactMap { row in
      guard let article = byID[ArticleID(rawValue: row[0])] else { return nil }
      let snippet = Snippet(marked: row[1])
      return SearchHit(
        article: article, feedTitle: titles[article.feed] ?? "", snippet: snippet.text,
        matches: snippet.hits.map { TextSpan($0.lowerBound, $0.upperBound) })
    }
  }
}
