/// Recognises lines that point elsewhere ("Read more: …") instead of telling the story.
enum RelatedLine {
  /// Openings that make a line a pointer when a colon, a dash, a bar, or nothing follows.
  private static let labels: Set<String> = [
    "read more", "read also", "also read", "read next", "read this", "read", "more", "more on this",
    "more on this story", "read more on this", "see also", "see more", "see", "related", "related article",
    "related articles", "related story", "related stories", "related coverage", "related content",
    "related link", "related links", "related reading", "related topics", "further reading",
    "recommended", "recommended reading", "you may also like", "you might also like",
    "don't miss", "don’t miss", "in case you missed it", "more from", "watch", "watch also", "also watch",
    "watch more", "listen", "listen now", "in pictures", "explainer", "must read", "editor's picks",
    "editors' picks", "most read", "go deeper", "learn more", "find out more",
  ]
  /// Labels that stand on their own even without a colon after them.
  private static let standalone: Set<String> = [
    "read more", "also read", "read also", "read next", "see also", "related", "related articles",
    "related stories", "recommended", "more on this story", "you may also like", "most read",
  ]
  /// Openings that ask the reader to do something, whatever follows.
  private static let appeals = [
    "sign up for our", "sign up for the", "sign up to our", "sign up here", "sign up now",
    "subscribe to our", "subscribe to the newsletter", "subscribe now", "subscribe for free",
    "get our newsletter", "join our newsletter", "click here to", "follow us on", "download our app",
    "get the latest news in your inbox",
  ]
  /// A pointer is a line, not a paragraph.
  private static let longest = 300

  /// What such a line may begin with, in lower case.
  private static let initials = Set((labels.union(standalone).union(appeals)).compactMap(\.utf8.first))

  /// Whether `text`, one block of a body, is such a line.
  static func matches(_ text: String) -> Bool { matches(Array(text.utf8)[...]) }

  /// Whether `utf8`, one block of a body, is such a line.
  static func matches(_ utf8: ArraySlice<UInt8>) -> Bool {
    guard utf8.count <= longest, let first = utf8.first(where: { !$0.isASCIISpace }),
      initials.contains(first.asciiLowercased)
    else { return false }
    let opening = String(decoding: utf8.prefix(64).map(\.asciiLowercased), as: UTF8.self)
    if appeals.contains(where: { opening.utf8.starts(with: $0.utf8) }) { return true }
    let scalars = opening.unicodeScalars
    guard let separator = scalars.firstIndex(where: separators.contains) else {
      return standalone.contains(opening.trimmed)
    }
    let label = String(scalars[..<separator]).trimmed
    // A dash or a bar joins ordinary words too, so that only the unmistakable labels may stand before one.
    return scalars[separator] == ":" ? labels.contains(label) : standalone.contains(label)
  }

  private static let separators: Set<Unicode.Scalar> = [":", "|", ">", "-", "–", "—", "»", "→", "▶"]
}
