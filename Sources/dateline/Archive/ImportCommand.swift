import ArgumentParser
import NewsExport
import NewsLibrary
import NewsSyndication

/// Takes over what other readers keep.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take over the feeds of another reader.",
    subcommands: [OPML.self, Newsboat.self])

  /// Takes over a list of feeds.
  struct OPML: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Subscribe to the feeds of an OPML file, with their folders and tags.",
      discussion: """
        Feeds that are subscribed already keep their settings. Files and commands in the list are left out, since a \
        list may come from anybody; --trusted takes them too.

        Examples:
          dateline import opml feeds.opml && dateline refresh
        """)

    @Argument(help: ArgumentHelp("The OPML file.", valueName: "file"), completion: .file())
    var file: String

    @Flag(help: "Take files and commands too: only for a list of your own.")
    var trusted = false

    @Flag(help: "Print what was taken as JSON (dateline.import/1).")
    var json = false

    @OptionGroup var archive: ArchiveOptions

    func run() throws {
      let report = try archive.run { [file, trusted] archive in
        try await ImportCommand.reportingFailure {
          try await OPMLImport.run(file, into: archive, isTrusted: trusted)
        }
      }
      try ImportCommand.write(report, asJSON: json)
    }
  }

  /// Takes over what newsboat keeps.
  struct Newsboat: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Take over newsboat's feeds, tags and articles, with what was read and flagged.",
      discussion: """
        Without options, newsboat's files are looked for where newsboat keeps them. Tags, titles (~) and hidden feeds \
        (!) are taken from the urls file; articles from cache.db, read ones as read and flagged ones starred; what was \
        deleted stays away. Neither file is changed, and it may be done again at any time.

        Examples:
          dateline import newsboat
          dateline import newsboat --urls ~/old/urls --cache ~/old/cache.db
        """)

    @Option(help: ArgumentHelp("The urls file.", valueName: "file"), completion: .file())
    var urls: String?

    @Option(
      help: ArgumentHelp("The cache.db with articles and their state.", valueName: "file"),
      completion: .file())
    var cache: String?

    @Flag(help: "Take the feeds only, not the articles.")
    var feedsOnly = false

    @Flag(help: "Print what was taken as JSON (dateline.import/1).")
    var json = false

    @OptionGroup var archive: ArchiveOptions

    func run() throws {
      let found = NewsboatImport.found(home: Archive.variable("HOME") ?? "/")
      guard let urls = urls ?? found?.urlsPath else {
        StandardOutput.complain("newsboat's urls file is not where newsboat keeps it; give --urls FILE")
        throw ExitCode(ExitStatus.noInput)
      }
      let cachePath = feedsOnly ? nil : cache ?? (self.urls == nil ? found?.cachePath : nil)
      let source = NewsboatImport(urlsPath: urls, cachePath: cachePath)
      let report = try archive.run { archive in
        try await ImportCommand.reportingFailure {
          try await source.run(into: archive, now: Clock.now)
        }
      }
      try ImportCommand.write(report, asJSON: json)
    }
  }

  /// Runs an import; where it cannot begin, says why and ends.
  static func reportingFailure(
    _ work: () async throws -> ImportReport
  ) async throws -> ImportReport {
    do {
      return try await work()
    } catch let failure as ImportFailure {
      StandardOutput.complain(TextSanitizer.line("\(failure)"))
      throw ExitCode(ExitStatus.noInput)
    }
  }

  static func write(_ report: ImportReport, asJSON: Bool) throws {
    guard !asJSON else {
      let document = JSON.object([
        "schema": .string("dateline.import/1"), "subscribed": .int(report.subscribed),
        "known": .int(report.known), "searches": .int(report.searches), "articles": .int(report.articles),
        "read": .int(report.read),
        "starred": .int(report.starred),
        "notTaken": .array(
          report.notTaken.map { .object(["what": .string($0.what), "why": .string($0.why)]) }),
      ])
      return try StandardOutput.write(document.pretty + "\n")
    }
    var text = "Feeds: \(report.subscribed) new, \(report.known) subscribed already\n"
    if report.searches > 0 {
      text += "Query feeds: \(report.searches) kept as searches\n"
    }
    if report.articles + report.read + report.starred > 0 {
      text += "Articles: \(report.articles) taken over; \(report.read) read, \(report.starred) starred\n"
    }
    if !report.notTaken.isEmpty { text += "Not taken: \(report.notTaken.count)\n" }
    for omission in report.notTaken {
      text += TextSanitizer.line("  \(omission.what): \(omission.why)") + "\n"
    }
    text += "dateline refresh asks the feeds for what is new\n"
    try StandardOutput.write(text)
  }
}
