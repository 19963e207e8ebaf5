import TOMLKit

/// One setting of the configuration file, other than keys: where it stands, what it means, how it is read.
///
/// The table of settings is also what the template for a new file is written from.
struct Setting: Sendable {
  let section: String
  let key: String
  /// What it does, for the template.
  let summary: String
  /// Its default, as TOML.
  let example: String
  /// Takes a value in; returns what is wrong with it, or nil.
  let apply: @Sendable (any TOMLValueConvertible, inout Configuration) -> String?

  /// Every setting, in the order of the template.
  static let all: [Setting] = [
    Setting(
      section: "reader", key: "theme",
      summary: Theme.all.map(\.name).joined(separator: ", ")
        + "; without it the terminal's background decides between dark and light",
      example: "\"dark\""
    ) { value, configuration in
      let names = Theme.all.map(\.name)
      guard let name = value.string else { return "give a name in quotation marks" }
      guard let theme = Theme.all.first(where: { $0.name == name }) else {
        return "there is no theme “\(name)”" + Spelling.hint(for: name, among: names)
      }
      configuration.theme = theme
      return nil
    },
    Setting(
      section: "reader", key: "marks", summary: "the kinds of marks that are shown at the start",
      example: "[" + MarkKind.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: ", ") + "]"
    ) { value, configuration in
      guard let names = strings(value) else { return "give a list of kinds of marks" }
      let known = MarkKind.allCases.map(\.rawValue)
      var kinds: Set<MarkKind> = []
      for name in names {
        guard let kind = MarkKind(rawValue: name) else {
          return "there is no kind of mark “\(name)”" + Spelling.hint(for: name, among: known)
        }
        kinds.insert(kind)
      }
      configuration.shownMarks = kinds
      return nil
    },
    Setting(
      section: "reader", key: "browser",
      summary: "the program that shows a page, with its arguments; %u is the address",
      example: "\"firefox --new-tab %u\""
    ) { value, configuration in
      guard let words = value.string?.split(separator: " ").map(String.init), !words.isEmpty else {
        return "give a command in quotation marks, such as \"firefox --new-tab %u\""
      }
      configuration.browser = words
      return nil
    },
    Setting(
      section: "refresh", key: "interval", summary: "minutes from one refresh of a feed to the next",
      example: "60"
    ) { value, configuration in
      guard let minutes = value.int, (5...10080).contains(minutes) else {
        return "give minutes, from 5 to 10080 (a week)"
      }
      configuration.refreshInterval = minutes
      return nil
    },
    Setting(
      section: "refresh", key: "automatic",
      summary: "whether the reader itself refreshes feeds, at its start and as they come due",
      example: "true"
    ) { value, configuration in
      guard let isOn = value.bool else { return "give true or false" }
      configuration.refreshesByItself = isOn
      return nil
    },
    Setting(
      section: "keep", key: "days", summary: "days that articles are kept; starred ones stay", example: "365"
    ) { value, configuration in
      guard let days = value.int, days > 0 else { return "give a number of days, 1 or more" }
      configuration.daysKept = days
      return nil
    },
    Setting(
      section: "keep", key: "per-feed",
      summary: "articles of a feed that are kept, the newest; starred ones stay",
      example: "2000"
    ) { value, configuration in
      guard let count = value.int, count > 0 else { return "give a number of articles, 1 or more" }
      configuration.articlesKeptPerFeed = count
      return nil
    },
  ]

  /// A string, or a list of strings.
  static func strings(_ value: any TOMLValueConvertible) -> [String]? {
    if let one = value.string { return [one] }
    guard let array = value.array else { return nil }
    let strings = array.compactMap(\.string)
    return strings.count == array.count ? strings : nil
  }
}
