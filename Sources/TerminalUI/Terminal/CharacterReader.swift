@preconcurrency import CNcurses

/// Takes characters and keys from curses.
///
/// curses joins bytes to characters itself (`wget_wch`), but takes up to nine bytes that follow an ill-formed one for a
/// part of it, and so swallows keys. In UTF-8 the bytes are joined here.
@UIActor struct CharacterReader {
  /// What has been typed.
  enum Unit: Equatable {
    case scalar(Unicode.Scalar)
    /// A key that sends more than a character, by its number in curses.
    case keyCode(Int32)
  }

  private let isUTF8 = curses_uses_utf8() == 1
  /// The first bytes of a character whose others have not come yet.
  private var partial: [UInt8] = []
  private var putBack: Unit?

  /// The next unit; nil where none has come whole.
  mutating func next() -> Unit? {
    if let unit = putBack {
      putBack = nil
      return unit
    }
    return isUTF8 ? nextOfUTF8() : nextOfLocale()
  }

  /// Has a unit come once more.
  mutating func putBack(_ unit: Unit) { putBack = unit }

  private mutating func nextOfUTF8() -> Unit? {
    while true {
      let code = wgetch(curses_screen())
      guard code >= 0 else { return nil }
      guard let byte = UInt8(exactly: code) else {
        partial = []
        return .keyCode(code)
      }
      if let scalar = take(byte) { return .scalar(scalar) }
    }
  }

  /// Joins a byte to those before it; a byte that does not fit takes the place of them. Nil until a character is whole.
  private mutating func take(_ byte: UInt8) -> Unicode.Scalar? {
    if byte & 0xC0 == 0x80 {
      guard let lead = partial.first else { return nil }
      partial.append(byte)
      guard partial.count == Self.length(lead) else { return nil }
      defer { partial = [] }
      return String(validating: partial, as: UTF8.self)?.unicodeScalars.first
    }
    partial = []
    if byte < 0x80 { return Unicode.Scalar(byte) }
    if Self.length(byte) > 1 { partial = [byte] }
    return nil
  }

  /// How many bytes a character has that begins so; 1 for a byte that begins none.
  private static func length(_ lead: UInt8) -> Int {
    switch lead {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 1
    }
  }

  private func nextOfLocale() -> Unit? {
    var code: wint_t = 0
    switch wget_wch(curses_screen(), &code) {
    case OK: return Unicode.Scalar(code).map { .scalar($0) }
    case KEY_CODE_YES: return .keyCode(Int32(bitPattern: code))
    default: return nil
    }
  }
}
