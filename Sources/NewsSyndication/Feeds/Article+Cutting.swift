import NewsModel

extension Article {
  /// Leaves out what goes beyond `limit` bytes of the body's text; whether there was such.
  ///
  /// A block is cut at a code point, and loses the links that end behind the cut.
  mutating func cutText(toUTF8Count limit: Int) -> Bool {
    var left = limit
    for (index, block) in blocks.enumerated() {
      let size = block.text.utf8.count
      guard size > left else {
        left -= size
        continue
      }
      blocks.removeSubrange(left > 0 ? (index + 1)... : index...)
      if left > 0 {
        // Room for the mark that something is missing is part of what is left.
        let kept = block.text.bounded(toUTF8Count: left)
        blocks[index].text = kept
        blocks[index].links.removeAll { $0.span.end > kept.utf8.count - "…".utf8.count }
      }
      return true
    }
    return false
  }
}
