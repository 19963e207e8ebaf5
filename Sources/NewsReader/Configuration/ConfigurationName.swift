/// Something that a configuration file names: a case of an enumeration, `nextMention` as `next-mention`.
protocol ConfigurationName: RawRepresentable<String>, CaseIterable {}

extension ConfigurationName {
  /// The name in a configuration file.
  var name: String {
    rawValue.reduce(into: "") { name, character in
      if character.isUppercase { name += "-" }
      name += character.lowercased()
    }
  }

  /// Every name.
  static var names: [String] { allCases.map(\.name) }

  /// The case of a name.
  init?(name: String) {
    guard let found = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = found
  }
}

extension Command: ConfigurationName {}
extension Role: ConfigurationName {}
