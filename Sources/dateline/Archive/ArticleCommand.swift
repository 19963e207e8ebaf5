import ArgumentParser
import NewsExport
import NewsLibrary
import NewsModel

/// Prints one article of the archive.
struct ArticleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "article",
    abstract: "Print an article of the archive with its annotations.",
    discussion: """
      The formats are those of dateline annotate. An article that has not been annotated yet is annotated now.

      Examples:
        dateline article 4711
        dateline article 4711 --json | jq '.quotations[] | {speaker: .speaker.name, text}'
        dateline article 4711 --html > article.html

      Exit status: 0 all well; 66 there is no such article.
      """)

  @Argument(
    help: ArgumentHelp("The article's number, as dateline articles and search list it.", valueName: "id"))
  var id: Int64

  @Flag(exclusivity: .exclusive, help: "How to print it.")
  var format: Format = .text

  /// The formats.
  enum Format: String, EnumerableFlag {
    case text, json, html

    static func help(for value: Format) -> ArgumentHelp? {
      switch value {
      case .text: "With its marks, in colour on a terminal."
      case .json: "As dateline.annotations/1."
      case .html: "As a page of its own."
      }
    }

    fileprivate var export: ExportFormat {
      switch self {
      case .text: .text
      case .json: .json
      case .html: .html
      }
    }
  }

  @OptionGroup var archive: ArchiveOptions

  func run() throws {
    let found = try archive.run { [id = ArticleID(rawValue: id)] archive in
      (
        article: try await ArchiveAnnotator(archive: archive).annotated(id),
        problem: try await archive.fullTextProblem(of: id)
      )
    }
    guard let article = found.article else {
      StandardOutput.complain("there is no article \(id); dateline articles and dateline search list them")
      throw ExitCode(ExitStatus.noInput)
    }
    let exporter = Exporter(
      options: ExportOptions(width: StandardOutput.width, colour: StandardOutput.showsColour))
    if let output = exporter.export(article, as: format.export, fullTextProblem: found.problem) {
      try StandardOutput.write(output.text)
    }
  }
}
