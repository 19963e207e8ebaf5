import NewsModel

/// Where an article comes from.
enum ArticleSource {
  /// Publisher, author and time, as far as they are known, with all that may be in them.
  static func parts(_ article: Article) -> [String] {
    [article.publisher, article.byline.map { "by \($0)" }, article.published.map(DateText.readable)]
      .compactMap(\.self)
  }

  /// The same as a line of plain text.
  static func line(_ article: Article) -> String {
    parts(article).map(PlainText.line).joined(separator: " · ")
  }
}
