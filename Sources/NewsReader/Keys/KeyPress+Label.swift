import TerminalUI

/// Keys as the key map and the help write them: a character, or a name such as `Enter`, `PgDn`, `Ctrl-d`.
extension KeyPress {
  private static let names: [(key: Key, name: String)] = [
    (.up, "↑"), (.down, "↓"), (.left, "←"), (.right, "→"), (.home, "Home"), (.end, "End"),
    (.pageUp, "PgUp"), (.pageDown, "PgDn"), (.insert, "Ins"), (.delete, "Del"), (.backspace, "Backspace"),
    (.tab, "Tab"), (.backTab, "Shift-Tab"), (.enter, "Enter"), (.escape, "Esc"), (.character(" "), "Space"),
  ]

  /// Names that a keyboard has no arrows for.
  private static let spelledArrows: [String: Key] = [
    "Up": .up, "Down": .down, "Left": .left, "Right": .right,
  ]

  /// The names that a label may have, for messages.
  static let nameList =
    (["Up", "Down", "Left", "Right"] + names.map(\.name).filter { $0.utf8.count == $0.count }
    + ["F1", "Ctrl-a", "Alt-a"]).joined(separator: ", ")

  /// The key that `label` names; nil where it names none.
  init?(label: String) {
    if let named = Self.names.first(where: { $0.name == label }) {
      self.init(named.key)
    } else if let arrow = Self.spelledArrows[label] {
      self.init(arrow)
    } else if let character = label.first, label.count == 1 {
      self = .character(character)
    } else if label.hasPrefix("Ctrl-"), let rest = KeyPress(label: String(label.dropFirst(5))) {
      self.init(rest.key, rest.modifiers.union(.control))
    } else if label.hasPrefix("Alt-"), let rest = KeyPress(label: String(label.dropFirst(4))) {
      self.init(rest.key, rest.modifiers.union(.alt))
    } else if label.hasPrefix("F"), let number = Int(label.dropFirst()), (1...24).contains(number) {
      self.init(.function(number))
    } else {
      return nil
    }
  }

  /// What the help calls the key.
  var label: String {
    let prefix =
      (modifiers.contains(.control) ? "Ctrl-" : "") + (modifiers.contains(.alt) ? "Alt-" : "")
      + (modifiers.contains(.shift) ? "Shift-" : "")
    if let named = Self.names.first(where: { $0.key == key }) { return prefix + named.name }
    switch key {
    case .character(let character): return prefix + String(character)
    case .function(let number): return prefix + "F\(number)"
    default: return prefix
    }
  }

  /// The character that the key types into a field; nil for keys that type none.
  var typed: String? {
    guard case .character(let character) = key, modifiers.isDisjoint(with: [.control, .alt]) else {
      return nil
    }
    return String(character)
  }
}
