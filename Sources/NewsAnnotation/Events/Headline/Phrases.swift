import NewsModel

/// Puts phrases of a clause into a headline: which of their tokens, and in what form.
struct Phrases {
  private let scene: EventScene
  /// The entity that the headline's subject names, which its pronouns may refer back to.
  private let subjectEntity: Int?
  private let subject: Int?
  /// Whether something was met that a reader could not understand without the text around it.
  private(set) var isObscure = false

  /// The verb, which is written by itself.
  private let verb: Int?

  init(scene: EventScene, subject: Int?, verb: Int? = nil) {
    self.scene = scene
    self.verb = verb
    self.subject = subject
    subjectEntity = subject.flatMap { scene.mention(at: $0)?.entity }
  }

  /// Adds a dependent of the event's verb or noun, or nothing where it does not belong into a headline.
  mutating func add(
    _ part: Int, of head: Int, to draft: inout HeadlineDraft, depth: Int, isComplement: Bool = false
  ) {
    guard isComplement || isWanted(part) else { return }
    switch scene.syntax.relation(of: part) {
    case .obj, .iobj, .obl, .oblAgent, .oblUnmarked, .nsubj, .nsubjPassive, .nmod:
      add(nounPhrase: part, to: &draft, depth: depth)
    default: add(subtree: part, to: &draft, depth: depth)
    }
  }

  /// Adds a noun phrase; one that stands for an entity in other words is replaced by the entity's name.
  ///
  /// Its preposition comes with it, unless it is the subject or the headline's own noun.
  mutating func add(
    nounPhrase head: Int, to draft: inout HeadlineDraft, depth: Int, withPreposition: Bool = true
  ) {
    if let name = substitute(for: head) {
      for token in scene.syntax.children(of: head, .case)
      where withPreposition && scene.syntax.tag(of: token) != .pos {
        draft.append(token, scene.text.string(token).lowercased(), depth: depth + 1)
      }
      draft.append(head, name, depth: depth)
      return
    }
    switch scene.syntax.tag(of: head) {
    case .prp where scene.mention(at: head)?.entity == subjectEntity && head != subject: break
    case .wp where scene.syntax.head(of: head).map { scene.syntax.relation(of: $0) == .aclRelative } ?? false:
      break
    case .prp, .wp, .wdt, .ex, .wrb: isObscure = true
    case .dt where scene.syntax.child(of: head, .aclRelative) == nil:
      if ["this", "that", "these", "those"].contains(scene.text.string(head).lowercased()) {
        isObscure = true
      }
    default: break
    }
    add(subtree: head, to: &draft, depth: depth, withPreposition: withPreposition)
  }

  /// The name to put in place of a phrase that is a pronoun or a role; nil where the phrase may stay.
  private func substitute(for head: Int) -> String? {
    guard let mention = scene.mention(at: head) else { return nil }
    let entity = scene.entities[mention.entity]
    if mention.form == .name {
      // "the Ministry" is a name only where its article is read.
      let isBare =
        entity.kind == .organization && entity.name != scene.text.string(head)
        && scene.syntax.child(of: head, .compound) == nil && scene.syntax.child(of: head, .amod) == nil
        && OrganizationWords.institutions.contains(scene.text.string(head).lowercased())
      return isBare ? entity.name : nil
    }
    if head != subject, mention.entity == subjectEntity, mention.form == .pronoun { return nil }
    // "it" is too often something that has no name for a place to be trusted to act.
    if entity.kind == .place, mention.form == .pronoun { return nil }
    if mention.form == .nominal {
      // "two ministers" or "a minister" names somebody new.
      let isDefinite = scene.syntax.children(of: head).contains {
        ["the", "this", "that"].contains(scene.text.lemma($0)) && scene.syntax.relation(of: $0) == .det
      }
      if !isDefinite { return nil }
    }
    return head == subject ? entity.name : Self.shortName(of: entity)
  }

  /// The surname by which the text calls a person, else the name.
  private static func shortName(of entity: Entity) -> String {
    guard entity.kind == .person else { return entity.name }
    return entity.aliases.filter { entity.name.hasSuffix(" " + $0) }.min { $0.utf8.count < $1.utf8.count }
      ?? entity.name
  }

  /// Adds a token and what hangs on it, in text order.
  private mutating func add(
    subtree head: Int, to draft: inout HeadlineDraft, depth: Int, withPreposition: Bool = true
  ) {
    var isHeadAdded = false
    for child in scene.syntax.children(of: head) {
      if !withPreposition, scene.syntax.relation(of: child) == .case, scene.syntax.tag(of: child) != .pos {
        continue
      }
      if child > head, !isHeadAdded {
        add(head: head, to: &draft, depth: depth)
        isHeadAdded = true
      }
      guard isWanted(child), depth < 8 else { continue }
      switch scene.syntax.relation(of: child) {
      case .nmod, .obl, .obj, .nsubj, .nsubjPassive, .oblAgent, .nmodPossessive:
        if scene.syntax.tag(of: child) == .prpPossessive {
          addPossessive(child, to: &draft, depth: depth + 1)
        } else {
          addEmbedded(child, to: &draft, depth: depth + 1)
        }
      default: add(subtree: child, to: &draft, depth: depth + 1)
      }
    }
    if !isHeadAdded { add(head: head, to: &draft, depth: depth) }
  }

  /// Adds a noun phrase inside another, with its possessive ending where it has one.
  private mutating func addEmbedded(_ head: Int, to draft: inout HeadlineDraft, depth: Int) {
    add(nounPhrase: head, to: &draft, depth: depth)
    guard substitute(for: head) != nil else { return }
    for token in scene.syntax.children(of: head, .case) where scene.syntax.tag(of: token) == .pos {
      draft.append(token, scene.text.string(token), depth: depth + 1)
    }
  }

  /// "his" stays where it refers back to the subject; anybody else is named.
  private mutating func addPossessive(_ token: Int, to draft: inout HeadlineDraft, depth: Int) {
    let word = scene.text.string(token).lowercased()
    if ["my", "our", "your"].contains(word) { isObscure = true }
    guard let mention = scene.mention(at: token), mention.entity != subjectEntity else {
      draft.append(token, word, depth: depth)
      return
    }
    let owner = scene.entities[mention.entity]
    // What "its" stands for is too often no place for one to be named.
    if owner.kind == .place, word == "its" { return }
    draft.append(token, Self.shortName(of: owner) + "’s", depth: depth)
  }

  /// Adds the words of a name together, even where the tree parts them.
  private mutating func add(head: Int, to draft: inout HeadlineDraft, depth: Int) {
    guard let mention = scene.mention(at: head), mention.form == .name else {
      add(token: head, to: &draft, depth: depth)
      return
    }
    for token in EventScene.tokens(under: mention.span, of: scene.text) {
      add(token: token, to: &draft, depth: depth)
    }
  }

  private mutating func add(token: Int, to draft: inout HeadlineDraft, depth: Int) {
    let word = scene.text.string(token)
    if scene.syntax.tag(of: token) == .prp,
      ["i", "we", "you", "me", "us", "myself", "ourselves"].contains(word.lowercased())
    {
      isObscure = true
    }
    draft.append(token, isCapitalisedByPosition(token) ? word.lowercased() : word, depth: depth)
  }

  /// Whether a word has its capital only because it begins the sentence.
  private func isCapitalisedByPosition(_ token: Int) -> Bool {
    guard let sentence = scene.syntax.sentence(of: token),
      scene.text.sentences[sentence].tokens.lowerBound == token, !isInName(token)
    else { return false }
    switch scene.syntax.tag(of: token) {
    case .nnp, .nnps, .fw, .cd: return false
    default:
      return scene.text.utf8[scene.text.tokens[token].span.range].dropFirst().allSatisfy {
        !(0x41...0x5A).contains($0)
      }
    }
  }

  /// Whether a dependent belongs into a headline at all.
  private func isWanted(_ token: Int) -> Bool {
    if token == verb || isBeyondBreak(token) { return false }
    switch scene.syntax.relation(of: token) {
    case .obj, .iobj: return isObject(token)
    case .nummod:
      return scene.time(at: token) == nil
        || scene.syntax.head(of: token).map { scene.time(at: $0) != nil } ?? false
    case .nsubj, .nsubjPassive: break
    default: if scene.time(at: token) != nil { return false }
    }
    switch scene.syntax.relation(of: token) {
    case .cop, .nsubj, .nsubjPassive, .aux, .ccomp, .xcomp, .csubj:
      // Not what makes a clause of the headline's noun: "what she claims *was* an attack".
      return scene.syntax.head(of: token).map { !isNominalClause($0) } ?? true
    case .aclRelative:
      // "those who fought"
      return scene.syntax.head(of: token).map { scene.syntax.tag(of: $0) == .dt } ?? false
    case .expl:
      // "announces *there* was a fire"
      return scene.syntax.head(of: token) != verb
    case .appos, .parataxis, .discourse, .vocative, .dislocated, .reparandum, .list, .orphan, .dep:
      return false
    case .advcl:
      // "asked the council to help"; "charged with taking", "barred from entering".
      if scene.syntax.isInfinitive(token), let head = scene.syntax.head(of: token) {
        return VerbClasses.directing.contains(scene.text.lemma(head))
      }
      if [.vbd, .vbz, .vbp].contains(scene.syntax.tag(of: token)) { return false }
      return scene.syntax.child(of: token, .case).map { Self.complementing.contains(scene.text.lemma($0)) }
        ?? scene.syntax.child(of: token, .mark).map { Self.complementing.contains(scene.text.lemma($0)) }
        ?? false
    case .acl: return scene.syntax.isInfinitive(token)
    case .punct: return isComma(token)
    case .det:
      return !["the", "a", "an", "this", "that", "these", "those"].contains(scene.text.lemma(token))
        || isInName(token)
    case .advmod: return isTelling(token)
    case .mark:
      return scene.syntax.tag(of: token) == .to || Self.complementing.contains(scene.text.lemma(token))
    case .cc: return scene.syntax.head(of: token).map { scene.syntax.relation(of: $0) == .conj } ?? false
    case .conj: return isConjunct(token)
    case .oblUnmarked: return holdsNumber(token)
    case .obl where scene.syntax.child(of: token, .case) == nil: return false
    case .obl, .nmod:
      if ["time", "moment"].contains(scene.text.lemma(token)) || isBareReference(token) { return false }
      return scene.syntax.child(of: token, .case).map { scene.text.string($0).lowercased() != "according" }
        ?? true
    case .amod: return scene.syntax.head(of: token).map { token < $0 } ?? true
    case .nmodUnmarked: return false
    default: return true
    }
  }

  /// Whether a noun heads a clause by a copula, and is no complement of another verb.
  private func isNominalClause(_ token: Int) -> Bool {
    let relation = scene.syntax.relation(of: token)
    return scene.isCommonNoun(token) && scene.syntax.child(of: token, .cop) != nil && relation != .xcomp
      && relation != .ccomp
  }

  /// Whether a break in the sentence parts a phrase from its head.
  private func isBeyondBreak(_ token: Int) -> Bool {
    guard let head = scene.syntax.head(of: token), head < token else { return false }
    let first = scene.syntax.extent(of: token).lowerBound
    guard first > head + 1 else { return false }
    let mark = scene.text.string(scene.text.tokens[first].category == .punct ? first : first - 1)
    return mark == ";" || mark == "\u{2014}"
  }

  /// Whether an object is one: no time, no clause of its own, not parted from the verb by a comma.
  private func isObject(_ token: Int) -> Bool {
    let syntax = scene.syntax
    if syntax.child(of: token, .cop) != nil { return false }
    if scene.time(at: token) != nil, ClauseCheck.times.contains(scene.text.lemma(token)) { return false }
    guard let head = syntax.head(of: token), head < token else { return true }
    let first = syntax.extent(of: token).lowerBound
    return first <= head + 1 || scene.text.string(first - 1) != ","
  }

  /// Whether a conjunct is of the kind of what it is joined to; a clause that follows ", and" is none.
  private func isConjunct(_ token: Int) -> Bool {
    let syntax = scene.syntax
    guard let head = syntax.head(of: token), !isClause(head) else { return false }
    switch syntax.tag(of: token) {
    case .vbd, .vbz, .vbp: return syntax.tag(of: head).isVerbal
    case .jjr, .rbr, .rb: return syntax.tag(of: head) == syntax.tag(of: token)
    default: break
    }
    guard let conjunction = syntax.child(of: token, .cc), conjunction > 0 else { return true }
    return scene.text.string(conjunction - 1) != "," || syntax.children(of: head, .conj).count > 1
  }

  /// "rose *five per cent*", where a noun without a preposition says how much.
  private func holdsNumber(_ token: Int) -> Bool {
    scene.syntax.extent(of: token).contains { scene.syntax.tag(of: $0) == .cd }
  }

  private func isClause(_ token: Int) -> Bool {
    scene.isVerb(token) && scene.syntax.relation(of: token) != .xcomp
  }

  /// Whether a phrase is a pronoun that would have to be looked up: "to it", "in response to what he said".
  private func isBareReference(_ token: Int) -> Bool {
    switch scene.syntax.tag(of: token) {
    case .wp, .wdt, .wrb, .ex: true
    case .prp: scene.mention(at: token) == nil
    case .dt: scene.syntax.child(of: token, .aclRelative) == nil && scene.text.lemma(token) != "all"
    default: false
    }
  }

  /// A comma between conjuncts, but none in front of "and".
  private func isComma(_ token: Int) -> Bool {
    if scene.syntax.tag(of: token) == .hyphen { return true }
    guard scene.text.string(token) == ",", let head = scene.syntax.head(of: token) else { return false }
    return scene.syntax.relation(of: head) == .conj && token < head
      && scene.syntax.child(of: head, .cc) == nil
  }

  /// Adverbs that a headline needs: directions, denials, and what qualifies a number.
  private func isTelling(_ token: Int) -> Bool {
    let lemma = scene.text.lemma(token)
    if let head = scene.syntax.head(of: token) {
      if scene.syntax.tag(of: head) == .cd { return true }
      // "ran aground", "stayed outside"
      if head == verb, token == head + 1, !lemma.hasSuffix("ly"), !Self.timely.contains(lemma),
        scene.syntax.child(of: head, .obj) == nil
      {
        return true
      }
    }
    return [
      "back", "home", "away", "abroad", "together", "apart", "down", "up", "out", "off", "not", "never", "no",
      "there", "forward", "over", "in",
    ].contains(lemma) && scene.syntax.tag(of: token) != .in
  }

  /// Adverbs of time, order and stress, which a dated headline does without.
  private static let timely: Set<String> = [
    "again", "later", "earlier", "soon", "then", "already", "still", "just", "only", "also", "too", "today",
    "yesterday", "tomorrow", "now", "once", "twice", "even", "ever", "first", "last", "far", "more", "most",
    "well", "as", "so", "thus", "however", "instead", "anyway", "there", "here", "before", "since", "ago",
  ]

  private static let complementing: Set<String> = ["with", "of", "from", "for", "into", "against"]

  private func isInName(_ token: Int) -> Bool { scene.text.tokens[token].name != .outside }
}
