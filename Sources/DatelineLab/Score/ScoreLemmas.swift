import ArgumentParser
import Foundation
import NewsAnnotation

/// Compares the lemmatizer with the LEMMA column of a treebank.
struct ScoreLemmas: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lemmas", abstract: "Lemma accuracy on CoNLL-U files, by part of speech.")

  @Argument(help: "CoNLL-U files.") var files: [String]
  @Flag(help: "Print each form whose lemma differs, with its count.") var errors = false

  func run() async throws {
    var total: [String: Int] = [:]
    var right: [String: Int] = [:]
    var misses: [String: Int] = [:]
    for file in files {
      for document in try TreebankDocument.read([UInt8](Data(contentsOf: URL(filePath: file)))) {
        for (index, token) in document.text.tokens.enumerated() {
          let category = token.category.rawValue
          let lemma = document.text.lemma(index)
          let gold = document.lemmas[index].lowercased()
          total[category, default: 0] += 1
          if lemma == gold {
            right[category, default: 0] += 1
          } else if errors {
            misses[
              "\(document.text.string(index))/\(token.tag.rawValue): \(lemma), gold \(gold)", default: 0] += 1
          }
        }
      }
    }
    for (category, count) in total.sorted(by: { $0.value > $1.value }) {
      let percent = 100 * Double(right[category] ?? 0) / Double(count)
      print("\(category)\t\(count)\t\(String(format: "%.2f", percent))")
    }
    for (miss, count) in misses.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) { print(count, miss) }
  }
}
