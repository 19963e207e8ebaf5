import ArgumentParser
import Foundation
import NewsAnnotation
import NewsModel

/// Finds the quotations of texts, with cue and speaker.
struct PredictQuotes: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quotes",
    abstract: #"Find quotations: {"doc_id","text"} a line in, {"doc_id","quotes":[…]} a line out."#)

  private struct Input: Decodable {
    let doc_id: String
    let text: String
  }

  private struct Output: Encodable {
    let doc_id: String
    let quotes: [Quote]
  }

  private struct Quote: Encodable {
    let start: Int
    let end: Int
    let cue: [Int]?
    let speaker: [Int]?
    let speaker_name: String?
  }

  func run() throws {
    let reader = try TextReader()
    let finder = try QuotationFinder(models: .located())
    let (decoder, encoder) = (JSONDecoder(), JSONEncoder())
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    while let line = readLine() {
      guard line.contains("{") else { continue }
      let input = try decoder.decode(Input.self, from: Data(line.utf8))
      let output = Output(doc_id: input.doc_id, quotes: quotes(in: input.text, reader, finder))
      print(String(decoding: try encoder.encode(output), as: UTF8.self))
    }
  }

  /// The quotations of a text. Of a partly quoted clause the whole clause is given, as the corpora mark it; a
  /// speaker who goes on without being named again is given by the mention before.
  private func quotes(in string: String, _ reader: TextReader, _ finder: QuotationFinder) -> [Quote] {
    let text = reader.read(ArticleText(plain: string))
    let (entities, mentions) = EntityResolver().resolve(text)
    let quotations = finder.quotations(in: text, entities: entities, mentions: mentions)
    let offsets = CodePointOffsets(utf8: text.utf8)
    func range(_ span: TextSpan) -> [Int] {
      let range = offsets.codePoints(of: span)
      return [range.lowerBound, range.upperBound]
    }
    var latest: TextSpan?
    var clauses: Set<TextSpan> = []
    var quotes: [Quote] = []
    for quotation in quotations {
      let span = quotation.clause ?? quotation.span
      latest = quotation.speaker?.span ?? latest
      if let clause = quotation.clause, !clauses.insert(clause).inserted { continue }
      let whole = range(span)
      let speaker = quotation.speaker.flatMap { $0.span ?? latest }
      quotes.append(
        Quote(
          start: whole[0], end: whole[1], cue: quotation.cue.map(range), speaker: speaker.map(range),
          speaker_name: quotation.speaker?.entity.map { entities[$0].name }))
    }
    return quotes
  }
}
