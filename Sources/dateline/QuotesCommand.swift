import ArgumentParser
import NewsAnnotation
import NewsExport
import NewsModel

/// Prints who says what in articles.
struct QuotesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quotes",
    abstract: "Print the quotations of articles, with who said them.",
    discussion: """
      Words between quotation marks and words retold, each with its speaker, the speaker's role as the article \
      gives it, and where it stands. Where the text does not tell who speaks, no speaker is named.

      Examples:
        dateline quotes article.txt
        dateline quotes Samples --speaker Niinistö --format md
        dateline quotes feed.xml --format csv > quotations.csv
      """)

  @Argument(
    help: ArgumentHelp("Files or folders to read; - is standard input.", valueName: "file"),
    completion: .file())
  var files: [String]

  @Option(help: ArgumentHelp("text, md, json or csv.", valueName: "format"))
  var format: ExportFormat = .text

  @Option(
    help: ArgumentHelp(
      "Only what this person or organisation says; part of the name is enough.", valueName: "name"))
  var speaker: String?

  @OptionGroup var input: InputOptions

  func validate() throws {
    try format.require(among: ExportFormat.quotationFormats, for: "quotes")
  }

  func run() throws {
    let library = input.load(files)
    try library.reportProblems()
    let annotator = try Annotator.forCommand()
    let articles = library.feeds.flatMap(\.articles)
    let title = articles.count == 1 ? articles[0].title : "Quotations"
    var progress = Progress("annotated", of: articles.count, "articles")
    let annotated = articles.map { article in
      defer { progress.advance() }
      return annotator.annotate(article)
    }
    progress.end()
    var quotations = QuotationList(of: annotated, title: title)
    if let speaker { quotations = quotations.selecting(speaker: speaker) }
    if quotations.items.isEmpty {
      StandardOutput.complain(
        speaker == nil ? "no quotations found" : "no quotations match; try without --speaker")
    }
    let exporter = Exporter(options: ExportOptions(width: StandardOutput.width))
    guard let output = exporter.export(quotations, as: format) else { return }
    try StandardOutput.write(output.text)
    if let failure = library.failure { throw failure }
  }
}
