import NewsModel

/// A library in the making: gives every feed, and every article of a feed, an id of its own.
struct LibraryBuilder {
  private(set) var feeds: [Feed] = []
  var problems: [LoadProblem] = []
  private var feedIDs = DistinctIDs()

  /// What has been added so far.
  var library: Library { Library(feeds: feeds, problems: problems) }

  /// Adds a feed. An article that stands in it twice is kept once; two that share an id are both kept.
  mutating func add(_ feed: Feed) {
    var feed = feed
    feed.id = feedIDs.distinct(feed.id)
    var seen: Set<Article> = []
    var ids = DistinctIDs()
    feed.articles = feed.articles.filter { seen.insert($0).inserted }.map { article in
      var article = article
      article.id = ids.distinct(article.id)
      return article
    }
    feeds.append(feed)
  }
}

/// Ids that have been given out.
private struct DistinctIDs {
  private var taken: Set<String> = []
  /// The last number put behind an id, so that an id that comes often is not counted up from the start.
  private var lastNumbers: [String: Int] = [:]

  /// `id`, or where it is taken, `id` with the first free number from 2 behind it.
  mutating func distinct(_ id: String) -> String {
    var candidate = id
    while !taken.insert(candidate).inserted {
      let number = lastNumbers[id, default: 1] + 1
      lastNumbers[id] = number
      candidate = "\(id)#\(number)"
    }
    return candidate
  }
}
