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

      Exit status: 0 something was found; 1 nothing was.
      """)

  @Argument(help: ArgumentHelp("What to search for.", valueName: "words"))
  var words: [String]

  @OptionGroup(title: "Limits") var options: ArticleOptions

  @Flag(help: "Print JSON (dateline.search/1).")
  var json = false

  @OptionGroup var archive: ArchiveOptions

  func run() throws {
    let text = words.joined(separator: " ")
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
}
