/// What the names that a page's author gave to an element say of its use.
struct ClassHints: OptionSet, Sendable {
  let rawValue: UInt16

  /// Names page furniture: menus, comments, advertisements.
  static let unlikely = ClassHints(rawValue: 1)
  /// Names something that may well hold content, whatever else it is called.
  static let plausible = ClassHints(rawValue: 2)
  /// Names an article's body.
  static let positive = ClassHints(rawValue: 4)
  /// Names what goes with an article but is not of it.
  static let negative = ClassHints(rawValue: 8)
  /// Names the line that says who wrote it.
  static let byline = ClassHints(rawValue: 16)
  /// May name buttons to pass the article on.
  static let share = ClassHints(rawValue: 32)

  /// The hints in the value of a `class` or `id` attribute.
  init(_ names: some Sequence<UInt8>) { self.init(rawValue: Self.automaton.bits(in: names)) }

  init(rawValue: UInt16) { self.rawValue = rawValue }

  /// Points for being called so, once for each attribute.
  var weight: Int { (contains(.positive) ? 25 : 0) - (contains(.negative) ? 25 : 0) }

  // The words are those by which readers of pages have told furniture since Arc90's Readability (2009);
  // they are looked for anywhere in a name.
  private static let automaton: KeywordAutomaton = {
    let lists: [(ClassHints, String)] = [
      (
        .unlikely,
        """
        -ad- ad-break agegate ai2html banner breadcrumbs combx comment community cover-wrap disqus extra footer
        gdpr header legends menu pager pagination popup related remark replies rss shoutbox sidebar skyscraper
        social sponsor supplemental yom-remote
        """
      ),
      (.plausible, "and article body column content main mathjax shadow"),
      (.positive, "article blog body content entry main page pagination post story text"),
      (
        .negative,
        """
        -ad- banner combx com- comment contact footer gdpr hidden masthead media meta outbrain promo related
        scroll share shopping shoutbox sidebar skyscraper sponsor tags widget
        """
      ),
      (.byline, "author byline dateline p-author writtenby"),
      (.share, "share"),
    ]
    var bits: [String: UInt16] = [" hid ": ClassHints.negative.rawValue]
    for (hint, words) in lists {
      for word in words.split(whereSeparator: \.isWhitespace) {
        bits[String(word), default: 0] |= hint.rawValue
      }
    }
    return KeywordAutomaton(bits.map { ($0.key, $0.value) })
  }()
}

/// Tells names that are made of certain words only, such as `share-bar` and `social_share`.
enum ClassWords {
  /// Whether one of `words`, in lower case, stands in `names` between marks, underscores or the ends.
  static func contains(_ words: Set<String>, in names: ArraySlice<UInt8>) -> Bool {
    names.split { !($0.isASCIILetter || $0.isASCIIDigit || $0 >= 0x80) }.contains { word in
      word.count <= 24 && words.contains(String(decoding: word.map(\.asciiLowercased), as: UTF8.self))
    }
  }
}
