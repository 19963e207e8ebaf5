/// One child element of a feed or of one of its items.
struct FeedElement {
  /// Local name in lower case.
  var name: String
  /// Which vocabulary it belongs to.
  var vocabulary: Vocabulary
  /// Attributes by local name.
  var attributes: [String: String]
  /// Its text; nested markup is written out as XHTML.
  var text: String
  /// Elements below it that hold text, such as the `name` of an `author`.
  var parts: [String: String] = [:]

  /// Vocabularies that feeds mix.
  enum Vocabulary {
    /// RSS of any version, Atom of either.
    case core
    /// RSS's `content:encoded`.
    case content
    /// Dublin Core, its terms included.
    case dublinCore
    case other

    init(namespace: String, prefix: String) {
      switch namespace {
      case "", "http://www.w3.org/2005/Atom", "http://purl.org/atom/ns#", "http://purl.org/rss/1.0/",
        "http://my.netscape.com/rdf/simple/0.9/", "http://channel.netscape.com/rdf/simple/0.9/",
        "http://backend.userland.com/rss2", "http://www.w3.org/1999/02/22-rdf-syntax-ns#":
        // A prefix that nothing declares says as much as the namespace would.
        self = namespace.isEmpty && !prefix.isEmpty ? Self.byPrefix[prefix] ?? .other : .core
      case "http://purl.org/rss/1.0/modules/content/": self = .content
      case "http://purl.org/dc/elements/1.1/", "http://purl.org/dc/terms/": self = .dublinCore
      default: self = .other
      }
    }

    private static let byPrefix: [String: Self] = [
      "content": .content, "dc": .dublinCore, "dcterms": .dublinCore, "atom": .core, "rss": .core,
    ]
  }
}

/// The child elements of a feed, or of one of its items, in order.
struct FeedElements {
  var all: [FeedElement] = []

  /// The first element of this name that holds text.
  func first(_ name: String, _ vocabulary: FeedElement.Vocabulary = .core) -> FeedElement? {
    all.first { $0.name == name && $0.vocabulary == vocabulary && !$0.text.utf8.allSatisfy(\.isASCIISpace) }
  }

  /// The text of the first such element that is not blank, among the names in order of preference.
  func text(_ names: (String, FeedElement.Vocabulary)...) -> String? {
    names.lazy.compactMap { first($0.0, $0.1)?.text }.first
  }
}
