import NewsModel

/// The names of one entity.
struct NameGroup: Sendable {
  var kind: EntityKind
  /// Words of the fullest name, in lower case.
  var words: [String]
  /// ISO code of the country, where the entity is one.
  var country: String?
  /// What sort of public body it is, where it is one.
  var institution: InstitutionName?
  /// Indexes into the names of the text, in text order.
  var names: [Int] = []
}

/// One spelling of a name, with all the places where it stands.
struct Surface: Sendable {
  /// Words in lower case.
  var words: [String]
  var kind: EntityKind
  /// Indexes into the names of the text, in text order.
  var names: [Int]

  /// The words as one string.
  var phrase: String { words.joined(separator: " ") }
}
