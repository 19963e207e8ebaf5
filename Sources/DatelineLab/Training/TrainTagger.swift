import ArgumentParser
import Foundation
import NewsAnnotation

/// Trains the tagger on corpora that may ship.
struct TrainTagger: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tagger", abstract: "Train the part-of-speech and name tagger.")

  @Option(help: "Directory with the corpora: treebank/, ner/, gazetteers/.")
  var data: String
  @Option(
    help: "Directory with the word tables: en_lexeme_cluster.json and the others that the README names.")
  var words: String
  @Option(help: "Directory to write tagger.model to.")
  var output: String
  @Option(help: "Seed of the order of the sentences.")
  var seed: UInt64 = 1
  @Option(help: "Rounds of learning, each in another order, whose mean is stored.")
  var rounds = 3
  @Option(help: "Passes over the names.")
  var nameEpochs = 10
  @Option(help: "Passes over the treebanks.")
  var speechEpochs = 8
  @Option(help: "Features of the name tagger to keep.")
  var nameFeatures = 600_000
  @Option(help: "Features of the part-of-speech tagger to keep.")
  var speechFeatures = 300_000
  @Option(help: "What a wrong label gains while learning.")
  var margin: Float = 1
  @Option(help: "Name corpora to leave out, by a part of the file's name.")
  var without: [String] = []

  func run() throws {
    let root = URL(filePath: data)
    var builder = ModelFileBuilder(kind: Tagger.kind, version: Tagger.version)
    var lexiconBuilder = LexiconBuilder(
      data: URL(filePath: words), gazetteers: root.appending(path: "gazetteers"))
    try lexiconBuilder.store(in: &builder)
    let lexicon = try Lexicon(model(builder))

    var treebanks: [TaggedText] = []
    for name in ["gum_train", "ewt_train"] {
      let file = try Data(contentsOf: root.appending(path: "treebank/\(name).conllu"))
      treebanks += try TreebankDocument.read(Array(file)).map(\.text)
    }
    var speech = SpeechTrainer(seed: seed)
    speech.rounds = rounds
    speech.epochs = speechEpochs
    speech.featureLimit = speechFeatures
    speech.train(treebanks, lexicon: lexicon, into: &builder)

    var names = NameTrainer(seed: seed)
    names.rounds = rounds
    names.epochs = nameEpochs
    names.featureLimit = nameFeatures
    names.margin = margin
    names.train(
      try nameTexts(root.appending(path: "ner")), lexicon: lexicon, speech: try SpeechTagger(model(builder)),
      into: &builder)
    try FileManager.default.createDirectory(atPath: output, withIntermediateDirectories: true)
    try builder.write(to: ModelDirectory(path: output).file("tagger"))
  }

  private func model(_ builder: ModelFileBuilder) throws -> ModelFile {
    try ModelFile(bytes: builder.bytes, kind: Tagger.kind, version: Tagger.version)
  }

  /// The texts with gold names: every training file but the silver one, whose better half is in another.
  private func nameTexts(_ directory: URL) throws -> [TaggedText] {
    let files = try FileManager.default.contentsOfDirectory(atPath: directory.path).sorted()
    var texts: [TaggedText] = []
    for file in files where file.hasPrefix("train_") && file.hasSuffix(".tsv") && !file.contains("silver") {
      if without.contains(where: file.contains) { continue }
      let corpus = NameCorpus(Array(try Data(contentsOf: directory.appending(path: file))))
      let read = corpus.documents.map { $0.taggedText() }
      log("names: \(file): \(read.reduce(0) { $0 + $1.tokens.count }) tokens")
      texts += read
    }
    return texts
  }
}

/// Tells how the training goes, on standard error.
func log(_ message: String) { FileHandle.standardError.write(Data((message + "\n").utf8)) }

/// A share in per cent, with two decimals.
func percent(_ part: Int, of whole: Int) -> String {
  String(format: "%.2f %%", whole == 0 ? 0 : 100 * Double(part) / Double(whole))
}
