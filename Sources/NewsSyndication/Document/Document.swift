import NewsModel

/// What was read out of one document.
public struct Document: Sendable, Hashable {
  /// An article or a feed.
  public enum Content: Sendable, Hashable {
    case article(Article)
    case feed(Feed)
  }

  /// What the document is.
  public var format: DocumentFormat
  /// The article or the feed.
  public var content: Content
  /// What a reader should know of it.
  public var notices: [DocumentNotice]

  /// The one article, or those of the feed.
  public var articles: [Article] {
    switch content {
    case .article(let article): [article]
    case .feed(let feed): feed.articles
    }
  }
}
