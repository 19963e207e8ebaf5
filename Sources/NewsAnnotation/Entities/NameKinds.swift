import NewsModel

/// Gives each spelling of a name one kind throughout a text.
struct NameKinds {
  private let index: TextIndex
  private let names: [Name]

  init(_ index: TextIndex, names: [Name]) {
    self.index = index
    self.names = names
  }

  /// Gives each spelling one kind: the gazetteer's where it knows the name, else that of most of its places.
  func settle(_ spellings: [(surface: Surface, votes: [EntityKind: Int])]) -> [Surface] {
    var surnames: Set<String> = []
    for (surface, votes) in spellings where surface.words.count > 1 {
      if Self.winner(votes, first: surface.kind) == .person, let last = surface.words.last {
        surnames.insert(last)
      }
    }
    let ofBodies = Set(
      spellings.filter {
        $0.surface.words.count > 1 && Self.winner($0.votes, first: $0.surface.kind) == .organization
      }
      .flatMap(\.surface.words))
    return spellings.map { spelling in
      var surface = spelling.surface
      surface.kind = Self.winner(spelling.votes, first: surface.kind)
      if surface.kind == .person, surface.words.count == 1, !surnames.contains(surface.words[0]),
        ofBodies.contains(surface.words[0]) || surface.names.contains(where: standsBeforeAssociation),
        mostlyModifies(surface.names)
      {
        surface.kind = .organization
      }
      if surface.kind == .person || surface.kind == .other, !surnames.contains(surface.words.last ?? ""),
        surface.names.contains(where: isApposedToBody)
      {
        surface.kind = .organization
      }
      if surface.kind == .organization || surface.kind == .other, isFeature(surface.words) {
        surface.kind = .place
      }
      let phrase = surface.phrase
      let isKnownPlace = Countries.all.named(phrase) != nil || Countries.all.isCapital(phrase)
      if surface.words.count == 1, surnames.contains(phrase), !isKnownPlace || surface.kind == .person {
        if surface.kind != .group { surface.kind = .person }
      } else if Countries.all.named(phrase) != nil {
        if surface.kind != .person || surface.words.count > 1 { surface.kind = .place }
      } else if Countries.all.isCapital(phrase), surface.kind == .organization || surface.kind == .other {
        surface.kind = .place
      } else if Countries.all.ofDemonym(phrase) != nil, surface.kind != .person {
        surface.kind = .group
      } else if surface.kind != .person, let first = surface.names.first,
        InstitutionName(names[first].tokens, in: index) != nil,
        surface.kind == .place || surface.kind == .other
      {
        surface.kind = .organization
      }
      return surface
    }
  }

  /// Whether most of these names stand before a common noun ("Falken sailors"), as names of bodies do and those of
  /// persons seldom.
  private func mostlyModifies(_ names: [Int]) -> Bool {
    let modifying = names.filter { name in
      let next = self.names[name].tokens.upperBound
      return next < index.text.tokens.count && index.text.tokens[next].category == .noun
    }
    return modifying.count * 2 > names.count
  }

  private static func winner(_ votes: [EntityKind: Int], first: EntityKind) -> EntityKind {
    var best = (kind: first, count: votes[first] ?? 0)
    for kind in EntityKind.allCases where (votes[kind] ?? 0) > best.count { best = (kind, votes[kind] ?? 0) }
    return best.kind
  }

  /// Whether a name stands before a common noun for a company or the like: "the Falken group".
  private func standsBeforeAssociation(_ name: Int) -> Bool {
    let next = names[name].tokens.upperBound
    return next < index.text.tokens.count && index.text.tokens[next].category == .noun
      && OrganizationWords.freeAssociations.contains(index.lower[next])
  }

  /// Whether a name follows the common noun for a body that it names: "the shipping company Falken".
  private func isApposedToBody(_ name: Int) -> Bool {
    let tokens = names[name].tokens
    let noun = tokens.lowerBound - 1
    guard noun >= 0, index.text.tokens[noun].tag == .nn, !index.isCapitalized(noun),
      OrganizationWords.nouns.contains(index.lower[noun])
    else { return false }
    // Not the subject of a clause on the noun: "the company Holm founded".
    let head = index.head(of: tokens)
    switch index.text.tokens[head].relation {
    case .nsubj, .nsubjPassive: return index.head(of: noun) == head
    default: return true
    }
  }

  /// Whether a name says that it is a canal, a sea and so on.
  private func isFeature(_ words: [String]) -> Bool {
    guard words.count > 1, let first = words.first, let last = words.last else { return false }
    return PlaceWords.endings.contains(last) || PlaceWords.beginnings.contains(first)
  }
}
