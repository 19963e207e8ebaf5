import ArgumentParser
import NewsLibrary
import NewsReader
import TerminalUI

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Opens the reader.
struct ReadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read",
    abstract: "Open the reader (this is what dateline does without a command).",
    discussion: """
      Without files: on the feeds that are subscribed to, which it refreshes; on the articles of the current \
      folder where there are no subscriptions yet.

      With files: folders are searched for articles and feeds; articles that lie loose in a folder become a feed \
      of its name. Nothing of that is kept.

      In the reader ? shows every key, q goes back, Q quits.
      """)

  @Argument(
    help: ArgumentHelp(
      "Files or folders to read; - is standard input. Without any: the feeds that are subscribed to.",
      valueName: "file"),
    completion: .file())
  var files: [String] = []

  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var input: InputOptions

  func run() throws {
    if files.isEmpty, let subscribed = try subscribedArchive() {
      try read(subscribed, Refresher(archive: subscribed, configuration: .settled), [])
    } else {
      let (articles, problems) = try archiveOfFiles()
      try read(articles, nil, problems)
    }
  }

  /// The user's archive, if it has subscriptions; a path that was given is used whatever it has.
  private func subscribedArchive() throws -> Archive? {
    let location = archive.location
    guard archive.path != nil || access(location, F_OK) == 0 else { return nil }
    do {
      let opened = try Archive.open(at: location)
      return try archive.path != nil || !ArchiveDesk(opened).overview().feeds.isEmpty ? opened : nil
    } catch {
      StandardOutput.complain("\(error)")
      throw ExitCode(ExitStatus.noArchive)
    }
  }

  /// The files named, or those of the current folder, as an archive in memory.
  private func archiveOfFiles() throws -> (Archive, [LoadProblem]) {
    let library = input.load(files.isEmpty ? ["."] : files)
    // The reader lists what could not be loaded; without an article there is no reader to do so.
    if library.isEmpty {
      if files.isEmpty {
        StandardOutput.complain(
          "nothing to read yet: dateline subscribe ADDRESS, or dateline import newsboat, or dateline FILE")
      }
      try library.reportProblems()
    }
    let archive = try Archive.temporary()
    try archive.load(library)
    return (archive, library.problems)
  }

  private func read(_ archive: Archive, _ refresher: Refresher?, _ problems: [LoadProblem]) throws {
    do {
      try Reader.run(
        archive, refresher: refresher, problems: problems,
        readConfiguration: { Self.settledConfiguration() })
    } catch let error as TerminalError {
      StandardOutput.complain("\(error)")
      throw ExitCode(ExitStatus.noTerminal)
    }
  }

  /// What the user has settled. A mistake in the file is listed in the reader, and costs only its own setting.
  /// A file that cannot be read at all gives none.
  private static func settledConfiguration() -> (configuration: Configuration?, problems: [LoadProblem]) {
    let path = ConfigurationFile.path
    guard let read = ConfigurationFile.read(path) else { return (Configuration(), []) }
    let problems = read.problems.map { LoadProblem(path: path, message: $0.description, kind: .partial) }
    return (read.configuration, problems)
  }
}
