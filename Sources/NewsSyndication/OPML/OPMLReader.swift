/// Reads OPML. Nothing outside the document is loaded; an ill-formed one is repaired and read as far as possible.
public enum OPMLReader {
  /// How many subscriptions are read.
  static let maximumEntries = 100_000

  /// The list in `bytes`; nil where they are no OPML.
  public static func read(_ bytes: [UInt8]) -> OPMLDocument? {
    let xml = FeedEncoding.decoded(bytes, contentType: nil).utf8
    var builder = Builder()
    if !XMLPushParser.parse(xml, isUTF8: true, into: builder) {
      builder = Builder()
      _ = XMLPushParser.parse(XMLRepair.repaired(xml), isUTF8: true, into: builder)
    }
    return builder.isOPML ? OPMLDocument(entries: builder.entries) : nil
  }

  private final class Builder: XMLEventSink {
    private(set) var isOPML = false
    private(set) var entries: [OPMLDocument.Entry] = []
    /// For each open outline, the folder that it is; nil where it is a subscription.
    private var open: [String?] = []
    private var hasRoot = false

    func startElement(_ name: String, prefix: String, namespace: String, attributes: [XMLAttribute]) {
      if !hasRoot {
        hasRoot = true
        isOPML = name.asciiLowercased == "opml"
      }
      guard isOPML, name.asciiLowercased == "outline" else { return }
      func value(_ name: String) -> String? {
        guard let raw = attributes.first(where: { $0.name.asciiLowercased == name })?.value else {
          return nil
        }
        // The parser writes ampersands in attributes as character references.
        let text = TextSanitizer.line(raw.replacing("&#38;", with: "&"))
        return text.isEmpty ? nil : text
      }
      let title = value("title") ?? value("text")
      guard let source = value("xmlurl") else {
        open.append(title ?? "")
        return
      }
      open.append(nil)
      guard entries.count < OPMLReader.maximumEntries else { return }
      let categories = (value("category") ?? "").split(separator: ",").map {
        $0.split(separator: "/").joined(separator: "/").trimmingSpaces
      }
      entries.append(
        OPMLDocument.Entry(
          source: source, title: title, url: value("htmlurl"),
          folders: open.compactMap { $0 }.filter { !$0.isEmpty },
          categories: categories.filter { !$0.isEmpty }))
    }

    func characters(_ text: [UInt8]) {}

    func endElement(_ name: String) {
      if isOPML, name.asciiLowercased == "outline" { _ = open.popLast() }
    }
  }
}

extension String {
  fileprivate var trimmingSpaces: String {
    let head = drop { $0 == " " }
    return String(head[..<(head.lastIndex { $0 != " " }.map { head.index(after: $0) } ?? head.startIndex)])
  }
}
