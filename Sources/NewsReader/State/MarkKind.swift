import NewsModel

/// The kinds of marks that the reader puts into a text, each with a look and a switch of its own.
enum MarkKind: String, Sendable, Hashable, CaseIterable {
  case person, organization, place, group, other, quotation, date

  /// The kind of an entity's mentions.
  init(_ kind: EntityKind) {
    self =
      switch kind {
      case .person: .person
      case .organization: .organization
      case .place: .place
      case .group: .group
      case .other: .other
      }
  }

  /// What the legend calls it.
  var label: String {
    switch self {
    case .person: "person"
    case .organization: "organisation"
    case .place: "place"
    case .group: "group"
    case .other: "other name"
    case .quotation: "quotation"
    case .date: "date"
    }
  }

  /// A shorter name, for narrow panes.
  var shortLabel: String {
    switch self {
    case .organization: "org."
    case .quotation: "quote"
    case .other: "other"
    default: label
    }
  }
}

/// One mark in an article, by what it stands for.
enum MarkTarget: Sendable, Hashable {
  /// Index into ``Annotations/mentions``.
  case mention(Int)
  /// Index into ``Annotations/quotations``.
  case quotation(Int)
  /// Index into ``Annotations/timeExpressions``.
  case timeExpression(Int)
}
