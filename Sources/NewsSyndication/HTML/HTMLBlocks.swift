import NewsModel

/// Turns a part of an HTML document into blocks of plain text with links.
struct HTMLBlocks {
  private let tree: HTMLTree
  private let base: String?
  /// Nodes to be left out with all below them.
  private let excluded: Set<Int>
  private var blocks: [Block] = []
  private var text = InlineText()
  private var lineBreaks = 0

  /// Prepares to read from `tree`; links are resolved against `base`, the nodes `excluded` left out.
  init(_ tree: HTMLTree, base: String?, excluding excluded: Set<Int> = []) {
    self.tree = tree
    self.base = base
    self.excluded = excluded
  }

  /// The blocks of an HTML fragment, such as the body of a feed's item.
  static func blocks(fragment: [UInt8], base: String?) -> [Block] {
    let tree = HTMLTree(utf8: fragment)
    var reader = HTMLBlocks(tree, base: base)
    return reader.blocks(under: 0)
  }

  /// The blocks under a node, in order.
  mutating func blocks(under index: Int) -> [Block] {
    blocks = []
    text = InlineText()
    visit(index, in: .paragraph)
    flush(.paragraph)
    return blocks
  }

  /// Elements that hold no part of an article's text.
  static let dropped: Set<String> = [
    "head", "script", "style", "noscript", "template", "svg", "math", "nav", "aside", "footer", "form",
    "button", "input", "select", "textarea", "iframe", "object", "embed", "canvas", "audio", "video",
    "dialog",
    "menu", "map", "applet", "title",
  ]

  private mutating func visit(_ index: Int, in kind: Block.Kind) {
    let node = tree.nodes[index]
    if node.isText {
      if lineBreaks > 0, node.text.utf8.contains(where: { !$0.isASCIISpace }) { lineBreaks = 0 }
      text.append(node.text)
      return
    }
    guard !Self.dropped.contains(node.name), !excluded.contains(index), !HTMLVisibility.isHidden(node) else {
      return
    }
    switch node.name {
    case "br":
      lineBreaks += 1
      // Two in a row are how old pages end a paragraph.
      if lineBreaks >= 2 { flush(kind) } else { text.breakLine() }
    case "a": visitLink(node, in: kind)
    case "h1", "h2", "h3", "h4", "h5", "h6": visitBlock(node, as: .heading, within: kind)
    case "blockquote": visitBlock(node, as: .quotation, within: kind)
    case "li": visitBlock(node, as: .listItem, within: kind)
    case "figcaption", "caption": visitBlock(node, as: .caption, within: kind)
    case "pre": visitPreformatted(index, within: kind)
    case "table" where isDataTable(index): visitDataTable(index, within: kind)
    case "p" where kind == .listItem || kind == .quotation || kind == .caption:
      visitBlock(node, as: kind, within: kind)
    case "p": visitBlock(node, as: .paragraph, within: kind)
    case let name where name == "unknown" || HTMLTree.inlineElements.contains(name):
      for child in node.children { visit(child, in: kind) }
    default: visitBlock(node, as: kind == .heading ? .paragraph : kind, within: kind)
    }
  }

  private mutating func visitBlock(_ node: HTMLTree.Node, as inner: Block.Kind, within outer: Block.Kind) {
    flush(outer)
    for child in node.children { visit(child, in: inner) }
    flush(inner)
  }

  private mutating func visitLink(_ node: HTMLTree.Node, in kind: Block.Kind) {
    guard let url = node["href"].flatMap({ URLReference.resolve($0, against: base) }) else {
      for child in node.children { visit(child, in: kind) }
      return
    }
    text.beginLink(to: url)
    for child in node.children { visit(child, in: kind) }
    text.endLink()
  }

  private mutating func visitPreformatted(_ index: Int, within kind: Block.Kind) {
    flush(kind)
    var verbatim = InlineText(keepsLayout: true)
    for node in tree.nodes[index..<tree.nodes[index].end] {
      if node.isText { verbatim.append(node.text) } else if node.name == "br" { verbatim.breakLine() }
    }
    if let block = verbatim.takeBlock(.preformatted) { blocks.append(block) }
  }

  /// Whether a table sets data in rows, rather than a page in columns.
  private func isDataTable(_ index: Int) -> Bool {
    let inside = tree.nodes[(index + 1)..<tree.nodes[index].end]
    let cells = inside.count { $0.name == "td" || $0.name == "th" }
    let blocks = inside.count {
      ["p", "div", "table", "ul", "ol", "h1", "h2", "h3", "blockquote"].contains($0.name)
    }
    return cells >= 4 && blocks * 4 <= cells
  }

  private mutating func visitDataTable(_ index: Int, within kind: Block.Kind) {
    flush(kind)
    var rows: [String] = []
    var next = index
    while next < tree.nodes[index].end {
      let node = tree.nodes[next]
      if node.name == "tr" {
        let cells = node.children.filter { ["td", "th"].contains(tree.nodes[$0].name) }.map {
          tree.line(of: $0)
        }
        if cells.contains(where: { !$0.isEmpty }) { rows.append(cells.joined(separator: " | ")) }
        next = node.end
      } else {
        next += 1
      }
    }
    guard !rows.isEmpty else { return }
    blocks.append(Block(.preformatted, rows.joined(separator: "\n")))
  }

  private mutating func flush(_ kind: Block.Kind) {
    lineBreaks = 0
    guard var block = text.takeBlock(kind) else { return }
    if kind != .heading, kind != .quotation, kind != .caption,
      RelatedLine.matches(block.text) || isWhollyLink(block)
    {
      block.kind = .relatedLink
    }
    blocks.append(block)
  }

  /// A line that is but one link to another page points elsewhere.
  private func isWhollyLink(_ block: Block) -> Bool {
    guard block.links.count == 1, let link = block.links.first else { return false }
    return link.span.count + 2 >= block.text.utf8.count && link.url != block.text
  }
}

/// Tells elements that a browser would not show.
enum HTMLVisibility {
  static func isHidden(_ node: HTMLTree.Node) -> Bool {
    guard !node.attributes.isEmpty else { return false }
    if node["hidden"] != nil || node["aria-hidden"] == "true" { return true }
    guard let style = node["style"] else { return false }
    let compact = style.utf8.filter { !$0.isASCIISpace }.map(\.asciiLowercased)
    return compact.containsSequence(Array("display:none".utf8))
  }
}
