#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What the reader takes from the environment of the process.
enum Environment {
  /// The value of a variable; nil where it is not set.
  static func value(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

  /// The theme for the terminal's background, as far as `COLORFGBG` ("text;background") tells; else the dark
  /// one.
  static var theme: Theme { theme(colorFgBg: value("COLORFGBG")) }

  /// The theme for a value of `COLORFGBG`: backgrounds 7 and 15 are the palette's whites.
  static func theme(colorFgBg: String?) -> Theme {
    let background = colorFgBg?.split(separator: ";").last
    return background == "7" || background == "15" ? .light : .dark
  }

  /// `path` with a leading `~/` made the home folder.
  static func expandingTilde(_ path: String, home: String? = value("HOME")) -> String {
    guard path.hasPrefix("~/"), let home else { return path }
    return home + path.dropFirst()
  }

  /// The folder that the process works in; where that cannot be told, the root.
  static var workingFolder: String {
    guard let path = getcwd(nil, 0) else { return "/" }
    defer { free(path) }
    return String(cString: path)
  }

  /// The time now.
  static var secondsSince1970: Int { time(nil) }
}
