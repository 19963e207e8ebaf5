import NewsModel
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

  /// A setting that is on or off.
  static func flag(
    _ section: String, _ key: String, _ summary: String, _ isOn: Bool,
    _ path: WritableKeyPath<Configuration, Bool> & Sendable
  ) -> Setting {
    Setting(section: section, key: key, summary: summary, example: "\(isOn)") { value, configuration in
      guard let isOn = value.bool else { return "give true or false" }
      configuration[keyPath: path] = isOn
      return nil
    }
  }

  /// A setting that is a whole number within bounds.
  static func number(
    _ section: String, _ key: String, _ summary: String, example: Int, _ bounds: ClosedRange<Int>,
    _ path: WritableKeyPath<Configuration, Int?> & Sendable
  ) -> Setting {
    Setting(section: section, key: key, summary: summary, example: "\(example)") { value, configuration in
      guard let number = value.int, bounds.contains(number) else {
        return bounds.upperBound == .max
          ? "give a number, \(bounds.lowerBound) or more"
          : "give a number from \(bounds.lowerBound) to \(bounds.upperBound)"
      }
      configuration[keyPath: path] = number
      return nil
    }
  }

  /// A setting that is a program with its arguments, words with spaces between them.
  static func program(
    _ section: String, _ key: String, _ summary: String, example: String,
    _ path: WritableKeyPath<Configuration, [String]?> & Sendable
  ) -> Setting {
    Setting(section: section, key: key, summary: summary, example: "\"\(example)\"") {
      value, configuration in
      guard let words = value.string?.split(separator: " ").map(String.init), !words.isEmpty else {
        return "give a command in quotation marks, such as \"\(example)\""
      }
      configuration[keyPath: path] = words
      return nil
    }
  }

  /// A setting that is one of some names.
  static func choice<Value: Sendable>(
    _ section: String, _ key: String, _ summary: String, example: String, _ choices: [(String, Value)],
    _ path: WritableKeyPath<Configuration, Value?> & Sendable
  ) -> Setting {
    Setting(section: section, key: key, summary: summary, example: "\"\(example)\"") {
      value, configuration in
      guard let name = value.string else { return "give a name in quotation marks" }
      guard let choice = choices.first(where: { $0.0 == name }) else {
        return "there is no \(key) “\(name)”" + Spelling.hint(for: name, among: choices.map(\.0))
      }
      configuration[keyPath: path] = choice.1
      return nil
    }
  }

  /// A setting that is a list of names.
  static func choices<Value: Sendable>(
    _ section: String, _ key: String, _ summary: String, of what: String, _ choices: [(String, Value)],
    example: [String], _ set: @escaping @Sendable (inout Configuration, [Value]) -> Void
  ) -> Setting {
    let quoted = example.map { "\"\($0)\"" }.joined(separator: ", ")
    return Setting(section: section, key: key, summary: summary, example: "[\(quoted)]") {
      value, configuration in
      guard let names = strings(value) else { return "give a list of \(what)s" }
      var chosen: [Value] = []
      for name in names {
        guard let choice = choices.first(where: { $0.0 == name }) else {
          return "there is no \(what) “\(name)”" + Spelling.hint(for: name, among: choices.map(\.0))
        }
        chosen.append(choice.1)
      }
      set(&configuration, chosen)
      return nil
    }
  }

  /// A string, or a list of strings.
  static func strings(_ value: any TOMLValueConvertible) -> [String]? {
    if let one = value.string { return [one] }
    guard let array = value.array else { return nil }
    let strings = array.compactMap(\.string)
    return strings.count == array.count ? strings : nil
  }
}
