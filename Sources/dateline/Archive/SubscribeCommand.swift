import ArgumentParser
import NewsExport
import NewsLibrary
import NewsReader
import NewsSyndication

/// Subscribes to feeds.
struct SubscribeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "subscribe",
    abstract: "Subscribe to feeds, and settle how they are read.",
    discussion: """
      Give the address of a feed, or of a site, which is looked up for its feed. A file, exec:COMMAND (whose output \
      is the feed) and filter:COMMAND:ADDRESS (which passes the feed through a command) work too; commands are run \
      by the shell. For a feed that is subscribed already, what is settled here is changed.

      Examples:
        dateline subscribe https://example.org/feed.xml --tag science --interval 240
        dateline subscribe example.org                     the site says where its feed is
        dateline subscribe example.org/summaries --full-text
        dateline subscribe ./team.xml "exec:~/bin/weather --city Oulu"

      Exit status: 0 all well; 65 something given is no feed, and was named with the reason.
      """)

  @Argument(help: ArgumentHelp("Addresses of feeds or sites, files, commands.", valueName: "source"))
  var sources: [String]

  @OptionGroup(title: "Settings") var settings: SettingsOptions
  @Flag(help: "Print what was subscribed to as JSON (dateline.subscribe/1).")
  var json = false
  @OptionGroup var archive: ArchiveOptions

  func validate() throws {
    if settings.title != nil, sources.count > 1 {
      throw ValidationError("--title names one feed; subscribe to the others by themselves")
    }
  }

  func run() throws {
    let settle = try settings.settle()
    let (results, failures) = try archive.run { [sources] archive in
      let subscriber = Subscriber(archive: archive, configuration: .settled)
      var results: [Subscriber.Result] = []
      var failures: [String] = []
      for source in sources {
        do {
          results.append(
            try await subscriber.subscribe(
              source, in: ProcessEnvironment.workingFolder, now: ProcessEnvironment.secondsSince1970,
              settle: settle))
        } catch let failure as Subscriber.Failure {
          failures.append("\(source): \(failure)")
        }
      }
      return (results, failures)
    }
    try StandardOutput.write(
      json ? Self.json(results).pretty + "\n" : results.map(Self.line).joined())
    for failure in failures { StandardOutput.complain(TextSanitizer.line(failure)) }
    if !failures.isEmpty { throw ExitCode(ExitStatus.badInput) }
  }

  private static func line(_ result: Subscriber.Result) -> String {
    let name = TextSanitizer.line(result.title)
    let source = TextSanitizer.line(result.source)
    guard !result.wasKnown else { return "Subscribed already to \(name) (\(source))\n" }
    let found = result.page.map { ", which \(TextSanitizer.line($0)) names" } ?? ""
    let articles = "\(result.articles) article\(result.articles == 1 ? "" : "s")"
    return "Subscribed to \(name) (\(source)\(found)): \(articles)\n"
  }

  private static func json(_ results: [Subscriber.Result]) -> JSON {
    .object([
      "schema": .string("dateline.subscribe/1"),
      "feeds": .array(
        results.map { result in
          .object([
            "id": .int(Int(result.id.rawValue)), "source": .string(result.source),
            "title": .string(result.title), "articles": .int(result.articles),
            "wasKnown": .bool(result.wasKnown), "page": .optional(result.page),
          ])
        }),
    ])
  }
}
