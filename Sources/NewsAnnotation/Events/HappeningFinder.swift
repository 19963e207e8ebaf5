import NewsModel

/// Chooses the verbs and nouns of a sentence that tell events worth an entry in a timeline.
struct HappeningFinder: Sendable {
  private let scene: EventScene
  private let statuses: EventStatusReader
  private let anchors: TimeAnchors
  private let check: ClauseCheck

  init(scene: EventScene) {
    self.scene = scene
    statuses = EventStatusReader(scene: scene)
    anchors = TimeAnchors(scene)
    check = ClauseCheck(scene: scene)
  }

  /// What the sentence tells, in text order.
  func happenings(in sentence: TaggedText.Sentence) -> [Happening] {
    var found: [Happening] = []
    var covered: Set<Int> = []
    for token in sentence.tokens where scene.isVerb(token) && !scene.isQuoted(token) {
      guard let happening = happening(ofVerb: token) else { continue }
      found.append(happening)
      // Subject and objects belong to the verb's event.
      for child in scene.syntax.children(of: token) {
        switch scene.syntax.relation(of: child) {
        case .nsubj, .nsubjPassive, .obj, .oblAgent: covered.insert(child)
        default: break
        }
      }
    }
    for token in sentence.tokens where scene.isCommonNoun(token) && !scene.isQuoted(token) {
      guard !covered.contains(token), let happening = happening(ofNoun: token) else { continue }
      found.append(happening)
    }
    return found
  }

  // MARK: Verbs

  private func happening(ofVerb verb: Int) -> Happening? {
    let syntax = scene.syntax
    let group = syntax.verbGroup(of: verb)
    let lemma = scene.text.lemma(verb)
    guard isTold(verb, group), let status = statuses.reading(of: verb, group: group),
      let subject = check.subject(of: verb) ?? nounBeforeRelativeClause(verb, group),
      check.isSound(verb, group, subject: subject)
    else { return nil }
    let base = headlineVerb(of: verb)
    let relation = syntax.clauseRelation(of: verb)
    let isMain = relation == .root || relation == .parataxis
    var happening = Happening(
      trigger: verb, verb: base, lemma: lemma, status: status, subject: subject,
      isNewsworthy: VerbClasses.newsworthy.contains(lemma), isMain: isMain)
    if base != verb { happening.subject = check.subject(of: base) ?? subject }

    if VerbClasses.light.contains(lemma), let noun = syntax.object(of: verb) ?? passiveObject(verb, group) {
      let nounLemma = scene.text.lemma(noun)
      if scene.isCommonNoun(noun), EventNouns.isHappening(nounLemma) {
        happening.lemma = nounLemma
        happening.isNewsworthy = true
        return happening
      }
    }
    if isEmptySaying(verb, lemma) { return nil }
    if VerbClasses.stative.contains(lemma), !VerbClasses.newsworthy.contains(lemma), !isCall(verb, lemma) {
      return nil
    }
    if isCall(verb, lemma) { happening.isNewsworthy = true }
    if isOutranked(byComplementOf: verb, lemma) { return nil }
    return happening
  }

  /// Whether the clause is told for its own sake: a main clause, a complement, or a clause beside them; a
  /// clause on a noun only where it says when.
  private func isTold(_ verb: Int, _ group: VerbGroup) -> Bool {
    let syntax = scene.syntax
    switch syntax.clauseRelation(of: verb) {
    case .root, .parataxis, .ccomp: return true
    case .advcl:
      if group.isFinite { return syntax.ownSubject(of: verb) != nil }
      // "killing two", but not "after killing two".
      return group.form == .participle && VerbClasses.newsworthy.contains(scene.text.lemma(verb))
        && syntax.child(of: verb, .case) == nil && syntax.marker(of: verb) == nil
    case .xcomp:
      let base = headlineVerb(of: verb)
      return base != verb && isTold(base, syntax.verbGroup(of: base))
    case .acl, .aclRelative:
      return (anchors.best(of: verb, in: scene)?.isDirect ?? false)
        && !VerbClasses.light.contains(scene.text.lemma(verb))
    default: return false
    }
  }

  /// The subject of a tensed complement without one on a relative clause: there the tree has taken the main
  /// verb into the clause ("those who fought *will sign*").
  private func nounBeforeRelativeClause(_ verb: Int, _ group: VerbGroup) -> Int? {
    let syntax = scene.syntax
    guard group.isFinite, syntax.relation(of: verb) == .ccomp, let relative = syntax.head(of: verb),
      syntax.relation(of: relative) == .aclRelative
    else { return nil }
    return syntax.head(of: relative)
  }

  /// The verb on which a planned or failed infinitive hangs, which its headline begins with; else the verb.
  private func headlineVerb(of verb: Int) -> Int {
    guard scene.syntax.relation(of: verb) == .xcomp, let governor = scene.syntax.head(of: verb),
      scene.isVerb(governor)
    else { return verb }
    let lemma = scene.text.lemma(governor)
    return VerbClasses.planning.contains(lemma) || VerbClasses.failing.contains(lemma) ? governor : verb
  }

  private func passiveObject(_ verb: Int, _ group: VerbGroup) -> Int? {
    group.isPassive ? scene.syntax.subject(of: verb) : nil
  }

  /// "called on", "called for".
  private func isCall(_ verb: Int, _ lemma: String) -> Bool {
    lemma == "call"
      && scene.syntax.children(of: verb).contains { part in
        scene.syntax.relation(of: part) == .obl
          && (scene.syntax.child(of: part, .case).map {
            ["on", "upon", "for"].contains(scene.text.lemma($0))
          }
            ?? false)
      }
  }

  /// Whether the verb only introduces words.
  private func isEmptySaying(_ verb: Int, _ lemma: String) -> Bool {
    if VerbClasses.claiming.contains(lemma) && lemma != "accuse" { return true }
    return VerbClasses.saying.contains(lemma) && !VerbClasses.newsworthy.contains(lemma)
  }

  /// Whether what the verb announces is the news: a complement with a subject and a past of its own.
  private func isOutranked(byComplementOf verb: Int, _ lemma: String) -> Bool {
    guard VerbClasses.reporting.contains(lemma) || VerbClasses.claiming.contains(lemma),
      let complement = scene.syntax.child(of: verb, .ccomp), scene.isVerb(complement)
    else { return false }
    let group = scene.syntax.verbGroup(of: complement)
    guard group.tense == .past || group.tense == .present && (group.isPerfect || group.isProgressive) else {
      return false
    }
    return happening(ofVerb: complement) != nil
  }

  // MARK: Nouns

  private func happening(ofNoun noun: Int) -> Happening? {
    let lemma = scene.text.lemma(noun)
    guard EventNouns.isHappening(lemma) else { return nil }
    let syntax = scene.syntax
    var happening = Happening(
      trigger: noun, verb: nil, lemma: lemma, status: .init(status: .happened), subject: nil,
      isNewsworthy: true, isMain: false)
    if let claimant = claimant(ofNoun: noun) {
      happening.status = .init(status: .claimed, claimant: claimant)
      return happening
    }
    if let exists = existential(noun) {
      guard let status = statuses.reading(of: exists, group: syntax.verbGroup(of: exists)) else { return nil }
      happening.status = status
      happening.isMain = true
      happening.companions = syntax.children(of: exists).filter { syntax.relation(of: $0) == .obl }
      return happening
    }
    if let participle = datedParticiple(on: noun) {
      // "talks held on Monday"
      happening.verb = participle
      happening.subject = noun
      return happening
    }
    guard anchors.best(of: noun, in: scene) != nil else { return nil }
    let clause = syntax.clauseHead(of: noun)
    let group = syntax.verbGroup(of: clause)
    if group.modal != nil || group.tense == .future { happening.status.status = .planned }
    return happening
  }

  /// The "be" or "occur" of "there was an explosion".
  private func existential(_ noun: Int) -> Int? {
    guard scene.syntax.relation(of: noun) == .nsubj, let verb = scene.syntax.head(of: noun),
      scene.syntax.child(of: verb, .expl) != nil
    else { return nil }
    return verb
  }

  /// The passive participle of a light verb that says when a noun's event was.
  private func datedParticiple(on noun: Int) -> Int? {
    scene.syntax.children(of: noun, .acl).first { participle in
      VerbClasses.light.contains(scene.text.lemma(participle)) && scene.syntax.isPassive(participle)
        && anchors.best(of: participle, in: scene) != nil
    }
  }

  /// Who claims what a noun names, in "what she claims was an attack", "the attack that, he alleges, …".
  private func claimant(ofNoun noun: Int) -> Int? {
    let tokens = scene.text.tokens
    guard scene.syntax.child(of: noun, .cop) != nil, let sentence = scene.syntax.sentence(of: noun) else {
      return nil
    }
    let first = max(scene.text.sentences[sentence].tokens.lowerBound, noun - 8)
    var claim: Int?
    for token in (first..<noun).reversed() {
      if tokens[token].tag.isVerbal, VerbClasses.claiming.contains(scene.text.lemma(token)) { claim = token }
      if let claim, tokens[token].tag == .wp {
        return scene.syntax.subject(of: claim) ?? (token + 1..<claim).first { tokens[$0].tag == .prp }
      }
    }
    return nil
  }
}
