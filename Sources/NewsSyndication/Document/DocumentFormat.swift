/// What a document is.
public enum DocumentFormat: String, Sendable, Hashable, CaseIterable, CustomStringConvertible {
  case plainText, markdown, html, rss, atom, jsonFeed

  /// Whether it holds many articles under one name.
  var isFeed: Bool { self == .rss || self == .atom || self == .jsonFeed }

  /// The format in words.
  public var description: String {
    switch self {
    case .plainText: "plain text"
    case .markdown: "Markdown text"
    case .html: "HTML page"
    case .rss: "RSS feed"
    case .atom: "Atom feed"
    case .jsonFeed: "JSON feed"
    }
  }
}
