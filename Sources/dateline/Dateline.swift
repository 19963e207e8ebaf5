import ArgumentParser

/// The command. It is synchronous on purpose: an asynchronous `main` gives the main thread away, and the
/// reader draws on the main thread.
@main
struct Dateline: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dateline",
    abstract: "A terminal news reader that reads along.",
    discussion: """
      dateline marks every person, organisation and place in an article, every quotation and who said it, \
      resolves every date, and keeps a timeline of the events beside the text.

      Examples:
        dateline Samples                       read a folder of articles and feeds
        dateline article.txt --published 2023-07-04
        dateline timeline feed.xml --format ics > events.ics
        dateline quotes page.html --speaker Holt
        dateline annotate page.html --format json

      Input is plain text, Markdown, a saved HTML page, or an RSS or Atom file; what a file is, is told by \
      what it holds. In the reader, ? shows every key.

      Exit status: 0 all went well; 64 the command line is wrong; 65 the input cannot be used; \
      66 the input cannot be read; 69 no terminal to read on; 70 the models cannot be loaded; \
      73 the archive cannot be used; 74 the output cannot be written; 75 some feeds could not be refreshed.
      """,
    version: "0.1.0",
    subcommands: [
      ReadCommand.self, RefreshCommand.self, SubscribeCommand.self, UnsubscribeCommand.self,
      FeedsCommand.self, AccountCommand.self, SearchCommand.self, ArticlesCommand.self, ArticleCommand.self,
      ImportCommand.self, ExportCommand.self, AnnotateCommand.self, QuotesCommand.self,
      TimelineCommand.self, ConfigCommand.self, DocumentCommand.self,
    ],
    defaultSubcommand: ReadCommand.self)
}
