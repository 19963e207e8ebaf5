import CGumbo
import NewsModel

/// What a page says of its article: JSON-LD first, then OpenGraph and other `meta`, then visible marks.
struct PageMetadata {
  private(set) var url: String?
  private(set) var base: String?
  private(set) var title = ""
  private(set) var standfirst: String?
  private(set) var byline: String?
  private(set) var publisher: String?
  private(set) var published: PublicationTime?
  private(set) var language: String?
  /// A line on the author that the page shows somewhere.
  private var visibleByline: String?
  /// The article's text as the page's data give it.
  private(set) var articleBody: String?

  /// Longer metadata is no metadata.
  private static let longest = 1000

  /// Reads `tree`, the page at `address`.
  init(_ tree: HTMLTree, address: String?) {
    let linked = LinkedData(tree)
    let meta = MetaElements(tree)
    let marks = VisibleMarks(tree)

    let canonical = tree.elements(.link).first { tree.has(.rel, "canonical", at: $0) }
    url =
      [canonical.flatMap { tree.value(of: .href, at: $0) }, meta["og:url"], linked.url].lazy.compactMap(
        \.self
      )
      .compactMap { URLReference.resolve($0, against: address) }.first { $0.hasPrefix("http") }
      ?? address.flatMap { URLReference.resolve($0, against: nil) }
    let declaredBase = tree.elements(.base).first.flatMap { tree.value(of: .href, at: $0) }
    base = declaredBase.flatMap { URLReference.resolve($0, against: address ?? url) } ?? address ?? url
    language =
      (tree.value(of: .lang, at: 0) ?? tree.value(of: .xmlLang, at: 0)
      ?? meta["og:locale", "content-language", "language"])
      .map(TextSanitizer.line).flatMap { $0.isEmpty || $0.utf8.count > 35 ? nil : $0 }
    articleBody = linked.body

    publisher = linked.publisher ?? meta["og:site_name", "application-name", "dc.publisher", "publisher"]
    let declaredTitle =
      linked.headline
      ?? meta["dc:title", "dcterm:title", "og:title", "weibo:article:title", "twitter:title", "dc.title"]
      ?? meta["dcterms.title", "parsely-title", "title"]
    title = (declaredTitle ?? PageTitle.title(of: tree, site: publisher)).bounded(toUTF8Count: Self.longest)

    standfirst =
      marks.standfirst ?? linked.description ?? meta["og:description", "description", "twitter:description"]
    let named =
      meta["dc:creator", "dc.creator", "dcterm:creator", "dcterms.creator", "author", "parsely-author"]
      ?? meta["sailthru.author", "article:author"]
    byline =
      linked.authors.isEmpty
      ? named.flatMap { $0.contains("://") ? nil : $0 } : linked.authors.joined(separator: ", ")
    byline = byline.flatMap(Self.withoutBy)
    visibleByline = marks.byline

    let stamps = [
      linked.published,
      meta[
        "article:published_time", "article:published", "og:published_time", "datepublished",
        "parsely-pub-date"],
      meta["date", "pubdate", "publishdate", "publish-date", "publication_date", "dc.date", "dc.date.issued"],
      meta["dcterms.created", "dcterms.date", "sailthru.date", "article.published", "last-modified"],
    ]
    published =
      (stamps.compactMap(\.self) + marks.times).lazy
      .compactMap { PublicationTime(parsing: TextSanitizer.line($0)) }.first
  }

  /// Where the page's data name no author, takes the line on one that stands in the article, else any other
  /// that the page shows.
  mutating func take(byline line: String?) {
    byline = byline ?? line.flatMap(Self.withoutBy) ?? visibleByline.flatMap(Self.withoutBy)
  }

  /// The names without "By" before them and dashes or bars around them.
  private static func withoutBy(_ line: String) -> String? {
    var name = line.utf8.startsIgnoringCase("by ") ? String(line.dropFirst(3)) : line
    let marks: Set<Character> = [" ", "|", "-", "–", "—", "·", "•", ",", ":"]
    while let last = name.last, marks.contains(last) { name.removeLast() }
    while let first = name.first, marks.contains(first) { name.removeFirst() }
    return name.isEmpty || name.asciiLowercased == "by" ? nil : name
  }
}

/// `meta` contents by name or property in lower case; the first of a name counts.
struct MetaElements {
  private var values: [String: String] = [:]

  init(_ tree: HTMLTree) {
    for index in tree.elements(.meta) {
      guard let content = tree.value(of: .content, at: index),
        let names = tree.value(of: .property, at: index) ?? tree.value(of: .name, at: index)
          ?? tree.value(of: .itemprop, at: index) ?? tree.value(of: .httpEquiv, at: index)
      else { continue }
      let line = TextSanitizer.line(content)
      guard !line.isEmpty, line.utf8.count <= 1000 else { continue }
      for name in names.asciiLowercased.split(separator: " ") where values[String(name)] == nil {
        values[String(name)] = line
      }
    }
  }

  /// The content of the first of these names that has one.
  subscript(names: String...) -> String? { names.lazy.compactMap { values[$0] }.first }
}

/// What a page shows of an article beside its body.
struct VisibleMarks {
  private(set) var standfirst: String?
  private(set) var byline: String?
  /// Times as they are marked, those of publication first.
  private(set) var times: [String] = []

  init(_ tree: HTMLTree) {
    var (marked, loose): (String?, String?) = (nil, nil)
    var plainTimes: [String] = []
    for index in tree.subtree(of: 0) where tree[index].attributeCount > 0 && !tree[index].isText {
      let tag = tree[index].tag
      let property = tree.bytes(of: .itemprop, at: index)
      if property?.elementsEqual("datePublished".utf8) == true || tree.bytes(of: .pubdate, at: index) != nil {
        if times.count < 8, let time = Self.time(of: index, in: tree) { times.append(time) }
      } else if tag == .time, plainTimes.count < 8, let time = Self.time(of: index, in: tree) {
        plainTimes.append(time)
      }
      if marked == nil, tree.has(.rel, "author", at: index) || property?.elementsEqual("author".utf8) == true
      {
        marked = Self.line(of: index, in: tree)
      }
      guard let names = tree.bytes(of: .class, at: index), !Self.sections.contains(tag) else { continue }
      if standfirst == nil, ClassWords.contains(Self.standfirstWords, in: names) {
        standfirst = Self.line(of: index, in: tree, longest: 1000)
      }
      if loose == nil, ClassWords.contains(["byline", "author"], in: names) {
        loose = Self.line(of: index, in: tree)
      }
    }
    byline = marked ?? loose
    times += plainTimes
  }

  private static let standfirstWords: Set<String> = [
    "standfirst", "dek", "deck", "subheadline", "subtitle", "subhead",
  ]
  private static let sections = HTMLTagSet([GUMBO_TAG_BODY, GUMBO_TAG_ARTICLE, GUMBO_TAG_MAIN])

  private static func time(of index: Int32, in tree: HTMLTree) -> String? {
    tree.value(of: .datetime, at: index) ?? tree.value(of: .content, at: index)
  }

  private static func line(of index: Int32, in tree: HTMLTree, longest: Int = 100) -> String? {
    let line = tree.line(of: index, limit: longest + 1)
    return line.isEmpty || line.utf8.count > longest ? nil : line
  }
}
