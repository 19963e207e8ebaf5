/// One child element of a feed or of one of its items.
struct FeedElement {
  /// Local name in lower case.
  var name: String
  /// Which vocabulary it belongs to.
  var vocabulary: Vocabulary
  /// Attributes by local name in lower case.
  var attributes: [String: String]
  /// What addresses in it are relative to.
  var base: String?
  /// The language that holds in it.
  var language: String?
  /// Its text; nested markup is written out as XHTML.
  var text: String = ""
  /// Elements below it, such as the `name` of an `author`.
  var parts: [FeedElement] = []

  /// The text of the first part of this name.
  func part(_ name: String) -> String? {
    parts.first { $0.name == name && !$0.isBlank }?.text.trimmed
  }

  /// Whether it holds no text.
  var isBlank: Bool { text.utf8.allSatisfy(\.isASCIISpace) }

  /// Vocabularies that feeds mix.
  enum Vocabulary {
    /// RSS of any version, Atom of either, CDF.
    case core
    /// RSS's `content:encoded`.
    case content
    /// Dublin Core, its terms included.
    case dublinCore
    case iTunes
    case media
    case xhtml
    case other

    /// The vocabulary of a namespace; `root` is that of the feed's outermost element, which is the feed's own
    /// whatever it is called.
    init(namespace: String, prefix: String, root: String) {
      let name = namespace.trimmed.asciiLowercased
      if let known = Self.known[name] ?? Self.known[name + "/"] {
        self = known
      } else if name.isEmpty {
        // A prefix that nothing declares says as much as the namespace would.
        self = prefix.isEmpty ? .core : Self.byPrefix[prefix.asciiLowercased] ?? .other
      } else if name == root.trimmed.asciiLowercased {
        self = .core
      } else {
        self = .other
      }
    }

    private static let known: [String: Self] = [
      "http://www.w3.org/2005/atom": .core, "https://www.w3.org/2005/atom": .core,
      "http://purl.org/atom/ns#": .core, "http://example.com/newformat#": .core,
      "http://example.com/necho": .core, "http://purl.org/echo/": .core,
      "uri/of/echo/namespace#": .core, "http://purl.org/pie/": .core,
      "http://purl.org/net/rss1.1#": .core, "http://purl.org/rss/1.0/": .core,
      "http://my.netscape.com/rdf/simple/0.9/": .core, "http://channel.netscape.com/rdf/simple/0.9/": .core,
      "http://my.netscape.com/publish/formats/rss-0.91.dtd": .core,
      "http://backend.userland.com/rss": .core, "http://backend.userland.com/rss2": .core,
      "http://backend.userland.com/rss091": .core, "http://blogs.law.harvard.edu/tech/rss": .core,
      "http://www.rssboard.org/rss-specification": .core, "http://purl.org/rss/2.0/": .core,
      "http://www.w3.org/1999/02/22-rdf-syntax-ns#": .core,
      "http://purl.org/rss/1.0/modules/content/": .content,
      "http://purl.org/dc/elements/1.1/": .dublinCore, "http://purl.org/dc/elements/1.0/": .dublinCore,
      "http://purl.org/dc/terms/": .dublinCore,
      "http://www.itunes.com/dtds/podcast-1.0.dtd": .iTunes,
      "http://example.com/dtds/podcast-1.0.dtd": .iTunes,
      "http://search.yahoo.com/mrss": .media, "http://search.yahoo.com/mrss/": .media,
      "https://search.yahoo.com/mrss": .media, "https://search.yahoo.com/mrss/": .media,
      "http://tools.search.yahoo.com/mrss/": .media, "http://video.search.yahoo.com/mrss": .media,
      "http://video.search.yahoo.com/mrss/": .media,
      "http://www.w3.org/1999/xhtml": .xhtml,
    ]

    private static let byPrefix: [String: Self] = [
      "content": .content, "dc": .dublinCore, "dcterms": .dublinCore, "atom": .core, "atom10": .core,
      "atom03": .core, "rss": .core, "rdf": .core, "itunes": .iTunes, "media": .media, "xhtml": .xhtml,
    ]
  }
}

/// The child elements of a feed, or of one of its items, in order.
struct FeedElements {
  var all: [FeedElement] = []

  /// Every element of this name.
  func every(_ name: String, _ vocabulary: FeedElement.Vocabulary = .core) -> [FeedElement] {
    all.filter { $0.name == name && $0.vocabulary == vocabulary }
  }

  /// The first element of this name that holds text.
  func first(_ name: String, _ vocabulary: FeedElement.Vocabulary = .core) -> FeedElement? {
    all.first { $0.name == name && $0.vocabulary == vocabulary && !$0.isBlank }
  }

  /// The first element that holds text, among the names in order of preference.
  func first(_ names: [(String, FeedElement.Vocabulary)]) -> FeedElement? {
    names.lazy.compactMap { first($0.0, $0.1) }.first
  }

  /// The text of the first such element that is not blank, among the names in order of preference.
  func text(_ names: (String, FeedElement.Vocabulary)...) -> String? { first(names)?.text.trimmed }
}
