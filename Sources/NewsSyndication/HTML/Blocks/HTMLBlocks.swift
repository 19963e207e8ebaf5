import CGumbo
import NewsModel

/// Turns a part of an HTML document into blocks of plain text with links.
struct HTMLBlocks {
  private let tree: HTMLTree
  private let base: String?
  /// Whether text is added that the page only implies: numbers of list items, alternative texts of images.
  private let addsImplied: Bool
  private var blocks: [Block] = []
  private var text = InlineText()
  private var lineBreaks = 0
  /// What stands before the next text: the mark of a list item, or what parts two cells of a row.
  private var pendingMark: String?
  /// Alternative texts of images in the block being read; they come after it.
  private var captions: [Block] = []
  /// The addresses of pictures that belong to the block being read or the one after it.
  private var images: [String] = []
  /// The elements open.
  private var open: [Frame] = []

  /// An element whose content is being read.
  private struct Frame {
    var node: Int32
    /// What text in it is.
    var kind: Block.Kind
    var isBlock = false
    var isLink = false
    /// How many lists are around.
    var lists = 0
    /// The number of the next item of a numbered list.
    var number: Int?
    /// Whether pictures in it have words of their own.
    var hasCaption = false
  }

  /// Prepares to read from `tree`; links are resolved against `base`.
  init(_ tree: HTMLTree, base: String?, addsImplied: Bool = true) {
    self.tree = tree
    self.base = base
    self.addsImplied = addsImplied
  }

  /// The blocks of an HTML fragment, such as the body of a feed's item.
  static func blocks(fragment: [UInt8], base: String?) -> [Block] {
    var reader = HTMLBlocks(HTMLTree(utf8: fragment), base: base)
    return reader.blocks(under: 0)
  }

  /// The blocks under a node, in order. No recursion: documents nest deeper than a small stack bears.
  mutating func blocks(under root: Int32) -> [Block] {
    blocks = []
    images = []
    text = InlineText()
    open = [Frame(node: root, kind: .paragraph)]
    var index = tree[root].firstChild
    while true {
      while index == HTMLTree.none {
        guard let frame = open.popLast() else { return blocks }
        close(frame)
        if open.isEmpty {
          // Pictures after the last text go with it.
          if let last = blocks.indices.last { blocks[last].images += images }
          return blocks
        }
        index = tree[frame.node].next
      }
      if enter(index), tree[index].firstChild != HTMLTree.none {
        index = tree[index].firstChild
      } else {
        if open.last?.node == index, let frame = open.popLast() { close(frame) }
        index = tree[index].next
      }
    }
  }

  /// Elements that hold no part of an article's text.
  private static let dropped = HTMLTagSet([
    GUMBO_TAG_HEAD, GUMBO_TAG_SCRIPT, GUMBO_TAG_NAV, GUMBO_TAG_ASIDE, GUMBO_TAG_FOOTER, GUMBO_TAG_BUTTON,
    GUMBO_TAG_INPUT, GUMBO_TAG_SELECT, GUMBO_TAG_TEXTAREA, GUMBO_TAG_IFRAME, GUMBO_TAG_OBJECT,
    GUMBO_TAG_EMBED, GUMBO_TAG_AUDIO, GUMBO_TAG_VIDEO, GUMBO_TAG_MENU, GUMBO_TAG_MAP, GUMBO_TAG_TITLE,
    GUMBO_TAG_RP, GUMBO_TAG_DATALIST, GUMBO_TAG_PROGRESS, GUMBO_TAG_METER,
  ])

  /// Begins to read a node; whether its children are to be read too, for which a frame is open then.
  private mutating func enter(_ index: Int32) -> Bool {
    let tag = tree[index].tag
    if tag == .text {
      append(index)
      return false
    }
    guard !Self.dropped.contains(tag), !HTMLVisibility.isHidden(index, in: tree), var frame = open.last else {
      return false
    }
    frame.node = index
    (frame.isBlock, frame.isLink, frame.number) = (false, false, nil)
    switch tag {
    case .br:
      lineBreaks += 1
      // Two in a row are how old pages end a paragraph.
      if lineBreaks >= 2 { flush(frame.kind) } else { text.breakLine() }
      return false
    case .img:
      readImage(index, isCaptioned: frame.hasCaption)
      return false
    case .pre:
      readPreformatted(index, within: frame.kind)
      return false
    case .table:
      if let columns = HTMLTable.columns(of: index, in: tree) {
        flush(frame.kind)
        blocks.append(Block(.table, columns))
        return false
      }
    case .a:
      if let url = tree.value(of: .href, at: index).flatMap({ URLReference.resolve($0, against: base) }) {
        frame.isLink = true
        text.beginLink(to: url)
      }
    case .td, .th:
      // The cells of a row that is too long for columns follow one another.
      if !text.isEmpty { pendingMark = " · " }
    default: break
    }
    if !HTMLTagSet.inline.contains(tag), tag != .td, tag != .th { beginBlock(&frame, index, tag) }
    open.append(frame)
    return true
  }

  private mutating func beginBlock(_ frame: inout Frame, _ index: Int32, _ tag: HTMLTag) {
    flush(frame.kind)
    frame.isBlock = true
    let isPromotion = frame.kind == .relatedLink || PromotionBox.isOne(index, in: tree)
    switch tag {
    case .blockquote: frame.kind = .quotation
    case .figcaption, .caption: frame.kind = .caption
    case .figure: frame.hasCaption = tree.subtree(of: index).contains { tree[$0].tag == .figcaption }
    case .ul: frame.lists += 1
    case .ol:
      frame.lists += 1
      frame.number = tree.value(of: .start, at: index).flatMap { Int($0.trimmed) } ?? 1
    case .li:
      frame.kind = .listItem
      markItem(index, in: frame)
    case let tag where HTMLTagSet.headings.contains(tag): frame.kind = .heading
    default: if frame.kind == .heading { frame.kind = .paragraph }
    }
    if isPromotion { frame.kind = .relatedLink }
  }

  /// Sets the mark before a list item: its number, or a dash where its list is in another.
  private mutating func markItem(_ index: Int32, in frame: Frame) {
    guard addsImplied, let list = open.indices.last, let number = open[list].number else {
      if addsImplied, frame.lists > 1 { pendingMark = "– " }
      return
    }
    let own = tree.value(of: .value, at: index).flatMap { Int($0.trimmed) } ?? number
    open[list].number = own == .max ? own : own + 1
    pendingMark = "\(own). "
  }

  private mutating func close(_ frame: Frame) {
    if frame.isLink { text.endLink() }
    if frame.isBlock || open.isEmpty { flush(frame.kind) }
  }

  private mutating func append(_ index: Int32) {
    let bytes = tree.text(of: index)
    guard bytes.contains(where: { !$0.isASCIISpace }) else {
      text.append(utf8: [0x20])
      return
    }
    lineBreaks = 0
    if let mark = pendingMark {
      text.append(mark: mark)
      pendingMark = nil
    }
    text.append(utf8: Array(bytes))
  }

  /// Keeps an image's address, and its alternative text where that says something that no caption says.
  private mutating func readImage(_ index: Int32, isCaptioned: Bool) {
    let address = address(ofImage: index)
    guard addsImplied, !isCaptioned, let alt = tree.value(of: .alt, at: index).map(TextSanitizer.line) else {
      if let address { images.append(address) }
      return
    }
    if alt.utf8.count <= 8, !text.isEmpty, !alt.utf8.contains(where: \.isASCIILetter) {
      // A picture of a smiley stands for one.
      text.append(alt)
    } else if alt.utf8.count(where: { $0 == 0x20 }) >= 2, alt.utf8.count <= 1000 {
      captions.append(Block(.caption, alt, images: [address].compactMap(\.self)))
    } else if let address {
      images.append(address)
    }
  }

  /// Where an image comes from; nil for one without an address of the web, and for the specks by which readers are
  /// counted.
  private func address(ofImage index: Int32) -> String? {
    let extents = [HTMLAttribute.width, .height].compactMap {
      tree.value(of: $0, at: index).flatMap { Int($0) }
    }
    guard addsImplied, !extents.contains(where: { $0 <= 2 }) else { return nil }
    return tree.value(of: .src, at: index).flatMap { URLReference.resolve($0, against: base) }
      .flatMap { $0.hasPrefix("http") ? $0 : nil }
  }

  private mutating func readPreformatted(_ index: Int32, within kind: Block.Kind) {
    flush(kind)
    var verbatim = InlineText(keepsLayout: true)
    for node in tree.subtree(of: index) {
      if tree[node].isText {
        verbatim.append(utf8: Array(tree.text(of: node)))
      } else if tree[node].tag == .br {
        verbatim.breakLine()
      }
    }
    if let block = verbatim.takeBlock(.preformatted) { blocks.append(block) }
  }

  /// Ends the block being read.
  private mutating func flush(_ kind: Block.Kind) {
    lineBreaks = 0
    if !text.isEmpty { pendingMark = nil }
    if var block = text.takeBlock(kind) {
      if kind != .heading, kind != .quotation, kind != .caption,
        RelatedLine.matches(block.text) || isWhollyLink(block)
      {
        block.kind = .relatedLink
      }
      block.images = images
      images = []
      blocks.append(block)
    }
    for caption in captions {
      if blocks.last?.text == caption.text {
        blocks[blocks.count - 1].images += caption.images
      } else {
        blocks.append(caption)
      }
    }
    captions = []
  }

  /// A line that is but one link to another page points elsewhere.
  private func isWhollyLink(_ block: Block) -> Bool {
    guard block.links.count == 1, let link = block.links.first else { return false }
    return link.span.count + 2 >= block.text.utf8.count && link.url != block.text
  }
}
