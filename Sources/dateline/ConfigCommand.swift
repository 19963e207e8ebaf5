import ArgumentParser
import NewsReader
import NewsSyndication

/// The configuration file: made, looked over, opened.
struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config",
    abstract: "Make, check or edit the configuration file.",
    discussion: """
      Keys, theme, marks, browser, refresh interval and how long articles are kept are settled in one TOML \
      file. Nothing has to be: every setting has a default.

      Examples:
        dateline config init       write a file with every default, commented out
        dateline config check      tell what cannot be used, with line and suggestion
        dateline config edit       open the file in $EDITOR, and check it afterwards
      """,
    subcommands: [Init.self, Check.self, Edit.self, Path.self], defaultSubcommand: Check.self)

  /// Writes the file with every default commented out.
  struct Init: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Write a file with every default, commented out.")

    func run() throws {
      let path = ConfigurationFile.path
      guard try ConfigCommand.create(path) else {
        StandardOutput.complain("\(path) is there already; dateline config edit opens it")
        throw ExitCode(ExitStatus.badOutput)
      }
      try StandardOutput.write("Wrote \(path)\n")
    }
  }

  /// Tells what cannot be used.
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Tell what in the file cannot be used, with line and suggestion.")

    func run() throws { try ConfigCommand.check() }
  }

  /// Opens the file in the user's editor.
  struct Edit: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Open the file in $VISUAL or $EDITOR; made first where there is none.")

    func run() throws {
      let path = ConfigurationFile.path
      _ = try ConfigCommand.create(path)
      guard ConfigurationFile.edit(path) else {
        StandardOutput.complain("no editor could be started; set EDITOR, or edit \(path)")
        throw ExitCode(ExitStatus.noInput)
      }
      try ConfigCommand.check()
    }
  }

  /// Prints where the file is.
  struct Path: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print where the file is: $DATELINE_CONFIG, else under $XDG_CONFIG_HOME or ~/.config.")

    func run() throws { try StandardOutput.write(ConfigurationFile.path + "\n") }
  }

  /// Writes the file unless it is there; where that cannot be done, says so and ends.
  private static func create(_ path: String) throws -> Bool {
    do {
      return try ConfigurationFile.create(path)
    } catch {
      StandardOutput.complain(error.description)
      throw ExitCode(ExitStatus.badOutput)
    }
  }

  private static func check() throws {
    let path = ConfigurationFile.path
    guard let read = ConfigurationFile.read(path) else {
      try StandardOutput.write(
        "No configuration at \(path): defaults hold; dateline config init writes one\n")
      return
    }
    for problem in read.problems {
      StandardOutput.complain(TextSanitizer.line("\(path): \(problem)"))
    }
    if !read.problems.isEmpty { throw ExitCode(ExitStatus.badInput) }
    try StandardOutput.write("\(path): all is well\n")
  }
}
