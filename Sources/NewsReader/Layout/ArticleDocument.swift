import NewsExport
import NewsModel

/// An article as it is laid out: its text as bytes, and what is shown beside the text.
struct ArticleDocument: Sendable {
  /// The article.
  let article: Article
  /// The names of the other feeds that carry the story.
  let alsoIn: [String]
  /// Why its full text could not be had, where that is so.
  private let fullTextProblem: String?
  /// How dates are written.
  private let dates: DateText
  /// Its plain text.
  let text: ArticleText
  /// The same text as bytes.
  let utf8: [UInt8]
  /// Its links.
  let links: ArticleLinks

  /// Prepares `article`, in time linear in its length.
  init(
    _ article: Article, alsoIn: [String] = [], fullTextProblem: String? = nil, dates: DateText = DateText()
  ) {
    self.dates = dates
    self.article = article
    self.alsoIn = alsoIn
    self.fullTextProblem = fullTextProblem
    text = ArticleText(article)
    utf8 = Array(text.string.utf8)
    links = ArticleLinks(article, text)
  }

  /// The words under `span`.
  func words(_ span: TextSpan) -> String {
    let range = span.range.clamped(to: 0..<utf8.count)
    return String(decoding: utf8[range], as: UTF8.self)
  }

  /// The words under `span` on one line, cut after `limit` bytes.
  func excerpt(_ span: TextSpan, limit: Int = 400) -> String {
    let cut = TextSpan(span.start, min(span.end, span.start + limit))
    let words = self.words(cut).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return cut.end < span.end ? words + "…" : words
  }

  /// Publisher, author and time of publication, as far as they are known, and who else carries the story.
  var byline: String {
    var parts: [String] = []
    if let publisher = article.publisher, !publisher.isEmpty { parts.append(publisher) }
    if let author = article.byline, !author.isEmpty {
      parts.append(author.lowercased().hasPrefix("by ") ? author : "by \(author)")
    }
    parts.append(article.published.map(dates.long) ?? "no date: relative dates stay open")
    if !alsoIn.isEmpty { parts.append("also in " + alsoIn.joined(separator: ", ")) }
    return parts.joined(separator: " · ")
  }

  /// Says why there is less of the text than there should be; nil where all of it is there.
  var fullTextNote: String? { fullTextProblem.map(FullTextNote.text) }
}
