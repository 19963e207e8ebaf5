import NewsModel

/// What a feed says of itself, by meaning, whatever its vocabulary.
package struct FeedRecord: Sendable {
  package var title: MarkedText?
  package var summary: MarkedText?
  /// The page of the site that the feed belongs to.
  package var link: String?
  /// The feed's own identifier.
  package var id: String?
  package var language: String?
  package var published: PublicationTime?
  package var updated: PublicationTime?
  package var author: String?
  package var rights: MarkedText?
  package var icon: String?
  /// Minutes from one request to the next.
  package var ttlMinutes: Int?
  package var items: [ItemRecord] = []

  /// A feed that says nothing.
  package init() {}
}

/// What a feed says of one of its items.
package struct ItemRecord: Sendable {
  package var id: String?
  package var title: MarkedText?
  package var link: String?
  package var published: PublicationTime?
  package var updated: PublicationTime?
  package var authors: [String] = []
  package var summary: MarkedText?
  package var content: MarkedText?
  package var categories: [String] = []
  package var enclosures: [Enclosure] = []
  package var commentsURL: String?
  package var publisher: String?
  package var language: String?

  /// An item that says nothing.
  package init() {}
}

/// Text as a feed has it, plain or marked up.
package struct MarkedText: Sendable {
  /// The text; markup as HTML.
  package var text: String
  /// Whether it is markup; nil where the feed does not say, and its looks decide.
  package var isMarkup: Bool?
  /// What its addresses are relative to.
  package var base: String?

  /// Creates a text.
  package init(text: String, isMarkup: Bool? = nil, base: String? = nil) {
    (self.text, self.isMarkup, self.base) = (text, isMarkup, base)
  }

  /// Whether it is to be read as HTML.
  var readsAsMarkup: Bool { isMarkup ?? Self.looksLikeMarkup(text) }

  /// Whether there is nothing but white space in it.
  var isBlank: Bool { text.utf8.allSatisfy(\.isASCIISpace) }

  private static func looksLikeMarkup(_ text: String) -> Bool {
    let utf8 = Array(text.utf8)
    return utf8.indices.contains { index in
      switch utf8[index] {
      case UInt8(ascii: "<"):
        index + 1 < utf8.count
          && (utf8[index + 1].isASCIILetter || utf8[index + 1] == UInt8(ascii: "/")
            || utf8[index + 1] == UInt8(ascii: "!"))
      case UInt8(ascii: "&"): HTMLEntities.reference(in: utf8, at: index) != nil
      default: false
      }
    }
  }

  /// The text on one line, its markup read.
  package var line: String {
    guard readsAsMarkup, Self.looksLikeMarkup(text) else { return TextSanitizer.line(text) }
    return HTMLTree(utf8: Array(text.utf8)).line(of: 0)
  }

  /// The text as blocks.
  var blocks: [Block] {
    guard readsAsMarkup, Self.looksLikeMarkup(text) else {
      let clean = TextSanitizer.lines(utf8: Array(text.utf8))
      let lines = clean.split(separator: 0x0A, omittingEmptySubsequences: false)
      return ParagraphLayout(lines).paragraphs().map { text in
        Block(RelatedLine.matches(text) ? .relatedLink : .paragraph, text)
      }
    }
    return HTMLBlocks.blocks(fragment: Array(text.utf8), base: base)
  }
}
