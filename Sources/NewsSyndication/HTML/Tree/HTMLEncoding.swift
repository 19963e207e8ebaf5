/// Finds the encoding that a page declares of itself.
enum HTMLEncoding {
  /// The label in `<meta charset>`, `<meta http-equiv>` or an XML declaration within the first four
  /// kilobytes; nil where there is none.
  static func declared(in bytes: [UInt8]) -> String? {
    let head = Array(bytes.prefix(4096))
    for mark in [Array("charset".utf8), Array("encoding".utf8)] {
      var start = 0
      while let found = position(of: mark, in: head, from: start) {
        start = found + mark.count
        var rest = head[start...].drop(while: \.isASCIISpace)
        guard rest.popFirst() == UInt8(ascii: "=") else { continue }
        rest = rest.drop { $0.isASCIISpace || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }
        let label = rest.prefix {
          $0.isASCIILetter || $0.isASCIIDigit || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
        }
        if !label.isEmpty { return String(decoding: label, as: UTF8.self) }
      }
    }
    return nil
  }

  private static func position(of mark: [UInt8], in text: [UInt8], from start: Int) -> Int? {
    guard text.count >= start + mark.count else { return nil }
    return (start...(text.count - mark.count)).first { offset in
      zip(text[offset...], mark).allSatisfy { $0.asciiLowercased == $1 }
    }
  }
}
