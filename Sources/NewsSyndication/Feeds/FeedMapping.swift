import NewsModel

/// Makes a feed's records the model's feed and articles.
package struct FeedMapping {
  /// A longer title is cut.
  private static let longestTitle = 1000
  /// A longer summary is a body, not a standfirst.
  private static let longestStandfirst = 500

  private let record: FeedRecord

  /// Maps what a feed says.
  package init(_ record: FeedRecord) { self.record = record }

  /// The feed, its items in their order; those without an id get one from `name` and their place. A feed that
  /// repeats an id yields articles that share it.
  package func feed(name: String) -> Feed {
    let title = record.title?.line ?? ""
    let articles = record.items.enumerated().map { position, item in
      article(item, publisher: title, fallbackID: "\(name)#\(position + 1)")
    }
    return Feed(
      id: name, title: title.isEmpty ? name : title,
      url: record.link.flatMap { URLReference.resolve($0, against: nil) }, summary: record.summary?.line,
      language: record.language.map(TextSanitizer.line), updated: record.updated,
      published: record.published, author: record.author, rights: record.rights?.line, icon: record.icon,
      identifier: record.id.map(TextSanitizer.line), ttlMinutes: record.ttlMinutes, articles: articles)
  }

  private func article(_ item: ItemRecord, publisher: String, fallbackID: String) -> Article {
    // Without an address of its own, a feed is taken to lie beside the page that it belongs to.
    let link = item.link.flatMap { URLReference.resolve($0, against: record.link) }
    let summary = blocks(item.summary, link: link)
    var body = blocks(item.content, link: link)
    var standfirst: String?
    if body.isEmpty {
      body = summary
    } else if let only = summary.first, summary.count == 1, only.text.utf8.count <= Self.longestStandfirst,
      !Summary.isTold(only.text, by: body.prefix(3))
    {
      standfirst = only.text
    }
    let title = item.title?.line ?? ""
    body.removeAll { $0.kind == .heading && $0.text == title }
    let byline = item.authors.map(Self.withoutAddress).joined(separator: ", ")
    let own = byline.isEmpty ? record.author.map(Self.withoutAddress) ?? "" : byline
    return Article(
      id: item.id.map(TextSanitizer.line) ?? link ?? fallbackID,
      title: title.bounded(toUTF8Count: Self.longestTitle), standfirst: standfirst,
      byline: own.isEmpty ? nil : own.bounded(toUTF8Count: 300),
      publisher: item.publisher.map(TextSanitizer.line) ?? (publisher.isEmpty ? nil : publisher), url: link,
      published: item.published ?? item.updated, updated: item.updated,
      language: (item.language ?? record.language).map(TextSanitizer.line), categories: item.categories,
      enclosures: item.enclosures,
      commentsURL: item.commentsURL.flatMap { URLReference.resolve($0, against: record.link) }, blocks: body)
  }

  private func blocks(_ text: MarkedText?, link: String?) -> [Block] {
    guard var text else { return [] }
    text.base = text.base ?? link ?? record.link
    return text.blocks
  }

  /// The name in RSS's `address (name)`.
  private static func withoutAddress(_ author: String) -> String {
    guard author.hasSuffix(")"), let bracket = author.utf8.firstIndex(of: UInt8(ascii: "(")),
      author[..<bracket].utf8.contains(UInt8(ascii: "@"))
    else { return author }
    return String(author[author.utf8.index(after: bracket)...].dropLast())
  }
}
