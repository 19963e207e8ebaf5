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

  /// The rows for an overview: all articles, the starred, a search if there is one, the tags, the feeds.
  static func rows(for overview: ArchiveOverview, search: ArticleQuery?) -> [FeedRow] {
    var rows = [FeedRow(scope: .all, title: "All", count: overview.unread)]
    if let search {
      rows.append(FeedRow(scope: .search(search), title: "Search: \(search.text ?? "")", count: 0))
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
