import ArgumentParser
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
    let library = input.load(files.isEmpty ? ["."] : files)
    // The reader lists what could not be loaded; without an article there is no reader to do so.
    if library.isEmpty { try library.reportProblems() }
    do {
      try Reader.run(library)
    } catch let error as TerminalError {
      StandardOutput.complain("\(error)")
      throw ExitCode(ExitStatus.noTerminal)
    }
  }
}
