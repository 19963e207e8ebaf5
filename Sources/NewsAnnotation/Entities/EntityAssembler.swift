import NewsModel

/// Makes entities and mentions of the model out of groups and references.
struct EntityAssembler {
  let index: TextIndex
  private var text: TaggedText { index.text }

  init(_ index: TextIndex) { self.index = index }

  func assemble(_ resolver: ReferenceResolver) -> (entities: [Entity], mentions: [Mention]) {
    let references = resolver.references.sorted {
      ($0.tokens.lowerBound, $0.tokens.upperBound) < ($1.tokens.lowerBound, $1.tokens.upperBound)
    }
    var entityOfGroup = [Int?](repeating: nil, count: resolver.groups.count)
    var order: [(group: Int, references: [Int])] = []
    for (number, reference) in references.enumerated() {
      let entity = entityOfGroup[reference.group] ?? order.count
      if entity == order.count {
        entityOfGroup[reference.group] = entity
        order.append((reference.group, []))
      }
      order[entity].references.append(number)
    }
    let mentions = references.map { reference in
      Mention(
        span: text.span(reference.tokens), entity: entityOfGroup[reference.group] ?? 0, form: reference.form)
    }
    let entities = order.enumerated().map { id, entry in
      let group = resolver.groups[entry.group]
      let spellings = spellings(of: entry.references.map { references[$0] })
      let name = canonicalName(spellings, of: group)
      return Entity(
        id: id, name: name, kind: group.kind,
        aliases: spellings.filter { $0.words != name }.sorted { $0.count > $1.count }.map(\.words),
        roles: roles(resolver.roles[entry.group]), mentions: entry.references)
    }
    return (entities, mentions)
  }

  private typealias Spelling = (words: String, tokens: Range<Int>, count: Int)

  private func spellings(of references: [Reference]) -> [Spelling] {
    var spellings: [Spelling] = []
    var known: [String: Int] = [:]
    for reference in references where reference.form == .name {
      let words = text.string(text.span(reference.tokens))
      if let place = known[words] {
        spellings[place].count += 1
      } else {
        known[words] = spellings.count
        spellings.append((words, reference.tokens, 1))
      }
    }
    return spellings
  }

  /// The fullest name; for a country the most frequent of its names, never a demonym.
  private func canonicalName(_ spellings: [Spelling], of group: NameGroup) -> String {
    if group.country != nil {
      let names = spellings.filter { Countries.all.named(index.phrase($0.tokens)) != nil }
      let pool = names.isEmpty ? spellings : names
      return pool.reduce(pool.first) { best, next in (best?.count ?? 0) >= next.count ? best : next }?.words
        ?? ""
    }
    var best: (words: String, tokens: Range<Int>, count: Int)?
    for spelling in spellings {
      guard let known = best else {
        best = spelling
        continue
      }
      let isBetter =
        (spelling.tokens.count, isMixedCase(spelling.words) ? 1 : 0, spelling.words.utf8.count)
        > (known.tokens.count, isMixedCase(known.words) ? 1 : 0, known.words.utf8.count)
      if isBetter { best = spelling }
    }
    return best?.words ?? ""
  }

  private func isMixedCase(_ words: String) -> Bool { words.utf8.contains { $0 >= 0x61 && $0 <= 0x7A } }

  private func roles(_ roles: [Role]) -> [String] {
    var shown: [String] = []
    var known: Set<String> = []
    for role in roles where known.insert(index.phrase(role.tokens)).inserted {
      shown.append(text.string(text.span(role.tokens)))
    }
    return shown
  }
}
