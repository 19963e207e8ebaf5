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
}
