/// One key as the user knows it: a character, or a name such as `Enter`, `PgDn`, `Ctrl-d`.
struct KeyStroke: Sendable, Hashable, ExpressibleByStringLiteral, CustomStringConvertible {
  /// The character or name.
  let name: String

  /// A key by its character or name.
  init(_ name: String) { self.name = name }

  init(stringLiteral value: String) { name = value }

  var description: String { name }

  static let enter: KeyStroke = "Enter"
  static let escape: KeyStroke = "Esc"
  static let tab: KeyStroke = "Tab"
  static let backTab: KeyStroke = "Shift-Tab"
  static let backspace: KeyStroke = "Backspace"
  static let delete: KeyStroke = "Del"
  static let up: KeyStroke = "↑"
  static let down: KeyStroke = "↓"
  static let left: KeyStroke = "←"
  static let right: KeyStroke = "→"
  static let home: KeyStroke = "Home"
  static let end: KeyStroke = "End"
  static let pageUp: KeyStroke = "PgUp"
  static let pageDown: KeyStroke = "PgDn"
  static let space: KeyStroke = "Space"

  /// What the key types into a field: one printable character, or nil.
  var typed: String? {
    if self == .space { return " " }
    return name.count == 1 && !Self.arrows.contains(self) ? name : nil
  }

  private static let arrows: Set<KeyStroke> = [.up, .down, .left, .right]
}
