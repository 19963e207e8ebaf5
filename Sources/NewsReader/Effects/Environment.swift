import NewsLibrary

/// What the reader takes from the environment of the process.
enum Environment {
  /// The theme for the terminal's background, as far as `COLORFGBG` ("text;background") tells; else the dark
  /// one.
  static var theme: Theme { theme(colorFgBg: ProcessEnvironment.variable("COLORFGBG")) }

  /// The theme for a value of `COLORFGBG`: backgrounds 7 and 15 are the palette's whites.
  static func theme(colorFgBg: String?) -> Theme {
    let background = colorFgBg?.split(separator: ";").last
    return background == "7" || background == "15" ? .light : .dark
  }
}
