import ArgumentParser
import NewsLibrary
import NewsModel
import NewsSyndication

/// What all commands take: files, and what to assume where a file is silent.
struct InputOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "When articles that carry no date were published: 2023-07-04, or 2023-07-04T09:10+02:00.",
      discussion: "Without a date, “Monday” and “yesterday” stay unresolved.", valueName: "date"))
  var published: PublicationTime?

  @Option(
    help: ArgumentHelp(
      "The publisher's time zone, such as Europe/Berlin, for times given without a zone or in UTC.",
      valueName: "zone"))
  var timezone: String?

  func validate() throws {
    if let timezone, !PublicationTime.isKnownTimeZone(timezone) {
      throw ValidationError("“\(timezone)” is no time zone; give an IANA name such as Europe/Berlin")
    }
  }

  /// Loads files and folders, and says on standard error what could not be loaded.
  func load(_ paths: [String]) -> Library {
    let defaults = ArticleDefaults(published: published, timeZone: timezone)
    return LibraryLoader(defaults: defaults).load(paths: paths)
  }
}

extension PublicationTime: ExpressibleByArgument {
  /// Reads a day, or a day with a time and a zone.
  public init?(argument: String) { self.init(parsing: argument) }
}

extension CalendarDate: ExpressibleByArgument {
  /// Reads `YYYY-MM-DD`.
  public init?(argument: String) { self.init(argument) }
}

extension Library {
  /// Says on standard error what could not be loaded; throws ``ExitCode`` where nothing is left to read.
  func reportProblems() throws {
    for problem in problems { StandardOutput.complain(TextSanitizer.line(problem.description)) }
    guard isEmpty else { return }
    throw failure ?? ExitCode(ExitStatus.noInput)
  }

  /// The exit status to end with after all was read that could be; nil where no file failed.
  var failure: ExitCode? {
    if problems.contains(where: { $0.kind == .unusable }) { return ExitCode(ExitStatus.badInput) }
    return problems.contains { $0.kind == .unreadable } ? ExitCode(ExitStatus.noInput) : nil
  }
}
