import ArgumentParser
import Foundation
import NewsAnnotation

/// Marks the names of given tokens.
struct PredictEntities: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "entities",
    abstract: "Mark names: token TAB anything a line in, token TAB BIO label out.")

  @Flag(help: "Tag each sentence by itself, without the pass over the whole document.")
  var sentencesOnly = false

  func run() throws {
    let tagger = try Tagger(models: ModelDirectory.located())
    let input = Array(FileHandle.standardInput.readDataToEndOfFile())
    var output: [UInt8] = []
    for document in NameCorpus(input).documents {
      var given = GivenTokens(document.sentences.map { $0.map(\.word) })
      if sentencesOnly { tagger.tagSentences(&given.text) } else { tagger.tag(&given.text) }
      var word = 0
      for sentence in document.sentences {
        var previous = NameLabel.outside
        for (text, _) in sentence {
          var label = given.label(ofWord: word)
          if label.isInside, previous.kind != label.kind { label = label.begin }
          previous = label
          output += Array("\(text)\t\(label.rawValue)\n".utf8)
          word += 1
        }
        output.append(UInt8(ascii: "\n"))
      }
    }
    FileHandle.standardOutput.write(Data(output))
  }
}

extension GivenTokens {
  /// The label of a given word: that of its first token, if one name covers all its tokens.
  fileprivate func label(ofWord word: Int) -> NameLabel {
    let labels = text.tokens[pieces[word]].map(\.name)
    guard let first = labels.first, labels.dropFirst().allSatisfy({ $0 == first.inside && $0 != .outside })
    else {
      return .outside
    }
    return first
  }
}
