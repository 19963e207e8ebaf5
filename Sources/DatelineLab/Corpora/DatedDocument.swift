import Foundation
import NewsModel

/// A document of a corpus of dates and events: a line `{"id", "dct", "title", "text"}` of JSON.
struct DatedDocument: Decodable {
  /// Name of the document.
  let id: String
  /// Document creation time: `YYYY-MM-DD`, perhaps with a time after `T`; empty or absent where unknown.
  let dct: String?
  /// The headline, perhaps the first line of the text too; empty or absent where unknown.
  let title: String?
  /// The text, which offsets count into.
  let text: String

  /// The document creation time; nil where there is none or it is no date.
  var published: PublicationTime? {
    guard let dct, let day = CalendarDate(String(dct.prefix(10))) else { return nil }
    let clock = dct.dropFirst(11).split(separator: ":")
    guard clock.count >= 2, let hour = Int(clock[0]), let minute = Int(clock[1].prefix(2)),
      (0...23).contains(hour), (0...59).contains(minute)
    else { return PublicationTime(day: day) }
    return PublicationTime(day: day, minuteOfDay: hour * 60 + minute)
  }

  /// The documents on standard input, one a line; blank lines are passed over.
  static func readStandardInput() throws -> [DatedDocument] {
    let decoder = JSONDecoder()
    return try FileHandle.standardInput.readDataToEndOfFile().split(separator: UInt8(ascii: "\n"))
      .filter { !$0.allSatisfy { $0 == 0x20 || $0 == 0x0D || $0 == 0x09 } }
      .map { try decoder.decode(DatedDocument.self, from: $0) }
  }
}
