import NewsModel

/// Writes quotations as Markdown: a heading for each speaker, a block quotation for the words, the source below.
enum QuotationsMarkdownWriter {
  static func write(_ quotations: QuotationList) -> String {
    var lines = ["# \(MarkdownText.escaped(quotations.title))"]
    for (_, items) in quotations.bySpeaker {
      guard let first = items.first else { continue }
      lines += ["", "## \(MarkdownText.escaped(QuotationText.speaker(first)))"]
      for item in items {
        lines += ["", "> \(MarkdownText.escaped(item.words))", ">", "> — \(source(item))"]
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func source(_ item: QuotedWords) -> String {
    let title = item.articleTitle.isEmpty ? item.articleID : item.articleTitle
    var source = MarkdownText.link(title, to: item.articleURL)
    if let publisher = item.publisher { source += ", \(MarkdownText.escaped(publisher))" }
    if let published = item.published { source += ", \(MarkdownText.escaped(DateText.readable(published)))" }
    if item.kind != .direct { source += " *(\(item.kind.rawValue))*" }
    return source
  }
}
