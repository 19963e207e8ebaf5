// Finding words within a list.
extension ArchiveDesk {
  /// Which of some articles a filter lets through.
  public func articles(among ids: [ArticleID], matching filter: ArticleFilter) throws -> Set<ArticleID> {
    try archive.readNow { db in Set(try Archive.articles(db, among: ids, matching: filter)) }
  }

  /// Positions in `ids`, from 0 and in ascending order, of the articles whose titles hold every one of some words: in
  /// one of its forms, or as a part of a word.
  public func matches(of words: String, among ids: [ArticleID]) throws -> [Int] {
    try archive.readNow { try Archive.matches($0, of: words, among: ids) }
  }

  /// The words around the best match of a search in each of some articles; one in which no word of it occurs has none.
  ///
  /// - Parameter query: a filter, whose wanted words are marked, or plain words.
  public func snippets(of ids: [ArticleID], for query: String) throws -> [ArticleID: Snippet] {
    try archive.readNow { try Archive.snippets($0, of: ids, for: query) }
  }
}
