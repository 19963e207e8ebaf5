import NewsModel

/// An article that a search found.
public struct SearchHit: Sendable, Hashable {
  /// The article.
  public var article: ArticleSummary
  /// The name of its feed.
  public var feedTitle: String
  /// The words around the best match, or the beginning of the text where no text was searched for.
  public var snippet: String
  /// The matches, in UTF-8 bytes of ``snippet``.
  public var matches: [TextSpan]
}
