import TerminalUI

/// Keys as the key map and the help write them: a character, or a name such as `Enter`, `PgDn`, `Ctrl-d`.
extension KeyPress {
  private static let names: [(key: Key, name: String)] = [
    (.up, "↑"), (.down, "↓"), (.left, "←"), (.right, "→"), (.home, "Home"), (.end, "End"),
    (.pageUp, "PgUp"), (.pageDown, "PgDn"), (.insert, "Ins"), (.delete, "Del"), (.backspace, "Backspace"),
    (.tab, "Tab"), (.backTab, "Shift-Tab"), (.enter, "Enter"), (.escape, "Esc"), (.character(" "), "Space"),
  ]

  /// The key that `label` names; nil where it names none.
  init?(label: String) {
    if let named = Self.names.first(where: { $0.name == label }) {
      self.init(named.key)
    } else if label.hasPrefix("Ctrl-"), let letter = label.dropFirst(5).first, label.count == 6 {
      self = .control(letter)
    } else if let character = label.first, label.count == 1 {
      self = .character(character)
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
