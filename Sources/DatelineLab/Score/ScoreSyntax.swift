import ArgumentParser
import Foundation
import NewsAnnotation

/// Parses treebanks and compares the trees with theirs.
struct ScoreSyntax: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "syntax",
    abstract: "Attachment scores on CoNLL-U files, in all, by genre and by relation, with the gold tokens.")

  @Argument(help: "CoNLL-U files.") var files: [String]
  @Option(help: "Directory of the models; the installed ones otherwise.") var models: String?
  @Flag(help: "Parse the gold tags rather than the tagger's.") var goldTags = false

  func run() async throws {
    let directory = try models.map { ModelDirectory(path: $0) } ?? .located()
    let tagger = try Tagger(models: directory)
    let parser = try DependencyParser(models: directory)
    var all = AttachmentScore()
    var genres: [String: AttachmentScore] = [:]
    var time: clock_t = 0
    for document in try TreebankDocument.read(paths: files) {
      var text = document.text
      if !goldTags { tagger.tagSentences(&text) }
      let start = clock()
      parser.parse(&text)
      time += clock() - start
      all.add(text, gold: document.text)
      genres[document.genre, default: AttachmentScore()].add(text, gold: document.text)
    }
    print("all\t\(all)")
    for (genre, score) in genres.sorted(by: { $0.key < $1.key }) { print("\(genre)\t\(score)") }
    print("\nrelation\tgold\tF1")
    for (relation, counts) in all.relations.sorted(by: { $0.value.gold > $1.value.gold }) {
      print("\(relation.rawValue)\t\(counts.gold)\t\(rounded(counts.f1))")
    }
    let seconds = Double(time) / Double(CLOCKS_PER_SEC)
    print("\nparsed \(Int(Double(all.tokens) / seconds)) tokens a second of processor time")
  }
}
