import ArgumentParser
import Foundation
import NewsAnnotation
import NewsModel

/// Finds the entities of treebank documents and writes their mentions as chains.
struct PredictCoreference: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "coreference",
    abstract: "Resolve entities: CoNLL-U in, CoNLL-U with Entity= chains in MISC out (CorefUD brackets).")

  func run() throws {
    let reader = try TextReader()
    let input = Array(FileHandle.standardInput.readDataToEndOfFile())
    var chains: [Int: String] = [:]
    for document in try TreebankDocument.read(input) {
      var text = document.text
      reader.annotate(&text)
      let (entities, mentions) = EntityResolver().resolve(text)
      for (token, brackets) in Self.brackets(in: text, entities: entities, mentions: mentions) {
        chains[document.lines[token]] = brackets
      }
    }
    var output = "# global.Entity = eid-etype\n"
    for (number, line) in input.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .enumerated()
    {
      if number > 0 { output += "\n" }
      let text = String(decoding: line, as: UTF8.self)
      guard !text.hasPrefix("# global.Entity") else { continue }
      output += Self.line(text, chain: chains[number + 1])
    }
    FileHandle.standardOutput.write(Data(output.utf8))
  }

  /// The brackets that open and close mentions at each token, outer before inner: `(e3-person`, `e3)`.
  private static func brackets(
    in text: TaggedText, entities: [Entity], mentions: [Mention]
  ) -> [Int: String] {
    var brackets: [Int: (opening: String, closing: String)] = [:]
    var first = 0
    for mention in mentions {
      while first < text.tokens.count, text.tokens[first].span.end <= mention.span.start { first += 1 }
      var last = first
      while last + 1 < text.tokens.count, text.tokens[last + 1].span.start < mention.span.end { last += 1 }
      let name = "e\(mention.entity + 1)"
      let kind = entities[mention.entity].kind.rawValue
      if first == last {
        brackets[first, default: ("", "")].opening += "(\(name)-\(kind))"
      } else {
        brackets[first, default: ("", "")].opening += "(\(name)-\(kind)"
        // Inner mentions close before outer ones.
        brackets[last, default: ("", "")].closing = "\(name))" + (brackets[last]?.closing ?? "")
      }
    }
    return brackets.mapValues { $0.closing + $0.opening }
  }

  /// A line of CoNLL-U with `chain` as its only `Entity=` attribute.
  private static func line(_ line: String, chain: String?) -> String {
    guard !line.isEmpty, !line.hasPrefix("#") else { return line }
    var columns = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    guard columns.count == 10 else { return line }
    var attributes = columns[9].split(separator: "|").map(String.init).filter {
      $0 != "_" && !$0.hasPrefix("Entity=")
    }
    if let chain { attributes.insert("Entity=\(chain)", at: 0) }
    columns[9] = attributes.isEmpty ? "_" : attributes.joined(separator: "|")
    return columns.joined(separator: "\t")
  }
}
