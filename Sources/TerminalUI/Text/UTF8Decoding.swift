/// Decoding of single code points that never fails.
enum UTF8Decoding {
  /// The code point that starts at `start`, and the offset just past it.
  ///
  /// Ill-formed bytes decode one at a time as U+FFFD.
  static func scalar(in bytes: [UInt8], at start: Int, before end: Int) -> (value: UInt32, end: Int) {
    let first = bytes[start]
    let length: Int
    var value: UInt32
    switch first {
    case 0..<0x80: return (UInt32(first), start + 1)
    case 0xC2..<0xE0: (length, value) = (2, UInt32(first & 0x1F))
    case 0xE0..<0xF0: (length, value) = (3, UInt32(first & 0x0F))
    case 0xF0..<0xF5: (length, value) = (4, UInt32(first & 0x07))
    default: return (0xFFFD, start + 1)
    }
    guard start + length <= end else { return (0xFFFD, start + 1) }
    for offset in start + 1..<start + length {
      guard bytes[offset] & 0xC0 == 0x80 else { return (0xFFFD, start + 1) }
      value = value << 6 | UInt32(bytes[offset] & 0x3F)
    }
    let isOverlong = length == 3 && value < 0x800 || length == 4 && value < 0x10000
    guard !isOverlong, Unicode.Scalar(value) != nil else { return (0xFFFD, start + 1) }
    return (value, start + length)
  }
}
