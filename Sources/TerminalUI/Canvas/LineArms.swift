/// The directions in which a line-drawing character reaches to the edge of its cell.
struct LineArms: OptionSet {
  let rawValue: Int

  static let up = LineArms(rawValue: 1)
  static let right = LineArms(rawValue: 2)
  static let down = LineArms(rawValue: 4)
  static let left = LineArms(rawValue: 8)

  /// The characters by the bits of their arms.
  private static let characters = [
    " ", "╵", "╶", "└", "╷", "│", "┌", "├", "╴", "┘", "─", "┴", "┐", "┤", "┬", "┼",
  ]

  init(rawValue: Int) { self.rawValue = rawValue }

  /// The arms of a line-drawing character; nil for any other.
  init?(character: String) {
    guard character != " ", let bits = Self.characters.firstIndex(of: character) else { return nil }
    self.init(rawValue: bits)
  }

  var character: String { Self.characters[rawValue & 15] }

  var asciiCharacter: String {
    if isSubset(of: [.left, .right]) { return "-" }
    if isSubset(of: [.up, .down]) { return "|" }
    return "+"
  }
}
