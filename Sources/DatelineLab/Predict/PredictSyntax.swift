import ArgumentParser
import Foundation
import NewsAnnotation

/// Tags given tokens with parts of speech and parses them.
struct PredictSyntax: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "syntax",
    abstract: "Predict tags and trees: CoNLL-U with gold tokens in, CoNLL-U out.")

  func run() throws {
    let models = try ModelDirectory.located()
    let tagger = try Tagger(models: models)
    let parser = try DependencyParser(models: models)
    let input = Array(FileHandle.standardInput.readDataToEndOfFile())
    var lines = input.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for document in try TreebankDocument.read(input) {
      var text = document.text
      tagger.tag(&text)
      parser.parse(&text)
      for sentence in text.sentences {
        for token in sentence.tokens {
          let line = document.lines[token] - 1
          lines[line] = Self.replace(lines[line], by: text.tokens[token], first: sentence.tokens.lowerBound)
        }
      }
    }
    FileHandle.standardOutput.write(Data(lines.joined(separator: [UInt8(ascii: "\n")])))
  }

  /// A line with the predicted tags in place of the gold ones; no feature of the gold line is kept.
  private static func replace(_ line: ArraySlice<UInt8>, by token: Token, first: Int) -> ArraySlice<UInt8> {
    var columns = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
    columns[3] = ArraySlice(token.category.rawValue.utf8)
    columns[4] = ArraySlice(token.tag.rawValue.utf8)
    columns[5] = ArraySlice("_".utf8)
    columns[6] = ArraySlice("\(token.head < 0 ? 0 : Int(token.head) - first + 1)".utf8)
    columns[7] = ArraySlice(token.relation.rawValue.utf8)
    return ArraySlice(columns.joined(separator: [UInt8(ascii: "\t")]))
  }
}
