import ArgumentParser
import Foundation
import NewsAnnotation
import NewsModel

/// Finds expressions of time and their TIMEX3 values.
struct PredictTimes: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "times",
    abstract: #"Date texts: {"id","dct","title","text"} a line in, id, start, end, type, value out."#)

  func run() throws {
    let tokenizer = Tokenizer()
    let tagger = try Tagger(models: ModelDirectory.located())
    let times = TimeTagger()
    var output = ""
    for document in try DatedDocument.readStandardInput() {
      var text = tokenizer.tokenize(ArticleText(plain: document.text))
      tagger.tag(&text)
      let offsets = CodePointOffsets(utf8: text.utf8)
      for expression in times.tag(text, published: document.published) {
        let range = offsets.codePoints(of: expression.span)
        let fields = [
          document.id, String(range.lowerBound), String(range.upperBound), expression.kind.rawValue,
          expression.reading.value,
        ]
        output += fields.joined(separator: "\t") + "\n"
      }
    }
    FileHandle.standardOutput.write(Data(output.utf8))
  }
}
