/// A short word in lower case, packed into an integer so that word lists are compared without a string.
struct PackedWord: Hashable, ExpressibleByStringLiteral {
  private let bits: UInt64

  /// Packs a word of at most eight ASCII bytes.
  init(stringLiteral word: StaticString) {
    var bits: UInt64 = 0
    for index in 0..<min(word.utf8CodeUnitCount, 8) {
      bits = bits << 8 | UInt64(word.utf8Start[index])
    }
    self.bits = bits
  }

  /// Packs `range` of `bytes`, its ASCII letters lowered; nil if it is empty or longer than eight bytes.
  init?(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    guard !range.isEmpty, range.count <= 8 else { return nil }
    var bits: UInt64 = 0
    for index in range { bits = bits << 8 | UInt64(lowered(bytes[index])) }
    self.bits = bits
  }
}

/// An ASCII capital as a small letter; any other byte as it is.
@inline(__always)
func lowered(_ byte: UInt8) -> UInt8 { isUpper(byte) ? byte | 0x20 : byte }

/// Whether the byte is an ASCII capital.
@inline(__always)
func isUpper(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A }

/// Whether the byte is a small ASCII letter.
@inline(__always)
func isLower(_ byte: UInt8) -> Bool { byte >= 0x61 && byte <= 0x7A }

/// Whether the byte is an ASCII digit.
@inline(__always)
func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
