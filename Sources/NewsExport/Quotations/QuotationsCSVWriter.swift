import NewsModel

/// Writes quotations as CSV (RFC 4180): a row for each.
enum QuotationsCSVWriter {
  private static let header = [
    "speaker", "role", "named_as", "kind", "cue", "words", "reason", "confidence", "article", "publisher",
    "published", "url",
  ]

  static func write(_ quotations: QuotationList) -> String {
    CSVText.table([header] + quotations.items.map(row))
  }

  private static func row(_ item: QuotedWords) -> [String] {
    let speaker = item.speaker
    return [
      speaker?.name ?? "", speaker?.role ?? "", speaker?.namedAs ?? "", item.kind.rawValue, item.cue ?? "",
      item.words, speaker?.reason ?? "", speaker.map { "\($0.confidence)" } ?? "", item.articleTitle,
      item.publisher ?? "", item.published.map(DateText.iso) ?? "", item.articleURL ?? "",
    ]
  }
}
