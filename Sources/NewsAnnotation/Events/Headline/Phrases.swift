import NewsModel

/// Puts phrases of a clause into a headline: which of their tokens, and in what form.
struct Phrases {
  private let scene: EventScene
  /// The entity that the headline's subject names, which its pronouns may refer back to.
  private let subjectEntity: Int?
  private let subject: Int?
  /// Whether something was met that a reader could not understand without the text around it.
  private(set) var isObscure = false

  init(scene: EventScene, subject: Int?) {
    self.scene = scene
    self.subject = subject
    subjectEntity = subject.flatMap { scene.mention(at: $0)?.entity }
  }

  /// Adds a dependent of the event's verb or noun, or nothing where it does not belong into a headline.
  mutating func add(_ part: Int, of head: Int, to draft: inout HeadlineDraft, depth: Int) {
    guard isWanted(part) else { return }
    switch scene.syntax.relation(of: part) {
    case .obj, .iobj, .obl, .oblAgent, .oblUnmarked, .nsubj, .nsubjPassive, .nmod:
      add(nounPhrase: part, to: &draft, depth: depth)
    default: add(subtree: part, to: &draft, depth: depth)
    }
  }

  /// Adds a noun phrase; one that stands for an entity in other words is replaced by the entity's name.
  mutating func add(nounPhrase head: Int, to draft: inout HeadlineDraft, depth: Int) {
    let preposition = scene.syntax.children(of: head, .case).filter { scene.text.lemma($0) != "'s" }
    if let name = substitute(for: head) {
      for token in preposition {
        draft.append(token, scene.text.string(token).lowercased(), depth: depth + 1)
      }
      draft.append(head, name, depth: depth)
      return
    }
    switch scene.syntax.tag(of: head) {
    case .prp where scene.mention(at: head)?.entity == subjectEntity && head != subject: break
    case .prp, .wp, .wdt, .ex: isObscure = true
    case .dt: if ["this", "that", "these", "those"].contains(scene.text.lemma(head)) { isObscure = true }
    default: break
    }
    add(subtree: head, to: &draft, depth: depth)
  }

  /// The name to put in place of a phrase that is a pronoun or a role; nil where the phrase may stay.
  private func substitute(for head: Int) -> String? {
    guard let mention = scene.mention(at: head), mention.form != .name else { return nil }
    let entity = scene.entities[mention.entity]
    if head != subject, mention.entity == subjectEntity, mention.form == .pronoun { return nil }
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
  private mutating func add(subtree head: Int, to draft: inout HeadlineDraft, depth: Int) {
    var isHeadAdded = false
    for child in scene.syntax.children(of: head) {
      if child > head, !isHeadAdded {
        add(token: head, to: &draft, depth: depth)
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
    if !isHeadAdded { add(token: head, to: &draft, depth: depth) }
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
    draft.append(token, Self.shortName(of: scene.entities[mention.entity]) + "’s", depth: depth)
  }

  private mutating func add(token: Int, to draft: inout HeadlineDraft, depth: Int) {
    let word = scene.text.string(token)
    if scene.syntax.tag(of: token) == .prp,
      ["i", "we", "you", "me", "us", "myself", "ourselves"].contains(word.lowercased())
    {
      isObscure = true
    }
    draft.append(token, word, depth: depth)
  }

  /// Whether a dependent belongs into a headline at all.
  private func isWanted(_ token: Int) -> Bool {
    if scene.time(at: token) != nil { return false }
    switch scene.syntax.relation(of: token) {
    case .aclRelative, .appos, .parataxis, .discourse, .vocative, .dislocated, .reparandum, .list, .orphan,
      .expl, .dep:
      return false
    case .advcl: return false
    case .acl: return scene.syntax.isInfinitive(token)
    case .punct: return isComma(token)
    case .det:
      return !["the", "a", "an", "this", "that", "these", "those"].contains(scene.text.lemma(token))
        || isInName(token)
    case .advmod: return isTelling(token)
    case .mark: return scene.syntax.tag(of: token) == .to
    case .cc: return scene.syntax.head(of: token).map { scene.syntax.relation(of: $0) == .conj } ?? false
    case .conj: return scene.syntax.head(of: token).map { !isClause($0) } ?? false
    case .obl, .nmod:
      return scene.syntax.child(of: token, .case).map { scene.text.lemma($0) != "according" } ?? true
    default: return true
    }
  }

  private func isClause(_ token: Int) -> Bool {
    scene.isVerb(token) && scene.syntax.relation(of: token) != .xcomp
  }

  /// A comma between conjuncts.
  private func isComma(_ token: Int) -> Bool {
    if scene.syntax.tag(of: token) == .hyphen { return true }
    guard scene.text.string(token) == ",", let head = scene.syntax.head(of: token) else { return false }
    return scene.syntax.relation(of: head) == .conj && token < head
  }

  /// Adverbs that a headline needs: directions, denials, and what qualifies a number.
  private func isTelling(_ token: Int) -> Bool {
    if let head = scene.syntax.head(of: token), scene.syntax.tag(of: head) == .cd { return true }
    return [
      "back", "home", "away", "abroad", "together", "apart", "down", "up", "out", "off", "not", "never", "no",
      "there", "forward", "over", "in",
    ].contains(scene.text.lemma(token)) && scene.syntax.tag(of: token) != .in
  }

  private func isInName(_ token: Int) -> Bool { scene.text.tokens[token].name != .outside }
}
