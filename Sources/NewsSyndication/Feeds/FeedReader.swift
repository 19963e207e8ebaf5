import NewsModel

/// Reads RSS, Atom, CDF and JSON Feed.
///
///     let document = try FeedReader().read(bytes, contentType: answer.contentType, address: answer.url)
public struct FeedReader: Sendable {
  /// How large a feed may be, and how many items are read.
  public var limits: DocumentLimits

  /// Creates a reader.
  public init(limits: DocumentLimits = DocumentLimits()) { self.limits = limits }

  /// Reads a feed; one without articles is a feed all the same.
  ///
  /// - Parameters:
  ///   - contentType: the answer's header, whose `charset` goes before the document's own word.
  ///   - address: where the bytes come from: the feed's id, and what its addresses are relative to.
  /// - Throws: ``DocumentError`` for what is no feed. What is merely ill-formed is mended, and a notice says so.
  public func read(
    _ bytes: [UInt8], contentType: String? = nil, address: String
  ) throws(DocumentError) -> Document {
    guard bytes.count <= limits.feedBytes else {
      throw .tooLarge(name: address, size: bytes.count, limit: limits.feedBytes)
    }
    var (record, format, notices) = try record(
      bytes, contentType: contentType, address: address, name: address)
    var feed = FeedMapping(record).feed(name: address)
    var cut = 0
    for index in feed.articles.indices where feed.articles[index].cutText(toUTF8Count: limits.itemTextBytes) {
      cut += 1
    }
    if cut > 0 { notices.append(.textsCut(count: cut, limit: limits.itemTextBytes)) }
    return Document(format: format, content: .feed(feed), notices: notices)
  }

  /// What a feed says, by meaning.
  ///
  /// - Parameter address: what addresses in the feed are relative to; nil where that is not known.
  package func record(
    _ bytes: [UInt8], contentType: String?, address: String?, name: String
  ) throws(DocumentError) -> (record: FeedRecord, format: DocumentFormat, notices: [DocumentNotice]) {
    let decoded = XMLEncoding.decoded(bytes, contentType: contentType)
    var notices = decoded.notices
    guard let first = decoded.utf8.first(where: { !$0.isASCIISpace }) else { throw .empty(name: name) }
    if first == UInt8(ascii: "{") {
      guard var record = JSONFeedReader.record(decoded.utf8, base: address) else {
        throw .unknownJSON(name: name)
      }
      if record.items.count > limits.feedItems {
        record.items.removeSubrange(limits.feedItems...)
        notices.append(.itemsLeftOut(limit: limits.feedItems))
      }
      return (record, .jsonFeed, notices)
    }
    // A mere name is no address; only an address makes others absolute.
    let base = address.flatMap { $0.contains("://") ? $0 : nil }
    var pass = Pass(decoded.utf8, base: base, limit: limits.feedItems)
    if !pass.isWellFormed {
      let mended = Pass(XMLRepair.repaired(decoded.utf8), base: base, limit: limits.feedItems)
      if mended.isFeed { pass = mended }
      notices.append(.repairedXML)
    }
    guard pass.isFeed else {
      throw .unknownXML(name: name, root: TextSanitizer.line(pass.root))
    }
    if pass.isCut { notices.append(.itemsLeftOut(limit: limits.feedItems)) }
    let isAtom = pass.root == "feed" || pass.root == "entry"
    let vocabulary = FeedVocabulary(isAtom: isAtom, language: pass.language)
    var record = vocabulary.feed(pass.feed)
    record.items = pass.items.map(vocabulary.item)
    return (record, isAtom ? .atom : .rss, notices)
  }

  /// One reading of the XML.
  private struct Pass {
    var isWellFormed = false
    var isCut = false
    var root: String
    var language: String?
    var feed: FeedElements
    var items: [FeedElements] = []

    var isFeed: Bool { Self.roots.contains(root) }
    private static let roots: Set<String> = ["rss", "rdf", "channel", "feed", "entry"]

    init(_ xml: [UInt8], base: String?, limit: Int) {
      var gathered: [FeedElements] = []
      var isFull = false
      let builder = FeedBuilder(base: base) { item in
        isFull = gathered.count >= limit
        if !isFull { gathered.append(item) }
        return !isFull
      }
      isWellFormed = XMLPushParser.parse(xml, isUTF8: true, into: builder)
      isCut = isFull
      root = builder.root
      language = builder.language
      feed = builder.feed
      items = gathered
    }
  }
}
