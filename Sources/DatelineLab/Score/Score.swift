import ArgumentParser

/// Scores a stage of the annotation on a corpus.
struct Score: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Score a stage of the annotation on a corpus.",
    subcommands: [ScoreEvents.self, ScoreLemmas.self, ScoreSyntax.self])
}
