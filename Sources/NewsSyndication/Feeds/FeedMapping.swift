import NewsModel

/// Makes a feed's elements the model's feed and articles.
struct FeedMapping {
  private let elements: FeedElements
  private let isAtom: Bool
  private let title: String
  private let url: String?
  private let language: String?

  /// A longer title is cut.
  private static let longestTitle = 1000
  /// A longer summary is a body, not a standfirst.
  private static let longestStandfirst = 500

  /// - Parameter declared: the language that the whole document is declared to be in.
  init(_ elements: FeedElements, language declared: String?, isAtom: Bool) {
    self.elements = elements
    self.isAtom = isAtom
    title = elements.first("title").map { Self.line($0, isAtom: isAtom) } ?? ""
    url = Self.link(elements, isAtom: isAtom, base: nil)
    let named = elements.text(("language", .core), ("language", .dublinCore)) ?? declared
    language = named.map(TextSanitizer.line)
  }

  /// The feed, its items in their order; those without an id get one from `name` and their place. A feed that
  /// repeats an id yields articles that share it.
  func feed(of items: [FeedElements], name: String) -> Feed {
    let articles = items.enumerated().map { position, item in
      article(item, fallbackID: "\(name)#\(position + 1)")
    }
    return Feed(id: name, title: title.isEmpty ? name : title, url: url, articles: articles)
  }

  private func article(_ item: FeedElements, fallbackID: String) -> Article {
    let link = Self.link(item, isAtom: isAtom, base: url)
    let id = item.text(("guid", .core), ("id", .core), ("identifier", .dublinCore)).map(TextSanitizer.line)
    let base = link ?? url
    let full = item.first("encoded", .content) ?? item.first("content")
    let brief = item.first("description") ?? item.first("summary") ?? item.first("description", .dublinCore)
    let summary = brief.map { blocks($0, base: base) } ?? []
    var body = full.map { blocks($0, base: base) } ?? []
    var standfirst: String?
    if body.isEmpty {
      body = summary
    } else if let only = summary.first, summary.count == 1, only.text.utf8.count <= Self.longestStandfirst,
      !Summary.isTold(only.text, by: body.prefix(3))
    {
      standfirst = only.text
    }
    let title = item.first("title").map { Self.line($0, isAtom: isAtom) } ?? ""
    body.removeAll { $0.kind == .heading && $0.text == title }
    return Article(
      id: id ?? link ?? fallbackID, title: title.bounded(toUTF8Count: Self.longestTitle),
      standfirst: standfirst, byline: byline(of: item), publisher: publisher(of: item), url: link,
      published: Self.date(item), language: item.text(("language", .dublinCore)) ?? language, blocks: body)
  }

  private static func date(_ item: FeedElements) -> PublicationTime? {
    for (name, vocabulary): (String, FeedElement.Vocabulary) in [
      ("pubdate", .core), ("published", .core), ("issued", .core), ("date", .dublinCore),
      ("issued", .dublinCore), ("created", .core), ("created", .dublinCore), ("updated", .core),
      ("modified", .core), ("modified", .dublinCore),
    ] {
      if let text = item.first(name, vocabulary)?.text,
        let time = PublicationTime(parsing: TextSanitizer.line(text))
      {
        return time
      }
    }
    return nil
  }

  private func byline(of item: FeedElements) -> String? {
    let authors = item.all.filter {
      ($0.name == "author" && $0.vocabulary == .core)
        || ($0.name == "creator" && $0.vocabulary == .dublinCore)
    }
    let names = authors.compactMap { author -> String? in
      let name = TextSanitizer.line(author.parts["name"] ?? author.parts["email"] ?? author.text)
      return name.isEmpty ? nil : Self.withoutAddress(name)
    }
    let own =
      names.isEmpty ? elements.first("author").map { TextSanitizer.line($0.parts["name"] ?? "") } : nil
    let line = names.isEmpty ? own ?? "" : names.joined(separator: ", ")
    return line.isEmpty ? nil : line.bounded(toUTF8Count: 300)
  }

  /// The name in RSS's `address (name)`.
  private static func withoutAddress(_ author: String) -> String {
    guard author.hasSuffix(")"), let bracket = author.utf8.firstIndex(of: UInt8(ascii: "(")),
      author[..<bracket].utf8.contains(UInt8(ascii: "@"))
    else { return author }
    return String(author[author.utf8.index(after: bracket)...].dropLast())
  }

  private func publisher(of item: FeedElements) -> String? {
    let source = item.first("source").map { TextSanitizer.line($0.parts["title"] ?? $0.text) }
    let named = source ?? item.text(("publisher", .dublinCore)).map(TextSanitizer.line)
    return named ?? (title.isEmpty ? nil : title)
  }

  /// The page that a feed or an item belongs to.
  private static func link(_ elements: FeedElements, isAtom: Bool, base: String?) -> String? {
    let links = elements.all.filter { $0.name == "link" && $0.vocabulary == .core }
    let alternate = links.first {
      $0.attributes["href"] != nil && ($0.attributes["rel"] ?? "alternate") == "alternate"
    }
    let written = links.first { $0.attributes["href"] == nil && !$0.text.utf8.allSatisfy(\.isASCIISpace) }
    let permalink = elements.first("guid").flatMap { guid in
      guid.attributes["ispermalink"] != "false" && guid.attributes["isPermaLink"] != "false"
        && guid.text.trimmed.hasPrefix("http") ? guid.text : nil
    }
    let address =
      isAtom ? alternate?.attributes["href"] ?? written?.text : written?.text ?? alternate?.attributes["href"]
    return (address ?? permalink).flatMap { URLReference.resolve($0, against: base) }
  }

  /// A title as one line: HTML where it says so, or where RSS, which does not say, looks like it.
  private static func line(_ element: FeedElement, isAtom: Bool) -> String {
    let type = element.attributes["type"] ?? (isAtom ? "text" : "html")
    let isMarkup = type == "html" || type == "xhtml" || type.hasSuffix("/html") || type.hasSuffix("xml")
    guard isMarkup, looksLikeMarkup(element.text) else { return TextSanitizer.line(element.text) }
    return HTMLTree(utf8: Array(element.text.utf8)).line(of: 0)
  }

  private func blocks(_ element: FeedElement, base: String?) -> [Block] {
    let base = element.attributes["xml:base"].flatMap { URLReference.resolve($0, against: base) } ?? base
    let type = element.attributes["type"] ?? (isAtom ? "text" : "html")
    if type == "text" || type == "text/plain" || !Self.looksLikeMarkup(element.text) {
      let clean = TextSanitizer.lines(utf8: Array(element.text.utf8))
      let lines = clean.split(separator: 0x0A, omittingEmptySubsequences: false)
      return ParagraphLayout(lines).paragraphs().map { text in
        Block(RelatedLine.matches(text) ? .relatedLink : .paragraph, text)
      }
    }
    return HTMLBlocks.blocks(fragment: Array(element.text.utf8), base: base)
  }

  private static func looksLikeMarkup(_ text: String) -> Bool {
    let utf8 = Array(text.utf8)
    return utf8.indices.contains { index in
      switch utf8[index] {
      case UInt8(ascii: "<"):
        index + 1 < utf8.count
          && (utf8[index + 1].isASCIILetter || utf8[index + 1] == UInt8(ascii: "/")
            || utf8[index + 1] == UInt8(ascii: "!"))
      case UInt8(ascii: "&"): HTMLEntities.reference(in: utf8, at: index) != nil
      default: false
      }
    }
  }
}
