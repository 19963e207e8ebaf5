import CGumbo

/// An HTML document as a flat tree: nodes in document order, each knowing its parent and children.
struct HTMLTree: Sendable {
  /// One element or stretch of text.
  struct Node: Sendable {
    /// The element's name in lower case; empty for text, "unknown" for an element that HTML has not.
    var name: String
    /// The text of a text node.
    var text = ""
    /// Attributes, names in lower case.
    var attributes: [(name: String, value: String)] = []
    /// Index of the parent; -1 for the root.
    var parent: Int
    /// Indexes of the children, in order.
    var children: [Int] = []
    /// Index just past the node's last descendant.
    var end = 0

    /// Whether it is text.
    var isText: Bool { name.isEmpty }
    /// The value of an attribute.
    subscript(attribute: String) -> String? { attributes.first { $0.name == attribute }?.value }
  }

  /// The nodes; the root element comes first.
  private(set) var nodes: [Node] = []

  /// Parses UTF-8 as browsers do (gumbo). Never fails: anything is some HTML document.
  init(utf8: [UInt8]) {
    let input = HTMLDepthLimiter.limited(utf8)
    var options = kGumboDefaultOptions
    options.max_errors = 0
    input.withUnsafeBytes { buffer in
      guard let start = buffer.bindMemory(to: CChar.self).baseAddress,
        let output = gumbo_parse_with_options(&options, start, buffer.count)
      else { return }
      if let root = output.pointee.root { append(root, parent: -1) }
      gumbo_destroy_output(&options, output)
    }
    if nodes.isEmpty { nodes = [Node(name: "html", parent: -1, end: 1)] }
  }

  /// Adds a node and all below it. Recursion is as deep as the document, which the limiter bounds.
  private mutating func append(_ node: UnsafeMutablePointer<GumboNode>, parent: Int) {
    let index = nodes.count
    switch node.pointee.type {
    case GUMBO_NODE_ELEMENT, GUMBO_NODE_TEMPLATE:
      let element = node.pointee.v.element
      let name = String(cString: gumbo_normalized_tagname(element.tag))
      nodes.append(Node(name: name.isEmpty ? "unknown" : name, parent: parent))
      nodes[index].attributes = Self.pointers(element.attributes, to: GumboAttribute.self).map {
        (String(cString: $0.pointee.name).asciiLowercased, String(cString: $0.pointee.value))
      }
      if parent >= 0 { nodes[parent].children.append(index) }
      for child in Self.pointers(element.children, to: GumboNode.self) { append(child, parent: index) }
      nodes[index].end = nodes.count
    case GUMBO_NODE_TEXT, GUMBO_NODE_WHITESPACE, GUMBO_NODE_CDATA:
      guard parent >= 0 else { return }
      nodes.append(Node(name: "", text: String(cString: node.pointee.v.text.text), parent: parent))
      nodes[index].end = index + 1
      nodes[parent].children.append(index)
    default: break
    }
  }

  private static func pointers<T>(_ vector: GumboVector, to type: T.Type) -> [UnsafeMutablePointer<T>] {
    (0..<Int(vector.length)).compactMap { vector.data[$0]?.assumingMemoryBound(to: T.self) }
  }

  /// Indexes of the elements of these names, in document order.
  func elements(_ names: String...) -> [Int] { nodes.indices.filter { names.contains(nodes[$0].name) } }

  /// The text of a node and all below it, as one sanitised line; what scripts and styles hold is left out.
  /// Reading stops once `limit` bytes are gathered.
  func line(of index: Int, limit: Int = .max) -> String {
    var text = ""
    var next = index
    while next < nodes[index].end, text.utf8.count < limit {
      let node = nodes[next]
      if node.isText {
        text += node.text
      } else if node.name == "script" || node.name == "style" || node.name == "template" {
        next = node.end
        continue
      } else if node.name != "unknown", !Self.inlineElements.contains(node.name) {
        text += " "
      }
      next += 1
    }
    return TextSanitizer.line(text)
  }

  /// Elements that stand in running text without breaking it.
  static let inlineElements: Set<String> = [
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i",
    "ins", "kbd", "mark", "nobr", "q", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup",
    "time", "tt", "u", "var", "wbr",
  ]
}
