import CGumbo

/// An HTML document as a tree in flat storage, which can be edited.
///
/// Nodes are numbered in document order; links between them are indexes, ``none`` where there is none. What
/// no page shows as text (styles, most scripts, drawings) is left out.
struct HTMLTree: Sendable {
  /// One element or stretch of text.
  struct Node: Sendable {
    /// The element's name; `.text` for text.
    var tag: HTMLTag
    /// Where its text begins in the tree's storage, and how many bytes it has; an element has none.
    fileprivate(set) var textStart: Int32 = 0
    fileprivate(set) var textCount: Int32 = 0
    /// Where its attributes begin in the tree's list of them, and how many there are.
    fileprivate(set) var attributeStart: Int32 = 0
    fileprivate(set) var attributeCount: Int32 = 0
    var parent = HTMLTree.none
    var firstChild = HTMLTree.none
    var lastChild = HTMLTree.none
    var previous = HTMLTree.none
    var next = HTMLTree.none

    /// Whether it is text.
    var isText: Bool { tag == .text }
  }

  private struct AttributeValue: Sendable {
    var attribute: HTMLAttribute
    var start: Int32
    var count: Int32
  }

  /// An index that names no node.
  static let none: Int32 = -1

  /// The nodes; the root element comes first.
  var nodes: [Node] = []
  private var attributes: [AttributeValue] = []
  /// Texts and attribute values, one after the other.
  private var storage: [UInt8] = []

  /// Parses UTF-8 as browsers do (gumbo). Never fails: anything is some HTML document.
  init(utf8: [UInt8]) {
    let input = HTMLLimiter.limited(utf8)
    var options = kGumboDefaultOptions
    options.max_errors = 0
    input.withUnsafeBytes { buffer in
      guard let start = buffer.bindMemory(to: CChar.self).baseAddress,
        let output = gumbo_parse_with_options(&options, start, buffer.count)
      else { return }
      storage.reserveCapacity(buffer.count / 2)
      if let root = output.pointee.root { append(root) }
      gumbo_destroy_output(&options, output)
    }
    if nodes.isEmpty { nodes = [Node(tag: .html)] }
  }

  // MARK: Building

  /// Adds the parser's tree, which may be deep: no recursion.
  private mutating func append(_ root: UnsafeMutablePointer<GumboNode>) {
    var open: [(element: UnsafeMutablePointer<GumboNode>, child: UInt32, index: Int32)] = []
    if let index = appendElement(root, to: Self.none) { open.append((root, 0, index)) }
    while let (element, position, index) = open.last {
      let children = element.pointee.v.element.children
      guard position < children.length else {
        open.removeLast()
        continue
      }
      open[open.count - 1].child += 1
      guard let child = children.data[Int(position)]?.assumingMemoryBound(to: GumboNode.self) else {
        continue
      }
      switch child.pointee.type {
      case GUMBO_NODE_ELEMENT:
        if let added = appendElement(child, to: index) { open.append((child, 0, added)) }
      case GUMBO_NODE_TEXT, GUMBO_NODE_WHITESPACE, GUMBO_NODE_CDATA:
        guard let text = child.pointee.v.text.text else { continue }
        var node = Node(tag: .text)
        (node.textStart, node.textCount) = store(text)
        append(node, to: index)
      default: break
      }
    }
  }

  private mutating func appendElement(_ node: UnsafeMutablePointer<GumboNode>, to parent: Int32) -> Int32? {
    let element = node.pointee.v.element
    let tag = HTMLTag(element.tag)
    guard !HTMLTagSet.unread.contains(tag) else { return nil }
    var added = Node(tag: tag)
    added.attributeStart = Int32(attributes.count)
    for position in 0..<Int(element.attributes.length) {
      guard
        let attribute = element.attributes.data[position]?.assumingMemoryBound(to: GumboAttribute.self)
          .pointee,
        let name = attribute.name, let value = attribute.value
      else { continue }
      let known = name.withMemoryRebound(to: UInt8.self, capacity: 1) {
        HTMLAttribute(named: UnsafeBufferPointer(start: $0, count: gumbo_length(name)))
      }
      guard let known else { continue }
      let (start, count) = store(value)
      attributes.append(AttributeValue(attribute: known, start: start, count: count))
    }
    added.attributeCount = Int32(attributes.count) - added.attributeStart
    if tag == .script {
      let isData = attributes[Int(added.attributeStart)...].contains {
        $0.attribute == .type && bytes($0).startsIgnoringCase("application/ld+json")
      }
      guard isData else { return nil }
    }
    return append(added, to: parent)
  }

  private mutating func store(_ text: UnsafePointer<CChar>) -> (start: Int32, count: Int32) {
    let start = storage.count
    let count = gumbo_length(text)
    text.withMemoryRebound(to: UInt8.self, capacity: count) {
      storage.append(contentsOf: UnsafeBufferPointer(start: $0, count: count))
    }
    return (Int32(start), Int32(count))
  }

  @discardableResult
  private mutating func append(_ node: Node, to parent: Int32) -> Int32 {
    let index = Int32(nodes.count)
    nodes.append(node)
    if parent != Self.none { link(index, under: parent, before: Self.none) }
    return index
  }

  private func bytes(_ value: AttributeValue) -> ArraySlice<UInt8> {
    storage[Int(value.start)..<Int(value.start + value.count)]
  }

  // MARK: Reading

  subscript(index: Int32) -> Node {
    get { nodes[Int(index)] }
    _modify { yield &nodes[Int(index)] }
  }

  /// The bytes of a stretch of text.
  func text(of index: Int32) -> ArraySlice<UInt8> {
    let node = self[index]
    return storage[Int(node.textStart)..<Int(node.textStart + node.textCount)]
  }

  /// The value of an element's attribute, as it stands in the document.
  func bytes(of attribute: HTMLAttribute, at index: Int32) -> ArraySlice<UInt8>? {
    let node = self[index]
    for position in node.attributeStart..<node.attributeStart + node.attributeCount
    where attributes[Int(position)].attribute == attribute {
      return bytes(attributes[Int(position)])
    }
    return nil
  }

  /// The value of an element's attribute, as it stands in the document.
  func value(of attribute: HTMLAttribute, at index: Int32) -> String? {
    bytes(of: attribute, at: index).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Whether an attribute has this value, the case of letters set aside; `value` is lower case.
  func has(_ attribute: HTMLAttribute, _ value: StaticString, at index: Int32) -> Bool {
    guard let bytes = bytes(of: attribute, at: index)?.trimmed else { return false }
    return bytes.count == value.utf8CodeUnitCount && bytes.startsIgnoringCase(value)
  }

  /// The children of a node, in order.
  func children(of index: Int32) -> some Sequence<Int32> {
    sequence(state: self[index].firstChild) { next in
      guard next != Self.none else { return nil }
      defer { next = self[next].next }
      return next
    }
  }

  /// The node after `index` and all below it, within `root`; ``none`` at the end.
  func nodeAfterSubtree(of index: Int32, within root: Int32) -> Int32 {
    var node = index
    while node != root {
      let next = self[node].next
      if next != Self.none { return next }
      node = self[node].parent
      if node == Self.none { return Self.none }
    }
    return Self.none
  }

  /// The node after `index` in document order, within `root`; ``none`` at the end.
  func nodeAfter(_ index: Int32, within root: Int32) -> Int32 {
    let child = self[index].firstChild
    return child != Self.none ? child : nodeAfterSubtree(of: index, within: root)
  }

  /// A node and all below it, in document order.
  func subtree(of root: Int32) -> some Sequence<Int32> {
    sequence(state: root) { next in
      guard next != Self.none else { return nil }
      defer { next = self.nodeAfter(next, within: root) }
      return next
    }
  }

  /// The elements of this name, in document order.
  func elements(_ tag: HTMLTag) -> [Int32] { subtree(of: 0).filter { self[$0].tag == tag } }

  /// The text of a node and all below it, as one sanitised line; what scripts hold is left out. Reading
  /// stops once `limit` bytes are gathered.
  func line(of root: Int32, limit: Int = .max) -> String {
    var text: [UInt8] = []
    var index = root
    while index != Self.none, text.count < limit {
      let tag = self[index].tag
      if tag == .text {
        text.append(contentsOf: self.text(of: index))
      } else if tag == .script {
        index = nodeAfterSubtree(of: index, within: root)
        continue
      } else if !HTMLTagSet.inline.contains(tag) {
        text.append(0x20)
      }
      index = nodeAfter(index, within: root)
    }
    return TextSanitizer.line(String(decoding: text, as: UTF8.self))
  }

  // MARK: Editing

  /// Takes a node, and all below it, out of the tree.
  mutating func unlink(_ index: Int32) {
    let node = self[index]
    if node.previous != Self.none {
      self[node.previous].next = node.next
    } else if node.parent != Self.none {
      self[node.parent].firstChild = node.next
    }
    if node.next != Self.none {
      self[node.next].previous = node.previous
    } else if node.parent != Self.none {
      self[node.parent].lastChild = node.previous
    }
    (self[index].parent, self[index].previous, self[index].next) = (Self.none, Self.none, Self.none)
  }

  /// Puts a node that is in no tree under `parent`, before its child `sibling`, or last.
  mutating func link(_ index: Int32, under parent: Int32, before sibling: Int32) {
    let previous = sibling == Self.none ? self[parent].lastChild : self[sibling].previous
    self[index].parent = parent
    self[index].previous = previous
    self[index].next = sibling
    if previous == Self.none { self[parent].firstChild = index } else { self[previous].next = index }
    if sibling == Self.none { self[parent].lastChild = index } else { self[sibling].previous = index }
  }

  /// Gives an element the attributes of another instead of its own.
  mutating func takeAttributes(of other: Int32, for index: Int32) {
    self[index].attributeStart = self[other].attributeStart
    self[index].attributeCount = self[other].attributeCount
  }

  /// A new element without attributes, in no tree yet.
  mutating func makeElement(_ tag: HTMLTag) -> Int32 {
    nodes.append(Node(tag: tag))
    return Int32(nodes.count - 1)
  }
}
