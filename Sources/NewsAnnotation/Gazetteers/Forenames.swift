/// Grammatical gender of a person, as pronouns tell it.
enum Gender: Sendable, Hashable {
  case female, male
}

/// What a forename tells of its bearer.
enum Forenames {
  private static let female = WordList(ForenameTable.female)
  private static let male = WordList(ForenameTable.male)

  /// The gender that bears `name` (lower case) by a wide margin; nil for unknown and shared names.
  static func gender(of name: String) -> Gender? {
    if female.contains(name) { return .female }
    return male.contains(name) ? .male : nil
  }

  /// Whether `name` (lower case) is a known forename of one gender.
  static func contains(_ name: String) -> Bool { gender(of: name) != nil }
}
