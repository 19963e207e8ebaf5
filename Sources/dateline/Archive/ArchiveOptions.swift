import ArgumentParser
import NewsLibrary

/// Which archive a command works on.
struct ArchiveOptions: ParsableArguments {
  @Option(
    name: .customLong("archive"),
    help: ArgumentHelp(
      "The archive to use.",
      discussion:
        "Without it: $DATELINE_ARCHIVE, else dateline/archive.sqlite under $XDG_DATA_HOME or ~/.local/share.",
      valueName: "path"),
    completion: .file())
  var path: String?

  /// Where the archive is.
  var location: String { path ?? Archive.defaultPath() }

  /// Runs `work` on the archive, and waits for it. Where the archive cannot be used, says so and ends.
  func run<Result: Sendable>(
    _ work: @escaping @Sendable (Archive) async throws -> Result
  ) throws -> Result {
    let location = location
    do {
      let archive = try Archive.open(at: location)
      return try Waiting.result { try await work(archive) }
    } catch let error as ExitCode {
      throw error
    } catch let error as ValidationError {
      throw error
    } catch {
      StandardOutput.complain((error as? ArchiveError)?.description ?? "\(location): \(error)")
      throw ExitCode(ExitStatus.noArchive)
    }
  }
}
