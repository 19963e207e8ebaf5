import CGumbo

/// Finds the part of a page that is the article.
///
/// Paragraphs give points for length and commas to the elements around them, less to those further out;
/// names of class and id add or take points, links take a share of them. The best element is the article,
/// with those of its siblings that look like it; what is left in it that looks like furniture is cleaned
/// away. Where that leaves too little, the page is read again with fewer suspicions. Time is linear in the
/// page's size, but for the depth of nesting, which the parser bounds.
///
/// Source: Arc90's Readability (2009) as Firefox's reader view developed it.
struct ContentFinder {
  /// Which suspicions a reading holds.
  struct Suspicions: OptionSet {
    let rawValue: Int
    /// What is named like furniture is left out beforehand.
    static let unlikely = Suspicions(rawValue: 1)
    /// Names give and take points.
    static let names = Suspicions(rawValue: 2)
    /// Parts of the article that look like furniture are left out.
    static let parts = Suspicions(rawValue: 4)
  }

  var page: MeasuredTree
  let suspicions: Suspicions
  /// The hints of the class and of the id of each node of the tree as it was parsed.
  let hints: PageHints
  /// The elements that may give points to those around them.
  var scored: [Int32] = []
  /// The elements that got points, in the order in which they came first.
  var candidates: [Int32] = []
  /// Points by element; an element without has not been a candidate.
  var points: [Int32: Double] = [:]
  /// The line on who wrote the article, where the page shows one and it was looked for.
  private(set) var byline: String?

  /// Less text than this is taken for a failure, in characters.
  static let enoughText = 500

  /// The article's text on a page: a tree, the node that holds the article, and what was seen on the way.
  struct Content {
    var tree: HTMLTree
    var root: Int32
    var length: Int
    var byline: String?
  }

  /// The article on the page; nil where there is no text at all. A heading like `title` is left out, as is
  /// a line on the author, where `seeksByline`.
  static func content(of tree: HTMLTree, title: String, seeksByline: Bool) -> Content? {
    let hints = PageHints(tree)
    var source = tree
    BreakParagraphs.replace(in: &source)
    let page = MeasuredTree(source)
    var best: Content?
    for suspicions: Suspicions in [[.unlikely, .names, .parts], [.names, .parts], [.parts], []] {
      var finder = ContentFinder(page: page, suspicions: suspicions, hints: hints)
      guard let found = finder.find(title: title, seeksByline: seeksByline) else { return best }
      if found.length > best?.length ?? 0 { best = found }
      if found.length >= enoughText { break }
    }
    return best
  }

  private init(page: MeasuredTree, suspicions: Suspicions, hints: PageHints) {
    self.page = page
    self.suspicions = suspicions
    self.hints = hints
  }

  private mutating func find(title: String, seeksByline: Bool) -> Content? {
    guard let body = page.tree.children(of: 0).first(where: { page.tree[$0].tag == .body }) else {
      return nil
    }
    prepare(body, title: TitleWords(title), seeksByline: seeksByline)
    scoreParagraphs()
    let top = topCandidate(in: body)
    let content = joined(top)
    clean(content)
    return Content(tree: page.tree, root: content, length: page[content].length, byline: byline)
  }

  /// Points for an element's names, where they count.
  func weight(_ index: Int32) -> Int { suspicions.contains(.names) ? hints.weight(index) : 0 }

  // MARK: Preparation

  /// Takes out what cannot be content, makes paragraphs of loose text, and lists what gives points.
  private mutating func prepare(_ body: Int32, title: TitleWords, seeksByline: Bool) {
    var index = body
    var isTitleOpen = true
    while index != HTMLTree.none {
      let tag = page.tree[index].tag
      guard tag != .text else {
        index = page.tree.nodeAfter(index, within: body)
        continue
      }
      let takesByline = seeksByline && byline == nil && isByline(index)
      if takesByline { byline = page.tree.line(of: index) }
      let isTitle =
        isTitleOpen && (tag == .h1 || tag == .h2) && title.isTold(by: page.tree.line(of: index, limit: 2000))
      if isTitle { isTitleOpen = false }
      if index != body, takesByline || isTitle || isFurniture(index, tag) || isEmpty(index, tag) {
        let next = page.tree.nodeAfterSubtree(of: index, within: body)
        page.remove(index)
        index = next
        continue
      }
      if Self.scoredTags.contains(tag) { scored.append(index) }
      if tag == .div { index = prepareDivision(index) }
      index = page.tree.nodeAfter(index, within: body)
    }
  }

  private func isByline(_ index: Int32) -> Bool {
    guard
      hints[index].contains(.byline) || page.tree.has(.rel, "author", at: index)
        || page.tree.bytes(of: .itemprop, at: index).map({ $0.containsSequence(Array("author".utf8)) })
          ?? false
    else { return false }
    return (1..<100).contains(page[index].length)
  }

  private func isFurniture(_ index: Int32, _ tag: HTMLTag) -> Bool {
    if HTMLVisibility.isHidden(index, in: page.tree) { return true }
    guard suspicions.contains(.unlikely) else { return false }
    let hint = hints[index]
    if hint.contains(.unlikely), !hint.contains(.plausible), tag != .a,
      !isInside(index, upTo: 4, where: { page.tree[$0].tag == .table || page.tree[$0].tag == .code })
    {
      return true
    }
    guard let role = page.tree.bytes(of: .role, at: index) else { return false }
    return Self.furnitureRoles.contains(
      String(decoding: role.prefix(20).map(\.asciiLowercased), as: UTF8.self))
  }

  private static let furnitureRoles: Set<String> = [
    "menu", "menubar", "complementary", "navigation", "alert", "alertdialog", "dialog",
  ]

  private func isEmpty(_ index: Int32, _ tag: HTMLTag) -> Bool {
    guard Self.mayBeEmpty.contains(tag), page[index].letters == 0 else { return false }
    // Breaks and rules alone are no content; nodes without text hold little, so that looking is cheap.
    for child in page.tree.children(of: index) {
      let tag = page.tree[child].tag
      if tag != .text, tag != .br, tag != HTMLTag(GUMBO_TAG_HR) { return false }
    }
    return true
  }

  private static let mayBeEmpty = HTMLTagSet([
    GUMBO_TAG_DIV, GUMBO_TAG_SECTION, GUMBO_TAG_HEADER, GUMBO_TAG_H1, GUMBO_TAG_H2, GUMBO_TAG_H3,
    GUMBO_TAG_H4, GUMBO_TAG_H5, GUMBO_TAG_H6,
  ])

  private static let scoredTags = HTMLTagSet([
    GUMBO_TAG_SECTION, GUMBO_TAG_H2, GUMBO_TAG_H3, GUMBO_TAG_H4, GUMBO_TAG_H5, GUMBO_TAG_H6, GUMBO_TAG_P,
    GUMBO_TAG_TD, GUMBO_TAG_PRE,
  ])

  /// Makes paragraphs of the loose text in a `div`, and a paragraph of one that is none but in name. Gives
  /// the node that stands there afterwards.
  private mutating func prepareDivision(_ index: Int32) -> Int32 {
    var first = HTMLTree.none
    var child = page.tree[index].firstChild
    while child != HTMLTree.none {
      let next = page.tree[child].next
      if Phrasing.isPhrasing(child, in: page.tree) {
        if first == HTMLTree.none, !Phrasing.isBlank(child, in: page.tree) { first = child }
      } else if first != HTMLTree.none {
        page.wrap(from: first, upTo: child)
        first = HTMLTree.none
      }
      child = next
    }
    if first != HTMLTree.none { page.wrap(from: first, upTo: HTMLTree.none) }

    if let only = onlyParagraph(of: index), page[index].linkDensity < 0.25 {
      page.replace(index, with: only)
      scored.append(only)
      return only
    }
    if page[index].blocks == 0 {
      page.rename(index, to: .p)
      scored.append(index)
    }
    return index
  }

  /// The paragraph that is all there is in an element; nil where there is none or something else.
  private func onlyParagraph(of index: Int32) -> Int32? {
    var only: Int32?
    for child in page.tree.children(of: index) {
      if page.tree[child].isText {
        if page[child].letters > 0 { return nil }
      } else {
        guard only == nil, page.tree[child].tag == .p else { return nil }
        only = child
      }
    }
    return only
  }

  /// Whether one of the elements around a node, at most `limit` of them, is wanted.
  func isInside(_ index: Int32, upTo limit: Int = .max, where isWanted: (Int32) -> Bool) -> Bool {
    var node = page.tree[index].parent
    var left = limit
    while node != HTMLTree.none, left > 0 {
      if isWanted(node) { return true }
      node = page.tree[node].parent
      left -= 1
    }
    return false
  }
}

/// The hints that a page's names give, by node.
struct PageHints {
  private var classHints: [ClassHints]
  private var idHints: [ClassHints]

  init(_ tree: HTMLTree) {
    classHints = Array(repeating: [], count: tree.nodes.count)
    idHints = classHints
    for index in tree.nodes.indices where !tree.nodes[index].isText {
      if let names = tree.bytes(of: .class, at: Int32(index)) { classHints[index] = ClassHints(names) }
      if let name = tree.bytes(of: .id, at: Int32(index)) { idHints[index] = ClassHints(name) }
    }
  }

  /// All hints of a node; a node made later gives none.
  subscript(index: Int32) -> ClassHints {
    Int(index) < classHints.count ? classHints[Int(index)].union(idHints[Int(index)]) : []
  }

  /// Points for the names of a node.
  func weight(_ index: Int32) -> Int {
    Int(index) < classHints.count ? classHints[Int(index)].weight + idHints[Int(index)].weight : 0
  }
}
