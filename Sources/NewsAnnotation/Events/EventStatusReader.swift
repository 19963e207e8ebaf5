import NewsModel

/// Reads off syntax whether an event is told as having happened, as planned, as claimed and so on.
struct EventStatusReader: Sendable {
  /// What a clause says of its event's being.
  struct Reading: Sendable {
    var status: Event.Status
    /// The phrase that names whose claim it is: a token.
    var claimant: Int?
  }

  let scene: EventScene

  /// How the event of a verb is told; nil where the clause tells no event (a truth in the present tense, an
  /// infinitive that hangs on nothing known).
  func reading(of verb: Int, group: VerbGroup) -> Reading? {
    guard var reading = ownReading(of: verb, group: group) else { return nil }
    if isInDoubt(verb) { reading.status = .hypothetical }
    if let claim = claim(on: verb) {
      if reading.status == .happened || reading.status == .ongoing {
        reading = Reading(status: .claimed, claimant: claim.claimant)
      }
    }
    return context(of: verb, reading)
  }

  /// What the verb group says, and the verb on which an infinitive hangs.
  private func ownReading(of verb: Int, group: VerbGroup) -> Reading? {
    if let modal = group.modal, modal != "will", modal != "shall" {
      if group.isNegated { return Reading(status: .negated) }
      return Reading(status: modal == "would" && isReported(verb) ? .planned : .hypothetical)
    }
    if group.isNegated {
      return group.tense == .present && !group.isPerfect ? nil : Reading(status: .negated)
    }
    switch group.tense {
    case .future: return Reading(status: .planned)
    case .past: return Reading(status: group.isProgressive ? .ongoing : .happened)
    // "Prices have been falling" tells of now.
    case .present where group.isProgressive: return Reading(status: .ongoing)
    case .present where group.isPerfect: return Reading(status: .happened)
    case .present: return nil
    case nil: break
    }
    guard let governor = scene.syntax.head(of: verb) else { return nil }
    switch scene.syntax.relation(of: verb) {
    case .xcomp where group.form == .infinitive:
      let lemma = scene.text.lemma(governor)
      if VerbClasses.failing.contains(lemma) { return Reading(status: .negated) }
      if VerbClasses.planning.contains(lemma) { return Reading(status: .planned) }
      return nil
    case .conj, .advcl:
      // "killing two", "and wounding three" are as real as the clause that they hang on.
      guard scene.isVerb(governor),
        group.form == .participle || scene.syntax.tag(of: verb) == scene.syntax.tag(of: governor)
      else { return nil }
      return ownReading(of: governor, group: scene.syntax.verbGroup(of: governor))
    case .acl, .aclRelative: return group.isPassive ? Reading(status: .happened) : nil
    default: return nil
    }
  }

  /// What the clauses above make of it: a complement is what its governing verb makes of it.
  private func context(of verb: Int, _ own: Reading) -> Reading? {
    var reading = own
    var current = verb
    for _ in 0..<5 {
      let first = scene.syntax.firstConjunct(of: current)
      guard let governor = scene.syntax.head(of: first), scene.isVerb(governor) else { return reading }
      let lemma = scene.text.lemma(governor)
      let group = scene.syntax.verbGroup(of: governor)
      switch scene.syntax.relation(of: first) {
      case .ccomp:
        let isFact = reading.status == .happened || reading.status == .ongoing
        if VerbClasses.claiming.contains(lemma), isFact {
          reading = Reading(status: .claimed, claimant: scene.syntax.agent(of: governor))
        } else if VerbClasses.denying.contains(lemma) {
          reading.status = .negated
        } else if group.isNegated, isFact {
          reading.status = .hypothetical
        } else if isFact, VerbClasses.demanding.contains(lemma) || Self.believing.contains(lemma) {
          reading.status = .hypothetical
        }
        if isFact, let modal = group.modal, modal != "will" { reading.status = .hypothetical }
      case .advcl where isInDoubt(first): reading.status = .hypothetical
      default: break
      }
      current = governor
    }
    return reading
  }

  private static let believing: Set<String> = [
    "believe", "think", "hope", "expect", "fear", "wish", "imagine", "suppose", "assume", "suspect", "doubt",
    "hint", "speculate", "worry", "dream", "pretend", "guess",
  ]

  /// Whether the verb stands in a complement of a verb of saying in the past: "said it would close".
  private func isReported(_ verb: Int) -> Bool {
    guard scene.syntax.clauseRelation(of: verb) == .ccomp, let governor = scene.syntax.governor(of: verb)
    else {
      return false
    }
    return VerbClasses.reporting.contains(scene.text.lemma(governor))
      || VerbClasses.planning.contains(scene.text.lemma(governor))
  }

  /// Whether "if", "unless" or "whether" introduces the clause.
  private func isInDoubt(_ verb: Int) -> Bool {
    let marker =
      scene.syntax.marker(of: verb) ?? scene.syntax.marker(of: scene.syntax.firstConjunct(of: verb))
    return marker.map { ["if", "unless", "whether", "lest"].contains(scene.text.lemma($0)) } ?? false
  }

  /// "allegedly", "according to the police": who claims it, if that is told.
  private func claim(on verb: Int) -> (claimant: Int?, Void)? {
    for child in scene.syntax.children(of: verb) {
      switch scene.syntax.relation(of: child) {
      case .advmod where Self.hearsay.contains(scene.text.lemma(child)): return (nil, ())
      case .obl:
        if let marker = scene.syntax.child(of: child, .case),
          scene.text.string(marker).lowercased() == "according"
        {
          return (child, ())
        }
      default: break
      }
    }
    return nil
  }

  private static let hearsay: Set<String> = ["allegedly", "reportedly", "supposedly", "purportedly"]
}
