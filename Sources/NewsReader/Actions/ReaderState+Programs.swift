import NewsExport
import NewsLibrary
import NewsModel

/// Articles to be written into a folder.
struct SaveRequest: Sendable, Equatable {
  var articles: [ArticleID]
  var format: ExportFormat
  var folder: String
}

// Programs of the user's, and files.
extension ReaderState {
  /// A line for the shell, which knows the present article by variables and never by text put into the line: what
  /// comes from the network must not become a command.
  func program(line: String, takesTerminal: Bool) -> ProgramRequest {
    ProgramRequest(
      name: line, arguments: ["sh", "-c", line], environment: programVariables,
      takesTerminal: takesTerminal, waits: configuration.waitsForEnter)
  }

  /// What programs are told of the present article.
  private var programVariables: [String: String] {
    var variables: [String: String] = [:]
    guard let id = currentArticle, let summary = shelf[id] else { return variables }
    variables["DATELINE_TITLE"] = summary.title
    variables["DATELINE_URL"] = currentAddress
    variables["DATELINE_AUTHOR"] = summary.byline
    variables["DATELINE_DATE"] = summary.published.map { "\($0.day)" }
    variables["DATELINE_FEED"] = shelf.overview.feeds.first { $0.id == summary.feed }?.title
    return variables
  }

  /// Gives the article, its annotations or the timeline to a program.
  mutating func pipe(_ command: Command, to line: String) -> [Effect] {
    var request = program(line: line, takesTerminal: true)
    switch command {
    case .pipeTimeline:
      guard let built = timeline.timeline else { return stillReading() }
      request.input = .timeline(built)
    case .pipeAnnotations:
      guard let open, let annotated = shelf.annotated(open.key) else { return stillReading() }
      request.input = .annotations(annotated)
    default:
      guard let open else { return stillReading() }
      request.input = .article(open.document.article)
    }
    request.width = reading.measure
    return [.run(request)]
  }

  /// Shows the article in the pager.
  mutating func readInPager() -> [Effect] {
    guard let open else { return stillReading() }
    var request: ProgramRequest
    if let pager = configuration.pager {
      request = ProgramRequest(name: pager[0], arguments: pager)
    } else {
      // The variable holds a shell command, such as "less -R".
      request = ProgramRequest(name: "the pager", arguments: ["sh", "-c", "${PAGER:-less}"])
    }
    request.input = .article(open.document.article)
    request.width = max(ReadingOptions.measures.lowerBound, min(size.width, reading.measure))
    return [.run(request)]
  }

  /// Hands the article to the bookmark program: address, title, the user's words, name of the feed.
  mutating func bookmark(_ words: String) -> [Effect] {
    guard let program = configuration.bookmark else {
      notice = Notice(
        text: "No bookmark program is settled: set bookmark under [reader] in the configuration",
        isFailure: true)
      return []
    }
    guard let id = currentArticle, let summary = shelf[id], let url = currentAddress else {
      notice = Notice(text: "This article gives no address", isFailure: true)
      return []
    }
    let feed = shelf.overview.feeds.first { $0.id == summary.feed }?.title ?? ""
    return [
      .run(
        ProgramRequest(
          name: "the bookmark program", arguments: program + [url, summary.title, words, feed],
          environment: programVariables, takesTerminal: false))
    ]
  }

  // MARK: Files

  /// Saves the article; where no path is given, asks for it and for the format.
  mutating func save(to path: String) -> [Effect] {
    guard let open else { return stillReading() }
    let annotated = shelf.annotated(open.key) ?? AnnotatedArticle(open.document.article)
    let content = ExportContent.article(annotated)
    guard path.isEmpty else {
      guard let format = Self.format(of: path, among: content.formats) else { return unknownFormat(of: path) }
      return [.export(ExportRequest(content: content, format: format, path: path, overwrites: false))]
    }
    dialogs.append(
      .export(
        ExportForm(
          options: [.init(choice: .whole, label: "this article", content: content)],
          stem: Self.fileStem(annotated.article.title, prefix: "article"))))
    return []
  }

  /// Saves every article of the list into a folder; the format is that of the path's extension, else plain text.
  mutating func saveAll(to path: String) -> [Effect] {
    let ids = listedArticles
    guard !ids.isEmpty else {
      notice = Notice(text: "No articles here")
      return []
    }
    guard !path.isEmpty else {
      let stem = Self.fileStem(shelf.title(ofRow: feeds.selection), prefix: "articles")
      return begin(.saveAll, with: stem + " md")
    }
    // FOLDER or FOLDER FORMAT.
    let last = path.split(separator: " ").last.map(String.init) ?? ""
    let named = ExportFormat(name: last).flatMap { ExportFormat.savedFormats.contains($0) ? $0 : nil }
    let folder = named == nil ? path : String(path.dropLast(last.count)).trimmedAtEnd
    guard !folder.isEmpty else {
      notice = Notice(text: "Give a folder, and a format after it if you like", isFailure: true)
      return []
    }
    notice = Notice(text: "Saving \(ids.count) articles …")
    return [.saveAll(SaveRequest(articles: ids, format: named ?? .text, folder: folder))]
  }

  private static func format(of path: String, among formats: [ExportFormat]) -> ExportFormat? {
    let name = path.split(separator: "/").last ?? ""
    guard name.contains("."), let suffix = name.split(separator: ".").last else { return .text }
    return ExportFormat(name: String(suffix)).flatMap { formats.contains($0) ? $0 : nil }
  }

  private mutating func unknownFormat(of path: String) -> [Effect] {
    let known = ExportFormat.savedFormats.map { "." + $0.fileExtension }.joined(separator: ", ")
    notice = Notice(text: "\(path) names no format; articles are saved as \(known)", isFailure: true)
    return []
  }
}

extension String {
  fileprivate var trimmedAtEnd: String {
    var text = Substring(self)
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
