import CGumbo

extension ContentFinder {
  /// Takes out of the article what does not read like it.
  mutating func clean(_ content: Int32) {
    let tables = markDataTables(in: content)
    cleanSuspect([.form, .fieldset], in: content, tables)
    removeAll(Self.neverContent, in: content)
    for child in Array(page.tree.children(of: content)) { removeShareLines(in: child) }
    removeAll(Self.controls, in: content)
    for heading in elements([.h1, .h2], in: content) where weight(heading) < 0 { page.remove(heading) }
    cleanSuspect([.table], in: content, tables)
    cleanSuspect([.ul], in: content, tables)
    cleanSuspect([.div], in: content, tables)
  }

  private static let neverContent = HTMLTagSet([
    GUMBO_TAG_OBJECT, GUMBO_TAG_EMBED, GUMBO_TAG_FOOTER, GUMBO_TAG_LINK, GUMBO_TAG_ASIDE,
  ])
  private static let controls = HTMLTagSet([
    GUMBO_TAG_IFRAME, GUMBO_TAG_INPUT, GUMBO_TAG_TEXTAREA, GUMBO_TAG_SELECT, GUMBO_TAG_BUTTON,
  ])

  /// The elements of these names below a node, in document order.
  private func elements(_ tags: [HTMLTag], in root: Int32) -> [Int32] {
    page.tree.subtree(of: root).filter { $0 != root && tags.contains(page.tree[$0].tag) }
  }

  private mutating func removeAll(_ tags: HTMLTagSet, in root: Int32) {
    for index in page.tree.subtree(of: root).filter({ $0 != root && tags.contains(page.tree[$0].tag) }) {
      let tag = page.tree[index].tag
      // A video is part of what is told, and so are the words about it.
      if tag == .object || tag == .embed || tag == .iframe, page[index].videos > 0 { continue }
      page.remove(index)
    }
  }

  /// Takes out lines of buttons to pass the article on.
  private mutating func removeShareLines(in root: Int32) {
    var index = page.tree.nodeAfter(root, within: root)
    while index != HTMLTree.none {
      if hints[index].contains(.share), page[index].length < Self.enoughText, isNamedShare(index) {
        let next = page.tree.nodeAfterSubtree(of: index, within: root)
        page.remove(index)
        index = next
      } else {
        index = page.tree.nodeAfter(index, within: root)
      }
    }
  }

  private func isNamedShare(_ index: Int32) -> Bool {
    [HTMLAttribute.class, .id].contains { attribute in
      page.tree.bytes(of: attribute, at: index).map {
        ClassWords.contains(["share", "sharedaddy"], in: $0)
      } ?? false
    }
  }

  // MARK: Suspicion

  /// Takes out elements of these names that look like furniture, the inner ones first.
  private mutating func cleanSuspect(_ tags: [HTMLTag], in content: Int32, _ tables: Set<Int32>) {
    guard suspicions.contains(.parts) else { return }
    for index in elements(tags, in: content).reversed() where isSuspect(index, tables) { page.remove(index) }
  }

  private func isSuspect(_ index: Int32, _ tables: Set<Int32>) -> Bool {
    let tag = page.tree[index].tag
    let measure = page[index]
    if tag == .table, tables.contains(index) { return false }
    if isInside(index, where: { tables.contains($0) }) { return false }
    if isInside(index, upTo: 4, where: { page.tree[$0].tag == .code }) { return false }
    let weight = weight(index)
    if weight < 0 { return true }
    guard measure.commas < 10, measure.videos == 0 else { return false }
    if measure.letters < 40, AdvertisementWords.match(page.tree.line(of: index, limit: 200)) { return true }

    let isList = tag == .ul || measure.length > 0 && measure.listText * 10 > measure.length * 9
    let isInFigure = isInside(index, upTo: 4) { page.tree[$0].tag == .figure }
    let (length, images, density) = (measure.length, measure.images, measure.linkDensity)
    let headingShare = length == 0 ? 0 : Double(measure.headingText) / Double(length)
    let isSuspect =
      !isInFigure && images > 1 && measure.paragraphs * 2 < images
      || !isList && measure.items - 100 > measure.paragraphs
      || measure.inputs > measure.paragraphs / 3
      || !isList && !isInFigure && headingShare < 0.9 && length < 25 && (images == 0 || images > 2)
        && density > 0
      || !isList && weight < 25 && density > 0.2
      || weight >= 25 && density > 0.5
      || measure.embeds == 1 && length < 75 || measure.embeds > 1
      || images == 0 && !measure.hasTextElements
    return isSuspect && !(isList && isGallery(index))
  }

  /// Whether a list has a picture in each item, and nothing much beside.
  private func isGallery(_ index: Int32) -> Bool {
    guard page[index].images == page[index].items else { return false }
    for item in page.tree.children(of: index)
    where page.tree.children(of: item).lazy.filter({ !page.tree[$0].isText }).prefix(2).count > 1 {
      return false
    }
    return true
  }

  // MARK: Tables

  /// The tables that set data in rows, rather than a page in columns.
  private func markDataTables(in content: Int32) -> Set<Int32> {
    Set(elements([.table], in: content).filter { HTMLTable.holdsData($0, in: page.tree) })
  }
}

/// Words that say of a box that it is an advertisement, or still to be loaded.
enum AdvertisementWords {
  static func match(_ line: String) -> Bool {
    words.contains(line.lowercased().trimmingSuffix(while: { $0 == "." || $0 == "…" }))
  }

  private static let words: Set<String> = [
    "ad", "advertising", "advertisement", "pub", "publicité", "werb", "werbung", "anzeige", "anuncio",
    "реклама", "广告", "advertentie", "annonce", "pubblicità", "loading", "chargement", "cargando", "загрузка",
    "正在加载",
  ]
}

extension String {
  fileprivate func trimmingSuffix(while isCut: (Character) -> Bool) -> String {
    guard let last = lastIndex(where: { !isCut($0) }) else { return "" }
    return String(self[...last])
  }
}
