/// Finds where a terminal control sequence ends (ECMA-48, section 5).
enum ControlSequence {
  /// A control string longer than this, or one that a line ends, is taken as text with a stray introducer.
  private static let longestString = 4096

  /// The offset past the sequence whose ESC stands just before `start`.
  static func end(in bytes: [UInt8], afterEscape start: Int) -> Int {
    guard start < bytes.count else { return start }
    switch bytes[start] {
    case UInt8(ascii: "["): return parametersEnd(in: bytes, from: start + 1)
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "^"), UInt8(ascii: "_"):
      return stringEnd(in: bytes, from: start + 1)
    case 0x20...0x2F:
      var index = start
      while index < bytes.count, (0x20...0x2F).contains(bytes[index]) { index += 1 }
      return index < bytes.count && (0x30...0x7E).contains(bytes[index]) ? index + 1 : start
    case 0x30...0x7E: return start + 1
    default: return start
    }
  }

  /// The offset past the sequence that the C1 control `control` (0x80 to 0x9F), just before `start`, opens.
  static func end(in bytes: [UInt8], afterC1 control: UInt8, at start: Int) -> Int {
    switch control {
    case 0x9B: parametersEnd(in: bytes, from: start)
    case 0x90, 0x98, 0x9D, 0x9E, 0x9F: stringEnd(in: bytes, from: start)
    default: start
    }
  }

  private static func parametersEnd(in bytes: [UInt8], from start: Int) -> Int {
    var index = start
    while index < bytes.count, (0x20...0x3F).contains(bytes[index]), index - start < 256 { index += 1 }
    return index < bytes.count && (0x40...0x7E).contains(bytes[index]) ? index + 1 : start
  }

  private static func stringEnd(in bytes: [UInt8], from start: Int) -> Int {
    var index = start
    let limit = min(bytes.count, start + longestString)
    while index < limit, bytes[index] != 0x0A {
      if bytes[index] == 0x07 { return index + 1 }
      if bytes[index] == 0x1B || bytes[index] == 0xC2, index + 1 < bytes.count {
        let isTerminator =
          (bytes[index] == 0x1B && bytes[index + 1] == UInt8(ascii: "\\"))
          || (bytes[index] == 0xC2 && bytes[index + 1] == 0x9C)
        if isTerminator { return index + 2 }
        // Any other control cancels the string, which also keeps the search linear.
        if bytes[index] == 0x1B || bytes[index + 1] < 0xA0 { return start }
      }
      index += 1
    }
    return start
  }
}
