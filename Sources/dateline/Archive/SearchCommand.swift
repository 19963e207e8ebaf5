import ArgumentParser
import NewsExport
import NewsLibrary

/// Searches the archive.
struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Search the titles and texts of all articles, the best match first.",
    discussion: """
      All words must occur, in any of their forms; "words in quotation marks" stand together, word* stands for \
      all words that begin so, and a word after - must not occur (put -- in front of the first of those).

      Examples:
        dateline search ferry terminal
        dateline search '"railway bridge"' --from 2024-01-01 --tag local
        dateline search budget --speaker Lindqvist --json
        dateline search harbour --tag local --save Harbour      keep it among the feeds of the reader
        dateline search --forget Harbour

      Exit status: 0 something was found; 1 nothing was.
      """)

  @Argument(help: ArgumentHelp("What to search for.", valueName: "words"))
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
    if let save {
      try archive.run { [options] archive in
        try await archive.save(options.query(text: text, in: archive), title: save)
      }
    }
    let hits = try archive.run { [options] archive in
      try await archive.search(options.query(text: text, in: archive))
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
