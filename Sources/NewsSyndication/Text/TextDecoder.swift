import CLibXML2

/// Turns bytes in whatever encoding into UTF-8.
enum TextDecoder {
  /// Text as UTF-8, and what was lost on the way.
  struct Decoded {
    /// Well-formed UTF-8 without byte order mark.
    var utf8: [UInt8]
    /// The encoding that was read, as an IANA name.
    var encoding: String
    /// How many ill-formed sequences were replaced by U+FFFD.
    var replacements = 0
    /// Whether the encoding is a guess that no mark or declaration supports.
    var isGuess = false
  }

  /// Decodes by byte order mark, then as `declared`, then as UTF-8, and where the bytes are not that, as
  /// windows-1252.
  static func decode(_ bytes: [UInt8], declared: String? = nil) -> Decoded {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return utf8(Array(bytes.dropFirst(3))) }
    if bytes.starts(with: [0xFF, 0xFE]) { return utf16(bytes.dropFirst(2), isBigEndian: false) }
    if bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes.dropFirst(2), isBigEndian: true) }
    if let isBigEndian = unmarkedUTF16(bytes) { return utf16(bytes[...], isBigEndian: isBigEndian) }
    switch declared?.trimmed.asciiLowercased {
    case nil, "", "utf-8", "utf8", "us-ascii", "ascii", "utf-16", "unicode": break
    // The web reads Latin-1 as windows-1252, which only differs where Latin-1 has control characters.
    case "iso-8859-1", "latin1", "latin-1", "iso8859-1", "windows-1252", "cp1252", "cp-1252", "x-cp1252":
      return windows1252(bytes)
    case .some(let name):
      if let converted = converted(bytes, from: name) { return utf8(converted, encoding: name) }
    }
    let decoded = utf8(bytes)
    // More broken sequences than whole ones: these bytes were never UTF-8.
    guard decoded.replacements > 0, decoded.replacements > multiByteCount(decoded.utf8) / 2 else {
      return decoded
    }
    var guess = windows1252(bytes)
    guess.isGuess = true
    return guess
  }

  /// Whether the bytes look like UTF-16 without a byte order mark, and if so in which order: every other
  /// byte of western text is then zero. Nil where they do not.
  static func unmarkedUTF16(_ bytes: [UInt8]) -> Bool? {
    let sample = bytes.prefix(512)
    guard sample.count >= 8 else { return nil }
    var zeros = [0, 0]
    for (offset, byte) in sample.enumerated() where byte == 0 { zeros[offset % 2] += 1 }
    let half = sample.count / 2
    if zeros[0] * 10 >= half * 7, zeros[1] == 0 { return true }
    if zeros[1] * 10 >= half * 7, zeros[0] == 0 { return false }
    return nil
  }

  private static func utf8(_ bytes: [UInt8], encoding: String = "utf-8") -> Decoded {
    let (isASCII, isValid) = bytes.withUnsafeBufferPointer { buffer in
      (buffer.allSatisfy { $0 < 0x80 }, String(validating: buffer, as: UTF8.self) != nil)
    }
    if isASCII || isValid { return Decoded(utf8: bytes, encoding: encoding) }
    return transcoded(bytes, as: UTF8.self, encoding: encoding)
  }

  private static func utf16(_ bytes: ArraySlice<UInt8>, isBigEndian: Bool) -> Decoded {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var index = bytes.startIndex
    while index + 1 < bytes.endIndex {
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      units.append(isBigEndian ? first << 8 | second : second << 8 | first)
      index += 2
    }
    return transcoded(units, as: UTF16.self, encoding: "utf-16")
  }

  private static func transcoded<Encoding: UnicodeCodec>(
    _ units: [Encoding.CodeUnit], as: Encoding.Type, encoding: String
  ) -> Decoded {
    var decoded = Decoded(utf8: [], encoding: encoding)
    decoded.utf8.reserveCapacity(units.count)
    var decoder = Encoding()
    var iterator = units.makeIterator()
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar):
        decoded.utf8.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      case .error:
        decoded.replacements += 1
        decoded.utf8.append(contentsOf: UTF8.encodedReplacementCharacter)
      case .emptyInput: return decoded
      }
    }
  }

  /// Characters of windows-1252 from 0x80 to 0x9F (WHATWG Encoding Standard); the other bytes are those of
  /// Latin-1.
  private static let windows1252Upper: [UInt16] = [
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152,
    0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122,
    0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178,
  ]

  private static func windows1252(_ bytes: [UInt8]) -> Decoded {
    let units = bytes.map { (0x80...0x9F).contains($0) ? windows1252Upper[Int($0) - 0x80] : UInt16($0) }
    return transcoded(units, as: UTF16.self, encoding: "windows-1252")
  }

  /// Converted by the system's converter; nil where it does not know the encoding or the bytes are not in
  /// it.
  private static func converted(_ bytes: [UInt8], from name: String) -> [UInt8]? {
    // Where the bytes are not what they claim to be, the library would write to standard error.
    xmlSetStructuredErrorFunc(nil) { _, _ in }
    guard let handler = xmlFindCharEncodingHandler(name), let input = xmlBufferCreateSize(bytes.count + 1),
      let output = xmlBufferCreateSize(bytes.count * 2 + 16)
    else { return nil }
    defer {
      xmlBufferFree(input)
      xmlBufferFree(output)
      xmlCharEncCloseFunc(handler)
    }
    guard bytes.withUnsafeBufferPointer({ xmlBufferAdd(input, $0.baseAddress, Int32($0.count)) }) == 0
    else { return nil }
    // The converter works piecemeal and tells by a non-positive count that nothing more comes.
    while xmlBufferLength(input) > 0 {
      guard xmlCharEncInFunc(handler, output, input) > 0 else { break }
    }
    guard xmlBufferLength(input) == 0, let content = xmlBufferContent(output) else { return nil }
    return Array(UnsafeBufferPointer(start: content, count: Int(xmlBufferLength(output))))
  }

  private static func multiByteCount(_ utf8: [UInt8]) -> Int {
    utf8.reduce(0) { $1 >= 0xC0 ? $0 + 1 : $0 }
  }
}
