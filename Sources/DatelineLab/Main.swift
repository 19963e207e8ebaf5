import ArgumentParser

/// The workbench: trains the models, predicts in the formats of the scorers, runs the benchmarks.
@main
struct DatelineLab: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dateline-lab",
    abstract: "Train dateline's models, score them and time them; take pictures of the reader.",
    subcommands: [Train.self, Predict.self, Score.self, Bench.self, Screenshots.self])
}

/// Reads a corpus from standard input and writes what dateline finds in it to standard output.
struct Predict: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Predict in the format of a scorer: standard input to standard output.",
    subcommands: [
      PredictCoreference.self, PredictEntities.self, PredictEvents.self, PredictFeeds.self,
      PredictFulltext.self, PredictQuotes.self, PredictSyntax.self, PredictTimes.self,
    ])
}
