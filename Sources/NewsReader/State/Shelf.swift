import NewsLibrary
import NewsModel

/// What the reader holds of its archive: the feed list, the chosen list of articles, and a bounded part of the
/// articles themselves.
struct Shelf: Sendable {
  /// The feeds, as far as they have been read.
  private(set) var overview = ArchiveOverview()
  /// The rows of the feed list.
  private(set) var rows = [FeedRow(scope: .all, title: "All", count: 0)]
  /// The articles of the chosen row, in its order.
  private(set) var list: [ArticleID] = []
  /// The row that ``list`` belongs to; nil until the first list is there.
  private(set) var listedScope: ArticleScope?
  /// The search whose row is in the feed list.
  private(set) var search: ArticleQuery?
  /// What could not be loaded.
  var problems: [LoadProblem] = []

  private var summaries = RecentValues<ArticleID, ArticleSummary>(limit: 4000)
  private var details = RecentValues<ArticleID, ArticleDetails>(limit: 100)
  private var looks = RecentValues<ArticleID, Int>(limit: 4000)
  private var snippets = RecentValues<ArticleID, Snippet>(limit: 1000)
  private var annotatedArticles = RecentValues<ArticleID, AnnotatedArticle>(limit: 24)

  /// An article as lists show it; nil while it is still being read from the archive.
  subscript(id: ArticleID) -> ArticleSummary? { summaries[id] }

  /// An article with its annotations, if it was open lately.
  func annotated(_ id: ArticleID) -> AnnotatedArticle? { annotatedArticles[id] }

  /// The row of a scope.
  func row(of scope: ArticleScope) -> Int? { rows.firstIndex { $0.scope == scope } }

  /// The name of row `row`.
  func title(ofRow row: Int) -> String { rows.indices.contains(row) ? rows[row].title : "" }

  /// Which of the articles in a part of the list are not here yet.
  func missing(in part: Range<Int>) -> [ArticleID] {
    list[part.clamped(to: list.indices)].filter { summaries[$0] == nil }
  }

  // MARK: What comes from the archive

  /// Takes in the feeds.
  mutating func take(_ overview: ArchiveOverview) {
    self.overview = overview
    rows = FeedRow.rows(for: overview, search: search)
  }

  /// Takes in the articles of a row.
  mutating func take(_ ids: [ArticleID], of scope: ArticleScope) {
    list = ids
    listedScope = scope
  }

  /// Takes in what lists show.
  mutating func take(_ new: [ArticleSummary]) { for summary in new { summaries[summary.id] = summary } }

  /// Takes in an article with its annotations.
  mutating func take(_ article: AnnotatedArticle, of id: ArticleID) { annotatedArticles[id] = article }

  /// Takes in what the archive knows of an article.
  mutating func take(_ known: ArticleDetails, of id: ArticleID) { details[id] = known }

  /// What the archive knows of an article that was open lately.
  func details(of id: ArticleID) -> ArticleDetails { details[id] ?? ArticleDetails() }

  /// Keeps the place that the user has reached in an article.
  mutating func setPlace(_ place: Int?, of id: ArticleID) {
    details[id, default: ArticleDetails()].place = place
  }

  /// Forgets what lists show of articles but for some.
  mutating func forgetSummaries(but kept: Set<ArticleID>) {
    var summaries = RecentValues<ArticleID, ArticleSummary>(limit: summaries.limit)
    for id in kept { if let summary = self.summaries[id] { summaries[id] = summary } }
    self.summaries = summaries
  }

  /// Takes in which of the user's highlights give some of the articles `ids` their looks.
  mutating func take(_ looks: [ArticleID: Int], of ids: [ArticleID]) {
    for id in ids { self.looks[id] = looks[id] }
  }

  /// Forgets which highlights give articles their looks.
  mutating func forgetLooks() { looks = RecentValues(limit: looks.limit) }

  /// Which of the user's highlights gives an article its look.
  func look(of id: ArticleID) -> Int? { looks[id] }

  /// Takes in where the words of a search stand in articles.
  mutating func take(_ found: [ArticleID: Snippet]) { for (id, snippet) in found { snippets[id] = snippet } }

  /// Where the words of a search stand in an article.
  func snippet(of id: ArticleID) -> Snippet? { snippets[id] }

  /// Forgets where the words of a search stand.
  mutating func forgetSnippets() { snippets = RecentValues(limit: snippets.limit) }

  /// Puts a search into the feed list, or takes it away.
  mutating func setSearch(_ query: ArticleQuery?) {
    search = query
    rows = FeedRow.rows(for: overview, search: query)
  }

  // MARK: What the user changes; the archive is told by an effect

  /// Shows articles as read or unread, and counts them so.
  mutating func setRead(_ ids: [ArticleID], _ isRead: Bool) {
    var changes: [FeedID: Int] = [:]
    for id in ids {
      guard var summary = summaries[id], summary.isRead != isRead else { continue }
      summary.isRead = isRead
      summaries[id] = summary
      changes[summary.feed, default: 0] += isRead ? -1 : 1
    }
    overview.unread += changes.values.reduce(0, +)
    for index in overview.feeds.indices {
      overview.feeds[index].unread += changes[overview.feeds[index].id] ?? 0
    }
    rows = FeedRow.rows(for: overview, search: search)
  }

  /// Shows an article as starred or not.
  mutating func setStarred(_ id: ArticleID, _ isStarred: Bool) {
    guard var summary = summaries[id], summary.isStarred != isStarred else { return }
    summary.isStarred = isStarred
    summaries[id] = summary
    overview.starred += isStarred ? 1 : -1
    rows = FeedRow.rows(for: overview, search: search)
  }

  /// Shows an article with a tag or without it.
  mutating func setTag(_ tag: String, _ id: ArticleID, _ isOn: Bool) {
    guard var summary = summaries[id] else { return }
    summary.tags.removeAll { $0 == tag }
    if isOn { summary.tags.append(tag) }
    summaries[id] = summary
  }

  /// Shows an article as hidden or not.
  mutating func setHidden(_ id: ArticleID, _ isHidden: Bool) {
    summaries[id]?.isHidden = isHidden
  }
}
