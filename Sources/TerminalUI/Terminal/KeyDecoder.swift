@preconcurrency import CNcurses

/// From what curses reports to a key press.
enum KeyDecoder {
  /// The key that a typed code point stands for.
  static func keyPress(of scalar: Unicode.Scalar) -> KeyPress? {
    switch scalar.value {
    case 0: return .control(" ")
    case 8, 127: return KeyPress(.backspace)
    case 9: return KeyPress(.tab)
    case 10, 13: return KeyPress(.enter)
    case 27: return KeyPress(.escape)
    case 1...26: return .control(Character(Unicode.Scalar(UInt8(scalar.value) + 0x60)))
    case 28...31: return .control(Character(Unicode.Scalar(UInt8(scalar.value) + 0x40)))
    case 0x80..<0xA0: return nil
    default: return .character(Character(scalar))
    }
  }

  /// The key that a curses key code stands for; nil for one that means nothing here.
  static func keyPress(of code: Int32) -> KeyPress? {
    if (curses_f0...curses_f0 + 63).contains(code) { return functionKey(Int(code - curses_f0)) }
    switch code {
    case KEY_UP: return KeyPress(.up)
    case KEY_DOWN: return KeyPress(.down)
    case KEY_LEFT: return KeyPress(.left)
    case KEY_RIGHT: return KeyPress(.right)
    case KEY_HOME, KEY_A1: return KeyPress(.home)
    case KEY_END, KEY_LL, KEY_C1: return KeyPress(.end)
    case KEY_PPAGE, KEY_A3: return KeyPress(.pageUp)
    case KEY_NPAGE, KEY_C3: return KeyPress(.pageDown)
    case KEY_IC: return KeyPress(.insert)
    case KEY_DC: return KeyPress(.delete)
    case KEY_BACKSPACE: return KeyPress(.backspace)
    case KEY_BTAB: return KeyPress(.backTab)
    case KEY_ENTER: return KeyPress(.enter)
    case KEY_SLEFT: return KeyPress(.left, .shift)
    case KEY_SRIGHT: return KeyPress(.right, .shift)
    case KEY_SR: return KeyPress(.up, .shift)
    case KEY_SF: return KeyPress(.down, .shift)
    case KEY_SHOME: return KeyPress(.home, .shift)
    case KEY_SEND: return KeyPress(.end, .shift)
    case KEY_SPREVIOUS: return KeyPress(.pageUp, .shift)
    case KEY_SNEXT: return KeyPress(.pageDown, .shift)
    case KEY_SDC: return KeyPress(.delete, .shift)
    default: return keyname(code).flatMap { named(String(cString: $0)) }
    }
  }

  /// Terminal descriptions number the shifted function keys on from the plain ones, twelve at a time.
  private static func functionKey(_ number: Int) -> KeyPress? {
    guard number > 0 else { return nil }
    let modifiers: [KeyModifiers] = [[], .shift, .control, [.control, .shift], .alt, [.alt, .shift]]
    return KeyPress(.function((number - 1) % 12 + 1), modifiers[min((number - 1) / 12, modifiers.count - 1)])
  }

  /// The keys of xterm's extension, such as "kRIT5" for the right arrow with control.
  private static func named(_ name: String) -> KeyPress? {
    let keys: [String: Key] = [
      "kUP": .up, "kDN": .down, "kLFT": .left, "kRIT": .right, "kHOM": .home, "kEND": .end, "kPRV": .pageUp,
      "kNXT": .pageDown, "kIC": .insert, "kDC": .delete,
    ]
    let digits = name.last?.wholeNumberValue
    guard let key = keys[digits == nil ? name : String(name.dropLast())] else { return nil }
    // xterm's parameter is one more than the bits shift, alt, control.
    return KeyPress(key, KeyModifiers(rawValue: UInt8((digits ?? 2) - 1) & 7))
  }
}
