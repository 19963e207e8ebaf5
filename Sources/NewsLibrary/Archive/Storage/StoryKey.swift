import NewsModel

/// By what the same story is recognised in another feed: where it links to, and what its text is. Rather two entries than one story
/// lost: an opening that two stories share makes them none.
struct StoryKey {
  /// Hash of the normalised address; nil where there is none, or one that is no article's.
  let link: Int64?
  /// Hash of the text, letters and digits alone; nil where the text is too short to tell.
  let text: Int64?

  /// A shorter text tells nothing: "Read the full story on our site."
  static let shortestText = 280
  /// Stories further apart than this, in minutes, are two: a yearly notice is not last year's.
  static let farthest = 7 * 1440

  init(_ article: Article) {
    link = article.url.flatMap(Self.normalised).map { StableHash.of($0.utf8) }
    var folded: [UInt8] = []
    for block in article.blocks where block.kind != .relatedLink {
      for byte in block.text.utf8 {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): folded.append(byte | 0x20)
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...:
          folded.append(byte)
        default: break
        }
      }
    }
    text = folded.count >= Self.shortestText ? StableHash.of(folded) : nil
  }

  /// An address without what does not tell articles apart: scheme, `www.`, a trailing slash, the fragment, and the
  /// parameters by which sites follow their readers. Nil for the address of a whole site.
  static func normalised(_ url: String) -> String? {
    guard let scheme = url.firstRange(of: "://") else { return nil }
    var rest = url[scheme.upperBound...]
    if let fragment = rest.firstIndex(of: "#") { rest = rest[..<fragment] }
    var query: Substring = ""
    if let mark = rest.firstIndex(of: "?") {
      query = rest[rest.index(after: mark)...]
      rest = rest[..<mark]
    }
    let slash = rest.firstIndex(of: "/") ?? rest.endIndex
    var host = rest[..<slash].lowercased()
    for prefix in ["www.", "m.", "amp."] where host.hasPrefix(prefix) { host.removeFirst(prefix.count) }
    var path = rest[slash...]
    while path.hasSuffix("/") { path.removeLast() }
    let kept = query.split(separator: "&").filter { parameter in
      let name = parameter.prefix { $0 != "=" }.lowercased()
      return !name.hasPrefix("utm_") && !trackers.contains(name)
    }.sorted()
    guard !host.isEmpty, !path.isEmpty || !kept.isEmpty else { return nil }
    return host + path + (kept.isEmpty ? "" : "?" + kept.joined(separator: "&"))
  }

  private static let trackers: Set<String> = [
    "fbclid", "gclid", "dclid", "msclkid", "mc_cid", "mc_eid", "igshid", "ref_src", "cmpid", "ns_campaign",
    "ns_mchannel", "at_medium", "at_campaign", "smid", "xtor", "ftag", "ocid",
  ]
}
