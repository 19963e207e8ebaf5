import ArgumentParser
import Foundation
import NewsAnnotation
import NewsModel

/// Dates the events of texts.
struct PredictEvents: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "events",
    abstract: #"Date events: {"id","dct","title","text"} a line in, id, start, end, date out."#)

  func run() throws {
    let models = try ModelDirectory.located()
    let tokenizer = Tokenizer()
    let tagger = try Tagger(models: models)
    let parser = try DependencyParser(models: models)
    let times = TimeTagger()
    let extractor = EventExtractor()
    var output = ""
    for document in try DatedDocument.readStandardInput() {
      var text = tokenizer.tokenize(document.articleText)
      tagger.tag(&text)
      parser.parse(&text)
      let dates = extractor.dates(
        in: text, timeExpressions: times.tag(text, published: document.published),
        published: document.published)
      let offsets = CodePointOffsets(utf8: text.utf8)
      for (trigger, interval) in dates {
        let range = offsets.codePoints(of: trigger)
        let fields = [
          document.id, String(range.lowerBound), String(range.upperBound), interval?.truncatedDate ?? "-",
        ]
        output += fields.joined(separator: "\t") + "\n"
      }
    }
    FileHandle.standardOutput.write(Data(output.utf8))
  }
}

extension DatedDocument {
  /// The text in sections: paragraphs by blank lines, or, where there are none, by lines, as corpora print
  /// title, dateline and sentences.
  fileprivate var articleText: ArticleText {
    let plain = ArticleText(plain: text)
    guard plain.sections.count == 1 else { return plain }
    var sections: [ArticleText.Section] = []
    var offset = 0
    for line in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      if !line.isEmpty {
        let isTitle = sections.isEmpty && title.map { line.elementsEqual($0.utf8) } ?? false
        sections.append(
          .init(
            kind: isTitle ? .title : .block(index: sections.count, kind: .paragraph),
            span: TextSpan(offset, offset + line.count)))
      }
      offset += line.count + 1
    }
    return ArticleText(string: text, sections: sections)
  }
}

extension CalendarInterval {
  /// The day, month or year that the whole interval lies in, `YYYY[-MM[-DD]]`; "-" where it is longer.
  fileprivate var truncatedDate: String {
    if first == last { return first.description }
    guard first.year == last.year else { return "-" }
    return String(first.description.dropLast(first.month == last.month ? 3 : 6))
  }
}
