import NewsLibrary
import NewsModel

/// The articles that the reader has to offer: what was loaded, what has been read, what has been annotated.
struct Shelf: Sendable {
  /// What was loaded.
  let library: Library
  /// Every article, newest first, those without date last.
  let all: [ArticleKey]
  /// The articles of each feed, in the feed's order.
  let byFeed: [[ArticleKey]]
  /// The articles that have been opened or set to read.
  private(set) var read: Set<ArticleKey> = []
  /// The articles that have been annotated.
  private(set) var annotated: [ArticleKey: AnnotatedArticle] = [:]
  private let articles: [ArticleKey: Article]

  /// Shelves a library.
  init(_ library: Library) {
    self.library = library
    var articles: [ArticleKey: Article] = [:]
    byFeed = library.feeds.map { feed in
      feed.articles.compactMap { article in
        let key = ArticleKey(feed: feed.id, article: article.id)
        guard articles.updateValue(article, forKey: key) == nil else { return nil }
        return key
      }
    }
    self.articles = articles
    let stamps = byFeed.joined().map { ($0, articles[$0]?.published?.minutesSinceEpoch ?? .min) }
    // A stable order: articles of one minute stay in the order of their feeds.
    all = stamps.enumerated().sorted { a, b in
      a.element.1 != b.element.1 ? a.element.1 > b.element.1 : a.offset < b.offset
    }.map(\.element.0)
  }

  /// The articles of row `row` of the feed list, whose first row is all feeds.
  func articles(inRow row: Int) -> [ArticleKey] {
    row == 0 ? all : byFeed.indices.contains(row - 1) ? byFeed[row - 1] : []
  }

  /// The name of row `row` of the feed list.
  func title(ofRow row: Int) -> String {
    row == 0 ? "All" : library.feeds.indices.contains(row - 1) ? library.feeds[row - 1].title : ""
  }

  /// Rows of the feed list.
  var rowCount: Int { library.feeds.count + 1 }

  /// How many articles of a row are unread.
  func unread(inRow row: Int) -> Int { articles(inRow: row).count { !read.contains($0) } }

  /// The article under `key`.
  subscript(key: ArticleKey) -> Article? { articles[key] }

  /// Sets an article to read or unread.
  mutating func setRead(_ key: ArticleKey, _ isRead: Bool) {
    if isRead { read.insert(key) } else { read.remove(key) }
  }

  /// Keeps an article's annotations.
  mutating func add(_ article: AnnotatedArticle, for key: ArticleKey) { annotated[key] = article }
}
