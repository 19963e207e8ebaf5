/// Writes the hashed features of one token, one after the other, into memory that the caller provides.
struct FeatureWriter {
  private let out: UnsafeMutablePointer<UInt64>
  /// How many have been written.
  private(set) var count = 0

  /// A writer into `out`, which has room for all that will be put.
  @inline(__always)
  init(to out: UnsafeMutablePointer<UInt64>) { self.out = out }

  /// A value seen through a template.
  @inline(__always)
  mutating func put(_ template: UInt64, _ a: UInt64) { append(FeatureHash.of(template, a)) }

  /// Two values seen together through a template.
  @inline(__always)
  mutating func put(_ template: UInt64, _ a: UInt64, _ b: UInt64) { append(FeatureHash.of(template, a, b)) }

  /// Three values seen together through a template.
  @inline(__always)
  mutating func put(_ template: UInt64, _ a: UInt64, _ b: UInt64, _ c: UInt64) {
    append(FeatureHash.of(template, a, b, c))
  }

  @inline(__always)
  private mutating func append(_ feature: UInt64) {
    out[count] = feature
    count += 1
  }
}

/// A token of a sentence with the two before and the two after it.
struct TokenWindow {
  let (p2, p1, w, n1, n2): (WordAttributes, WordAttributes, WordAttributes, WordAttributes, WordAttributes)

  /// The window around token `index` of a sentence that has two attributes of the outside at either end.
  @inline(__always)
  init(_ sentence: UnsafeBufferPointer<WordAttributes>, _ index: Int) {
    (p2, p1, w) = (sentence[index], sentence[index + 1], sentence[index + 2])
    (n1, n2) = (sentence[index + 3], sentence[index + 4])
  }
}
