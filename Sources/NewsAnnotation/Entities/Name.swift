import NewsModel

/// A name as it stands at one place in the text.
struct Name: Sendable, Hashable {
  /// The name's own tokens: no article, title or possessive ending.
  var tokens: Range<Int>
  /// What the tagger takes it for.
  var kind: EntityKind
  /// Whether rules found it, not the tagger.
  var isRecovered = false
}

extension EntityKind {
  /// The kind that a name label stands for; nil for `O`.
  init?(_ label: NameLabel) {
    switch label {
    case .outside: return nil
    case .beginPerson, .insidePerson: self = .person
    case .beginOrganization, .insideOrganization: self = .organization
    case .beginLocation, .insideLocation: self = .place
    case .beginMiscellany, .insideMiscellany: self = .other
    case .beginGroup, .insideGroup: self = .group
    }
  }
}
