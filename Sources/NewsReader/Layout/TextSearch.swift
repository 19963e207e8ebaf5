import NewsModel

/// Finds words in a text without regard to case.
enum TextSearch {
  /// The most hits that one search gives: more are of no use to a reader.
  static let limit = 10_000

  /// Where `pattern` stands in `utf8`, in text order, without overlap, at most ``limit`` times.
  static func hits(of pattern: String, in utf8: [UInt8]) -> [TextSpan] {
    let wanted = pattern.unicodeScalars.map { fold($0) }
    guard let first = wanted.first else { return [] }
    var hits: [TextSpan] = []
    var index = 0
    while index < utf8.count, hits.count < limit {
      let (scalar, length) = UTF8Scalar.decode(utf8, at: index)
      if fold(scalar) == first, let end = match(wanted, utf8, index) {
        hits.append(TextSpan(index, end))
        index = end
      } else {
        index += length
      }
    }
    return hits
  }

  private static func match(
    _ wanted: [Unicode.Scalar], _ bytes: [UInt8], _ start: Int
  ) -> Int? {
    var index = start
    for scalar in wanted {
      guard index < bytes.count else { return nil }
      let (found, length) = UTF8Scalar.decode(bytes, at: index)
      guard fold(found) == scalar else { return nil }
      index += length
    }
    return index
  }

  /// The lower-case form where that is one scalar; typographic apostrophes and no-break spaces as typed ones.
  private static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if scalar.value < 0x80 {
      return (0x41...0x5A).contains(scalar.value) ? Unicode.Scalar(UInt8(scalar.value) + 0x20) : scalar
    }
    switch scalar.value {
    case 0x2018, 0x2019: return "'"
    case 0x201C, 0x201D: return "\""
    case 0xA0, 0x202F: return " "
    default:
      let lower = scalar.properties.lowercaseMapping.unicodeScalars
      return lower.count == 1 ? lower.first ?? scalar : scalar
    }
  }
}
