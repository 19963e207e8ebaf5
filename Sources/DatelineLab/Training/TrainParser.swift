import ArgumentParser
import Foundation
import NewsAnnotation

/// Trains the dependency parser on treebanks.
struct TrainParser: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parser", abstract: "Train the dependency parser on CoNLL-U files.")

  @Argument(help: "CoNLL-U files to train on.") var files: [String]
  @Option(help: "CoNLL-U files to score after each epoch.") var dev: [String] = []
  @Option(help: "Directory with the tagger's model.") var models: String
  @Option(help: "Directory to write parser.model to.") var output: String
  @Option(
    help: "Parts of the corpus, each tagged by a tagger trained on the others; 0 learns from gold tags alone."
  )
  var folds = 4
  @Option(help: "Hidden units, a multiple of 16.") var width = 96
  @Option(help: "Passes over the corpus.") var epochs = 3
  @Option(help: "First step size.") var rate: Float = 0.05
  @Option(help: "Share of hidden units dropped.") var dropout: Float = 0.25
  @Option(help: "The most features kept.") var rows = 50_000
  @Option(help: "Use one sentence in this many.") var every = 1
  @Option(help: "Cut stored weights to this.") var range: Float = 1

  func run() async throws {
    var options = ParserTrainer.Options()
    options.width = width
    options.epochs = epochs
    options.rate = rate
    options.dropout = dropout
    options.maximumRows = rows
    options.range = range

    let taggerFile = try ModelFile(
      path: ModelDirectory(path: models).file("tagger"), kind: Tagger.kind, version: Tagger.version)
    let tagger = try Tagger(taggerFile)
    let gold = try TreebankDocument.read(paths: files).map(\.text)
    var examples = Self.examples(gold, gold: gold)
    if folds > 1 {
      // Each sentence is learnt with the right tags and with a tagger's: the parser trusts good tags, and lives
      // with bad ones.
      let tagged = try TagJackknife(folds: folds).retag(gold, lexicon: Lexicon(taggerFile))
      examples += Self.examples(tagged, gold: gold)
    }
    if every > 1 { examples = examples.enumerated().filter { $0.offset % every == 0 }.map(\.element) }
    let development = try TreebankDocument.read(paths: dev).map { document in
      var text = document.text
      tagger.tagSentences(&text)
      return (tagged: text, gold: document.text)
    }
    let clock = ContinuousClock()
    let start = clock.now
    var trainer = ParserTrainer(examples, options: options)
    log("\(examples.count) sentences, \(trainer.rowCount) features, \(clock.now - start)")
    for epoch in 0..<epochs {
      let loss = trainer.runEpoch(epoch)
      var line = "epoch \(epoch + 1): loss \(loss), \(clock.now - start)"
      if !development.isEmpty {
        let parser = try DependencyParser(
          ModelFile(bytes: trainer.model.bytes, kind: ParserModel.kind, version: ParserModel.version))
        var score = AttachmentScore()
        for (tagged, gold) in development {
          var text = tagged
          parser.parse(&text)
          score.add(text, gold: gold)
        }
        line += ", \(score)"
      }
      log(line)
    }
    try trainer.model.write(to: ModelDirectory(path: output).file("parser"))
  }
}

extension TrainParser {
  private static func examples(_ texts: [TaggedText], gold: [TaggedText]) -> [ParserExample] {
    zip(texts, gold).flatMap { text, gold in
      text.sentences.map { ParserExample($0.tokens, of: text, gold: gold) }
    }
  }
}

extension TreebankDocument {
  /// Reads several CoNLL-U files.
  static func read(paths: [String]) throws -> [TreebankDocument] {
    try paths.flatMap { try read([UInt8](Data(contentsOf: URL(filePath: $0)))) }
  }
}
