/// Gathers the elements of a feed and of its items from XML events.
///
/// RSS 0.9x, 1.0 and 2.0, both Atoms and CDF are told apart by element names alone. Whatever a child of the feed
/// or of an item contains is that child's text, markup written out again.
final class FeedBuilder: XMLEventSink {
  /// Called with each item when it ends; false stops the gathering of items.
  private let takeItem: (FeedElements) -> Bool
  /// Elements of the feed itself.
  private(set) var feed = FeedElements()
  /// The document's outermost element, local name in lower case.
  private(set) var root = ""
  private var rootNamespace = ""

  /// What holds in an open element.
  private struct Level {
    var name: String
    var base: String?
    var language: String?
  }

  private var path: [Level] = []
  private let documentBase: String?
  private var item: FeedElements?
  private var itemDepth = 0
  private var open: FeedElement?
  private var openDepth = 0
  private var part: FeedElement?
  private var partStart = 0
  private var text: [UInt8] = []
  private var takesItems = true

  /// - Parameter base: the document's own address.
  init(base: String?, takeItem: @escaping (FeedElements) -> Bool) {
    documentBase = base
    self.takeItem = takeItem
  }

  private static let items: Set<String> = ["item", "entry"]
  private static let containers: Set<String> = ["rss", "rdf", "channel", "feed", "items"]

  /// The language that the outermost elements declare.
  private(set) var language: String?

  func startElement(_ name: String, prefix: String, namespace: String, attributes: [XMLAttribute]) {
    let name = name.asciiLowercased
    var level = Level(name: name, base: path.last?.base ?? documentBase, language: path.last?.language)
    for attribute in attributes where attribute.prefix == "xml" {
      if attribute.name == "base" { level.base = URLReference.absolute(attribute.value, against: level.base) }
      if attribute.name == "lang" { level.language = attribute.value }
    }
    if path.isEmpty {
      root = name
      rootNamespace = namespace
    }
    if item == nil, language == nil, open == nil, Self.containers.contains(name) { language = level.language }
    path.append(level)
    if Self.items.contains(name), path.count > 1, open != nil || item != nil,
      FeedElement.Vocabulary(namespace: namespace, prefix: prefix, root: rootNamespace) == .core
    {
      closeUnclosed()
    }
    if open != nil {
      if path.count == openDepth + 1 {
        part = element(name, level, prefix: prefix, namespace: namespace, attributes)
      }
      appendTag(name, attributes)
      if path.count == openDepth + 1 { partStart = text.count }
    } else if item == nil, Self.items.contains(name) {
      item = FeedElements()
      itemDepth = path.count
      item?.all += written(attributes, level)
    } else if item == nil, Self.containers.contains(name) {
      feed.all += written(attributes, level)
    } else if ["group", "content"].contains(name),
      FeedElement.Vocabulary(namespace: namespace, prefix: prefix, root: rootNamespace) == .media
    {
      // What these hold describes the item as if it stood there itself.
      take(element(name, level, prefix: prefix, namespace: namespace, attributes))
    } else {
      open = element(name, level, prefix: prefix, namespace: namespace, attributes)
      openDepth = path.count
      text = []
    }
  }

  private func take(_ element: FeedElement) {
    if item != nil { item?.all.append(element) } else { feed.all.append(element) }
  }

  private func element(
    _ name: String, _ level: Level, prefix: String, namespace: String, _ attributes: [XMLAttribute]
  ) -> FeedElement {
    let values = attributes.map {
      (($0.prefix == "xml" ? "xml:" : "") + $0.name.asciiLowercased, $0.value)
    }
    return FeedElement(
      name: name, vocabulary: .init(namespace: namespace, prefix: prefix, root: rootNamespace),
      attributes: Dictionary(values) { first, _ in first }, base: level.base, language: level.language)
  }

  /// What RDF and CDF put into attributes of an item or channel: its address and its last change.
  private func written(_ attributes: [XMLAttribute], _ level: Level) -> [FeedElement] {
    attributes.compactMap { attribute in
      let name = attribute.name.asciiLowercased
      guard ["about", "href", "lastmod"].contains(name), attribute.prefix != "xml" else { return nil }
      return FeedElement(
        name: name, vocabulary: .core, attributes: [:], base: level.base, language: level.language,
        text: attribute.value)
    }
  }

  func characters(_ characters: [UInt8]) {
    guard let open else { return }
    // Inside written-out markup, text must not turn into markup.
    if open.attributes["type"]?.asciiLowercased == "xhtml" || path.count > openDepth {
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
    guard let level = path.popLast() else { return }
    if path.count + 1 == openDepth, var element = open {
      element.text = String(decoding: text, as: UTF8.self)
      take(element)
      open = nil
      openDepth = 0
      text = []
    } else if open != nil {
      if path.count == openDepth, var part {
        // What characters() has escaped is text again here.
        part.text = String(decoding: text[min(partStart, text.count)...], as: UTF8.self)
          .replacing("&lt;", with: "<").replacing("&amp;", with: "&")
        open?.parts.append(part)
        self.part = nil
      }
      text.append(contentsOf: "</\(level.name)>".utf8)
    } else if path.count + 1 == itemDepth, let done = item {
      item = nil
      itemDepth = 0
      if takesItems { takesItems = takeItem(done) }
    }
  }

  /// Takes what a new item finds open: its writer has forgotten to close it.
  private func closeUnclosed() {
    if var element = open {
      element.text = String(decoding: text, as: UTF8.self)
      take(element)
      (open, openDepth, part, text) = (nil, 0, nil, [])
    }
    if let done = item {
      (item, itemDepth) = (nil, 0)
      if takesItems { takesItems = takeItem(done) }
    }
  }

  /// Takes what a document that ends too early has left open.
  func endDocument() {
    while !path.isEmpty { endElement("") }
  }

  private func appendTag(_ name: String, _ attributes: [XMLAttribute]) {
    text.append(contentsOf: "<\(name)".utf8)
    for attribute in attributes
    where ["href", "src", "alt", "class", "lang", "title", "id"].contains(attribute.name) {
      text.append(contentsOf: " \(attribute.name)=\"".utf8)
      for byte in attribute.value.utf8 {
        switch byte {
        case UInt8(ascii: "\""): text.append(contentsOf: "&quot;".utf8)
        case UInt8(ascii: "&"): text.append(contentsOf: "&amp;".utf8)
        default: text.append(byte)
        }
      }
      text.append(UInt8(ascii: "\""))
    }
    text.append(UInt8(ascii: ">"))
  }
}
