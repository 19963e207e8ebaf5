/// A predicate with its auxiliaries, read for tense, aspect, voice and negation.
///
///     syntax.verbGroup(of: signed)   // "had not been signed": past, perfect, passive, negated
public struct VerbGroup: Sendable, Hashable {
  /// Grammatical tense.
  public enum Tense: Sendable, Hashable {
    /// "signed", "was signing", "had signed".
    case past
    /// "signs", "is signing", "has signed".
    case present
    /// "will sign", "is going to sign".
    case future
  }

  /// The form that the first word of the group takes.
  public enum Form: Sendable, Hashable {
    /// Tensed, or under a modal.
    case finite
    /// "to sign", or bare after another verb.
    case infinitive
    /// "signing", "signed" without an auxiliary.
    case participle
    /// A bare verb that heads a main clause without a subject: "Sign here".
    case imperative
  }

  /// The head: the main verb, or the predicate of a copula.
  public var head: Int
  /// Auxiliaries and copula in text order, those shared with a coordinated verb before it included.
  public var auxiliaries: [Int]
  /// Form of the group.
  public var form: Form
  /// Tense; nil where the group is not finite, and under a modal that says no tense ("might sign").
  public var tense: Tense?
  /// "have signed".
  public var isPerfect = false
  /// "be signing".
  public var isProgressive = false
  /// "be signed"; also a past participle on a noun ("the pact signed in Oslo").
  public var isPassive = false
  /// Negated by "not", "never", "no longer", "without", or by a subject or object in "no" ("no one came").
  public var isNegated = false
  /// Lemma of the modal, "will" of the future included: "can", "could", "must", "would".
  public var modal: String?
  /// The particle of a phrasal verb: "up" in "gave up".
  public var particle: Int?

  /// Whether the group is finite.
  public var isFinite: Bool { form == .finite }
}

extension SyntaxView {
  /// Reads the verb group of a predicate: a verb, or the head of a copular clause.
  public func verbGroup(of head: Int) -> VerbGroup {
    var auxiliaries = children(of: head).filter(isAuxiliary)
    if auxiliaries.isEmpty { auxiliaries = sharedAuxiliaries(of: head) }
    var group = VerbGroup(head: head, auxiliaries: auxiliaries, form: .finite, tense: nil)
    group.particle = child(of: head, .compoundParticle)
    group.isPassive = isPassive(head)
    group.isNegated = isNegated(head)

    // Each auxiliary is read with the word after it in the group: "has" + "been", "is" + "signing".
    let words = auxiliaries + [head]
    for (index, word) in auxiliaries.enumerated() {
      let next = words[index + 1]
      switch text.lemma(word) {
      case "have" where tag(of: next) != .vb: group.isPerfect = true
      case "be" where tag(of: next) == .vbn && !group.isPassive && relation(of: word) == .aux:
        group.isPerfect = true
      case "be" where tag(of: next) == .vbg && relation(of: word) != .cop: group.isProgressive = true
      default: break
      }
    }
    let first = words[0]
    if tag(of: first) == .md {
      group.modal = text.lemma(first)
      group.tense = group.modal == "will" || group.modal == "shall" ? .future : nil
    } else {
      (group.form, group.tense) = form(of: first, head: head)
    }
    if isProspective(head) { group.tense = .future }
    return group
  }

  /// The form and tense that the first word of a group shows.
  private func form(of first: Int, head: Int) -> (VerbGroup.Form, VerbGroup.Tense?) {
    switch tag(of: first) {
    case .vbd: return (.finite, .past)
    case .vbz, .vbp: return (.finite, .present)
    case .vbn:
      // A participle with a subject of its own and no auxiliary is a past tense that the tagger mistook.
      return first == head && child(of: head, .nsubj) != nil ? (.finite, .past) : (.participle, nil)
    case .vbg: return (.participle, nil)
    case .vb:
      if children(of: head).contains(where: { tag(of: $0) == .to }) { return (.infinitive, nil) }
      if ownSubject(of: head) != nil { return (.finite, .present) }
      let standsAlone = relation(of: head) == .root || relation(of: head) == .parataxis
      return (standsAlone ? .imperative : .infinitive, nil)
    default: return (.participle, nil)
    }
  }

  private func isAuxiliary(_ token: Int) -> Bool {
    switch relation(of: token) {
    case .aux, .auxPassive, .cop: true
    default: false
    }
  }

  /// The auxiliaries of the first of two coordinated verbs, which the second shares: "will sign and *send*".
  private func sharedAuxiliaries(of verb: Int) -> [Int] {
    switch tag(of: verb) {
    case .vb, .vbn, .vbg: break
    default: return []
    }
    guard relation(of: verb) == .conj, ownSubject(of: verb) == nil, marker(of: verb) == nil,
      let first = head(of: verb), first < verb, tag(of: first) == tag(of: verb)
    else { return [] }
    let own = children(of: first).filter { isAuxiliary($0) && relation(of: $0) != .cop }
    if own.isEmpty, relation(of: first) == .conj { return sharedAuxiliaries(of: first) }
    return own
  }

  /// Whether the verb stands in "is going to sign" or "is about to sign".
  private func isProspective(_ verb: Int) -> Bool {
    guard isInfinitive(verb), let governor = head(of: verb), governor < verb else { return false }
    switch relation(of: verb) {
    case .xcomp, .advcl, .ccomp, .acl: break
    default: return false
    }
    let governs = children(of: governor)
    let be = governs.first { isAuxiliary($0) && text.lemma($0) == "be" }
    guard let be, tag(of: be) == .vbz || tag(of: be) == .vbp else { return false }
    if tag(of: governor) == .vbg { return text.lemma(governor) == "go" }
    return text.lemma(governor) == "about"
  }

  private func isNegated(_ head: Int) -> Bool {
    for child in children(of: head) {
      switch relation(of: child) {
      case .advmod, .aux, .cc:
        switch text.lemma(child) {
        case "not", "never", "nor", "neither": return true
        case "long", "longer":
          if children(of: child).contains(where: { text.lemma($0) == "no" }) { return true }
        default: break
        }
      case .mark, .case:
        if tag(of: head).isVerbal, text.lemma(child) == "without" { return true }
      case .nsubj, .nsubjPassive, .obj:
        if isNegativePronoun(child) { return true }
      default: break
      }
    }
    return false
  }

  /// "nobody", "nothing", "none", "no one", "no ship", "neither side".
  private func isNegativePronoun(_ token: Int) -> Bool {
    switch text.lemma(token) {
    case "nobody", "nothing", "none", "neither": return true
    default:
      return children(of: token).contains {
        guard relation(of: $0) == .det else { return false }
        let lemma = text.lemma($0)
        return lemma == "no" || lemma == "neither"
      }
    }
  }
}
