#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What the system tells the process: variables, folders, the time.
public enum ProcessEnvironment {
  /// The value of a variable; nil where it is not set.
  public static func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

  /// The folder that the process works in; where that cannot be told, the root.
  public static var workingFolder: String {
    guard let path = getcwd(nil, 0) else { return "/" }
    defer { free(path) }
    return String(cString: path)
  }

  /// The time now.
  public static var secondsSince1970: Int { time(nil) }

  /// `path` with a leading `~/` made the home folder.
  public static func expandingTilde(_ path: String, home: String? = variable("HOME")) -> String {
    guard path.hasPrefix("~/"), let home else { return path }
    return home + path.dropFirst()
  }

  /// Folders of a user in which programs keep files (XDG base directory specification).
  public enum BaseFolder: Sendable {
    /// `$XDG_CONFIG_HOME`, else `~/.config`.
    case configuration
    /// `$XDG_DATA_HOME`, else `~/.local/share`.
    case data

    /// Its path.
    ///
    /// - Parameter environment: the values of variables.
    public func path(environment: (String) -> String? = variable) -> String {
      let (name, standard) =
        switch self {
        case .configuration: ("XDG_CONFIG_HOME", "/.config")
        case .data: ("XDG_DATA_HOME", "/.local/share")
        }
      // The specification has relative paths ignored.
      if let path = environment(name), path.hasPrefix("/") { return path }
      return (environment("HOME") ?? "") + standard
    }
  }
}
