/// Turns what a feature says into 64 well-mixed bits.
///
/// Training and tagging must agree on every bit: a change here needs new weights.
package enum FeatureHash {
  /// A value seen through a template.
  @inline(__always)
  package static func of(_ template: UInt64, _ a: UInt64) -> UInt64 {
    mix(a ^ (template &* 0x9E37_79B9_7F4A_7C15))
  }

  /// Two values seen together through a template.
  @inline(__always)
  package static func of(_ template: UInt64, _ a: UInt64, _ b: UInt64) -> UInt64 {
    of(template, mix(a) &+ b)
  }

  /// Three values seen together through a template.
  @inline(__always)
  package static func of(_ template: UInt64, _ a: UInt64, _ b: UInt64, _ c: UInt64) -> UInt64 {
    of(template, mix(mix(a) &+ b) &+ c)
  }

  @inline(__always)
  private static func mix(_ value: UInt64) -> UInt64 {
    var x = (value ^ value >> 32) &* 0xD6E8_FEB8_6659_FD93
    x = (x ^ x >> 32) &* 0xD6E8_FEB8_6659_FD93
    return x ^ x >> 32
  }

  /// One step of FNV-1a, the running hash of a word's bytes.
  @inline(__always)
  static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 { (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }

  /// Where the running hash begins.
  static let seed: UInt64 = 0xCBF2_9CE4_8422_2325
}
