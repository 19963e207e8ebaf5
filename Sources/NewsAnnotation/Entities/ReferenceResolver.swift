import NewsModel

/// A reference to a group of names, before entities are made.
struct Reference: Sendable {
  var tokens: Range<Int>
  var group: Int
  var form: Mention.Form
}

/// Follows the text and finds what is meant by generic names ("the Ministry"), descriptions ("the minister") and
/// pronouns ("he").
struct ReferenceResolver {
  private let index: TextIndex
  private let names: [Name]
  private(set) var groups: [NameGroup]
  private var groupOfName: [Int?]
  /// Roles of each group's person.
  private(set) var roles: [[Role]]
  private var genders: [Gender?]
  private var salience = Salience()
  private var nations: [String: Double] = [:]
  private var groupsByHead: [String: [Int]] = [:]
  private var genericGroups: [InstitutionName: Int] = [:]
  private(set) var references: [Reference] = []

  private var text: TaggedText { index.text }

  init(_ index: TextIndex, names: [Name], grouping: NameGrouping) {
    self.index = index
    self.names = names
    groups = grouping.groups
    groupOfName = grouping.groupOfName
    roles = Array(repeating: [], count: groups.count)
    genders = groups.map { $0.kind == .person ? $0.words.first.flatMap(Forenames.gender(of:)) : nil }
    for (number, group) in groups.enumerated() {
      if let head = group.institution?.head { groupsByHead[head, default: []].append(number) }
    }
    resolve()
  }

  private mutating func resolve() {
    let roleFinder = RoleFinder(index)
    var next = 0
    for (number, sentence) in text.sentences.enumerated() {
      salience.beginSentence()
      fadeNations()
      var last = next
      while last < names.count, names[last].tokens.lowerBound < sentence.tokens.upperBound {
        noteNation(of: last)
        last += 1
      }
      var token = sentence.tokens.lowerBound
      while token < sentence.tokens.upperBound {
        if next < last, names[next].tokens.lowerBound <= token {
          let tokens = names[next].tokens
          place(next, sentence: number, roleFinder)
          next += 1
          token = max(token + 1, tokens.upperBound)
        } else {
          refer(at: token, sentence: number)
          token += 1
        }
      }
      next = last
    }
  }

  // MARK: Names

  private mutating func place(_ name: Int, sentence: Int, _ roleFinder: RoleFinder) {
    let tokens = names[name].tokens
    var group = groupOfName[name]
    if group == nil, let institution = InstitutionName(tokens, in: index) {
      group = body(institution, sentence: sentence) ?? openGeneric(institution, tokens)
    }
    guard let group else { return }
    groupOfName[name] = group
    references.append(Reference(tokens: tokens, group: group, form: .name))
    if groups[group].kind == .person {
      let found = roleFinder.roles(of: tokens)
      roles[group] += found
      if genders[group] == nil { genders[group] = gender(before: tokens, roles: found) }
    }
    noteMention(of: group, tokens, sentence: sentence)
  }

  private mutating func openGeneric(_ institution: InstitutionName, _ tokens: Range<Int>) -> Int {
    if let known = genericGroups[institution] { return known }
    let words = tokens.map { index.lower[$0] }
    groups.append(NameGroup(kind: .organization, words: words, institution: institution))
    roles.append([])
    genders.append(nil)
    genericGroups[institution] = groups.count - 1
    groupsByHead[institution.head, default: []].append(groups.count - 1)
    return groups.count - 1
  }

  private func gender(before tokens: Range<Int>, roles: [Role]) -> Gender? {
    var words = roles.map(\.head)
    if tokens.lowerBound > 0 { words.append(index.lower[tokens.lowerBound - 1]) }
    for word in words {
      if RoleWords.female.contains(word) { return .female }
      if RoleWords.male.contains(word) { return .male }
    }
    return nil
  }

  // MARK: Nations

  private mutating func fadeNations() {
    for code in nations.keys { nations[code]? *= 0.5 }
    nations = nations.filter { $0.value > 0.02 }
  }

  private mutating func noteNation(of name: Int) {
    let group = groupOfName[name].map { groups[$0] }
    if let code = group?.country ?? group?.institution?.nation { nations[code, default: 0] += 1 }
  }

  /// The public body that `institution` means here: one of that sort whose nation is the one spoken of. Nil where
  /// the text names none, or only one of a nation that is not in question here.
  private func body(_ institution: InstitutionName, sentence: Int) -> Int? {
    guard let candidates = groupsByHead[institution.head] else { return nil }
    let strongest = nations.values.max() ?? 0
    var best: (group: Int, score: Double)?
    for group in candidates.prefix(32) {
      guard let other = groups[group].institution, institution.mayName(other) else { continue }
      let entry = salience.entries.first { $0.group == group }
      let nation = other.nation.flatMap { nations[$0] } ?? 0
      let isRecent = entry.map { sentence - $0.sentence <= 2 } ?? false
      if other.nation != nil, !isRecent, nation * 2 < strongest { continue }
      let share = strongest > 0 ? nation / strongest : 0
      let score = 2 * share + (entry.map { min(1, $0.weight / 100) } ?? 0) + (isRecent ? 0.5 : 0)
      if best.map({ score > $0.score }) ?? true { best = (group, score) }
    }
    return best?.group
  }

  // MARK: Descriptions and pronouns

  private mutating func refer(at token: Int, sentence: Int) {
    let found: (tokens: Range<Int>, group: Int, form: Mention.Form)?
    if text.tokens[token].tag == .prp || text.tokens[token].tag == .prpPossessive {
      found = PronounReader(index).agreement(of: token).flatMap { agreement in
        antecedent(of: token, agreement, sentence: sentence).map { (token..<(token + 1), $0, .pronoun) }
      }
    } else if let phrase = DescriptionReader(index).description(endingAt: token) {
      found = meant(by: phrase, sentence: sentence).map { (phrase.tokens, $0, .nominal) }
    } else {
      found = nil
    }
    guard let found else { return }
    references.append(Reference(tokens: found.tokens, group: found.group, form: found.form))
    noteMention(of: found.group, found.tokens, sentence: sentence)
  }

  private func meant(by phrase: Description, sentence: Int) -> Int? {
    switch phrase.sort {
    case .role(let role):
      if let apposed = person(before: phrase.tokens.lowerBound) { return apposed }
      return salience.best { entry in
        groups[entry.group].kind == .person && roles[entry.group].contains { role.mayMean($0) }
      }?.group ?? uniqueBearer(of: role)
    case .institution(let institution):
      return body(institution, sentence: sentence)
    case .organization(let noun):
      return salience.best { entry in
        guard groups[entry.group].kind == .organization, sentence - entry.sentence <= 2 else { return false }
        let isBody = groups[entry.group].institution != nil
        return !(isBody && OrganizationWords.freeAssociations.contains(noun))
      }?.group
    case .nation:
      return salience.best { entry in groups[entry.group].country != nil && sentence - entry.sentence <= 1 }?
        .group
    }
  }

  /// The person whose name stands before a comma at `start`: "Anna Holm, the minister".
  private func person(before start: Int) -> Int? {
    guard let last = references.last, last.form == .name, last.tokens.upperBound == start - 1,
      text.tokens[start - 1].tag == .comma, groups[last.group].kind == .person
    else { return nil }
    return last.group
  }

  /// The one person named before who bears the role, though long out of mind.
  private func uniqueBearer(of role: Role) -> Int? {
    var bearer: Int?
    for (group, borne) in roles.enumerated() where borne.contains(where: { role.mayMean($0) }) {
      if bearer != nil { return nil }
      bearer = group
    }
    return bearer
  }

  private mutating func antecedent(of token: Int, _ agreement: Agreement, sentence: Int) -> Int? {
    let barred = PronounReader(index).coArguments(of: token)
    let best = salience.best { entry in
      guard entry.weight >= 12, !barred.contains(entry.token) else { return false }
      let kind = groups[entry.group].kind
      switch agreement {
      case .person(let gender):
        guard kind == .person else { return false }
        return genders[entry.group] == nil || genders[entry.group] == gender
      case .thing:
        // Towns and waters are seldom spoken of further, except where they stood as a subject.
        let isBody = kind == .organization || groups[entry.group].country != nil
        return isBody && entry.weight >= 25 || kind == .place && entry.weight >= 150
      case .several: return kind == .organization && entry.weight >= 150 && sentence - entry.sentence <= 1
      }
    }
    if let best, case .person(let gender) = agreement, genders[best.group] == nil {
      genders[best.group] = gender
    }
    return best?.group
  }

  private mutating func noteMention(of group: Int, _ tokens: Range<Int>, sentence: Int) {
    let head = index.head(of: tokens)
    var weight = GrammaticalPart(of: head, in: index).weight
    if groups[group].kind == .group { weight *= 0.3 }
    if case .title = text.source.sections[text.sentences[sentence].section].kind { weight *= 0.3 }
    salience.mention(group, weight: weight, sentence: sentence, token: head)
  }
}
