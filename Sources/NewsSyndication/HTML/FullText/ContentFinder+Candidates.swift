import CGumbo

extension ContentFinder {
  /// Gives each paragraph's points to the elements around it, and takes the share of links from them.
  mutating func scoreParagraphs() {
    var candidates: [Int32] = []
    for index in scored where page.tree[index].parent != HTMLTree.none {
      let measure = page[index]
      guard measure.length >= 25 else { continue }
      let given = Double(1 + measure.commas + 1 + min(measure.length / 100, 3))
      var ancestor = page.tree[index].parent
      var level = 0
      while ancestor != HTMLTree.none, level < 5, page.tree[ancestor].parent != HTMLTree.none {
        if points[ancestor] == nil {
          points[ancestor] = initialPoints(ancestor)
          candidates.append(ancestor)
        }
        let share = level == 0 ? given : given / Double(level == 1 ? 2 : level * 3)
        points[ancestor, default: 0] += share
        ancestor = page.tree[ancestor].parent
        level += 1
      }
    }
    for index in candidates { points[index, default: 0] *= 1 - page[index].linkDensity }
    self.candidates = candidates
  }

  private func initialPoints(_ index: Int32) -> Double {
    let tag = page.tree[index].tag
    var points = weight(index)
    if tag == .div {
      points += 5
    } else if Self.goodTags.contains(tag) {
      points += 3
    } else if Self.poorTags.contains(tag) {
      points -= 3
    } else if HTMLTagSet.headings.contains(tag) || tag == .th {
      points -= 5
    }
    return Double(points)
  }

  private static let goodTags = HTMLTagSet([GUMBO_TAG_PRE, GUMBO_TAG_TD, GUMBO_TAG_BLOCKQUOTE])
  private static let poorTags = HTMLTagSet([
    GUMBO_TAG_ADDRESS, GUMBO_TAG_OL, GUMBO_TAG_UL, GUMBO_TAG_DL, GUMBO_TAG_DD, GUMBO_TAG_DT, GUMBO_TAG_LI,
    GUMBO_TAG_FORM,
  ])

  /// The element that is most likely the article's; a new one with all of the body where none is.
  mutating func topCandidate(in body: Int32) -> Int32 {
    var best: [(index: Int32, points: Double)] = []
    for index in candidates {
      let own = points[index] ?? 0
      guard let place = best.firstIndex(where: { own > $0.points }) ?? (best.count < 5 ? best.count : nil)
      else {
        continue
      }
      best.insert((index, own), at: place)
      if best.count > 5 { best.removeLast() }
    }
    guard var top = best.first?.index, top != body else {
      let all = page.makeElement(.div)
      while case let child = page.tree[body].firstChild, child != HTMLTree.none {
        page.remove(child)
        page.insert(child, under: all)
      }
      page.insert(all, under: body)
      points[all] = initialPoints(all)
      return all
    }
    let rivals = best.dropFirst().filter { $0.points >= 0.75 * best[0].points }.map(\.index)
    if rivals.count >= 3, let common = commonAncestor(of: rivals, above: top, below: body) { top = common }
    top = risen(top, below: body)
    // What belongs to it may stand beside its parent, where it is alone in that.
    while case let parent = page.tree[top].parent, parent != body, parent != HTMLTree.none,
      page.tree.children(of: parent).lazy.filter({ !page.tree[$0].isText }).prefix(2).count == 1
    {
      top = parent
    }
    if points[top] == nil { points[top] = initialPoints(top) }
    return top
  }

  /// The nearest element above `top` that holds three of `rivals`.
  private func commonAncestor(of rivals: [Int32], above top: Int32, below body: Int32) -> Int32? {
    var node = page.tree[top].parent
    while node != body, node != HTMLTree.none {
      if rivals.count(where: { rival in isInside(rival) { $0 == node } }) >= 3 { return node }
      node = page.tree[node].parent
    }
    return nil
  }

  /// The element itself, or the one above it that has more points: more of the article stands there.
  private mutating func risen(_ top: Int32, below body: Int32) -> Int32 {
    if points[top] == nil { points[top] = initialPoints(top) }
    var last = points[top] ?? 0
    let least = last / 3
    var parent = page.tree[top].parent
    while parent != body, parent != HTMLTree.none {
      if let own = points[parent] {
        if own < least { break }
        if own > last { return parent }
        last = own
      }
      parent = page.tree[parent].parent
    }
    return top
  }

  /// The candidate and those of its siblings that look like parts of the same article, in a new element.
  mutating func joined(_ top: Int32) -> Int32 {
    let content = page.makeElement(.div)
    let topPoints = points[top] ?? 0
    let topClass = page.tree.bytes(of: .class, at: top)
    let parent = page.tree[top].parent
    for sibling in Array(page.tree.children(of: parent)) where !page.tree[sibling].isText {
      var belongs = sibling == top
      if !belongs {
        let isAlike = topClass?.isEmpty == false && page.tree.bytes(of: .class, at: sibling) == topClass
        let own = points[sibling].map { $0 + (isAlike ? topPoints * 0.2 : 0) }
        belongs = own.map { $0 >= max(10, topPoints * 0.2) } ?? false || isProse(sibling)
      }
      guard belongs else { continue }
      page.remove(sibling)
      if !Self.keptSiblings.contains(page.tree[sibling].tag) { page.rename(sibling, to: .div) }
      page.insert(sibling, under: content)
    }
    return content
  }

  private static let keptSiblings = HTMLTagSet([
    GUMBO_TAG_DIV, GUMBO_TAG_ARTICLE, GUMBO_TAG_SECTION, GUMBO_TAG_P, GUMBO_TAG_OL, GUMBO_TAG_UL,
  ])

  /// Whether an element is a paragraph with a sentence in it.
  private func isProse(_ index: Int32) -> Bool {
    guard page.tree[index].tag == .p else { return false }
    let measure = page[index]
    if measure.length > 80 { return measure.linkDensity < 0.25 }
    guard measure.length > 0, measure.linkDensity == 0 else { return false }
    let line = Array(page.tree.line(of: index).utf8)
    return line.indices.contains {
      line[$0] == UInt8(ascii: ".") && ($0 + 1 == line.count || line[$0 + 1] == 0x20)
    }
  }
}
