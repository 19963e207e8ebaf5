import ArgumentParser
import Foundation
import NewsAnnotation
import NewsModel
import SeededRandom

/// Trains the classifier that tells which clauses somebody is reported to say.
struct TrainReports: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reports", abstract: "Train the classifier of reported speech on quotations with their cues."
  )

  @Argument(help: "Files of quotations, a JSON object a line.") var files: [String]
  @Option(help: "Directory to write reports.model to.") var output: String
  @Option(help: "Passes over the candidates.") var epochs = 8
  @Option(help: "Features seen less often are left out.") var minimumCount = 4
  @Option(help: "Cues seen less often are left out.") var minimumCueCount = 3
  @Option(help: "The most features kept.") var features = 60_000
  @Option(help: "Order of the candidates in each pass.") var seed: UInt64 = 1

  func run() throws {
    let reader = try TextReader()
    var index = FeatureIndex()
    var candidates: [(example: ReportExamples.Example, isReported: Bool)] = []
    var cues: [String: Int] = [:]
    for file in files {
      for document in try QuotationDocument.read(path: file) {
        let text = reader.read(ArticleText(plain: document.text))
        let labels = ReportLabels(document, text)
        for lemma in labels.cueLemmas() { cues[lemma, default: 0] += 1 }
        let examples = ReportExamples.read(text)
        candidates += zip(examples, labels.areReported(examples)).map { (example: $0, isReported: $1) }
      }
    }
    candidates.removeAll { cues[$0.example.lemma, default: 0] < minimumCueCount }
    for candidate in candidates { for feature in candidate.example.features { index.observe(feature) } }
    index.number(minimum: minimumCount)
    let examples = candidates.map { candidate in
      ReportTrainer.Example(
        features: candidate.example.features.map(index.number).filter { $0 >= 0 },
        target: candidate.isReported ? 1 : 0)
    }
    log(
      "\(examples.count) candidates, \(candidates.count(where: \.isReported)) reported, \(index.count) features"
    )
    var trainer = ReportTrainer(features: index.count)
    var generator = SeededGenerator(seed: seed)
    for epoch in 1...epochs {
      let loss = trainer.runEpoch(examples, order: examples.indices.shuffled(using: &generator))
      log("pass \(epoch): loss \(loss)")
    }
    try model(trainer.weights, index, cues).write(to: ModelDirectory(path: output).file("reports"))
  }

  private func model(_ weights: [Float], _ index: FeatureIndex, _ cues: [String: Int]) -> ModelFileBuilder {
    var rows = zip(index.features(), weights).compactMap {
      feature, weight -> (feature: UInt64, weight: Int)? in
      let rounded = Int((Double(weight) * ReportClassifier.scale).rounded())
      return abs(rounded) > 1 ? (feature, rounded) : nil
    }
    rows.sort { abs($0.weight) != abs($1.weight) ? abs($0.weight) > abs($1.weight) : $0.feature < $1.feature }
    var builder = ModelFileBuilder(kind: ReportClassifier.kind, version: ReportClassifier.version)
    let known = cues.filter { $0.value >= minimumCueCount }.keys.sorted().map {
      (feature: ReportExamples.known($0), weights: [(label: 0, weight: 1)])
    }
    FeatureTable.store(
      known + rows.prefix(features).map { ($0.feature, [(0, $0.weight)]) }, "weights", in: &builder)
    log("\(min(rows.count, features)) of \(rows.count) features kept, \(known.count) cues")
    return builder
  }
}
