import Foundation

/// Feeds of made-up news, the same at every run: RSS 2.0 files with titles, dates, authors and some 1,500 bytes of
/// text an item.
struct GeneratedFeeds {
  /// How many feeds, and how many items each has.
  let feeds: Int
  let items: Int
  /// Bytes of an item's text, about.
  var bodyBytes = 1500

  /// Writes the feeds into a folder; `newer` items are put before those of a feed. Returns the files.
  func write(to folder: URL, newer: Int = 0) throws -> [URL] {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return try (0..<feeds).map { number in
      let file = folder.appending(path: "feed\(number).xml")
      try Data(feed(number, newer: newer).utf8).write(to: file)
      return file
    }
  }

  /// A word that the text of every feed has, and one that only a few items have.
  static let (commonWord, rareWord) = ("minister", "zeppelin")

  private func feed(_ number: Int, newer: Int) -> String {
    var xml = """
      <?xml version="1.0" encoding="UTF-8"?>
      <rss version="2.0"><channel><title>Quay News \(number)</title><link>https://example.org/\(number)</link>
      <description>Made up.</description>

      """
    for item in (0..<(items + newer)).reversed() { xml += self.item(item, of: number) }
    return xml + "</channel></rss>\n"
  }

  private func item(_ item: Int, of feed: Int) -> String {
    var words = WordSource(seed: UInt64(feed * 100_003 + item + 1))
    var body = ""
    while body.utf8.count < bodyBytes {
      body += "&lt;p&gt;"
      for _ in 0..<3 { body += words.sentence() }
      body += "&lt;/p&gt;\n"
    }
    if words.next(2000) == 0 { body += "&lt;p&gt;A \(Self.rareWord) was seen.&lt;/p&gt;" }
    let minute = item * 37 + feed % 37
    let (day, clock) = (1 + minute / 1440 % 28, minute % 1440)
    let month = ["Jan", "Feb", "Mar", "Apr", "May", "Jun"][minute / 1440 / 28 % 6]
    let time =
      "\(day) \(month) 2025 \(clock / 60 / 10)\(clock / 60 % 10):\(clock % 60 / 10)\(clock % 10):00 GMT"
    return """
      <item><title>\(words.title())</title><link>https://example.org/\(feed)/\(item)</link>
      <guid isPermaLink="false">urn:\(feed):\(item)</guid><pubDate>\(time)</pubDate>
      <author>\(words.name())</author><description>\(body)</description></item>

      """
  }
}

/// Words of news by a generator of pseudo-random numbers (SplitMix64, Steele and others 2014).
private struct WordSource {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

  /// A number from 0 up to, not including, `bound`.
  mutating func next(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((z ^ (z >> 31)) % UInt64(bound))
  }

  mutating func title() -> String { words(5 + next(6)) }
  mutating func name() -> String {
    Self.forenames[next(Self.forenames.count)] + " " + Self.surnames[next(Self.surnames.count)]
  }

  mutating func sentence() -> String {
    next(4) == 0
      ? "“\(words(6 + next(8))),” said \(name()) in Port Haven on Monday. " : words(8 + next(14)) + ". "
  }

  private mutating func words(_ count: Int) -> String {
    let text = (0..<count).map { _ in Self.words[next(Self.words.count)] }.joined(separator: " ")
    return text.prefix(1).uppercased() + text.dropFirst()
  }

  private static let words = """
    minister talks trade water energy schools hospitals weeks delay officials capital figures critics costs families \
    region markets bank forecast growth year concern debt prices exports jobs strike union voters election court \
    judge police report data storm flood river bridge railway airport company shares profit deal merger board the a \
    of in on with after before over under from and but said would could will has had new old high low
    """.split(separator: " ").map(String.init)
  private static let forenames = [
    "Anna", "Peter", "Amina", "Chen", "Elena", "Viktor", "Rosa", "Kofi", "Priya", "Hugo",
  ]
  private static let surnames = [
    "Okafor", "Lindqvist", "Novak", "Tanaka", "Haddad", "Oliveira", "Dubois", "Jansen",
  ]
}
