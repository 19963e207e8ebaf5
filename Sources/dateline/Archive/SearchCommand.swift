import ArgumentParser
import NewsExport
import NewsLibrary

/// Searches the archive.
struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Search the titles and texts of all articles, the best match first.",
    discussion: """
      \(FilterInput.help)

      Put the filter in single quotation marks, so that the shell leaves it alone, and -- in front of one that \
      begins with a hyphen.

      Examples:
        dateline search ferry terminal
        dateline search '"railway bridge" -title:timetable tag:local date:>2023'
        dateline search 'speaker:Lindqvist (harbour or ferry) is:unread'
        dateline search 'event:talks happened:2023-06-24..2023-07-03 place:Beijing'
        dateline search 'title:/^(live|podcast):/i age:<2w'
        dateline search budget --speaker Lindqvist --json
        dateline search harbour --tag local --save Harbour      keep it among the feeds of the reader
        dateline search --forget Harbour

      Exit status: 0 something was found; 1 nothing was; 64 the filter cannot be understood.
      """)

  @Argument(help: ArgumentHelp("What to search for.", valueName: "filter"))
  var words: [String] = []

  @Option(help: ArgumentHelp("Keep the search under this name; the reader lists it.", valueName: "name"))
  var save: String?

  @Option(help: ArgumentHelp("Forget the search of this name.", valueName: "name"))
  var forget: String?

  @OptionGroup(title: "Limits") var options: ArticleOptions

  @Flag(help: "Print JSON (dateline.search/1).")
  var json = false

  @OptionGroup var archive: ArchiveOptions

  func run() throws {
    if let forget { return try forgetSearch(forget) }
    let text = words.joined(separator: " ")
    let filter = try FilterInput.filter(text)
    let hits = try archive.run { [options, save] archive in
      var query = try await options.query(asking: filter, in: archive)
      query.filter = filter
      if let save { try await archive.save(query, title: save) }
      return try await archive.search(query)
    }
    if json {
      let document = JSON.object([
        "schema": .string("dateline.search/1"), "query": .string(text),
        "articles": .array(hits.map { ArticleLines.json($0, withSnippet: true) }),
      ])
      try StandardOutput.write(document.pretty + "\n")
    } else {
      let lines = ArticleLines(colour: StandardOutput.showsColour)
      try StandardOutput.write(hits.map { lines.text($0, withSnippet: true) }.joined())
      if hits.isEmpty {
        StandardOutput.complain("nothing found; try fewer words, or a beginning such as rail*")
      }
    }
    if hits.isEmpty { throw ExitCode.failure }
  }

  func validate() throws {
    guard forget == nil, words.isEmpty else { return }
    throw ValidationError("give words to search for; dateline articles lists without them")
  }

  private func forgetSearch(_ title: String) throws {
    let isKnown = try archive.run { try await $0.removeSavedSearch(title: title) }
    guard isKnown else {
      StandardOutput.complain("no search is kept under “\(title)”; dateline feeds lists them")
      throw ExitCode.failure
    }
  }
}
