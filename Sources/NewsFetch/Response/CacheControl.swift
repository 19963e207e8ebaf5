/// The part of a `Cache-Control` header (RFC 9111, section 5.2.2) that says how long an answer stays fresh.
struct CacheControl {
  /// The time in `max-age`; nil where there is none, or where the answer must not be used again unasked.
  let maxAge: Duration?

  /// Reads a header's value. Directives that are not understood are passed over.
  init(_ header: String) {
    var seconds: Int64?
    for directive in header.utf8.split(separator: UInt8(ascii: ",")) {
      let parts = directive.split(separator: UInt8(ascii: "="), maxSplits: 1)
      guard let first = parts.first else { continue }
      switch Self.text(first).lowercased() {
      case "no-store", "no-cache":
        maxAge = nil
        return
      case "max-age" where seconds == nil && parts.count == 2:
        // 68 years are as good as for ever, and no sum with them overflows.
        seconds = Int64(Self.text(parts[1])).map { min(max($0, 0), Int64(Int32.max)) }
      default: continue
      }
    }
    maxAge = seconds.map { .seconds($0) }
  }

  /// The text without blanks and quotes around it.
  private static func text(_ bytes: Substring.UTF8View) -> String {
    func isOuter(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == UInt8(ascii: "\"") }
    let head = bytes.drop(while: isOuter)
    return String(decoding: head.reversed().drop(while: isOuter).reversed(), as: UTF8.self)
  }
}
