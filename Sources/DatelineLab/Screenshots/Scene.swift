import TerminalHarness

/// A picture of the reader: how it is set up, and which keys lead there.
struct Scene {
  /// The name of the picture's file.
  let name: String
  /// A theme by its name.
  let theme: String
  var rows = 40
  var columns = 130
  var environment: [String: String?] = [:]
  /// Keys, one after the other, each when the last has been answered.
  var keys: [String] = []

  /// The paper on which the theme is meant to be seen.
  var paper: Paper { theme == "light" ? .light : .dark }

  /// The article on the Wagner columns is the fifth of the samples, its timeline the second pane from there.
  private static let article = ["j", "j", "j", "j", "\r"]
  private static let timeline = article + ["\t", "j", "j"]

  /// What is worth a picture.
  static let all = [
    Scene(name: "reader-dark", theme: "dark", keys: article + ["w", "w"]),
    Scene(name: "reader-light", theme: "light", keys: article + ["w", "w"]),
    Scene(name: "reader-plain", theme: "plain", environment: ["NO_COLOR": "1"], keys: article + ["w", "w"]),
    Scene(name: "timeline-dark", theme: "dark", keys: timeline),
    Scene(name: "timeline-of-feed-light", theme: "light", keys: timeline + ["t"]),
    Scene(name: "entities-dark", theme: "dark", keys: article + ["e"]),
    Scene(name: "quotations-light", theme: "light", keys: article + ["\""]),
    Scene(name: "explanation-dark", theme: "dark", keys: article + ["w", "i"]),
    Scene(name: "keys-dark", theme: "dark", keys: ["?"]),
    Scene(name: "two-columns-dark", theme: "dark", rows: 32, columns: 104, keys: article),
    Scene(name: "tabs-article-dark", theme: "dark", rows: 24, columns: 80, keys: article),
    Scene(name: "tabs-timeline-light", theme: "light", rows: 24, columns: 80, keys: timeline),
    Scene(name: "small-plain", theme: "plain", rows: 12, columns: 40, keys: article),
  ]
}
