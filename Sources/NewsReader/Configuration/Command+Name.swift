extension Command {
  /// The name in a configuration file: `next-mention`.
  var name: String {
    rawValue.reduce(into: "") { name, character in
      if character.isUppercase { name += "-" }
      name += character.lowercased()
    }
  }

  /// Every name.
  static let names = allCases.map(\.name)

  /// The command of a name.
  init?(name: String) {
    guard let command = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = command
  }
}
