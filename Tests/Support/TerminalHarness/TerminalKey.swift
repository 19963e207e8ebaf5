import CVTerm

/// A key that is no character, sent as the program's terminal modes want it.
public enum TerminalKey: Sendable {
  /// Keys with a place of their own on the keyboard.
  case enter, tab, backTab, backspace, escape, up, down, left, right, insert, delete, home, end, pageUp,
    pageDown
  /// Arrows with control.
  case controlLeft, controlRight
  /// A function key.
  case function(Int)
  /// A letter with control.
  case control(Character)
  /// The wheel turned by a notch, away from the user or towards.
  case wheelUp, wheelDown

  /// The emulator's code, and the modifiers pressed with it; nil for what is no key to the emulator.
  var code: (key: VTermKey, modifiers: VTermModifier)? {
    switch self {
    case .enter: (VTERM_KEY_ENTER, VTERM_MOD_NONE)
    case .tab: (VTERM_KEY_TAB, VTERM_MOD_NONE)
    case .backTab: (VTERM_KEY_TAB, VTERM_MOD_SHIFT)
    case .backspace: (VTERM_KEY_BACKSPACE, VTERM_MOD_NONE)
    case .escape: (VTERM_KEY_ESCAPE, VTERM_MOD_NONE)
    case .up: (VTERM_KEY_UP, VTERM_MOD_NONE)
    case .down: (VTERM_KEY_DOWN, VTERM_MOD_NONE)
    case .left: (VTERM_KEY_LEFT, VTERM_MOD_NONE)
    case .right: (VTERM_KEY_RIGHT, VTERM_MOD_NONE)
    case .insert: (VTERM_KEY_INS, VTERM_MOD_NONE)
    case .delete: (VTERM_KEY_DEL, VTERM_MOD_NONE)
    case .home: (VTERM_KEY_HOME, VTERM_MOD_NONE)
    case .end: (VTERM_KEY_END, VTERM_MOD_NONE)
    case .pageUp: (VTERM_KEY_PAGEUP, VTERM_MOD_NONE)
    case .pageDown: (VTERM_KEY_PAGEDOWN, VTERM_MOD_NONE)
    case .controlLeft: (VTERM_KEY_LEFT, VTERM_MOD_CTRL)
    case .controlRight: (VTERM_KEY_RIGHT, VTERM_MOD_CTRL)
    case .function(let number):
      (VTermKey(rawValue: VTERM_KEY_FUNCTION_0.rawValue + UInt32(number)), VTERM_MOD_NONE)
    case .control, .wheelUp, .wheelDown: nil
    }
  }
}
