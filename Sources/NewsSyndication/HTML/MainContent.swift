/// Finds the part of a page that is the article.
///
/// What a page declares (`articleBody`, `article`, `main`) is believed if it holds most of the page's prose.
/// Else each paragraph gives points for length and commas to its parent and, less, to those above it (after
/// the density rule of Arc90's Readability); the best element is the article, and one above it if that
/// holds notably more prose and few links.
struct MainContent {
  private let tree: HTMLTree
  /// Bytes of text at or below each node, and how many of them are link text.
  private var textBytes: [Int]
  private var linkBytes: [Int]
  /// Bytes of text in paragraphs of some length.
  private var proseBytes: [Int]
  /// Nodes that are page furniture, to be left out.
  private(set) var furniture: Set<Int> = []

  /// Shorter paragraphs are captions, labels and the like.
  private static let shortestProse = 40

  /// Measures every node of `tree`, in time linear in its size.
  init(_ tree: HTMLTree) {
    self.tree = tree
    let count = tree.nodes.count
    textBytes = Array(repeating: 0, count: count)
    linkBytes = textBytes
    proseBytes = textBytes
    var isSkipped = Array(repeating: false, count: count)
    for index in tree.nodes.indices {
      let node = tree.nodes[index]
      let isOut = HTMLBlocks.dropped.contains(node.name) || HTMLVisibility.isHidden(node)
      isSkipped[index] = isOut || (node.parent >= 0 && isSkipped[node.parent])
      if node.isText, !isSkipped[index] { textBytes[index] = node.text.utf8.trimmed.count }
    }
    for index in tree.nodes.indices.reversed() {
      let node = tree.nodes[index]
      if node.name == "a" { linkBytes[index] = textBytes[index] }
      if Self.paragraphs.contains(node.name), proseBytes[index] == 0, textBytes[index] >= Self.shortestProse,
        linkBytes[index] * 2 < textBytes[index]
      {
        proseBytes[index] = textBytes[index]
      }
      guard node.parent >= 0 else { continue }
      textBytes[node.parent] += textBytes[index]
      linkBytes[node.parent] += linkBytes[index]
      proseBytes[node.parent] += proseBytes[index]
    }
    markFurniture()
  }

  private static let paragraphs: Set<String> = ["p", "pre", "blockquote", "td", "li", "dd", "section", "div"]

  /// The node whose text is the article.
  func root() -> Int {
    declared() ?? best() ?? 0
  }

  private func declared() -> Int? {
    let total = max(1, proseBytes[0])
    for wanted in ["articleBody", "article", "main"] {
      let candidates = tree.nodes.indices.filter { index in
        let node = tree.nodes[index]
        switch wanted {
        case "articleBody": return node["itemprop"] == wanted
        case "main": return node.name == "main" || node["role"] == "main"
        default: return node.name == wanted
        }
      }
      guard let largest = candidates.max(by: { proseBytes[$0] < proseBytes[$1] }) else { continue }
      let share = Double(proseBytes[largest]) / Double(total)
      // Several articles on a page are a list of teasers, or comments.
      let next = candidates.filter { $0 != largest && !contains(largest, $0) && !contains($0, largest) }
      let rival = next.map { proseBytes[$0] }.max() ?? 0
      if proseBytes[largest] >= 250, share >= 0.5, rival * 3 < proseBytes[largest] { return largest }
    }
    return nil
  }

  private func contains(_ outer: Int, _ inner: Int) -> Bool {
    outer <= inner && inner < tree.nodes[outer].end
  }

  private func best() -> Int? {
    var scores: [Int: Double] = [:]
    for index in tree.nodes.indices where ["p", "pre", "td", "blockquote"].contains(tree.nodes[index].name) {
      let length = textBytes[index]
      guard length >= Self.shortestProse, !isInFurniture(index) else { continue }
      let line = tree.line(of: index, limit: 20_000)
      let commas = line.utf8.count { $0 == UInt8(ascii: ",") }
      let points = 1 + Double(commas) + min(Double(length) / 100, 5)
      var parent = tree.nodes[index].parent
      for share in [1, 0.5, 0.25] where parent >= 0 {
        scores[parent, default: 0] += points * share
        parent = tree.nodes[parent].parent
      }
    }
    func weighted(_ index: Int) -> Double {
      let density = Double(linkBytes[index]) / Double(max(1, textBytes[index]))
      return (scores[index] ?? 0) * (1 - density)
    }
    guard var node = scores.keys.sorted().max(by: { weighted($0) < weighted($1) }) else { return nil }
    while case let parent = tree.nodes[node].parent, parent > 0, tree.nodes[parent].name != "body",
      Double(proseBytes[parent]) >= 1.2 * Double(proseBytes[node]),
      Double(linkBytes[parent]) < 0.35 * Double(max(1, textBytes[parent]))
    {
      node = parent
    }
    return node
  }

  private func isInFurniture(_ index: Int) -> Bool {
    var node = index
    while node >= 0 {
      if furniture.contains(node) { return true }
      node = tree.nodes[node].parent
    }
    return false
  }

  /// Words of class and id that name page furniture.
  private static let furnitureWords: Set<String> = [
    "ad", "ads", "advert", "advertisement", "banner", "breadcrumb", "breadcrumbs", "byline", "comment",
    "comments", "cookie", "cookies", "disqus", "footer", "masthead", "menu", "modal", "nav", "navbar",
    "navigation",
    "newsletter", "pager", "pagination", "popup", "print", "promo", "promotion", "recirc", "recommended",
    "related", "share", "sharing", "sidebar", "signup", "skip", "social", "sponsor", "sponsored", "subscribe",
    "subscription", "tags", "toolbar", "trending", "widget",
  ]

  /// Marks elements whose class or id names furniture, unless they hold much of the page's prose.
  private mutating func markFurniture() {
    let total = proseBytes[0]
    for index in tree.nodes.indices {
      let node = tree.nodes[index]
      guard !node.isText, !["html", "body", "article", "main", "p"].contains(node.name) else { continue }
      if node.name == "header", index + 1 < tree.nodes.count, proseBytes[index] * 4 < total,
        !isInArticle(index)
      {
        furniture.insert(index)
        continue
      }
      let names = [node["class"], node["id"], node["role"]].compactMap(\.self)
      guard names.contains(where: Self.namesFurniture) else { continue }
      if proseBytes[index] * 5 < max(total, 1) { furniture.insert(index) }
    }
    // A list or box that is nearly all links leads elsewhere.
    for index in tree.nodes.indices
    where ["ul", "ol", "div", "section", "table"].contains(tree.nodes[index].name) && textBytes[index] >= 80
      && linkBytes[index] * 10 > textBytes[index] * 8 && proseBytes[index] == 0
    {
      furniture.insert(index)
    }
  }

  private func isInArticle(_ index: Int) -> Bool {
    var node = tree.nodes[index].parent
    while node >= 0 {
      if tree.nodes[node].name == "article" || tree.nodes[node].name == "main" { return true }
      node = tree.nodes[node].parent
    }
    return false
  }

  private static func namesFurniture(_ names: String) -> Bool {
    // Camel case and every mark part the words: "articleShareBar", "share_bar".
    var word: [UInt8] = []
    for byte in names.utf8.prefix(500) {
      if !byte.isASCIILetter || byte.isASCIIUppercase {
        if furnitureWords.contains(String(decoding: word, as: UTF8.self)) { return true }
        word = []
      }
      if byte.isASCIILetter { word.append(byte.asciiLowercased) }
    }
    return furnitureWords.contains(String(decoding: word, as: UTF8.self))
  }
}
