/// What sort of thing a name names.
public enum EntityKind: String, Sendable, Hashable, Codable, CaseIterable {
  case person, organization, place
  /// Nationalities, religious and political groups ("Chinese", "Catholic", "Republicans").
  case group
  /// Any other name: works, events, products, laws.
  case other
}

/// Somebody or something that an article names, with every place where it does.
public struct Entity: Sendable, Hashable, Codable, Identifiable {
  /// Index of the entity in ``Annotations/entities``.
  public var id: Int
  /// The fullest name that the article gives, without title or article: "Sauli Niinistö".
  public var name: String
  /// What it is.
  public var kind: EntityKind
  /// The other forms under which it is named, most frequent first: "Niinistö", "Republic of Finland".
  public var aliases: [String]
  /// Roles and titles that the article gives it: "Defense Minister".
  public var roles: [String]
  /// Indexes into ``Annotations/mentions``, in text order.
  public var mentions: [Int]

  /// Creates an entity.
  public init(
    id: Int, name: String, kind: EntityKind, aliases: [String] = [], roles: [String] = [],
    mentions: [Int] = []
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.aliases = aliases
    self.roles = roles
    self.mentions = mentions
  }
}

/// A stretch of text that names or refers to an entity.
public struct Mention: Sendable, Hashable, Codable {
  /// How the mention refers.
  public enum Form: String, Sendable, Hashable, Codable {
    /// By name: "Niinistö", "Finnish".
    case name
    /// By role or description: "the Defense Minister", "the group".
    case nominal
    /// By pronoun: "he".
    case pronoun
  }

  /// Where it stands.
  public var span: TextSpan
  /// Whom it refers to: index into ``Annotations/entities``.
  public var entity: Int
  /// How it refers.
  public var form: Form

  /// Creates a mention.
  public init(span: TextSpan, entity: Int, form: Form) {
    self.span = span
    self.entity = entity
    self.form = form
  }
}
