/// Tells a document's format by its content.
enum FormatSniffer {
  /// How much of a document is looked at.
  private static let sampleSize = 1 << 16
  private static let markdownExtensions = [".md", ".markdown", ".mdown", ".mkd"]

  /// The format; throws where the document is empty, or XML of a kind that holds no article.
  static func format(of bytes: [UInt8], name: String) throws(DocumentError) -> DocumentFormat {
    // Cutting the sample may break its last character, which the decoding then merely replaces.
    let text = TextDecoder.decode(Array(bytes.prefix(sampleSize))).utf8
    guard let first = text.firstIndex(where: { !$0.isASCIISpace }) else {
      if bytes.count > sampleSize { return .plainText }
      throw .empty(name: name)
    }
    if text[first] == UInt8(ascii: "<"), let root = MarkupProlog.rootElement(of: text[first...]) {
      let local = root.name.split(separator: ":").last.map(String.init) ?? root.name
      switch local {
      case "rss", "rdf", "channel": return .rss
      case "feed", "entry": return .atom
      default:
        if htmlElements.contains(root.name) || root.isHTML { return .html }
        if root.isXML { throw .unknownXML(name: name, root: TextSanitizer.line(root.name)) }
      }
    }
    if text[first] == UInt8(ascii: "{"), isJSONFeed(text[first...]) { return .jsonFeed }
    let lowered = name.asciiLowercased
    if markdownExtensions.contains(where: lowered.hasSuffix) { return .markdown }
    return MarkdownReader.isLikely(text) ? .markdown : .plainText
  }

  /// Whether an object of JSON names JSON Feed's version, or begins with what a feed begins with.
  private static func isJSONFeed(_ text: ArraySlice<UInt8>) -> Bool {
    let head = String(decoding: text.prefix(sampleSize), as: UTF8.self)
    return head.contains("jsonfeed.org/version")
      || (head.contains("\"items\"") && (head.contains("\"home_page_url\"") || head.contains("\"feed_url\"")))
  }

  private static let htmlElements: Set<String> = [
    "html", "head", "body", "title", "meta", "link", "article", "main", "section", "div", "p", "h1", "h2",
    "span", "header", "table", "center", "font", "script", "style",
  ]
}

/// What comes before the first element of a markup document, and that element's name.
struct MarkupProlog {
  /// The first element's name, in lower case.
  var name: String
  /// Whether an XML declaration stands before it.
  var isXML: Bool
  /// Whether an HTML document type stands before it.
  var isHTML: Bool

  /// Skips declarations, comments and the document type; nil where no element follows.
  static func rootElement(of text: ArraySlice<UInt8>) -> MarkupProlog? {
    var prolog = MarkupProlog(name: "", isXML: false, isHTML: false)
    var rest = text
    while let open = rest.firstIndex(of: UInt8(ascii: "<")) {
      guard rest[rest.startIndex..<open].allSatisfy(\.isASCIISpace) else { return nil }
      rest = rest[open...]
      if rest.startsIgnoringCase("<!--") {
        guard let end = end(of: "-->", in: rest) else { return nil }
        rest = rest[end...]
      } else if rest.startsIgnoringCase("<?") {
        if rest.startsIgnoringCase("<?xml") { prolog.isXML = true }
        guard let end = rest.firstIndex(of: UInt8(ascii: ">")) else { return nil }
        rest = rest[(end + 1)...]
      } else if rest.startsIgnoringCase("<!") {
        if rest.startsIgnoringCase("<!doctype html") { prolog.isHTML = true }
        guard let end = doctypeEnd(in: rest) else { return nil }
        rest = rest[end...]
      } else {
        let name = rest.dropFirst().prefix {
          !$0.isASCIISpace && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/")
        }
        guard let first = name.first, first.isASCIILetter else { return nil }
        prolog.name = String(decoding: name, as: UTF8.self).asciiLowercased
        return prolog
      }
    }
    return nil
  }

  private static func end(of mark: StaticString, in text: ArraySlice<UInt8>) -> Int? {
    var index = text.startIndex
    while index < text.endIndex {
      if text[index...].startsIgnoringCase(mark) { return index + mark.utf8CodeUnitCount }
      index += 1
    }
    return nil
  }

  /// Past the document type, whose internal subset may hold `>` itself.
  private static func doctypeEnd(in text: ArraySlice<UInt8>) -> Int? {
    var isInSubset = false
    for index in text.indices {
      switch text[index] {
      case UInt8(ascii: "["): isInSubset = true
      case UInt8(ascii: "]"): isInSubset = false
      case UInt8(ascii: ">") where !isInSubset: return index + 1
      default: break
      }
    }
    return nil
  }
}
