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
          dateline import opml https://example.org/feeds.opml
        """)

    @Argument(help: ArgumentHelp("The OPML file, or its address.", valueName: "file"), completion: .file())
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

  /// Runs a part of an import; where it cannot begin, says why and ends.
  static func reportingFailure<Result>(_ work: () async throws -> Result) async throws -> Result {
    do {
      return try await work()
    } catch let failure as ImportFailure {
      StandardOutput.complain(TextSanitizer.line("\(failure)"))
      throw ExitCode(ExitStatus.noInput)
    }
  }

  /// Writes what was taken; `added` are further members of the JSON, `lines` further lines of the text.
  static func write(
    _ report: ImportReport, asJSON: Bool, adding added: [String: JSON] = [:], lines: String = ""
  ) throws {
    guard !asJSON else {
      let members: [String: JSON] = [
        "schema": .string("dateline.import/1"), "subscribed": .int(report.subscribed),
        "known": .int(report.known), "searches": .int(report.searches), "articles": .int(report.articles),
        "read": .int(report.read),
        "starred": .int(report.starred),
        "notTaken": .array(
          report.notTaken.map { .object(["what": .string($0.what), "why": .string($0.why)]) }),
      ]
      return try StandardOutput.write(JSON.object(members.merging(added) { $1 }).pretty + "\n")
    }
    var text = "Feeds: \(report.subscribed) new, \(report.known) subscribed already\n"
    if report.searches > 0 {
      text += "Query feeds: \(report.searches) kept as searches\n"
    }
    if report.articles + report.read + report.starred > 0 {
      text += "Articles: \(report.articles) taken over; \(report.read) read, \(report.starred) starred\n"
    }
    text += lines + notTaken(report.notTaken)
    text += "dateline refresh asks the feeds for what is new\n"
    try StandardOutput.write(text)
  }

  /// What was not taken, a line for each.
  static func notTaken(_ omissions: [ImportReport.Omission]) -> String {
    omissions.reduce(into: omissions.isEmpty ? "" : "Not taken: \(omissions.count)\n") { text, omission in
      text += TextSanitizer.line("  \(omission.what): \(omission.why)") + "\n"
    }
  }
}
