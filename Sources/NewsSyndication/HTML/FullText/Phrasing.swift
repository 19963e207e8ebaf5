import CGumbo

/// Tells what may stand in a paragraph (HTML's phrasing content).
enum Phrasing {
  /// Whether a node may stand in a paragraph.
  static func isPhrasing(_ index: Int32, in tree: HTMLTree) -> Bool {
    // A link or a revision is what its content is; the walk looks below those only.
    var node = index
    while node != HTMLTree.none {
      let tag = tree[node].tag
      if transparent.contains(tag) {
        node = tree.nodeAfter(node, within: index)
      } else if elements.contains(tag) || tag == .text {
        node = tree.nodeAfterSubtree(of: node, within: index)
      } else {
        return false
      }
    }
    return true
  }

  /// Whether a node is white space or a line break.
  static func isBlank(_ index: Int32, in tree: HTMLTree) -> Bool {
    let tag = tree[index].tag
    return tag == .br || tag == .text && tree.text(of: index).allSatisfy(\.isASCIISpace)
  }

  private static let transparent = HTMLTagSet([GUMBO_TAG_A, GUMBO_TAG_DEL, GUMBO_TAG_INS])

  private static let elements = HTMLTagSet([
    GUMBO_TAG_ABBR, GUMBO_TAG_AUDIO, GUMBO_TAG_B, GUMBO_TAG_BDO, GUMBO_TAG_BR, GUMBO_TAG_BUTTON,
    GUMBO_TAG_CITE, GUMBO_TAG_CODE, GUMBO_TAG_DATA, GUMBO_TAG_DATALIST, GUMBO_TAG_DFN, GUMBO_TAG_EM,
    GUMBO_TAG_EMBED, GUMBO_TAG_FONT, GUMBO_TAG_I, GUMBO_TAG_IMG, GUMBO_TAG_INPUT, GUMBO_TAG_KBD,
    GUMBO_TAG_LABEL, GUMBO_TAG_MARK, GUMBO_TAG_MATH, GUMBO_TAG_METER, GUMBO_TAG_OBJECT, GUMBO_TAG_OUTPUT,
    GUMBO_TAG_PROGRESS, GUMBO_TAG_Q, GUMBO_TAG_RUBY, GUMBO_TAG_SAMP, GUMBO_TAG_SCRIPT, GUMBO_TAG_SELECT,
    GUMBO_TAG_SMALL, GUMBO_TAG_SPAN, GUMBO_TAG_STRONG, GUMBO_TAG_SUB, GUMBO_TAG_SUP, GUMBO_TAG_TEXTAREA,
    GUMBO_TAG_TIME, GUMBO_TAG_VAR, GUMBO_TAG_WBR,
  ])
}

/// Makes paragraphs of what old pages part by two line breaks.
enum BreakParagraphs {
  static func replace(in tree: inout HTMLTree) {
    for index in tree.elements(.br) where tree[index].parent != HTMLTree.none {
      guard takeFollowingBreaks(of: index, in: &tree) else { continue }
      let parent = tree[index].parent
      let paragraph = tree.makeElement(.p)
      tree.link(paragraph, under: parent, before: index)
      tree.unlink(index)
      var next = tree[paragraph].next
      while next != HTMLTree.none, Phrasing.isPhrasing(next, in: tree) {
        if tree[next].tag == .br {
          let following = firstVisible(from: tree[next].next, in: tree)
          if following != HTMLTree.none, tree[following].tag == .br { break }
        }
        let sibling = tree[next].next
        tree.unlink(next)
        tree.link(next, under: paragraph, before: HTMLTree.none)
        next = sibling
      }
      if tree[parent].tag == .p { tree[parent].tag = .div }
    }
  }

  /// Takes out the breaks that follow one with nothing but white space between; whether there were any.
  private static func takeFollowingBreaks(of index: Int32, in tree: inout HTMLTree) -> Bool {
    var found = false
    var next = firstVisible(from: tree[index].next, in: tree)
    while next != HTMLTree.none, tree[next].tag == .br {
      found = true
      let sibling = tree[next].next
      tree.unlink(next)
      next = firstVisible(from: sibling, in: tree)
    }
    return found
  }

  private static func firstVisible(from index: Int32, in tree: HTMLTree) -> Int32 {
    var next = index
    while next != HTMLTree.none, tree[next].isText, tree.text(of: next).allSatisfy(\.isASCIISpace) {
      next = tree[next].next
    }
    return next
  }
}
