import NewsModel

/// Writes quotations as JSON, schema `dateline.quotations/1` (see the article "The JSON formats").
enum QuotationsJSONWriter {
  static let schema = "dateline.quotations/1"

  static func write(_ quotations: QuotationList) -> String {
    JSON.object([
      "schema": .string(schema), "title": .string(quotations.title),
      "quotations": .array(quotations.items.map(quotation)),
    ]).pretty + "\n"
  }

  private static func quotation(_ item: QuotedWords) -> JSON {
    .object([
      "words": .string(item.words), "kind": .string(item.kind.rawValue), "cue": .optional(item.cue),
      "speaker": item.speaker.map(speaker) ?? .null, "article": .string(item.articleID),
      "title": .string(item.articleTitle), "url": .optional(item.articleURL),
      "publisher": .optional(item.publisher), "published": .optional(item.published.map(DateText.iso)),
      "quotation": .int(item.quotation),
    ])
  }

  private static func speaker(_ speaker: QuotedWords.Speaker) -> JSON {
    .object([
      "name": .string(speaker.name), "aliases": .strings(speaker.aliases), "role": .optional(speaker.role),
      "namedAs": .optional(speaker.namedAs), "reason": .string(speaker.reason),
      "confidence": .double(speaker.confidence),
    ])
  }
}
