/// A hash that is the same in every run and on every machine: FNV-1a of 64 bits (Fowler, Noll and Vo).
struct StableHash {
  private var state: UInt64 = 0xCBF2_9CE4_8422_2325

  /// The hash of all that was put in, as SQLite keeps integers.
  var value: Int64 { Int64(bitPattern: state) }

  /// Puts bytes in.
  mutating func combine(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { combine(byte) }
  }

  /// Puts a text in, and a mark that ends it.
  mutating func combine(_ text: String?) {
    if let text {
      combine(text.utf8)
      combine(0xFF as UInt8)
    } else {
      combine(0xFE as UInt8)
    }
  }

  private mutating func combine(_ byte: UInt8) {
    state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }

  /// The hash of some bytes.
  static func of(_ bytes: some Sequence<UInt8>) -> Int64 {
    var hash = StableHash()
    hash.combine(bytes)
    return hash.value
  }
}
