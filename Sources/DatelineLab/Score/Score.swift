import ArgumentParser

/// Scores a stage of the annotation on a corpus.
struct Score: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Score a stage of the annotation on a corpus.",
    subcommands: [ScoreLemmas.self, ScoreSyntax.self])
}
