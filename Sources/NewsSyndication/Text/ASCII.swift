/// Classes of ASCII bytes; no byte of a multi-byte UTF-8 sequence belongs to any.
extension UInt8 {
  package var isASCIIDigit: Bool { self >= 0x30 && self <= 0x39 }
  var isASCIIUppercase: Bool { self >= 0x41 && self <= 0x5A }
  package var isASCIILetter: Bool { (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7A }
  /// Space, tab, line feed, vertical tab, form feed, carriage return.
  package var isASCIISpace: Bool { self == 0x20 || (self >= 0x09 && self <= 0x0D) }
  var asciiLowercased: UInt8 { isASCIIUppercase ? self | 0x20 : self }
}

extension String {
  /// A to Z lowered, everything else as it is.
  var asciiLowercased: String { String(decoding: utf8.map(\.asciiLowercased), as: UTF8.self) }

  /// Without ASCII white space at either end.
  var trimmed: String { String(decoding: utf8.trimmed, as: UTF8.self) }

  /// At most `limit` bytes, cut at a code point and marked with an ellipsis where something is left out.
  package func bounded(toUTF8Count limit: Int) -> String {
    guard utf8.count > limit else { return self }
    let ellipsis = "…"
    var bytes = Array(utf8.prefix(max(0, limit - ellipsis.utf8.count)))
    let next = utf8[utf8.index(utf8.startIndex, offsetBy: bytes.count)]
    if next & 0xC0 == 0x80 {
      while let last = bytes.popLast(), last & 0xC0 == 0x80 {}
    }
    return String(decoding: bytes, as: UTF8.self) + ellipsis
  }
}

extension BidirectionalCollection where Element == UInt8 {
  /// Without ASCII white space at either end.
  var trimmed: SubSequence {
    var start = startIndex
    var end = endIndex
    while start < end, self[start].isASCIISpace { formIndex(after: &start) }
    while end > start {
      let previous = index(before: end)
      guard self[previous].isASCIISpace else { break }
      end = previous
    }
    return self[start..<end]
  }
}

extension Collection where Element == UInt8 {
  /// Whether the bytes begin with `prefix`, the case of ASCII letters set aside; `prefix` is lower case.
  func startsIgnoringCase(_ prefix: StaticString) -> Bool {
    guard count >= prefix.utf8CodeUnitCount else { return false }
    return prefix.withUTF8Buffer { wanted in
      zip(self, wanted).allSatisfy { $0.asciiLowercased == $1 }
    }
  }
}
