import ArgumentParser
import NewsAnnotation
import NewsExport
import NewsModel

/// Prints what dateline reads out of articles.
struct AnnotateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "annotate",
    abstract: "Print an article with its annotations.",
    discussion: """
      text    the article with its marks, in colour on a terminal
      json    one document an article, one after the other; offsets count Unicode code points
      ndjson  one annotation a line
      html    a page of its own

      Examples:
        dateline annotate article.txt --published 2023-07-04
        dateline annotate feed.xml --format ndjson | grep '"type":"quotation"'
        dateline annotate - --format json < page.html
      """)

  @Argument(
    help: ArgumentHelp("Files or folders to read; - is standard input.", valueName: "file"),
    completion: .file())
  var files: [String]

  @Option(help: ArgumentHelp("text, json, ndjson or html.", valueName: "format"))
  var format: ExportFormat = .text

  @Option(
    help: ArgumentHelp(
      "Whether text is coloured: auto (on a terminal, unless NO_COLOR is set), always or never.",
      valueName: "when"))
  var colour: ColourChoice = .auto

  @OptionGroup var input: InputOptions

  func validate() throws {
    try format.require(among: ExportFormat.articleFormats, for: "annotate")
  }

  func run() throws {
    let library = input.load(files)
    try library.reportProblems()
    let annotator = try Annotator.forCommand()
    let exporter = Exporter(
      options: ExportOptions(width: StandardOutput.width, colour: colour.isOn))
    for article in library.feeds.flatMap(\.articles) {
      article.warnIfUndated()
      if let output = exporter.export(annotator.annotate(article), as: format) {
        try StandardOutput.write(output.text)
      }
    }
    if let failure = library.failure { throw failure }
  }
}

/// When to colour.
enum ColourChoice: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never

  var isOn: Bool {
    switch self {
    case .auto: StandardOutput.showsColour
    case .always: true
    case .never: false
    }
  }
}
