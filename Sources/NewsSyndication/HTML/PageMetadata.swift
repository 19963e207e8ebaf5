import NewsModel

/// What a page says of its article: JSON-LD first, then OpenGraph and other `meta`, then visible marks.
struct PageMetadata {
  private(set) var url: String?
  private(set) var base: String?
  private(set) var standfirst: String?
  private(set) var byline: String?
  private(set) var publisher: String?
  private(set) var published: PublicationTime?
  private(set) var language: String?
  private var headline: String?
  private var documentTitle: String?
  private var firstHeading: String?

  /// Longer metadata is no metadata.
  private static let longest = 1000

  init(_ tree: HTMLTree) {
    let linked = LinkedData(tree)
    let meta = Self.metaValues(tree)
    func value(_ names: String...) -> String? {
      names.lazy.compactMap { meta[$0] }.first { !$0.isEmpty && $0.utf8.count <= Self.longest }
    }
    func text(where isWanted: (HTMLTree.Node) -> Bool) -> String? {
      for index in tree.nodes.indices where isWanted(tree.nodes[index]) {
        let line = tree.line(of: index, limit: Self.longest + 1)
        if !line.isEmpty, line.utf8.count <= Self.longest { return line }
      }
      return nil
    }

    let canonical = tree.elements("link").first { tree.nodes[$0]["rel"]?.asciiLowercased == "canonical" }
    url = [canonical.flatMap { tree.nodes[$0]["href"] }, value("og:url"), linked.url].lazy.compactMap(\.self)
      .compactMap { URLReference.resolve($0, against: nil) }.first { $0.hasPrefix("http") }
    base = tree.elements("base").first.flatMap { tree.nodes[$0]["href"] }.flatMap {
      URLReference.resolve($0, against: url)
    }
    language =
      (tree.nodes[0]["lang"] ?? tree.nodes[0]["xml:lang"]
      ?? value("og:locale", "content-language", "language"))
      .map(TextSanitizer.line).flatMap { $0.isEmpty || $0.utf8.count > 35 ? nil : $0 }
    headline =
      linked.headline ?? value("og:title", "twitter:title", "dc.title", "dcterms.title", "parsely-title")
    documentTitle = tree.elements("title").first.map { tree.line(of: $0, limit: Self.longest) }.flatMap {
      $0.isEmpty ? nil : $0
    }
    firstHeading = text { $0.name == "h1" }

    let visibleStandfirst = text { node in
      node.name != "meta"
        && Self.hasWord(node, ["standfirst", "dek", "deck", "subheadline", "subtitle", "subhead"])
    }
    standfirst =
      visibleStandfirst ?? linked.description ?? value("og:description", "description", "twitter:description")
    let visibleByline = text { $0["rel"] == "author" || $0["itemprop"] == "author" }
    let marked = text {
      Self.hasWord($0, ["byline", "author"]) && !["body", "article", "main"].contains($0.name)
    }
    let authors = linked.authors.isEmpty ? nil : linked.authors.joined(separator: ", ")
    let named = value(
      "author", "dc.creator", "dcterms.creator", "article:author", "parsely-author", "sailthru.author")
    byline =
      authors ?? named.flatMap { $0.contains("://") ? nil : $0 } ?? visibleByline
      ?? marked.flatMap {
        $0.utf8.count <= 100 ? $0 : nil
      }
    if let line = byline, line.utf8.startsIgnoringCase("by ") { byline = String(line.dropFirst(3)) }
    publisher = linked.publisher ?? value("og:site_name", "application-name", "dc.publisher", "publisher")

    let stamps = [
      linked.published,
      value(
        "article:published_time", "article:published", "og:published_time", "datepublished", "date",
        "pubdate",
        "publishdate", "publish-date", "publication_date", "dc.date", "dc.date.issued", "dcterms.created",
        "dcterms.date", "sailthru.date", "parsely-pub-date", "article.published"),
    ]
    let marks = tree.nodes.filter { $0["itemprop"] == "datePublished" || $0.name == "time" }
    published =
      (stamps.compactMap(\.self) + marks.prefix(50).compactMap { $0["datetime"] ?? $0["content"] })
      .lazy.compactMap { PublicationTime(parsing: TextSanitizer.line($0)) }.first
  }

  /// The title: as declared, else the document's title without the site's name, else the first heading.
  func title(among blocks: [Block]) -> String {
    if let headline { return headline.bounded(toUTF8Count: Self.longest) }
    guard let documentTitle else { return (firstHeading ?? "").bounded(toUTF8Count: Self.longest) }
    if let firstHeading, documentTitle.utf8.starts(with: firstHeading.utf8) { return firstHeading }
    if let heading = blocks.first(where: { $0.kind == .heading && documentTitle.hasPrefix($0.text) }) {
      return heading.text
    }
    return Self.withoutSite(documentTitle, publisher: publisher).bounded(toUTF8Count: Self.longest)
  }

  /// Cuts off " | Site" and the like, where the site is known or the cut leaves most of the words.
  private static func withoutSite(_ title: String, publisher: String?) -> String {
    let scalars = Array(title.unicodeScalars)
    let marks: Set<Unicode.Scalar> = ["|", "–", "—", "-", "·", "»", "•"]
    for index in scalars.indices.reversed()
    where marks.contains(scalars[index]) && index > 0 && scalars[index - 1] == " " {
      let head = String(String.UnicodeScalarView(scalars[..<(index - 1)]))
      let tail = String(String.UnicodeScalarView(scalars[(index + 1)...])).trimmed
      let words = head.split(separator: " ").count
      if tail == publisher || (words >= 4 && tail.split(separator: " ").count <= 4) { return head }
      return title
    }
    return title
  }

  /// `meta` contents by name or property in lower case; the first of a name counts.
  private static func metaValues(_ tree: HTMLTree) -> [String: String] {
    var values: [String: String] = [:]
    for index in tree.elements("meta") {
      let node = tree.nodes[index]
      guard let content = node["content"],
        let names = node["property"] ?? node["name"] ?? node["itemprop"] ?? node["http-equiv"]
      else { continue }
      let line = TextSanitizer.line(content)
      guard !line.isEmpty else { continue }
      for name in names.asciiLowercased.split(separator: " ") where values[String(name)] == nil {
        values[String(name)] = line
      }
    }
    return values
  }

  private static func hasWord(_ node: HTMLTree.Node, _ wanted: Set<String>) -> Bool {
    guard let names = node["class"], !node.isText else { return false }
    return names.asciiLowercased.split { !($0.isLetter || $0.isNumber) }.contains {
      wanted.contains(String($0))
    }
  }
}
