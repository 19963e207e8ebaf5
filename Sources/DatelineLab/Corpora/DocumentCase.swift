import ArgumentParser
import Foundation
import NewsModel
import NewsSyndication

/// A case of a corpus of documents: a line of JSON that names a file.
protocol DocumentCase: Decodable {
  /// The file, relative to the corpus's folder.
  var file: String { get }
}

/// Where a corpus of documents lies.
struct DocumentCorpus: ParsableArguments {
  @Option(help: "The folder that the paths of the cases are relative to.")
  var root = "."

  /// Reads the cases on standard input, and writes what `answer` makes of each as a line of JSON. A document
  /// that cannot be read is nil, with a word on standard error.
  func answer<Case: DocumentCase, Answer: Encodable>(
    _ answer: (Case, Document?) -> Answer
  ) throws {
    let reader = DocumentReader()
    try answerBytes { (item: Case, bytes) in
      var document: Document?
      do throws(DocumentError) {
        // No name, so that none stands in for a title that a feed does not have.
        document = try reader.read(bytes, name: "")
      } catch {
        FileHandle.standardError.write(Data("\(item.file): \(error.reason)\n".utf8))
      }
      return answer(item, document)
    }
  }

  /// Reads the cases on standard input, and writes what `answer` makes of the bytes of each.
  func answerBytes<Case: DocumentCase, Answer: Encodable>(
    _ answer: (Case, [UInt8]) throws -> Answer
  ) throws {
    let (decoder, encoder) = (JSONDecoder(), JSONEncoder())
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let folder = URL(filePath: root, directoryHint: .isDirectory)
    while let line = readLine() {
      guard line.contains("{") else { continue }
      let item = try decoder.decode(Case.self, from: Data(line.utf8))
      let bytes = [UInt8](try Data(contentsOf: folder.appending(path: item.file)))
      print(String(decoding: try encoder.encode(answer(item, bytes)), as: UTF8.self))
    }
  }
}

extension PublicationTime {
  /// The instant after RFC 3339, an unknown time taken as midnight and an unknown zone as UTC.
  var rfc3339: String {
    let offset = utcOffsetMinutes ?? 0
    let zone = offset == 0 ? "Z" : (offset < 0 ? "-" : "+") + ClockTime(minuteOfDay: abs(offset)).description
    let seconds = second ?? 0
    return "\(day)T\(ClockTime(minuteOfDay: minuteOfDay ?? 0)):\(seconds < 10 ? "0" : "")\(seconds)\(zone)"
  }
}
