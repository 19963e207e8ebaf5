import NewsModel

/// Groups the names of a text by whom they name.
///
/// Equal spellings have one kind throughout a text, found by vote. Longer names open groups; shorter ones join
/// the group whose name they shorten. Every look-up goes through an index of words, so that the work grows with
/// the number of names.
struct NameGrouping {
  private let index: TextIndex
  private let names: [Name]
  /// The groups found so far.
  private(set) var groups: [NameGroup] = []
  /// Each name's group; nil for a generic name of a body ("the Ministry"), which only the context can place.
  private(set) var groupOfName: [Int?]
  private var surnames: [String: [Int]] = [:]
  private var forenames: [String: [Int]] = [:]

  init(_ index: TextIndex, names: [Name]) {
    self.index = index
    self.names = names
    groupOfName = [Int?](repeating: nil, count: names.count)
    let surfaces = NameKinds(index, names: names).settle(spellings())
    groupPlaces(surfaces)
    groupPersons(surfaces)
    groupOthers(surfaces)
    for group in groups.indices { groups[group].names.sort() }
  }

  // MARK: Spellings

  private func words(of name: Name) -> [String] {
    var words = name.tokens.map { index.lower[$0] }
    if name.kind == .person {
      while words.count > 1, let last = words.last, RoleWords.suffixes.contains(last) || last == "," {
        words.removeLast()
      }
    }
    while name.kind == .organization, words.count > 1, let last = words.last,
      OrganizationWords.companyForms.contains(last) || last == ","
    {
      words.removeLast()
    }
    return words
  }

  private func spellings() -> [(surface: Surface, votes: [EntityKind: Int])] {
    var order: [(surface: Surface, votes: [EntityKind: Int])] = []
    var byPhrase: [String: Int] = [:]
    for (number, name) in names.enumerated() {
      let words = words(of: name)
      let phrase = words.joined(separator: " ")
      let place = byPhrase[phrase, default: order.count]
      if place == order.count {
        byPhrase[phrase] = place
        order.append((Surface(words: words, kind: name.kind, names: []), [:]))
      }
      order[place].surface.names.append(number)
      order[place].votes[name.kind, default: 0] += name.isRecovered ? 1 : 2
    }
    return order
  }

  // MARK: Groups

  @discardableResult
  private mutating func open(_ surface: Surface, country: String? = nil) -> Int {
    groups.append(NameGroup(kind: surface.kind, words: surface.words, country: country))
    add(surface.names, to: groups.count - 1)
    return groups.count - 1
  }

  private mutating func add(_ added: [Int], to group: Int) {
    groups[group].names += added
    for name in added { groupOfName[name] = group }
  }

  /// Countries with all their names and demonyms, other peoples and places by spelling.
  private mutating func groupPlaces(_ surfaces: [Surface]) {
    var byCountry: [String: Int] = [:]
    var byFirstWord: [String: [(words: [String], group: Int)]] = [:]
    // Stable, so that the order of the text decides among names of one length.
    let places = surfaces.filter { $0.kind == .place }.enumerated()
      .sorted { ($1.element.phrase.utf8.count, $0.offset) < ($0.element.phrase.utf8.count, $1.offset) }
      .map(\.element)
    for surface in places {
      guard let country = Countries.all.named(surface.phrase) else {
        let words = Self.parts(of: surface)
        let known = byFirstWord[words[0], default: []].prefix(16).first {
          $0.words.count > words.count && $0.words.starts(with: words)
            && Self.placeLinks.contains($0.words[words.count])
        }
        if let known {
          add(surface.names, to: known.group)
        } else {
          byFirstWord[words[0], default: []].append((words, open(surface)))
        }
        continue
      }
      if let group = byCountry[country.code] {
        add(surface.names, to: group)
      } else {
        byCountry[country.code] = open(surface, country: country.code)
      }
    }
    for surface in surfaces where surface.kind == .group {
      let country = Countries.all.ofDemonym(surface.phrase) ?? Countries.all.named(surface.phrase)
      if let country, let group = byCountry[country.code] {
        add(surface.names, to: group)
      } else {
        // The country itself is not named: its people stand for themselves.
        let group = open(surface, country: country?.code)
        if let country { byCountry[country.code] = group }
      }
    }
  }

  /// Words that join a place's name to what tells it from others: "Frankfurt am Main", "Stratford-upon-Avon".
  private static let placeLinks: WordList = "am an auf d' de del di do du on sur upon"

  /// The words of a name, those joined by hyphens taken apart.
  private static func parts(of surface: Surface) -> [String] {
    let parts = surface.words.flatMap { $0.split(separator: "-").map(String.init) }
    return parts.isEmpty ? [surface.phrase] : parts
  }

  // MARK: Persons

  private mutating func groupPersons(_ surfaces: [Surface]) {
    let persons = surfaces.filter { $0.kind == .person }
    for surface in persons.filter({ $0.words.count > 1 }).sorted(by: { $0.words.count > $1.words.count }) {
      guard let first = surface.words.first, let last = surface.words.last else { continue }
      let known = surnames[last, default: []].prefix(16).first {
        Self.maySharePerson(groups[$0].words, surface.words)
      }
      if let known {
        add(surface.names, to: known)
      } else {
        let group = open(surface)
        surnames[last, default: []].append(group)
        forenames[first, default: []].append(group)
      }
    }
    for surface in persons where surface.words.count == 1 { placeSingle(surface) }
  }

  /// Whether two full names with one surname can name one person: "Robert F. Kennedy" and "Robert Kennedy" can,
  /// "Bill Clinton" and "Hillary Clinton" cannot.
  private static func maySharePerson(_ a: [String], _ b: [String]) -> Bool {
    guard let first = a.first, let second = b.first else { return false }
    if first == second { return true }
    func isInitial(_ short: String, of long: String) -> Bool {
      short.utf8.count <= 2 && short.first == long.first && short.utf8.allSatisfy { $0 == 0x2E || $0 >= 0x61 }
    }
    if isInitial(first, of: second) || isInitial(second, of: first) { return true }
    // A short form of the same forename: "Alex" for "Alexander".
    let (short, long) = first.utf8.count < second.utf8.count ? (first, second) : (second, first)
    return short.utf8.count >= 3 && long.hasPrefix(short) || a.dropFirst().dropLast().contains(second)
      || b.dropFirst().dropLast().contains(first)
  }

  /// Puts a bare surname, or forename, with the full name that it shortens. Of several bearers the one named
  /// last before it is meant, where a title does not tell their genders apart.
  private mutating func placeSingle(_ surface: Surface) {
    let word = surface.words[0]
    // Chinese and Korean names begin with the surname, so that a forename index finds them too.
    let bearers = surnames[word] ?? forenames[word] ?? []
    guard !bearers.isEmpty else {
      let group = open(surface)
      surnames[word, default: []].append(group)
      return
    }
    guard bearers.count > 1 else { return add(surface.names, to: bearers[0]) }
    var positions = bearers.prefix(16).map { (group: $0, names: groups[$0].names.sorted()) }
    for name in surface.names {
      let title = titleGender(before: names[name].tokens)
      let fitting = positions.filter {
        title == nil || forenameGender($0.group) == nil || forenameGender($0.group) == title
      }
      let pool = fitting.isEmpty ? positions : fitting
      let latest = pool.max { latestName($0.names, before: name) < latestName($1.names, before: name) }
      guard let group = latest?.group else { continue }
      add([name], to: group)
      if let place = positions.firstIndex(where: { $0.group == group }) {
        positions[place].names.append(name)
      }
    }
  }

  private func latestName(_ names: [Int], before name: Int) -> Int { names.last { $0 < name } ?? -1 }

  private func forenameGender(_ group: Int) -> Gender? {
    groups[group].words.first.flatMap(Forenames.gender(of:))
  }

  private func titleGender(before tokens: Range<Int>) -> Gender? {
    guard tokens.lowerBound > 0 else { return nil }
    let word = index.lower[tokens.lowerBound - 1]
    if RoleWords.female.contains(word) { return .female }
    return RoleWords.male.contains(word) ? .male : nil
  }

  // MARK: Organisations and other names

  private mutating func groupOthers(_ surfaces: [Surface]) {
    let others = surfaces.filter { $0.kind == .organization || $0.kind == .other }
      .sorted { $0.words.count > $1.words.count }
    var byWord: [String: [Int]] = [:]
    var byInitials: [String: [Int]] = [:]
    var institutions: [InstitutionName: Int] = [:]
    for surface in others {
      guard let first = surface.names.first else { continue }
      if surface.kind == .organization, InstitutionName(names[first].tokens, in: index) != nil {
        groupInstitution(surface, &institutions)
      } else if let group = longer(surface, byWord) ?? expansion(surface, byInitials) {
        add(surface.names, to: group)
      } else {
        open(surface)
      }
      guard let group = groupOfName[first], groups[group].words == surface.words else { continue }
      for word in Set(surface.words) where !OrganizationWords.common.contains(word) {
        byWord[word, default: []].append(group)
      }
      let initials = Self.initials(surface.words)
      if initials.utf8.count > 1 { byInitials[initials, default: []].append(group) }
    }
  }

  /// Puts each place of a body's name with the body of its nation; a generic name waits for its context.
  private mutating func groupInstitution(_ surface: Surface, _ known: inout [InstitutionName: Int]) {
    for name in surface.names {
      guard let institution = InstitutionName(names[name].tokens, in: index), !institution.isGeneric else {
        continue
      }
      if let group = known[institution] {
        add([name], to: group)
      } else {
        known[institution] = open(Surface(words: surface.words, kind: .organization, names: [name]))
        groups[groups.count - 1].institution = institution
      }
    }
  }

  /// The group whose name `surface` shortens by leaving out words: "Falken" for "Falken Shipping".
  private func longer(_ surface: Surface, _ byWord: [String: [Int]]) -> Int? {
    let telling = surface.words.filter {
      !OrganizationWords.common.contains($0) && !OrganizationWords.institutions.contains($0)
        && !OrganizationWords.portfolios.contains($0) && Countries.all.ofDemonym($0) == nil
        && Countries.all.named($0) == nil
    }
    guard let key = telling.first, let candidates = byWord[key] else { return nil }
    let fitting = candidates.prefix(16).filter { candidate in
      let words = groups[candidate].words
      return words.count > surface.words.count
        && (words.starts(with: surface.words)
          || words.suffix(surface.words.count).elementsEqual(surface.words))
        && (groups[candidate].kind == surface.kind || surface.names.count == 1)
    }
    guard fitting.count > 1 else { return fitting.first }
    guard let first = surface.names.first else { return nil }
    return fitting.max {
      latestName(groups[$0].names, before: first) < latestName(groups[$1].names, before: first)
    }
  }

  /// The group whose name an acronym abbreviates: "WHO" for "World Health Organization".
  private func expansion(_ surface: Surface, _ byInitials: [String: [Int]]) -> Int? {
    guard surface.words.count == 1, let name = surface.names.first,
      index.isAcronym(names[name].tokens.lowerBound)
    else { return nil }
    let letters = surface.words[0].filter { $0 != "." }
    return byInitials[letters]?.first
  }

  private static func initials(_ words: [String]) -> String {
    guard words.count > 1 else { return "" }
    var initials = ""
    for word in words where !["of", "the", "and", "for", "in", "on", "to", "&"].contains(word) {
      if let first = word.first { initials.append(first) }
    }
    return initials
  }
}
