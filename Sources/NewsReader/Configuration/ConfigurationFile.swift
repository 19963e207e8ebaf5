import NewsLibrary
import TerminalUI

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The user's configuration file.
public enum ConfigurationFile {
  /// A configuration larger than this is none.
  static let limit = 1 << 20

  /// Where the file is: `$DATELINE_CONFIG`, else `dateline/config.toml` in `$XDG_CONFIG_HOME` or `~/.config`.
  public static var path: String { path(environment: ProcessEnvironment.variable) }

  static func path(environment: (String) -> String?) -> String {
    if let path = environment("DATELINE_CONFIG"), !path.isEmpty { return path }
    return ProcessEnvironment.BaseFolder.configuration.path(environment: environment)
      + "/dateline/config.toml"
  }

  /// Reads the file at `path`; nil where there is none. A file that cannot be read is a problem, and gives no
  /// configuration.
  public static func read(
    _ path: String
  ) -> (configuration: Configuration?, problems: [ConfigurationProblem])? {
    let bytes: [UInt8]
    do {
      bytes = try BoundedFile.read(path, limit: limit)
    } catch {
      switch error {
      case .system(ENOENT), .system(ENOTDIR): return nil
      case .system(let code): return failure("it cannot be read: \(String(cString: strerror(code)))")
      case .notRegular: return failure("it is not a regular file")
      case .larger: return failure("it is larger than \(limit >> 20) MB")
      }
    }
    guard let text = String(validating: bytes, as: UTF8.self) else { return failure("it is not UTF-8") }
    let reader = ConfigurationReader(text)
    return (reader.isTOML ? reader.configuration : nil, reader.problems)
  }

  /// Writes a new file at `path`, with the folders above it; false where there is a file already.
  ///
  /// - Parameter text: what it shall hold; without it, the template.
  /// - Throws: ``ConfigurationProblem`` where it cannot be written.
  public static func create(
    _ path: String, text: String = ConfigurationTemplate.text
  ) throws(ConfigurationProblem) -> Bool {
    for slash in path.indices.dropFirst() where path[slash] == "/" {
      // Folders that are there already fail here, and any other failure shows when the file is written.
      mkdir(String(path[..<slash]), 0o755)
    }
    switch ExportFile.write(Array(text.utf8), to: path, overwrites: false) {
    case .exists: return false
    case .failed(let message): throw ConfigurationProblem(line: nil, message: message)
    case .written, nil: return true
    }
  }

  /// Whether the file at `path` holds `text` and nothing else.
  public static func holds(_ text: String, at path: String) -> Bool {
    (try? BoundedFile.read(path, limit: limit)) == Array(text.utf8)
  }

  /// Opens the file in the user's editor and waits for its end; false where none could be started.
  public static func edit(_ path: String) -> Bool {
    // The variables hold shell commands, such as "code --wait".
    let editor =
      ["VISUAL", "EDITOR"].lazy.compactMap(ProcessEnvironment.variable).first { !$0.isEmpty } ?? "vi"
    let status = try? ExternalProgram(["sh", "-c", "\(editor) \"$1\"", "sh", path]).run()
    return status.map { $0 != 126 && $0 != 127 } ?? false
  }

  private static func failure(_ message: String) -> (Configuration?, [ConfigurationProblem]) {
    (nil, [ConfigurationProblem(line: nil, message: message)])
  }
}
