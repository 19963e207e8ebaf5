import ArgumentParser

/// The benchmarks.
struct Bench: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Time the annotation, or the reader on a large archive.",
    subcommands: [BenchAnnotation.self, BenchReader.self, BenchScreen.self],
    defaultSubcommand: BenchAnnotation.self)
}
