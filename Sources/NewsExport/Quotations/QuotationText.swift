import NewsModel

/// The words in which quotations are cited.
public enum QuotationText {
  /// A quotation with its speaker, article, date and address, to be put into another text.
  ///
  ///     “We never gave up.”
  ///     — Ida Holt, Mayor: Mill reopens, Weir Post, Wed 9 Mar 2022
  ///     https://example.org/mill
  public static func citation(_ item: QuotedWords) -> String {
    var lines = [PlainText.line(item.words), "— \(speaker(item)): \(source(item))"]
    if let url = item.articleURL, HTMLText.isWebAddress(url) { lines.append(PlainText.line(url)) }
    return lines.joined(separator: "\n")
  }

  /// "Ida Holt, Mayor", or "speaker unknown".
  static func speaker(_ item: QuotedWords) -> String {
    guard let speaker = item.speaker else { return "speaker unknown" }
    return PlainText.line(([speaker.name] + [speaker.role].compactMap { $0 }).joined(separator: ", "))
  }

  /// Article, publisher and day, as far as they are known.
  static func source(_ item: QuotedWords) -> String {
    let title = item.articleTitle.isEmpty ? item.articleID : item.articleTitle
    let parts = [title, item.publisher, item.published.map(DateText.readable)].compactMap { $0 }
    return PlainText.line(parts.filter { !$0.isEmpty }.joined(separator: ", "))
  }

  /// "12 quotations".
  static func count(_ quotations: QuotationList) -> String {
    quotations.items.count == 1 ? "1 quotation" : "\(quotations.items.count) quotations"
  }
}
