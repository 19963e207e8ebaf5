import ArgumentParser

/// Trains the models that dateline ships.
struct Train: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Train a model.", subcommands: [TrainTagger.self, TrainParser.self, TrainReports.self])
}
