/// A `Content-Type` header taken apart (RFC 9110, section 8.3.1).
struct ContentType: Hashable {
  /// Type and subtype in lower case, such as `text/html`; empty where the header holds none.
  let mediaType: String
  /// The name of the encoding, as given.
  let charset: String?

  /// Reads a header's value.
  init(_ header: String) {
    func trimmed(_ text: Substring) -> Substring {
      func isOuter(_ character: Character) -> Bool {
        character == " " || character == "\t" || character == "\"" || character == "'"
      }
      let head = text.drop(while: isOuter)
      return head[..<(head.lastIndex { !isOuter($0) }.map { head.index(after: $0) } ?? head.startIndex)]
    }
    let parts = header.split(separator: ";", omittingEmptySubsequences: false)
    mediaType = trimmed(parts.first ?? "").lowercased()
    charset =
      parts.dropFirst().lazy.map { $0.split(separator: "=", maxSplits: 1) }
      .first { $0.count == 2 && trimmed($0[0]).lowercased() == "charset" }
      .map { String(trimmed($0[1])) }
  }
}
