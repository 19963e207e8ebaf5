/// Tells in which encoding a feed is written, and decodes it.
///
/// A byte order mark goes first, then the server's `charset`, then the document's own declaration (RFC 7303), each
/// only where the bytes bear it out; then UTF-8; then what the bytes look like.
enum FeedEncoding {
  /// The feed as UTF-8.
  static func decoded(_ bytes: [UInt8], contentType: String?) -> TextDecoder.Decoded {
    let declared = [charset(of: contentType), declaration(in: bytes)].compactMap { $0 }
    for name in declared {
      let decoded = TextDecoder.decode(bytes, declared: name)
      if decoded.replacements == 0, !decoded.isGuess { return decoded }
    }
    let plain = TextDecoder.decode(bytes, declared: nil)
    guard plain.isGuess, let name = EncodingDetector.encoding(of: bytes) else { return plain }
    var detected = TextDecoder.decode(bytes, declared: name)
    detected.isGuess = true
    return detected.replacements == 0 ? detected : plain
  }

  /// The `charset` of a Content-Type header.
  private static func charset(of contentType: String?) -> String? {
    for parameter in (contentType ?? "").split(separator: ";").dropFirst() {
      let parts = parameter.split(separator: "=", maxSplits: 1)
      guard parts.count == 2, String(parts[0]).trimmed.asciiLowercased == "charset" else { continue }
      return String(parts[1].filter { $0 != "\"" && $0 != "'" }).trimmed
    }
    return nil
  }

  /// The encoding that the XML declaration names; nil where it names none.
  private static func declaration(in bytes: [UInt8]) -> String? {
    let head = bytes.prefix(300)
    guard let start = head.firstIndex(of: UInt8(ascii: "<")), head[start...].startsIgnoringCase("<?xml"),
      let end = head.firstIndex(of: UInt8(ascii: ">"))
    else { return nil }
    return HTMLEncoding.declared(in: Array(head[start..<end]))
  }
}
