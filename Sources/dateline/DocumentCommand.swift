import ArgumentParser
import NewsLibrary
import NewsReader

/// Prints a page of documentation with its tables made anew, for whoever changes keys, settings or what newsboat's are
/// like.
struct DocumentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "document", abstract: "Print a page of documentation with its tables made anew.",
    shouldDisplay: false)

  @Argument(help: ArgumentHelp("The page, in Markdown.", valueName: "file"), completion: .file())
  var page: String

  func run() throws {
    guard let bytes = try? BoundedFile.read(page, limit: 1 << 20) else {
      StandardOutput.complain("\(page) cannot be read")
      throw ExitCode(ExitStatus.noInput)
    }
    let tables = ReferenceTables.all.merging(NewsboatCounterpart.tables) { $1 }
    try StandardOutput.write(ReferencePage.text(String(decoding: bytes, as: UTF8.self), tables: tables))
  }
}
