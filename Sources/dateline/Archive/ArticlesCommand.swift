import ArgumentParser
import NewsExport
import NewsLibrary

/// Lists articles.
struct ArticlesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "articles",
    abstract: "List articles, the newest first.",
    discussion: """
      The number in front of an article names it in dateline article. ● marks what is unread, ★ what is starred, # tags. \
      A filter is written as for dateline search, whose help tells the language. Hidden articles are listed where \
      the filter asks for them.

      Examples:
        dateline articles --unread
        dateline articles --feed "World Desk" --from 2024-03-01 --limit 10
        dateline articles --speaker Lindqvist --json
        dateline articles --filter 'age:<2d -tag:sport (harbour or is:starred)'
        dateline articles --filter is:hidden

      Exit status: 0 all went well; 64 the filter cannot be understood.
      """)

  @Option(help: ArgumentHelp("Only those that this filter lets through.", valueName: "filter"))
  var filter: String?

  @OptionGroup(title: "Limits") var options: ArticleOptions

  @Flag(help: "Print JSON (dateline.articles/1).")
  var json = false

  @OptionGroup var archive: ArchiveOptions

  func run() throws {
    let filter = try filter.map(FilterInput.filter)
    let hits = try archive.run { [options] archive in
      try await archive.search(options.query(asking: filter, in: archive), narrowedBy: filter)
    }
    if json {
      let document = JSON.object([
        "schema": .string("dateline.articles/1"),
        "articles": .array(hits.map { ArticleLines.json($0, withSnippet: false) }),
      ])
      try StandardOutput.write(document.pretty + "\n")
    } else {
      let lines = ArticleLines(colour: StandardOutput.showsColour)
      try StandardOutput.write(hits.map { lines.text($0, withSnippet: false) }.joined())
    }
  }
}
