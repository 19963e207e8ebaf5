extension SyntaxView {
  /// The grammatical subject of a predicate, active or passive, its own or understood.
  ///
  /// Understood subjects: of a coordinated verb ("she came and *left*"), of an infinitive or participle after
  /// another verb ("she wanted to *leave*", "she told him to *leave*", "*leaving* Oslo, she …"), of a
  /// participle on a noun ("the man *arrested*"), of the infinitive on a possessed noun ("her plan to
  /// *leave*"). A relative pronoun yields the noun it stands for.
  public func subject(of verb: Int) -> Int? { subject(of: verb, depth: 0) }

  private func subject(of verb: Int, depth: Int) -> Int? {
    // Deeper chains of shared subjects do not occur in prose; a cycle of heads would be one.
    guard depth < 32 else { return nil }
    if let own = ownSubject(of: verb) { return antecedent(of: own) }
    guard let head = head(of: verb) else { return nil }
    switch relation(of: verb) {
    case .conj:
      return headsClause(verb) ? subject(of: head, depth: depth + 1) : nil
    case .xcomp:
      // The object is the subject of what it is made, asked or seen to do; "promise" is the exception.
      if let object = child(of: head, .obj) ?? child(of: head, .iobj), text.lemma(head) != "promise" {
        return antecedent(of: object)
      }
      return subject(of: head, depth: depth + 1)
    case .acl:
      return isInfinitive(verb) ? child(of: head, .nmodPossessive) : head
    case .advcl:
      let isFinite = tag(of: verb) == .vbd || tag(of: verb) == .vbz || tag(of: verb) == .vbp
      return isFinite ? nil : subject(of: head, depth: depth + 1)
    default:
      return nil
    }
  }

  /// The subject that hangs on the predicate itself, if any, a relative pronoun as it stands.
  public func ownSubject(of verb: Int) -> Int? {
    children(of: verb).first {
      switch relation(of: $0) {
      case .nsubj, .nsubjPassive, .csubj, .csubjPassive: true
      default: false
      }
    }
  }

  /// The direct object of a verb; of a relative pronoun the noun it stands for.
  public func object(of verb: Int) -> Int? { child(of: verb, .obj).map { antecedent(of: $0) } }

  /// Who or what does it: the subject of an active verb, the "by" phrase of a passive one.
  ///
  ///     agent(of: seized)   // "police", in "the ship was seized by police"
  public func agent(of verb: Int) -> Int? {
    guard isPassive(verb) else { return subject(of: verb) }
    return children(of: verb).first {
      relation(of: $0) == .oblAgent
        || (relation(of: $0) == .obl && child(of: $0, .case).map { text.lemma($0) } == "by"
          && tag(of: $0) != .cd)
    }
  }

  /// Whom or what it is done to: the object of an active verb, the subject of a passive one.
  public func patient(of verb: Int) -> Int? { isPassive(verb) ? subject(of: verb) : object(of: verb) }

  /// Whether a verb stands in the passive: by its auxiliary or subject, or as a past participle on a noun.
  public func isPassive(_ verb: Int) -> Bool {
    let marked = children(of: verb).contains {
      switch relation(of: $0) {
      case .auxPassive, .nsubjPassive, .csubjPassive, .oblAgent: true
      default: false
      }
    }
    if marked { return true }
    guard tag(of: verb) == .vbn else { return false }
    switch relation(of: verb) {
    case .acl, .amod: return true
    case .conj:
      guard ownSubject(of: verb) == nil, child(of: verb, .aux) == nil, let head = head(of: verb) else {
        return false
      }
      return head < verb && tag(of: head) == .vbn && isPassive(head)
    default: return false
    }
  }

  /// Whether a verb is an infinitive with "to".
  func isInfinitive(_ verb: Int) -> Bool {
    tag(of: verb) == .vb && children(of: verb).contains { tag(of: $0) == .to }
  }

  /// The noun that a relative pronoun stands for; any other token is its own antecedent.
  public func antecedent(of token: Int) -> Int {
    switch tag(of: token) {
    case .wdt, .wp, .wpPossessive, .dt, .in:
      guard let verb = head(of: token), let clause = ([verb] + ancestors(of: verb)).first(where: headsClause),
        relation(of: firstConjunct(of: clause)) == .aclRelative,
        tag(of: token) != .dt && tag(of: token) != .in || text.lemma(token) == "that",
        let noun = head(of: firstConjunct(of: clause)), noun < token
      else { return token }
      return noun
    default:
      return token
    }
  }
}
