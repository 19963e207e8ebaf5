import NewsLibrary

/// A row of the feed list: a feed, or another choice of articles.
struct FeedRow: Sendable, Hashable {
  /// The articles that it shows.
  var scope: ArticleScope
  /// Its name.
  var title: String
  /// How many of its articles are unread; for the starred, how many there are.
  var count: Int
  /// Why the feed could not be refreshed.
  var problem: String?
  /// Whether it is a search that the user keeps.
  var isSaved = false

  /// The rows for an overview: all articles, the starred, a search if there is one, the tags, the feeds.
  static func rows(for overview: ArchiveOverview, search: ArticleQuery?) -> [FeedRow] {
    var rows = [FeedRow(scope: .all, title: "All", count: overview.unread)]
    if let search, !overview.savedSearches.contains(where: { $0.query == search }) {
      rows.append(
        FeedRow(
          scope: .search(search), title: "Search: \(search.words ?? "")", count: 0))
    }
    rows += overview.savedSearches.map {
      FeedRow(scope: .search($0.query), title: $0.title, count: $0.unread, isSaved: true)
    }
    if overview.starred > 0 {
      rows.append(FeedRow(scope: .starred, title: "Starred", count: overview.starred))
    }
    rows += overview.tags.map { FeedRow(scope: .tag($0.name), title: "#" + $0.name, count: $0.unread) }
    rows += overview.feeds.filter { !$0.isHidden }.map { feed in
      FeedRow(scope: .feed(feed.id), title: feed.title, count: feed.unread, problem: feed.problem)
    }
    return rows
  }
}
