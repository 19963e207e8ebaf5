/// A key, without its modifiers.
public enum Key: Hashable, Sendable {
  /// A character as typed: capitals come as capitals, without `shift`. With `control`, a small letter.
  case character(Character)
  /// F1, F2 and so on.
  case function(Int)
  /// The arrow up.
  case up
  /// The arrow down.
  case down
  /// The arrow left.
  case left
  /// The arrow right.
  case right
  /// The start of a line or text.
  case home
  /// The end of a line or text.
  case end
  /// A screenful back.
  case pageUp
  /// A screenful on.
  case pageDown
  /// Insert.
  case insert
  /// Deletes forwards.
  case delete
  /// Deletes backwards.
  case backspace
  /// Tab; with shift it is ``backTab``.
  case tab
  /// Shift and tab.
  case backTab
  /// Return, on the main block or the keypad.
  case enter
  /// Escape by itself.
  case escape
}

/// Keys held down with another.
public struct KeyModifiers: OptionSet, Hashable, Sendable {
  /// The set's bits.
  public let rawValue: UInt8
  /// Creates a set from its bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Shift; reported with arrows and the like, not with characters.
  public static let shift = KeyModifiers(rawValue: 1)
  /// Alt, also called meta.
  public static let alt = KeyModifiers(rawValue: 2)
  /// Control.
  public static let control = KeyModifiers(rawValue: 4)
}

/// One press of a key.
public struct KeyPress: Hashable, Sendable {
  /// The key.
  public var key: Key
  /// What was held down with it, as far as the terminal tells.
  public var modifiers: KeyModifiers

  /// Creates a key press.
  public init(_ key: Key, _ modifiers: KeyModifiers = []) {
    self.key = key
    self.modifiers = modifiers
  }

  /// A character without modifiers.
  public static func character(_ character: Character) -> KeyPress { KeyPress(.character(character)) }
  /// A letter with control.
  public static func control(_ letter: Character) -> KeyPress { KeyPress(.character(letter), .control) }
}
