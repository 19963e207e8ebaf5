/// What the features use of one token, computed once.
package struct WordAttributes {
  /// Hash of the bytes as they are.
  var exact: UInt64 = 0
  /// Hash of the bytes in lower case, every digit as 0.
  var lower: UInt64 = 0
  /// Hashes of the first 2, 3 and 4 bytes in lower case.
  var prefix2: UInt64 = 0
  var prefix3: UInt64 = 0
  var prefix4: UInt64 = 0
  /// Hashes of the last 1 to 4 bytes in lower case.
  var suffix1: UInt64 = 0
  var suffix2: UInt64 = 0
  var suffix3: UInt64 = 0
  var suffix4: UInt64 = 0
  /// Hash of the sequence of capitals, small letters, digits and signs, repetitions left out.
  var shape: UInt64 = 0
  /// What the lexicon knows.
  var cluster: UInt64 = 0
  var path: UInt64 = 0
  var flags: UInt64 = 0
  /// Whether the token begins with a capital.
  var isCapitalised = false
  /// Whether the token begins with a letter.
  var isWord = false

  /// Whether the token is a hyphen.
  var isHyphen = false

  /// The attributes of what lies before and after a sentence.
  static let outside: WordAttributes = {
    var attributes = WordAttributes()
    attributes.exact = 1
    attributes.lower = 1
    attributes.shape = 1
    attributes.suffix3 = 1
    return attributes
  }()

  private init() {}

  /// Reads the attributes of a sentence's tokens into `buffer`, two that stand for the outside at either end.
  package static func read(
    _ bytes: UnsafeBufferPointer<UInt8>, _ tokens: UnsafeBufferPointer<Token>, _ sentence: Range<Int>,
    _ lexicon: Lexicon, into buffer: UnsafeMutableBufferPointer<WordAttributes>
  ) -> UnsafeBufferPointer<WordAttributes> {
    let count = sentence.count
    for index in [0, 1, count + 2, count + 3] { buffer[index] = outside }
    for (index, token) in sentence.enumerated() {
      buffer[index + 2] = WordAttributes(
        bytes, Int(tokens[token].start)..<Int(tokens[token].end), lexicon)
    }
    return UnsafeBufferPointer(rebasing: buffer[0..<(count + 4)])
  }

  /// Reads the attributes of the token at `range`, which must not be empty.
  init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ lexicon: Lexicon) {
    var exact = FeatureHash.seed
    var lower = FeatureHash.seed
    var shape = FeatureHash.seed
    var last: UInt8 = 0
    var hasSmall = false
    var capitals = 0
    for index in range {
      let byte = bytes[index]
      exact = FeatureHash.step(exact, byte)
      lower = FeatureHash.step(lower, Self.normalised(byte))
      let kind: UInt8
      if isLower(byte) {
        kind = 1
        hasSmall = true
      } else if isUpper(byte) {
        kind = 2
        capitals += 1
      } else if isDigit(byte) {
        kind = 3
      } else if byte >= 0x80 {
        kind = 1
      } else {
        kind = byte
      }
      // Repetitions are left out, but one capital is told from several.
      if kind != last || kind == 2 && capitals == 2 { shape = FeatureHash.step(shape, kind) }
      last = kind
      switch index - range.lowerBound {
      case 1: prefix2 = lower
      case 2: prefix3 = lower
      case 3: prefix4 = lower
      default: break
      }
    }
    self.exact = exact
    self.lower = lower
    self.shape = shape
    var suffix = FeatureHash.seed
    for (count, index) in range.reversed().prefix(4).enumerated() {
      suffix = FeatureHash.step(suffix, Self.normalised(bytes[index]))
      switch count {
      case 0: suffix1 = suffix
      case 1: suffix2 = suffix
      case 2: suffix3 = suffix
      default: suffix4 = suffix
      }
    }
    let first = bytes[range.lowerBound]
    isCapitalised = isUpper(first) || Self.isAccentedCapital(bytes, range)
    isHyphen = range.count == 1 && first == UInt8(ascii: "-")
    isWord = isCapitalised || isLower(first) || first >= 0xC3
    var entry = lexicon.entry(exact)
    if entry.flags == 0, entry.cluster == 0, capitals > 1, !hasSmall {
      entry = lexicon.entry(Self.titleHash(bytes, range))
    }
    cluster = UInt64(entry.cluster)
    path = UInt64(entry.path)
    flags = UInt64(entry.flags)
  }

  /// Small letters for capitals, 0 for any digit.
  @inline(__always)
  private static func normalised(_ byte: UInt8) -> UInt8 { isDigit(byte) ? 0x30 : lowered(byte) }

  /// Whether the token begins with a Latin-1, Latin Extended-A, Greek or Cyrillic capital.
  private static func isAccentedCapital(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    guard range.count >= 2 else { return false }
    let second = bytes[range.lowerBound + 1]
    switch bytes[range.lowerBound] {
    case 0xC3: return second >= 0x80 && second <= 0x9E
    case 0xC4, 0xC5: return second & 1 == 0
    case 0xCE: return second >= 0x86 && second <= 0xAB
    case 0xD0: return second <= 0xAF
    default: return false
    }
  }

  /// The hash of an all-capital word written with one capital.
  private static func titleHash(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> UInt64 {
    var hash = FeatureHash.step(FeatureHash.seed, bytes[range.lowerBound])
    for index in range.dropFirst() { hash = FeatureHash.step(hash, lowered(bytes[index])) }
    return hash
  }
}
