/// What newsboat's `urls` file holds: one feed a line with its tags.
///
///     https://example.org/feed.xml "world" "~World Desk"
///     "exec:~/bin/weather" local !
///     "query:Unread:unread = \"yes\""
///     # a comment
///
/// A tag that begins with `~` is the feed's title, one that begins with `!` hides the feed.
public struct NewsboatURLs: Sendable, Hashable {
  /// One line.
  public struct Entry: Sendable, Hashable {
    /// Number of the line, from 1.
    public var line: Int
    /// The address, as written.
    public var address: String
    /// The tags that only group.
    public var tags: [String]
    /// The title given by a `~` tag.
    public var title: String?
    /// Whether a `!` tag hides the feed from the list.
    public var isHidden: Bool
  }

  /// A feed that is a search over the others.
  public struct Query: Sendable, Hashable {
    /// Number of the line, from 1.
    public var line: Int
    /// The name it is listed under.
    public var title: String
    /// The condition, in newsboat's filter language.
    public var expression: String
  }

  /// The feeds, in the order of the file.
  public private(set) var entries: [Entry] = []
  /// The query feeds, in the order of the file.
  public private(set) var queries: [Query] = []

  /// Reads the text of a `urls` file.
  public init(_ text: String) {
    var number = 0
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      number += 1
      var words = NewsboatWord.words(line).map(\.text)[...]
      guard let address = words.popFirst(), !address.isEmpty else { continue }
      if address.hasPrefix("query:") {
        let parts = address.dropFirst("query:".count).split(
          separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        queries.append(
          Query(
            line: number, title: String(parts[0]), expression: parts.count > 1 ? String(parts[1]) : ""))
        continue
      }
      var entry = Entry(line: number, address: address, tags: [], isHidden: false)
      for word in words where !word.isEmpty {
        if word.hasPrefix("~") {
          entry.title = entry.title ?? String(word.dropFirst())
        } else if word.hasPrefix("!") {
          entry.isHidden = true
        } else if !entry.tags.contains(word) {
          entry.tags.append(word)
        }
      }
      entries.append(entry)
    }
  }
}
