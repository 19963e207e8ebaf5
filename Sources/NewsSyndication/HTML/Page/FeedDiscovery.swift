/// A feed that a page names.
public struct FeedCandidate: Sendable, Hashable {
  /// The format that the page says the feed has.
  public enum Format: String, Sendable, Hashable, CaseIterable {
    case rss, atom, json
    /// The page does not say.
    case unknown
  }

  /// The feed's address, absolute where the page's own is known.
  public var url: String
  /// What the page calls it.
  public var title: String?
  /// The format.
  public var format: Format
  /// Whether the page declares it as its feed (`<link rel="alternate">`), rather than links to it.
  public var isDeclared: Bool
}

extension HTMLPage {
  /// The feeds that the page names, the likeliest first: those that it declares (RSS Advisory Board, "RSS
  /// Autodiscovery"), then links that look like feeds; in each group the feeds of comments come last, and
  /// else the page's order holds. At most fifty.
  public func feedCandidates() -> [FeedCandidate] {
    let base =
      tree.elements(.base).first.flatMap { tree.value(of: .href, at: $0) }
      .flatMap { URLReference.resolve($0, against: address) } ?? address
    var found: [FeedCandidate] = []
    var seen: Set<String> = []
    for tag in [HTMLTag.link, .a] {
      var group: [FeedCandidate] = []
      for index in tree.elements(tag) where group.count < Self.mostCandidates {
        guard let candidate = FeedLink.candidate(at: index, in: tree, base: base),
          seen.insert(candidate.url).inserted
        else { continue }
        group.append(candidate)
      }
      found += group.filter { !FeedLink.isOfComments($0) } + group.filter(FeedLink.isOfComments)
    }
    return Array(found.prefix(Self.mostCandidates))
  }

  private static let mostCandidates = 50
}

/// Tells links to feeds.
enum FeedLink {
  static func candidate(at index: Int32, in tree: HTMLTree, base: String?) -> FeedCandidate? {
    guard let href = tree.value(of: .href, at: index) else { return nil }
    // "feed:" is an old way to say that an address is a feed's.
    let isFeedScheme = href.utf8.startsIgnoringCase("feed:")
    let reference = isFeedScheme ? String(href.dropFirst(5)) : href
    let address = isFeedScheme && reference.hasPrefix("//") ? "https:" + reference : reference
    guard let url = URLReference.resolve(address, against: base), !url.utf8.startsIgnoringCase("mailto:"),
      !url.utf8.startsIgnoringCase("tel:")
    else { return nil }
    let declared = format(ofType: tree.value(of: .type, at: index), url: url)
    let title = tree.value(of: .title, at: index).map { TextSanitizer.line($0).bounded(toUTF8Count: 300) }
    if tree[index].tag == .link {
      let relations = (tree.value(of: .rel, at: index) ?? "").asciiLowercased.split(separator: " ")
      guard relations.contains("alternate") && declared != nil || relations.contains("feed") else {
        return nil
      }
      return FeedCandidate(
        url: url, title: title.flatMap { $0.isEmpty ? nil : $0 }, format: declared ?? .unknown,
        isDeclared: true)
    }
    let words = tree.line(of: index, limit: 100)
    guard isFeedScheme || declared != nil || looksLikeFeed(url) || names.contains(words.asciiLowercased)
    else { return nil }
    let shown = words.isEmpty ? title : words
    return FeedCandidate(
      url: url, title: shown.flatMap { $0.isEmpty ? nil : $0 }, format: declared ?? format(ofAddress: url),
      isDeclared: false)
  }

  /// Whether a feed holds the comments on articles, not the articles.
  static func isOfComments(_ feed: FeedCandidate) -> Bool {
    let url = feed.url.asciiLowercased
    return feed.title?.asciiLowercased.contains("comment") ?? false || url.contains("/comments/")
      || url.contains("comments=") || url.contains("feed=comments")
  }

  private static func format(ofType type: String?, url: String) -> FeedCandidate.Format? {
    guard let type = type?.asciiLowercased.prefix(while: { $0 != ";" }) else { return nil }
    switch String(type).trimmed {
    case "application/rss+xml", "application/rdf+xml", "text/rss+xml", "text/rss": return .rss
    case "application/atom+xml", "text/atom+xml": return .atom
    case "application/feed+json": return .json
    // Sites give their whole interface in JSON as an alternate too.
    case "application/json": return url.asciiLowercased.contains("feed") ? .json : nil
    case "application/xml", "text/xml": return looksLikeFeed(url) ? .unknown : nil
    default: return nil
    }
  }

  private static func format(ofAddress url: String) -> FeedCandidate.Format {
    let path = path(of: url)
    if path.hasSuffix(".json") { return .json }
    if path.contains("atom") { return .atom }
    return path.contains("rss") || path.hasSuffix(".rdf") ? .rss : .unknown
  }

  /// Whether an address ends the way feeds' do.
  private static func looksLikeFeed(_ url: String) -> Bool {
    let path = path(of: url)
    let name = path.split(separator: "/").last.map(String.init) ?? ""
    return fileNames.contains(name) || name.hasSuffix(".rss") || name.hasSuffix(".atom")
      || name.hasSuffix(".xml") && (name.contains("rss") || name.contains("feed") || name.contains("atom"))
      || url.asciiLowercased.contains("?feed=") || url.asciiLowercased.contains("?format=feed")
  }

  private static func path(of url: String) -> String {
    let lowered = url.asciiLowercased.prefix { $0 != "?" && $0 != "#" }
    guard let scheme = lowered.firstRange(of: "://") else { return String(lowered) }
    return String(lowered[scheme.upperBound...].drop { $0 != "/" })
  }

  private static let fileNames: Set<String> = [
    "feed", "feeds", "rss", "rss2", "atom", "rdf", "feed.xml", "rss.xml", "atom.xml", "index.rdf",
    "index.xml",
    "feed.json", "rss.php", "rss.aspx",
  ]
  /// Words of a link that say that it is a feed.
  private static let names: Set<String> = [
    "rss", "rss feed", "rss 2.0", "atom", "atom feed", "feed", "xml feed", "json feed", "subscribe via rss",
  ]
}
