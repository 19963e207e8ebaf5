import NewsModel

/// Writes an event's headline out of its clause: subject, verb, objects, place, in at most twelve words.
///
/// The past is told in the present tense, articles and dates go, and whoever a pronoun or a role stands for is
/// named. A clause that cannot be told by itself ("it was") has no headline.
struct HeadlineWriter: Sendable {
  /// At most so many words.
  static let limit = 12

  let scene: EventScene

  /// The headline of a clause; nil where it would not be understood alone.
  func headline(ofVerb verb: Int, group: VerbGroup, subject: Int) -> String? {
    let syntax = scene.syntax
    var phrases = Phrases(scene: scene, subject: subject, verb: verb)
    var draft = HeadlineDraft(scene)
    let own = syntax.ownSubject(of: verb)

    let object = syntax.child(of: verb, .obj).map { scene.text.lemma($0) }
    let parts = syntax.children(of: verb)
      .filter {
        !ClauseCheck.isSubject(syntax.relation(of: $0)) && !isVerbal($0, of: group)
          && !isApart($0, from: verb)
      }
      .flatMap { part -> [Int] in
        // "during the meeting in Oslo they held a meeting": only the place is new.
        guard syntax.relation(of: part) == .obl, scene.text.lemma(part) == object else { return [part] }
        return syntax.children(of: part, .nmod)
      }
    phrases.add(nounPhrase: subject, to: &draft, depth: 1, withPreposition: false)
    draft.append(verb, verbWords(verb, group, isPlural: true), depth: 0)
    // What stands before the subject goes behind, where it is read more easily.
    let front = own ?? verb
    for part in parts.filter({ $0 > front }) + parts.filter({ $0 < front }) {
      phrases.add(part, of: verb, to: &draft, depth: 1)
    }
    if let complement = strayComplement(of: verb) {
      phrases.add(complement, of: verb, to: &draft, depth: 1, isComplement: true)
    }
    if let object = sharedObject(of: verb, group) {
      phrases.add(object, of: verb, to: &draft, depth: 1)
    }
    guard !phrases.isObscure, !Self.indefinite.contains(scene.text.lemma(subject)) else { return nil }
    draft.shorten(to: Self.limit)
    guard !draft.runsOn(verb), !draft.beginsWithoutSubject, !lacksObject(verb, group, in: draft) else {
      return nil
    }
    draft.replace(verb, by: verbWords(verb, group, isPlural: isPlural(subject, group, in: draft)))
    return finished(draft.assembled())
  }

  /// The headline of an event that a noun names; `also` are phrases of its clause that tell where or who.
  func headline(ofNoun noun: Int, also: [Int] = []) -> String? {
    var phrases = Phrases(scene: scene, subject: nil)
    var draft = HeadlineDraft(scene)
    phrases.add(nounPhrase: noun, to: &draft, depth: 0, withPreposition: false)
    for part in also { phrases.add(part, of: noun, to: &draft, depth: 1) }
    guard !phrases.isObscure else { return nil }
    draft.shorten(to: Self.limit)
    return finished(draft.assembled())
  }

  /// Whether a comma right behind the verb parts it from what the tree takes for its object: "two hundred came,
  /// among them *the mayor*".
  private func isApart(_ part: Int, from verb: Int) -> Bool {
    part > verb && scene.syntax.relation(of: part) == .obj && scene.text.tokens[verb + 1].tag == .comma
  }

  /// The object behind the last of some coordinated verbs, which all of them share: "arrested and questioned
  /// *him*".
  private func sharedObject(of verb: Int, _ group: VerbGroup) -> Int? {
    let syntax = scene.syntax
    guard !group.isPassive, syntax.child(of: verb, .obj) == nil else { return nil }
    if syntax.relation(of: verb) == .conj, let first = syntax.head(of: verb),
      let object = syntax.child(of: first, .obj), object > verb
    {
      return object
    }
    let next = syntax.children(of: verb, .conj).first { scene.isVerb($0) }
    guard let next, next - verb <= 3, syntax.ownSubject(of: next) == nil else { return nil }
    return syntax.child(of: next, .obj)
  }

  /// Whether a verb that needs an object or complement stands there without one.
  private func lacksObject(_ verb: Int, _ group: VerbGroup, in draft: HeadlineDraft) -> Bool {
    guard !group.isPassive, group.particle == nil,
      VerbClasses.transitive.contains(scene.text.lemma(verb))
    else { return false }
    let candidates =
      Array(scene.syntax.children(of: verb))
      + [strayComplement(of: verb), sharedObject(of: verb, group)]
      .compactMap { $0 }
    return !candidates.contains { part in
      guard draft.keeps(part) else { return false }
      switch scene.syntax.relation(of: part) {
      case .obj, .ccomp, .xcomp, .acl: return true
      // "took over", where the adverb makes it another verb.
      case .advmod where part == verb + 1: return true
      // "holds to it" does not count, "announced leaving" does.
      default: return scene.syntax.tag(of: part) == .vbg
      }
    }
  }

  /// Subjects that tell nothing by themselves.
  private static let indefinite: Set<String> = [
    "everything", "something", "anything", "nothing", "much", "more", "one", "other", "some", "what", "thing",
  ]

  /// What is announced or said, where the tree has hung it on a noun before it: "announced on the channel
  /// *leaving* the city".
  private func strayComplement(of verb: Int) -> Int? {
    let syntax = scene.syntax
    guard VerbClasses.reporting.contains(scene.text.lemma(verb)),
      !syntax.children(of: verb).contains(where: { part in
        [.obj, .ccomp, .xcomp].contains(syntax.relation(of: part)) && syntax.child(of: part, .cop) == nil
      })
    else { return nil }
    return syntax.children(of: verb, .obl).lazy.flatMap { syntax.children(of: $0, .acl) }
      .first { syntax.tag(of: $0) == .vbg }
  }

  private func finished(_ line: String) -> String? {
    let count = line.split(separator: " ").count
    guard (2...Self.limit).contains(count), let first = line.unicodeScalars.first else { return nil }
    // "iPhone" keeps its first letter.
    let second = line.unicodeScalars.dropFirst().first
    if second?.properties.isUppercase ?? false { return line }
    return first.properties.titlecaseMapping + String(line.unicodeScalars.dropFirst())
  }

  /// Whether a dependent of the verb is part of the verb group, which ``verbWords`` writes.
  private func isVerbal(_ token: Int, of group: VerbGroup) -> Bool {
    if group.auxiliaries.contains(token) || group.particle == token { return true }
    switch scene.syntax.relation(of: token) {
    case .aux, .auxPassive, .cop, .mark, .cc, .punct: return true
    case .advmod: return Self.negations.contains(scene.text.lemma(token))
    default: return false
    }
  }

  /// The verb group as the headline has it: "accepts", "is dropped", "will not be prosecuted".
  private func verbWords(_ verb: Int, _ group: VerbGroup, isPlural: Bool) -> String {
    let lemma = scene.text.lemma(verb)
    let form = scene.text.string(verb)
    let be = PresentTense.form(of: "be", isPlural: isPlural)
    let not = negation(of: verb)
    var words: String
    if let modal = group.modal {
      words =
        "\(modal) \(not)" + (group.isPassive ? "be \(form)" : group.isProgressive ? "be \(form)" : lemma)
    } else if group.tense == .future {
      words = "will \(not)" + (group.isPassive ? "be \(form)" : lemma)
    } else if group.isPassive {
      words = "\(be) \(not)\(form)"
    } else if group.isProgressive {
      words = "\(be) \(not)\(form)"
    } else if !not.isEmpty {
      words = PresentTense.form(of: "do", isPlural: isPlural) + " not " + lemma
    } else {
      words = PresentTense.form(of: lemma, isPlural: isPlural)
    }
    if let particle = group.particle { words += " " + scene.text.string(particle) }
    return words
  }

  private static let negations: Set<String> = ["not", "never"]

  /// "not " or "never ", where the verb itself is denied.
  private func negation(of verb: Int) -> String {
    let adverb = scene.syntax.children(of: verb, .advmod).lazy.map { scene.text.lemma($0) }
      .first { Self.negations.contains($0) }
    return adverb.map { $0 + " " } ?? ""
  }

  /// Whether the subject takes a plural verb: as the verb of the text shows, else by the subject's form.
  private func isPlural(_ subject: Int, _ group: VerbGroup, in draft: HeadlineDraft) -> Bool {
    let first = group.auxiliaries.first ?? group.head
    let conjuncts = scene.syntax.children(of: subject, .conj)
    let isCut = !conjuncts.isEmpty && !conjuncts.contains { draft.keeps($0) }
    if isCut, scene.syntax.tag(of: subject) != .nns { return false }
    switch scene.text.string(first).lowercased() {
    case "was", "is", "has", "does": return false
    case "were", "are", "have", "do": return true
    default: break
    }
    if scene.syntax.tag(of: first) == .vbz { return false }
    let isJoined = conjuncts.contains { conjunct in
      scene.syntax.child(of: conjunct, .cc).map { scene.text.lemma($0) == "and" } ?? false
    }
    if isJoined { return true }
    if let entity = scene.entity(at: subject), scene.mention(at: subject)?.form != .nominal {
      if entity.kind == .place || entity.kind == .organization { return false }
      if entity.kind == .person { return false }
    }
    switch scene.syntax.tag(of: subject) {
    case .nns, .nnps: return true
    case .cd: return scene.text.lemma(subject) != "one"
    default: return ["people", "police", "they", "all", "many", "both"].contains(scene.text.lemma(subject))
    }
  }
}
