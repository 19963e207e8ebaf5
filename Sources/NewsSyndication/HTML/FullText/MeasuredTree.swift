import CGumbo

/// What stands below a node, by which its worth is judged. All are sums over the nodes below, so that an
/// edit of the tree changes them along one path only.
struct ContentMeasure: Sendable {
  // One vector, because sums of all parts at once are all that is done with it. Parts wrap on overflow,
  // which only a hostile page brings about.
  fileprivate var parts: SIMD16<Int32> = .zero

  /// Characters that are not white space.
  var letters: Int {
    get { Int(parts[0]) }
    set { parts[0] = Int32(truncatingIfNeeded: newValue) }
  }
  /// Characters that begin a word.
  var words: Int {
    get { Int(parts[1]) }
    set { parts[1] = Int32(truncatingIfNeeded: newValue) }
  }
  /// Commas of any script.
  var commas: Int {
    get { Int(parts[2]) }
    set { parts[2] = Int32(truncatingIfNeeded: newValue) }
  }
  /// Characters of links to other pages.
  var linkText: Int { Int(parts[3]) }
  /// Characters of links to a place in the same page.
  var placeText: Int { Int(parts[4]) }
  /// `p` elements.
  var paragraphs: Int { Int(parts[5]) }
  /// Images.
  var images: Int { Int(parts[6]) }
  /// `li` elements.
  var items: Int { Int(parts[7]) }
  /// Input fields.
  var inputs: Int { Int(parts[8]) }
  /// Embedded objects but videos.
  var embeds: Int { Int(parts[9]) }
  /// Embedded videos of the well known players.
  var videos: Int { Int(parts[10]) }
  /// Elements that a mere paragraph does not hold.
  var blocks: Int { Int(parts[11]) }
  /// Characters in headings.
  var headingText: Int { Int(parts[12]) }
  /// Characters in lists, once for each list around them.
  var listText: Int { Int(parts[13]) }
  /// Whether text stands in an element that usually holds text.
  var hasTextElements: Bool { parts[14] != 0 }

  /// Characters of the text, a run of white space counted as one.
  var length: Int { max(0, Int(parts[0]) + Int(parts[1]) - 1) }

  /// The share of the text that is link text; links within the page weigh less.
  var linkDensity: Double {
    length == 0 ? 0 : (Double(linkText) + 0.3 * Double(placeText)) / Double(length)
  }
}

/// A tree whose nodes know what stands below them, and which keeps that true while it is edited.
struct MeasuredTree: Sendable {
  private(set) var tree: HTMLTree
  private(set) var measures: [ContentMeasure]
  /// 1 for a link whose first character begins a word.
  private var linkLead: [Int32: Int32] = [:]

  /// Measures a tree as it was parsed, in one pass.
  init(_ tree: HTMLTree) {
    self.tree = tree
    measures = Array(repeating: ContentMeasure(), count: tree.nodes.count)
    measureTexts()
    // Children come after their parents, so that backwards each node is complete before its parent.
    var order = Array(tree.subtree(of: 0))
    order.reverse()
    for index in order {
      let parent = tree[index].parent
      if parent != HTMLTree.none { measures[Int(parent)].parts &+= share(of: index) }
    }
  }

  private mutating func measureTexts() {
    var isAfterSpace = true
    var openLink = HTMLTree.none
    for index in tree.subtree(of: 0) {
      let tag = tree[index].tag
      if tag == .a { openLink = index }
      guard tag == .text, tree[tree[index].parent].tag != .script else { continue }
      let (letters, words, commas, beginsWord) = Self.count(tree.text(of: index), &isAfterSpace)
      if openLink != HTMLTree.none, letters > 0 {
        if beginsWord { linkLead[openLink] = 1 }
        openLink = HTMLTree.none
      }
      measures[Int(index)].letters = letters
      measures[Int(index)].words = words
      measures[Int(index)].commas = commas
    }
  }

  private static func count(
    _ text: ArraySlice<UInt8>, _ isAfterSpace: inout Bool
  ) -> (letters: Int, words: Int, commas: Int, beginsWord: Bool) {
    var (letters, words, commas, beginsWord) = (0, 0, 0, false)
    text.withUnsafeBufferPointer { text in
      var index = 0
      while index < text.count {
        let byte = text[index]
        index += 1
        if byte.isASCIISpace || byte == 0xC2 && index < text.count && text[index] == 0xA0 {
          isAfterSpace = true
          if byte == 0xC2 { index += 1 }
          continue
        }
        if byte & 0xC0 == 0x80 { continue }
        if isAfterSpace {
          words += 1
          if letters == 0 { beginsWord = true }
          isAfterSpace = false
        }
        letters += 1
        switch byte {
        case UInt8(ascii: ","): commas += 1
        case 0xD8 where index < text.count && text[index] == 0x8C: commas += 1
        case 0xEF where index + 1 < text.count && text[index] == 0xBC && text[index + 1] == 0x8C: commas += 1
        default: break
        }
      }
    }
    return (letters, words, commas, beginsWord)
  }

  /// What stands below a node.
  subscript(index: Int32) -> ContentMeasure { measures[Int(index)] }

  /// What a node adds to the measure of its parent.
  private func share(of index: Int32) -> SIMD16<Int32> {
    let tag = tree[index].tag
    var share = measures[Int(index)].parts
    guard tag != .text else { return share }
    share &+= weightedText(of: index, tag: tag, below: share)
    if tag == .a, let lead = linkLead[index] { share[isPlace(index) ? 4 : 3] &-= lead }
    switch tag {
    case .p: share[5] &+= 1
    case .img: share[6] &+= 1
    case .li: share[7] &+= 1
    case .input: share[8] &+= 1
    case .iframe, .object, .embed: share[isVideo(index) ? 10 : 9] &+= 1
    default: break
    }
    if Self.blocks.contains(tag) { share[11] &+= 1 }
    return share
  }

  /// The parts of a node's share that follow from the text below it: linear, so that it holds for a change
  /// of the text as well as for the whole.
  private func weightedText(of index: Int32, tag: HTMLTag, below: SIMD16<Int32>) -> SIMD16<Int32> {
    let text = below[0] &+ below[1]
    var share: SIMD16<Int32> = .zero
    guard text != 0 else { return share }
    if tag == .a { share[isPlace(index) ? 4 : 3] = text }
    if HTMLTagSet.headings.contains(tag) { share[12] = text }
    if tag == .ul || tag == .ol { share[13] = text }
    if Self.textual.contains(tag) { share[14] = text }
    return share
  }

  private func isPlace(_ link: Int32) -> Bool {
    guard let href = tree.bytes(of: .href, at: link) else { return false }
    return href.count > 1 && href.first == UInt8(ascii: "#")
  }

  private func isVideo(_ embed: Int32) -> Bool {
    guard let address = tree.bytes(of: .src, at: embed) ?? tree.bytes(of: .data, at: embed) else {
      return false
    }
    return Self.players.contains { address.containsSequence($0) }
  }

  private static let players = [
    "youtube.com/", "youtube-nocookie.com/", "player.vimeo.com/", "dailymotion.com/", "player.twitch.tv/",
    "archive.org/embed", "upload.wikimedia.org/", "v.qq.com/", "bilibili.com/",
  ].map { Array($0.utf8) }

  // MARK: Editing

  /// Adds a change of a node's share to all above it.
  private mutating func spread(_ change: SIMD16<Int32>, from parent: Int32) {
    var change = change
    var node = parent
    while node != HTMLTree.none {
      measures[Int(node)].parts &+= change
      change &+= weightedText(of: node, tag: tree[node].tag, below: change)
      node = tree[node].parent
    }
  }

  /// Takes a node, and all below it, out of the tree.
  mutating func remove(_ index: Int32) {
    let parent = tree[index].parent
    let share = share(of: index)
    tree.unlink(index)
    if parent != HTMLTree.none { spread(SIMD16<Int32>.zero &- share, from: parent) }
  }

  /// Puts a node that is in no tree under `parent`, before its child `sibling`, or last.
  mutating func insert(_ index: Int32, under parent: Int32, before sibling: Int32 = HTMLTree.none) {
    tree.link(index, under: parent, before: sibling)
    spread(share(of: index), from: parent)
  }

  /// Gives an element another name.
  mutating func rename(_ index: Int32, to tag: HTMLTag) {
    let before = share(of: index)
    tree[index].tag = tag
    let parent = tree[index].parent
    if parent != HTMLTree.none { spread(share(of: index) &- before, from: parent) }
  }

  /// Puts `child`, which is below it, in the place of a node.
  mutating func replace(_ index: Int32, with child: Int32) {
    // What the box is called still tells what its words are.
    if tree[child].attributeCount == 0, PromotionBox.isOne(index, in: tree) {
      tree.takeAttributes(of: index, for: child)
    }
    remove(child)
    let (parent, sibling) = (tree[index].parent, tree[index].next)
    remove(index)
    insert(child, under: parent, before: sibling)
  }

  /// Gathers a run of siblings, `first` up to but not including `end`, into a new paragraph in their place.
  @discardableResult
  mutating func wrap(from first: Int32, upTo end: Int32) -> Int32 {
    let parent = tree[first].parent
    let paragraph = makeElement(.p)
    var node = first
    while node != end, node != HTMLTree.none {
      let next = tree[node].next
      measures[Int(paragraph)].parts &+= share(of: node)
      tree.unlink(node)
      tree.link(node, under: paragraph, before: HTMLTree.none)
      node = next
    }
    tree.link(paragraph, under: parent, before: end)
    // The text was there before: only the paragraph itself is new.
    spread(share(of: paragraph) &- measures[Int(paragraph)].parts, from: parent)
    return paragraph
  }

  /// A new element, in no tree yet.
  mutating func makeElement(_ tag: HTMLTag) -> Int32 {
    measures.append(ContentMeasure())
    return tree.makeElement(tag)
  }

  /// Elements that a mere paragraph does not hold.
  static let blocks = HTMLTagSet([
    GUMBO_TAG_BLOCKQUOTE, GUMBO_TAG_DL, GUMBO_TAG_DIV, GUMBO_TAG_IMG, GUMBO_TAG_OL, GUMBO_TAG_P,
    GUMBO_TAG_PRE, GUMBO_TAG_TABLE, GUMBO_TAG_UL,
  ])

  private static let textual = HTMLTagSet([
    GUMBO_TAG_BLOCKQUOTE, GUMBO_TAG_DL, GUMBO_TAG_DIV, GUMBO_TAG_OL, GUMBO_TAG_P, GUMBO_TAG_PRE,
    GUMBO_TAG_TABLE, GUMBO_TAG_UL, GUMBO_TAG_SPAN, GUMBO_TAG_LI, GUMBO_TAG_TD,
  ])
}
