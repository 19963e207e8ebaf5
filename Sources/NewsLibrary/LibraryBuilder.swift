import NewsModel

/// A library in the making: gives every feed, and every article of a feed, an id of its own.
struct LibraryBuilder {
  private(set) var feeds: [Feed] = []
  var problems: [LoadProblem] = []
  private var feedIDs: Set<String> = []

  /// What has been added so far.
  var library: Library { Library(feeds: feeds, problems: problems) }

  /// Adds a feed. An article that stands in it twice is kept once; two that share an id are both kept.
  mutating func add(_ feed: Feed) {
    var feed = feed
    feed.id = Self.unique(feed.id, among: &feedIDs)
    var kept: [String: Article] = [:]
    var ids: Set<String> = []
    feed.articles = feed.articles.compactMap { article in
      guard kept[article.id] != article else { return nil }
      if kept[article.id] == nil { kept[article.id] = article }
      var article = article
      article.id = Self.unique(article.id, among: &ids)
      return article
    }
    feeds.append(feed)
  }

  /// `id`, or where it is taken, `id` with the first free number behind it.
  private static func unique(_ id: String, among taken: inout Set<String>) -> String {
    if taken.insert(id).inserted { return id }
    // The count of ids is a bound: among that many numbers one is free.
    for number in 2...(taken.count + 2) where taken.insert("\(id)#\(number)").inserted {
      return "\(id)#\(number)"
    }
    return id
  }
}
