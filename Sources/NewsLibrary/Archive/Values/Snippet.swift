import GRDB
import NewsModel

/// The words around the best match of a search in an article.
public struct Snippet: Sendable, Hashable {
  /// The words, on one line.
  public let text: String
  /// The matches, in UTF-8 bytes of ``text``, in its order.
  public let hits: [Range<Int>]

  /// Creates a snippet.
  public init(text: String, hits: [Range<Int>]) {
    self.text = text
    self.hits = hits
  }

  /// The snippet of a row that `articleText` has found, its matches between marks.
  static let sql: SQL = "snippet(articleText, -1, \(String(begin)), \(String(end)), '…', 24)"

  /// Marks put around matches; texts hold no control characters.
  private static let begin: Unicode.Scalar = "\u{2}"
  private static let end: Unicode.Scalar = "\u{3}"

  /// Takes the marks out of what ``sql`` gives, and with them every other control character.
  init(marked: String) {
    var bytes: [UInt8] = []
    var hits: [Range<Int>] = []
    var start: Int?
    for byte in marked.utf8 {
      switch byte {
      case 0x02: start = bytes.count
      case 0x03:
        if let begun = start { hits.append(begun..<bytes.count) }
        start = nil
      case 0x09...0x0D: bytes.append(0x20)
      case 0..<0x20, 0x7F: continue
      default: bytes.append(byte)
      }
    }
    text = String(decoding: bytes, as: UTF8.self)
    self.hits = hits
  }
}
