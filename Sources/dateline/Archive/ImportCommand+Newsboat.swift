import ArgumentParser
import NewsExport
import NewsLibrary
import NewsReader
import NewsSyndication

extension ImportCommand {
  /// Takes over what newsboat keeps.
  struct Newsboat: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Take over newsboat's feeds, tags, articles with their state, and configuration.",
      discussion: """
        Without options, newsboat's files are looked for where newsboat keeps them. Tags, titles (~) and hidden feeds \
        (!) are taken from the urls file; articles from cache.db, read ones as read and flagged ones starred, with a \
        tag for each flag; what was deleted stays away. Keys, macros, colours, highlights, filters and settings of the \
        config file become a configuration of dateline's: written if there is none yet, else printed, for you to merge. \
        What cannot be taken over is told, with its line and why. newsboat's files are not changed, and it may be done \
        again at any time.

        Examples:
          dateline import newsboat
          dateline import newsboat --dry-run         print the configuration, and change nothing
          dateline import newsboat --urls ~/old/urls --cache ~/old/cache.db --config ~/old/config
        """)

    @Option(help: ArgumentHelp("The urls file.", valueName: "file"), completion: .file())
    var urls: String?

    @Option(
      help: ArgumentHelp("The cache.db with articles and their state.", valueName: "file"),
      completion: .file())
    var cache: String?

    @Option(help: ArgumentHelp("The config file.", valueName: "file"), completion: .file())
    var config: String?

    @Flag(help: "Take the feeds only: neither articles nor configuration.")
    var feedsOnly = false

    @Flag(help: "Print what the config file becomes, and change nothing.")
    var dryRun = false

    @Flag(help: "Print what was taken as JSON (dateline.import/1).")
    var json = false

    @OptionGroup var archive: ArchiveOptions

    func run() throws {
      let (source, converted) = try Waiting.result { [self] in
        try await ImportCommand.reportingFailure { try await read() }
      }
      guard !dryRun else {
        try StandardOutput.write(
          (converted?.text ?? "") + commented(ImportCommand.notTaken(converted?.notTaken ?? [])))
        return
      }
      let report = try archive.run { archive in
        try await ImportCommand.reportingFailure {
          try await source.run(
            into: archive, configuration: converted, now: ProcessEnvironment.secondsSince1970)
        }
      }
      let settled = try converted.map(settle)
      try ImportCommand.write(
        report, asJSON: json, adding: ["configuration": settled?.json ?? .null], lines: settled?.line ?? "")
      if !json, let settled, settled.isForMerging { try StandardOutput.write("\n" + settled.text) }
    }

    /// Finds newsboat's files and reads its configuration; where there is no urls file, says so and ends.
    private func read() async throws -> (NewsboatImport, NewsboatConversion?) {
      let found = NewsboatImport.found(environment: ProcessEnvironment.variable)
      guard let urlsPath = urls ?? found?.urlsPath else {
        StandardOutput.complain("newsboat's urls file is not where newsboat keeps it; give --urls FILE")
        throw ExitCode(ExitStatus.noInput)
      }
      // Files that belong to another urls file are not guessed.
      let beside = urls == nil ? found : nil
      var source = NewsboatImport(
        urlsPath: urlsPath, cachePath: feedsOnly ? nil : cache ?? beside?.cachePath,
        configPath: feedsOnly ? nil : config ?? beside?.configPath)
      let home = ProcessEnvironment.variable("HOME") ?? ""
      let converted = try await source.configuration(keys: StandardKeys.table, home: home)
      if cache == nil, let path = converted?.cachePath {
        source.cachePath = ProcessEnvironment.expandingTilde(path, home: home)
      }
      return (source, converted)
    }

    private func commented(_ text: String) -> String {
      text.split(separator: "\n").map { "# \($0)\n" }.joined()
    }

    /// What became of the configuration.
    private struct Settled {
      var lines: Int
      var text: String
      var path: String
      var isWritten: Bool
      var isForMerging: Bool

      var line: String {
        if text.isEmpty { return "Configuration: nothing to take over\n" }
        let taken = "Configuration: \(lines) lines taken over"
        if isWritten { return "\(taken), written to \(path)\n" }
        return isForMerging
          ? "\(taken); \(path) stays as it is, and what follows is for you to merge into it\n"
          : "\(taken); \(path) has them already\n"
      }

      var json: JSON { .object(["written": isWritten ? .string(path) : .null, "text": .string(text)]) }
    }

    /// Writes the configuration unless there is one.
    private func settle(_ converted: NewsboatConversion) throws -> Settled {
      let path = ConfigurationFile.path
      var settled = Settled(
        lines: converted.taken, text: converted.text, path: path, isWritten: false, isForMerging: false)
      guard !settled.text.isEmpty else { return settled }
      do {
        settled.isWritten = try ConfigurationFile.create(path, text: settled.text)
      } catch {
        StandardOutput.complain(error.description)
        throw ExitCode(ExitStatus.badOutput)
      }
      settled.isForMerging = !settled.isWritten && !ConfigurationFile.holds(settled.text, at: path)
      return settled
    }
  }
}
