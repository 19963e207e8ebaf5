/// A hash that tells whether content has changed: FNV-1a (Fowler, Noll and Vo) over words of eight bytes, with
/// the length. The same on every machine and in every run; no protection against forgery, which none needs here:
/// whoever could forge it writes the content.
enum ContentHash {
  /// The hash as 16 hexadecimal digits.
  static func text(of bytes: [UInt8]) -> String {
    let hash = bytes.withUnsafeBytes { raw in
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325 ^ UInt64(raw.count)
      var index = 0
      while index + 8 <= raw.count {
        let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
        hash = (hash ^ word) &* 0x100_0000_01B3
        // A product carries upwards only; fold the upper half back.
        hash ^= hash >> 32
        index += 8
      }
      while index < raw.count {
        hash = (hash ^ UInt64(raw[index])) &* 0x100_0000_01B3
        index += 1
      }
      return hash
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}
