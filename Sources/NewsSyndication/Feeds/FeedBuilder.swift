/// Gathers the elements of a feed and of its items from XML events.
///
/// RSS 0.9x, 1.0 and 2.0 and both Atoms are told apart by element names alone. Whatever a child of the feed
/// or of an item contains is that child's text, markup written out again.
final class FeedBuilder: XMLEventSink {
  /// Called with each item when it ends; false stops the gathering of items.
  private let takeItem: (FeedElements) -> Bool
  /// Elements of the feed itself.
  private(set) var feed = FeedElements()
  /// The document's outermost element, local name in lower case.
  private(set) var root = ""
  /// The language that the outermost element declares.
  private(set) var language: String?

  private var path: [String] = []
  private var item: FeedElements?
  private var itemDepth = 0
  private var open: FeedElement?
  private var openDepth = 0
  private var text: [UInt8] = []
  private var partStart = 0
  private var takesItems = true

  init(takeItem: @escaping (FeedElements) -> Bool) { self.takeItem = takeItem }

  private static let items: Set<String> = ["item", "entry"]
  private static let containers: Set<String> = ["rss", "rdf", "channel", "feed", "items"]

  func startElement(_ name: String, prefix: String, namespace: String, attributes: [XMLAttribute]) {
    let name = name.asciiLowercased
    if path.isEmpty {
      root = name
      language = attributes.first { $0.prefix == "xml" && $0.name == "lang" }?.value
    }
    path.append(name)
    if open != nil {
      appendTag(name, attributes)
      partStart = text.count
    } else if item == nil, Self.items.contains(name) {
      item = FeedElements()
      itemDepth = path.count
      if let about = attributes.first(where: { $0.name == "about" }) {
        item?.all.append(FeedElement(name: "about", vocabulary: .core, attributes: [:], text: about.value))
      }
    } else if item != nil || !Self.containers.contains(name) {
      let values = attributes.map { ($0.prefix == "xml" ? "xml:" + $0.name : $0.name, $0.value) }
      open = FeedElement(
        name: name, vocabulary: .init(namespace: namespace, prefix: prefix),
        attributes: Dictionary(values) { first, _ in first }, text: "")
      openDepth = path.count
      text = []
      partStart = 0
    }
  }

  func characters(_ characters: [UInt8]) {
    guard let open else { return }
    // Inside written-out markup, text must not turn into markup.
    if open.attributes["type"] == "xhtml" || path.count > openDepth {
      for byte in characters {
        switch byte {
        case UInt8(ascii: "&"): text.append(contentsOf: "&amp;".utf8)
        case UInt8(ascii: "<"): text.append(contentsOf: "&lt;".utf8)
        default: text.append(byte)
        }
      }
    } else {
      text.append(contentsOf: characters)
    }
  }

  func endElement(_ name: String) {
    guard let name = path.popLast() else { return }
    if path.count + 1 == openDepth, var element = open {
      element.text = String(decoding: text, as: UTF8.self)
      if item != nil { item?.all.append(element) } else { feed.all.append(element) }
      open = nil
      openDepth = 0
      text = []
    } else if open != nil {
      if path.count == openDepth, open?.parts[name] == nil, partStart <= text.count {
        open?.parts[name] = String(decoding: text[partStart...], as: UTF8.self)
      }
      text.append(contentsOf: "</\(name)>".utf8)
    } else if path.count + 1 == itemDepth, let done = item {
      item = nil
      itemDepth = 0
      if takesItems { takesItems = takeItem(done) }
    }
  }

  private func appendTag(_ name: String, _ attributes: [XMLAttribute]) {
    text.append(contentsOf: "<\(name)".utf8)
    for attribute in attributes
    where ["href", "src", "alt", "class", "lang", "title"].contains(attribute.name) {
      let value = attribute.value.utf8.flatMap { byte -> [UInt8] in
        switch byte {
        case UInt8(ascii: "\""): Array("&quot;".utf8)
        case UInt8(ascii: "&"): Array("&amp;".utf8)
        default: [byte]
        }
      }
      text.append(contentsOf: " \(attribute.name)=\"".utf8)
      text.append(contentsOf: value)
      text.append(UInt8(ascii: "\""))
    }
    text.append(UInt8(ascii: ">"))
  }
}
