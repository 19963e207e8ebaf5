import ArgumentParser
import NewsLibrary
import NewsSyndication

/// Writes what other readers take.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the list of feeds for another reader.",
    subcommands: [OPML.self])

  /// Writes the feeds as OPML.
  struct OPML: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Write the feeds as OPML, with folders and tags, to standard output.",
      discussion: """
        Examples:
          dateline export opml > feeds.opml
        """)

    @OptionGroup var archive: ArchiveOptions

    func run() throws {
      let document = try archive.run { try await OPMLImport.document(of: $0) }
      try StandardOutput.write(OPMLWriter.write(document, title: "Feeds of dateline"))
    }
  }
}
