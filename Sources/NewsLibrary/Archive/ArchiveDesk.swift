import GRDB
import NewsModel

/// The archive for callers that wait: the same questions and changes as ``Archive``'s own, each answered before the
/// call returns. Never to be used on a thread that draws.
///
/// A list and what it shows first are read in one transaction here, so that they fit each other.
public struct ArchiveDesk: Sendable {
  let archive: Archive

  /// Opens a desk at an archive.
  public init(_ archive: Archive) { self.archive = archive }

  /// A list, and the summaries of a part of it.
  public struct List: Sendable, Hashable {
    /// The feeds.
    public var overview: ArchiveOverview
    /// Every article of the scope, in its order.
    public var ids: [ArticleID]
    /// The summaries asked for.
    public var summaries: [ArticleSummary]

    /// Creates a list.
    public init(overview: ArchiveOverview, ids: [ArticleID], summaries: [ArticleSummary]) {
      self.overview = overview
      self.ids = ids
      self.summaries = summaries
    }
  }

  /// The overview, the articles of a scope, and the summaries of `window` articles around `anchor`, else from the
  /// first on.
  public func list(
    of scope: ArticleScope, unreadOnly: Bool, filter: ArticleFilter? = nil, order: ArticleOrder? = nil,
    around anchor: ArticleID?, window: Int
  ) throws -> List {
    try archive.readNow { db in
      let ids = try Archive.articleIDs(db, in: scope, unreadOnly: unreadOnly, filter: filter, order: order)
      let middle = anchor.flatMap(ids.firstIndex) ?? 0
      let first = max(0, middle - window / 2)
      return List(
        overview: try Archive.overview(db), ids: ids,
        summaries: try Archive.summaries(db, of: Array(ids[first..<min(ids.count, first + window)])))
    }
  }

  /// The feeds.
  public func overview() throws -> ArchiveOverview { try archive.readNow(Archive.overview) }

  /// What lists show of articles.
  public func summaries(of ids: [ArticleID]) throws -> [ArticleSummary] {
    try archive.readNow { try Archive.summaries($0, of: ids) }
  }

  /// What a search finds.
  public func search(_ query: ArticleQuery) throws -> [SearchHit] {
    try archive.readNow { try Archive.search($0, query) }
  }

  /// An article with what is known of it; nil where it is no longer there.
  public func article(_ id: ArticleID) throws -> ArchivedArticle? {
    try archive.readNow { db in
      guard let article = try Archive.article(db, id) else { return nil }
      let others = try Archive.otherSources(db, of: id)
      let titles = others.isEmpty ? [:] : try Archive.titles(db)
      return ArchivedArticle(
        article: article, annotations: try Archive.annotations(db, of: id),
        alsoIn: others.compactMap { titles[$0.feed] },
        fullTextProblem: try Archive.fullTextProblem(db, of: id))
    }
  }

  /// Annotated articles among the first `limit` of a scope that a filter lets through.
  public func annotated(
    in scope: ArticleScope, filter: ArticleFilter? = nil, limit: Int
  ) throws -> [(id: ArticleID, article: AnnotatedArticle)] {
    try archive.readNow { try Archive.annotated($0, in: scope, filter: filter, limit: limit) }
  }

  /// Keeps annotations, in one transaction.
  ///
  /// - Parameter rules: applied in it to the articles that are annotated for the first time; nil leaves them waiting for
  ///   somebody who knows the rules.
  public func store(_ batch: [(ArticleID, AnnotatedArticle)], rules: [ArticleRule]? = nil) throws {
    let encoded = Archive.encoded(batch)
    try archive.writeNow { try Archive.store($0, encoded, rules: rules) }
  }

  /// Articles that the present annotator has not read yet, the newest first.
  public func unannotated(limit: Int) throws -> [ArticleID] {
    try archive.readNow { try Archive.unannotated($0, limit: limit) }
  }

  /// How many articles are annotated by the present annotator, and how many there are.
  public func annotationCounts() throws -> (done: Int, total: Int) {
    try archive.readNow(Archive.annotationCounts)
  }

  /// The articles that name an entity of a kind under one of some names, the newest first; hidden ones are left out.
  public func articles(naming names: [String], kind: EntityKind) throws -> [ArticleID] {
    try archive.readNow { try Archive.articles($0, naming: names, kind: kind) }
  }

  /// The unread articles of a scope, in its order.
  public func unread(in scope: ArticleScope, filter: ArticleFilter? = nil) throws -> [ArticleID] {
    try archive.readNow { try Archive.articleIDs($0, in: scope, unreadOnly: true, filter: filter) }
  }

  /// Sets articles to read or unread.
  public func setRead(_ ids: [ArticleID], _ isRead: Bool) throws {
    try archive.writeNow { try Archive.setRead($0, ids, isRead) }
  }

  /// Sets what a filter lets through of a scope to read or unread; the articles that this changed.
  public func setRead(
    in scope: ArticleScope, filter: ArticleFilter? = nil, _ isRead: Bool
  ) throws -> [ArticleID] {
    try archive.writeNow { try Archive.setRead($0, in: scope, filter: filter, isRead) }
  }

  /// Keeps a search under a name.
  public func save(_ query: ArticleQuery, title: String) throws {
    try archive.writeNow { try Archive.save($0, query, title: title) }
  }

  /// Forgets a saved search.
  public func removeSavedSearch(title: String) throws {
    _ = try archive.writeNow { try Archive.removeSavedSearch($0, title: title) }
  }

  /// Stars articles, or takes their stars away.
  public func setStarred(_ ids: [ArticleID], _ isStarred: Bool) throws {
    try archive.writeNow { try Archive.setStarred($0, ids, isStarred) }
  }
}
