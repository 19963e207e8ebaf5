/// Tells elements that a browser would not show.
enum HTMLVisibility {
  static func isHidden(_ index: Int32, in tree: HTMLTree) -> Bool {
    guard tree[index].attributeCount > 0 else { return false }
    if tree.bytes(of: .hidden, at: index) != nil { return true }
    if tree.has(.ariaHidden, "true", at: index) {
      // Some pages hide the picture that stands in for one still to be loaded.
      let names = tree.bytes(of: .class, at: index)
      return names.map { !$0.containsSequence(Array("fallback-image".utf8)) } ?? true
    }
    if tree.has(.role, "dialog", at: index), tree.has(.ariaModal, "true", at: index) { return true }
    guard let style = tree.bytes(of: .style, at: index), !style.isEmpty else { return false }
    let compact = style.filter { !$0.isASCIISpace }.map(\.asciiLowercased)
    return compact.containsSequence(displayNone) || compact.containsSequence(visibilityHidden)
  }

  private static let displayNone = Array("display:none".utf8)
  private static let visibilityHidden = Array("visibility:hidden".utf8)
}
