import Foundation
import NewsModel

/// A text of a corpus of quotations, with the gold ones.
struct QuotationDocument {
  /// One attribution.
  struct Quotation {
    /// The pieces of its words, its cue and its speaker, in UTF-8 bytes of the text.
    var content, cue, speaker: [TextSpan]
  }

  let text: String
  let quotations: [Quotation]

  private struct Line: Decodable {
    struct Quote: Decodable {
      let content, cue, speaker: [[Int]]
    }
    let text: String
    let quotes: [Quote]
  }

  /// Reads a file of JSON lines whose offsets count Unicode code points.
  static func read(path: String) throws -> [QuotationDocument] {
    let data = try Data(contentsOf: URL(filePath: path))
    let decoder = JSONDecoder()
    return try data.split(separator: UInt8(ascii: "\n")).map { line in
      let line = try decoder.decode(Line.self, from: Data(line))
      var starts: [Int] = []
      for (offset, byte) in line.text.utf8.enumerated() where byte & 0xC0 != 0x80 { starts.append(offset) }
      starts.append(line.text.utf8.count)
      func spans(_ ranges: [[Int]]) -> [TextSpan] {
        ranges.compactMap { range in
          guard range.count == 2, starts.indices.contains(range[0]), starts.indices.contains(range[1]),
            range[0] <= range[1]
          else { return nil }
          return TextSpan(starts[range[0]], starts[range[1]])
        }
      }
      return QuotationDocument(
        text: line.text,
        quotations: line.quotes.map {
          Quotation(content: spans($0.content), cue: spans($0.cue), speaker: spans($0.speaker))
        })
    }
  }
}
