/// Tells boxes that ask the reader to do something else: newsletters, buttons to pass the article on,
/// articles that are related.
enum PromotionBox {
  /// A box with more text than this is rather content, whatever it is called.
  private static let longest = 600

  private static let words: Set<String> = [
    "newsletter", "signup", "subscribe", "subscription", "share", "sharing", "sharedaddy", "social",
    "related",
    "recirc", "recirculation", "recommended", "readmore", "outbrain", "taboola",
  ]

  static func isOne(_ index: Int32, in tree: HTMLTree) -> Bool {
    guard tree[index].attributeCount > 0, tree[index].tag != .body else { return false }
    let isNamed = [HTMLAttribute.class, .id].contains { attribute in
      tree.bytes(of: attribute, at: index).map { ClassWords.contains(words, in: $0) } ?? false
    }
    return isNamed && tree.line(of: index, limit: longest).utf8.count < longest
  }
}
