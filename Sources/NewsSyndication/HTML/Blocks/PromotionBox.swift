/// Tells boxes that are not of the article: newsletters, buttons to pass it on, articles that are related,
/// words about the author.
enum PromotionBox {
  /// A box with more text than this is rather content, whatever it is called.
  private static let longest = 600

  private static let words: Set<String> = [
    "newsletter", "signup", "subscribe", "subscription", "share", "sharing", "sharedaddy", "social",
    "related",
    "recirc", "recirculation", "recommended", "readmore", "outbrain", "taboola",
  ]

  /// What the name of a box about the author has beside "author".
  private static let aboutWords: Set<String> = [
    "about", "bio", "biography", "box", "card", "info", "profile",
  ]

  static func isOne(_ index: Int32, in tree: HTMLTree) -> Bool {
    guard tree[index].attributeCount > 0, tree[index].tag != .body else { return false }
    let isNamed = [HTMLAttribute.class, .id].contains { attribute in
      tree.bytes(of: attribute, at: index).map {
        ClassWords.contains(words, in: $0)
          || ClassWords.contains(["author"], in: $0) && ClassWords.contains(aboutWords, in: $0)
      } ?? false
    }
    return isNamed && tree.line(of: index, limit: longest).utf8.count < longest
  }
}
