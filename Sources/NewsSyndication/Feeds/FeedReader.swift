import NewsModel

/// Reads RSS and Atom into a feed of articles.
struct FeedReader {
  /// How many items are read.
  var limits: DocumentLimits

  /// The feed; `name` is its id. Never fails: what cannot be read is left out, and a notice says so.
  func read(_ bytes: [UInt8], name: String, format: DocumentFormat) -> Document {
    var notices: [DocumentNotice] = []
    var xml = bytes
    var isUTF8 = false
    if XMLEncoding.isDecodedHere(bytes) {
      let decoded = TextDecoder.decode(bytes, declared: XMLEncoding.declared(in: bytes))
      notices = decoded.notices
      xml = decoded.utf8
      isUTF8 = true
    }
    var pass = Pass(xml, isUTF8: isUTF8, limit: limits.feedItems)
    if !pass.isWellFormed {
      notices.append(.repairedXML)
      if isUTF8 { pass = Pass(XMLRepair.repaired(xml), isUTF8: true, limit: limits.feedItems) }
    }
    if pass.isCut { notices.append(.itemsLeftOut(limit: limits.feedItems)) }
    let mapping = FeedMapping(pass.feed, language: pass.language, isAtom: pass.root == "feed")
    let feed = mapping.feed(of: pass.items, name: name)
    return Document(
      format: pass.root == "feed" ? .atom : .rss, content: .feed(feed), notices: notices)
  }

  /// One reading of the XML.
  private struct Pass {
    var isWellFormed = false
    var isCut = false
    var root: String
    var language: String?
    var feed: FeedElements
    var items: [FeedElements] = []

    init(_ xml: [UInt8], isUTF8: Bool, limit: Int) {
      var gathered: [FeedElements] = []
      var isFull = false
      let builder = FeedBuilder { item in
        isFull = gathered.count >= limit
        if !isFull { gathered.append(item) }
        return !isFull
      }
      isWellFormed = XMLPushParser.parse(xml, isUTF8: isUTF8, into: builder)
      isCut = isFull
      root = builder.root
      language = builder.language
      feed = builder.feed
      items = gathered
    }
  }
}

/// The encoding of an XML document.
enum XMLEncoding {
  /// The encoding that the XML declaration names; nil where it names none.
  static func declared(in bytes: [UInt8]) -> String? {
    let head = bytes.prefix(200)
    guard head.trimmed.startsIgnoringCase("<?xml"), let end = head.firstIndex(of: UInt8(ascii: ">")) else {
      return nil
    }
    return HTMLEncoding.declared(in: Array(head[..<end]))
  }

  /// Whether the encoding is one that ``TextDecoder`` reads by itself; others are left to the parser.
  static func isDecodedHere(_ bytes: [UInt8]) -> Bool {
    guard let declared = declared(in: bytes)?.asciiLowercased else { return true }
    return ["utf", "us-ascii", "ascii", "iso-8859-1", "latin", "windows-1252", "cp1252"]
      .contains(where: declared.hasPrefix) && !declared.hasPrefix("utf-32")
      && !declared.hasPrefix("iso-8859-1" + "5")
  }
}
