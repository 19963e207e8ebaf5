import ArgumentParser
import NewsLibrary
import NewsReader
import TerminalUI

/// Opens the reader.
struct ReadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read",
    abstract: "Open the reader (this is what dateline does without a command).",
    discussion: """
      Folders are searched for articles and feeds; articles that lie loose in a folder become a feed of its \
      name. In the reader ? shows every key, q goes back, Q quits.
      """)

  @Argument(
    help: ArgumentHelp(
      "Files or folders to read; - is standard input. Without any: the current folder.", valueName: "file"),
    completion: .file())
  var files: [String] = []

  @OptionGroup var input: InputOptions

  func run() throws {
    var library = input.load(files.isEmpty ? ["."] : files)
    // The reader lists what could not be loaded; without an article there is no reader to do so.
    if library.isEmpty { try library.reportProblems() }
    let configuration = settledConfiguration(&library.problems)
    do {
      try Reader.run(library, configuration: configuration)
    } catch let error as TerminalError {
      StandardOutput.complain("\(error)")
      throw ExitCode(ExitStatus.noTerminal)
    }
  }

  /// What the user has settled. A mistake in the file is listed in the reader, and costs only its own setting.
  private func settledConfiguration(_ problems: inout [LoadProblem]) -> Configuration {
    let path = ConfigurationFile.path
    guard let read = ConfigurationFile.read(path) else { return Configuration() }
    problems += read.problems.map { LoadProblem(path: path, message: $0.description, kind: .partial) }
    return read.configuration
  }
}
