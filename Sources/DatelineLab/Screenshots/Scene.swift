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
    Scene(name: "timeline-zoomed-dark", theme: "dark", keys: timeline + ["t", "+", "+", "d"]),
    Scene(name: "commands-dark", theme: "dark", keys: article + [":", "u", "n", "r", "e"]),
    Scene(name: "explanation-dark", theme: "dark", keys: article + ["w", "i"]),
    Scene(name: "search-light", theme: "light", keys: ["f"] + "place:moscow deal".map(String.init) + ["\r"]),
    Scene(name: "no-colour", theme: "plain", environment: ["NO_COLOR": "1"], keys: article + ["w", "w"]),
  ]
}
