import ArgumentParser
import NewsAnnotation
import NewsExport
import NewsLibrary
import NewsModel

/// Prints the events of articles in the order of time.
struct TimelineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "timeline",
    abstract: "Print the timeline of one article or of many.",
    discussion: """
      Reports of one event are merged and every source is kept. Events that no date is told for come last; \
      none is given a date that the text does not bear out.

      Examples:
        dateline timeline article.txt --published 2023-07-04
        dateline timeline Samples --entity Finland --format md
        dateline timeline feed.xml --from 2023-06-20 --to 2023-07-05 --format ics > events.ics
        dateline timeline --subscribed --entity Finland    from the articles of your feeds
      """)

  @Argument(
    help: ArgumentHelp("Files or folders to read; - is standard input.", valueName: "file"),
    completion: .file())
  var files: [String] = []

  @Flag(
    help: ArgumentHelp(
      "Read the archive instead of files: the articles that name the entity, else the newest; at most 1000."))
  var subscribed = false

  @Option(help: ArgumentHelp("text, md, json, csv, ics or html.", valueName: "format"))
  var format: ExportFormat = .text

  @Option(
    help: ArgumentHelp(
      "Only events in which this person, organisation or place takes part.", valueName: "name"))
  var entity: String?

  @Option(help: ArgumentHelp("Only events on this day or later, as 2023-06-14.", valueName: "date"))
  var from: CalendarDate?

  @Option(help: ArgumentHelp("Only events on this day or earlier.", valueName: "date"))
  var to: CalendarDate?

  @OptionGroup var input: InputOptions
  @OptionGroup var archive: ArchiveOptions

  func validate() throws {
    guard files.isEmpty == subscribed else {
      throw ValidationError(
        subscribed
          ? "--subscribed reads the archive; leave the files out" : "Missing expected argument '<file> ...'")
    }
    try format.require(among: ExportFormat.timelineFormats, for: "timeline")
    if let from, let to, to < from { throw ValidationError("--to \(to) lies before --from \(from)") }
  }

  func run() throws {
    guard !subscribed else {
      return try write(Self.archived(archive, entity: entity), title: entity ?? "Timeline")
    }
    let library = input.load(files)
    try library.reportProblems()
    let annotator = try Annotator.forCommand()
    let articles = library.feeds.flatMap(\.articles)
    for article in articles { article.warnIfUndated() }
    let title = library.feeds.count == 1 && articles.count == 1 ? articles[0].title : "Timeline"
    var progress = Progress("annotated", of: articles.count, "articles")
    let annotated = articles.map { article in
      defer { progress.advance() }
      return annotator.annotate(article)
    }
    progress.end()
    try write(annotated, title: title)
    if let failure = library.failure { throw failure }
  }

  /// The archive's articles that name an entity, else its newest, annotated.
  private static func archived(_ archive: ArchiveOptions, entity: String?) throws -> [AnnotatedArticle] {
    try archive.run { archive in
      let hits = try await archive.search(ArticleQuery(text: entity.map { "\"\($0)\"" }, limit: 1000))
      let annotator = ArchiveAnnotator(archive: archive)
      var progress = Progress("annotated", of: hits.count, "articles")
      defer { progress.end() }
      var annotated: [AnnotatedArticle] = []
      for hit in hits {
        try Task.checkCancellation()
        if let article = try await annotator.annotated(hit.article.id) { annotated.append(article) }
        progress.advance()
      }
      return annotated
    }
  }

  private func write(_ annotated: [AnnotatedArticle], title: String) throws {
    let timeline = Timeline(of: annotated, title: title).selecting(
      TimelineSelection(entity: entity, from: from, to: to))
    if timeline.entries.isEmpty {
      StandardOutput.complain(
        entity == nil && from == nil && to == nil
          ? "no events found" : "no events match; try without --entity, --from and --to")
    }
    let exporter = Exporter(options: ExportOptions(width: StandardOutput.width))
    guard let output = exporter.export(timeline, as: format) else { return }
    try StandardOutput.write(output.text)
    if output.omittedEntries > 0 {
      StandardOutput.complain(
        "left out \(output.omittedEntries) undated events: a calendar has no place for them")
    }
  }
}
