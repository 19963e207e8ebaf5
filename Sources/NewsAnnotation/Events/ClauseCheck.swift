import NewsModel

/// Tells clauses whose tree is to be trusted from those that a parser has put together wrongly.
///
/// A wrong entry in a timeline does more harm than a missing one, so whatever looks like one of the known
/// mistakes is left out.
struct ClauseCheck: Sendable {
  let scene: EventScene

  /// The subject of a verb, its own or understood.
  ///
  /// Of two subjects side by side the nearer one is meant: the other qualifies it ("bank chief *Ida Berg*").
  func subject(of verb: Int) -> Int? {
    let syntax = scene.syntax
    let own = syntax.children(of: verb).filter { $0 < verb && Self.isSubject(syntax.relation(of: $0)) }
    guard own.count > 1, let last = own.last, let first = own.first,
      syntax.extent(of: first).upperBound == syntax.extent(of: last).lowerBound,
      scene.mention(at: last)?.form == .name, !syntax.extent(of: first).contains(where: scene.isVerb)
    else { return syntax.subject(of: verb) }
    return last
  }

  /// Whether a relation makes a noun or clause the subject.
  static func isSubject(_ relation: Relation) -> Bool {
    switch relation {
    case .nsubj, .nsubjPassive, .csubj, .csubjPassive: true
    default: false
    }
  }

  /// Whether a verb and its subject may be told as a clause.
  func isSound(_ verb: Int, _ group: VerbGroup, subject: Int) -> Bool {
    !isTime(subject) && !isBareNumber(subject) && !isClause(subject) && !isReducedRelative(verb)
      && !isMismatched(subject, group) && !isAnnouncementOfAnnouncer(verb)
  }

  /// "The next morning", fronted, does nothing.
  private func isTime(_ subject: Int) -> Bool {
    scene.mention(at: subject) == nil
      && (scene.time(at: subject) != nil || Self.times.contains(scene.text.lemma(subject)))
  }

  /// "Two", or what is left of a name such as "Apollo-2".
  private func isBareNumber(_ subject: Int) -> Bool {
    scene.syntax.tag(of: subject) == .cd && scene.mention(at: subject) == nil
      && scene.syntax.child(of: subject, .nmod) == nil
  }

  /// Whether the subject heads a clause of its own: "there have been two *fires*, broke …".
  private func isClause(_ subject: Int) -> Bool {
    scene.syntax.children(of: subject).contains {
      scene.syntax.relation(of: $0) == .expl || scene.syntax.relation(of: $0) == .aux
    }
  }

  /// Whether a participle on a noun was taken for a tensed verb: "a box *carved* from oak", "the oil *left* in
  /// the tank may burn".
  private func isReducedRelative(_ verb: Int) -> Bool {
    let syntax = scene.syntax
    if syntax.relation(of: verb) == .conj, syntax.ownSubject(of: verb) == nil,
      !syntax.children(of: verb).contains(where: { part in
        part < verb && (syntax.relation(of: part) == .cc || syntax.relation(of: part) == .punct)
      })
    {
      return true
    }
    return syntax.children(of: verb).contains { clause in
      let relation = syntax.relation(of: clause)
      guard clause > verb, relation == .advcl || relation == .ccomp || relation == .xcomp else {
        return false
      }
      return syntax.ownSubject(of: clause) == nil && syntax.marker(of: clause) == nil
        && syntax.children(of: clause).contains { syntax.tag(of: $0) == .md }
    }
  }

  /// Whether the verb is plural and the subject cannot be: the tree has taken the wrong one.
  private func isMismatched(_ subject: Int, _ group: VerbGroup) -> Bool {
    let syntax = scene.syntax
    guard let first = group.auxiliaries.first,
      ["are", "were", "have"].contains(scene.text.string(first).lowercased()),
      syntax.tag(of: subject) == .nn || scene.entity(at: subject)?.kind == .person,
      syntax.children(of: subject, .conj).isEmpty, scene.mention(at: subject)?.form != .pronoun
    else { return false }
    let isQuantified = syntax.children(of: subject).contains {
      syntax.relation(of: $0) == .nummod || syntax.child(of: subject, .nmod) != nil
    }
    return !isQuantified && !Self.collective.contains(scene.text.lemma(subject))
  }

  /// "The bank failed, announced *the regulator*": who announces was taken for what is announced.
  private func isAnnouncementOfAnnouncer(_ verb: Int) -> Bool {
    let syntax = scene.syntax
    guard ["announce", "confirm", "declare", "disclose"].contains(scene.text.lemma(verb)),
      let object = syntax.child(of: verb, .obj), let mention = scene.mention(at: object)
    else { return false }
    let kind = scene.entities[mention.entity].kind
    return mention.form == .name && (kind == .person || kind == .organization)
      && syntax.child(of: verb, .xcomp) == nil
  }

  /// Nouns of time, which date what happens and do not act.
  static let times = VerbClasses.words(
    """
    second minute hour day night morning afternoon evening noon midnight week weekend fortnight month quarter \
    year decade century today yesterday tomorrow tonight moment
    """)

  private static let collective = VerbClasses.words(
    """
    people police staff crew team public majority number couple pair family group army military cattle data \
    media rest lot half percent cent minority youth jury government committee board aircraft spacecraft series crossroads headquarters
    """)
}
