import NewsModel

/// Dates the predicates and event nouns of a text.
///
/// By its own clause where the clause has a time expression; else by the clause that it hangs on, where the
/// two happen together; else by the only date of its sentence; else by the day that the narrative has
/// reached; else, where tense allows, by the publication day. What only the publication day dates is of low
/// ``EventDate/confidence``: the caller decides whether that is enough.
struct EventDater: Sendable {
  let scene: EventScene
  let anchors: TimeAnchors
  let narrative: NarrativeDays
  let happenings: DatedHappenings

  /// Reads the course of time through the whole text.
  init(_ scene: EventScene) {
    self.scene = scene
    anchors = TimeAnchors(scene)
    narrative = NarrativeDays(scene, anchors)
    happenings = DatedHappenings(scene, anchors)
  }

  /// The date that the trigger's own clause, or one that happens together with it, gives.
  func clauseDate(of trigger: Int) -> EventDate? { ownDate(of: trigger, depth: 0) }

  /// When the event of a verb or noun was; nil is unknown.
  func date(of trigger: Int) -> EventDate? {
    if let date = clauseDate(of: trigger) ?? dateByNamedEvent(of: trigger) { return date }
    if anchors.isOpen(scene.isVerb(trigger) ? trigger : scene.syntax.clauseHead(of: trigger)) { return nil }
    guard let sentence = scene.syntax.sentence(of: trigger), !isOutOfStep(trigger) else { return nil }
    let footing = footing(of: trigger)
    guard footing != .elsewhere else { return nil }
    if footing == .future { return nil }
    if let only = onlyDate(ofSentence: sentence), footing == .past || footing == .perfect,
      isBesideMainLine(trigger)
    {
      return only
    }
    switch footing {
    case .past: return narrative.day(at: sentence)
    case .perfect, .present: return narrative.publicationDay
    case .future, .elsewhere: return nil
    }
  }

  /// Where tense puts an event: on the line of the narrative, up to now, now, ahead, or off the line.
  enum Footing { case past, perfect, present, future, elsewhere }

  func footing(of trigger: Int) -> Footing {
    var verb = scene.isVerb(trigger) ? trigger : scene.syntax.clauseHead(of: trigger)
    // A clause without tense is on the footing of the clause which it hangs on.
    for _ in 0..<6 {
      let group = scene.syntax.verbGroup(of: verb)
      if let modal = group.modal, modal != "will" { return .elsewhere }
      switch group.tense {
      case .future: return .future
      case .past: return group.isPerfect ? .elsewhere : .past
      case .present: return group.isPerfect ? .perfect : .present
      case nil:
        guard let governor = scene.syntax.governor(of: verb), governor != verb else { return .elsewhere }
        verb = governor
      }
    }
    return .elsewhere
  }

  /// The date by the trigger's own clause or a clause that happens together with it.
  private func ownDate(of trigger: Int, depth: Int) -> EventDate? {
    if let date = dateBeforeWhen(of: trigger) { return date }
    if let anchor = anchors.best(of: trigger, in: scene),
      let interval = scene.timeExpressions[anchor.expression].reading.interval
    {
      let expression = scene.timeExpressions[anchor.expression]
      return EventDate(
        interval: interval, basis: .clause, timeExpression: anchor.expression,
        confidence: expression.confidence * (anchor.isDirect ? 0.95 : 0.75))
    }
    guard depth < 6, !anchors.isOpen(trigger) else { return nil }
    return scene.isVerb(trigger) ? byGovernor(of: trigger, depth) : bySyntax(ofNoun: trigger, depth)
  }

  /// "in November, when he was found": the date that a clause with "when" goes back to.
  private func dateBeforeWhen(of verb: Int) -> EventDate? {
    guard scene.isVerb(verb),
      let when = scene.syntax.children(of: verb).first(where: { scene.text.lemma($0) == "when" }), when < verb
    else { return nil }
    let isApart = when > 0 && scene.text.tokens[when - 1].category == .punct
    let last = isApart ? when - 2 : when - 1
    guard last >= 0, scene.syntax.sentence(of: last) == scene.syntax.sentence(of: verb),
      let index = scene.time(at: last), let interval = scene.timeExpressions[index].reading.interval
    else { return nil }
    return EventDate(
      interval: interval, basis: .clause, timeExpression: index,
      confidence: 0.9 * scene.timeExpressions[index].confidence)
  }

  /// A verb shares the date of the verb that it completes or goes on from.
  private func byGovernor(of verb: Int, _ depth: Int) -> EventDate? {
    let syntax = scene.syntax
    guard let head = syntax.head(of: verb) else { return nil }
    let group = syntax.verbGroup(of: verb)
    let isAhead = group.tense == .future || group.modal != nil
    switch syntax.relation(of: verb) {
    case .conj:
      guard scene.isVerb(head), !isAhead, !(group.isPerfect && group.tense == .past) else { return nil }
      return ownDate(of: head, depth: depth + 1)?.inherited(basis: .sentence, factor: 0.9)
    case .xcomp, .parataxis:
      return ownDate(of: head, depth: depth + 1)?.inherited(basis: .sentence, factor: 0.8)
    case .ccomp:
      guard !isAhead, !(group.isPerfect && group.tense == .past), group.tense != .present else { return nil }
      return ownDate(of: head, depth: depth + 1)?.inherited(basis: .sentence, factor: 0.7)
    case .advcl:
      let marker = syntax.marker(of: verb) ?? syntax.child(of: verb, .case)
      if let marker, Self.sequencing.contains(scene.text.lemma(marker)) { return nil }
      guard !isAhead, !(group.isPerfect && group.tense == .past) else { return nil }
      return ownDate(of: head, depth: depth + 1)?.inherited(basis: .sentence, factor: 0.8)
    default: return nil
    }
  }

  /// A noun shares the date of the verb whose subject or object it is, or at whose time it happens.
  private func bySyntax(ofNoun noun: Int, _ depth: Int) -> EventDate? {
    let syntax = scene.syntax
    guard let head = syntax.head(of: noun) else { return nil }
    // A participle on the noun tells when it was: "talks held on Monday".
    for child in syntax.children(of: noun)
    where syntax.relation(of: child) == .acl || syntax.relation(of: child) == .aclRelative {
      guard syntax.verbGroup(of: child).modal == nil,
        VerbClasses.light.contains(scene.text.lemma(child)),
        let anchor = anchors.best(of: child, in: scene),
        let interval = scene.timeExpressions[anchor.expression].reading.interval
      else { continue }
      return EventDate(
        interval: interval, basis: .clause, timeExpression: anchor.expression, confidence: 0.85)
    }
    let marker = syntax.child(of: noun, .case).map { scene.text.lemma($0) }
    if let marker, Self.sequencing.contains(marker) { return nil }
    switch syntax.relation(of: noun) {
    case .nsubj, .nsubjPassive, .obj, .iobj, .conj, .obl, .oblAgent, .nmod, .compound, .nmodPossessive,
      .parataxis:
      guard scene.isVerb(head) || scene.isCommonNoun(head) else { return nil }
      if scene.isVerb(head), syntax.verbGroup(of: head).tense == .future { return nil }
      return ownDate(of: head, depth: depth + 1)?.inherited(basis: .sentence, factor: 0.8)
    default: return nil
    }
  }

  /// Words after which a clause or phrase is of another time than what it hangs on.
  private static let sequencing: Set<String> = [
    "after", "before", "since", "until", "till", "following", "if", "unless", "because", "once", "although",
    "though", "that", "despite", "of", "about", "for", "over",
  ]

  private func onlyDate(ofSentence sentence: Int) -> EventDate? {
    guard let only = anchors.only(inSentence: sentence, in: scene),
      let interval = scene.timeExpressions[only].reading.interval
    else { return nil }
    return EventDate(
      interval: interval, basis: .sentence, timeExpression: only,
      confidence: 0.5 * scene.timeExpressions[only].confidence)
  }

  /// Whether a trigger stands in a clause that its conjunction puts at another time than the main clause.
  private func isOutOfStep(_ trigger: Int) -> Bool {
    guard scene.syntax.clauseRelation(of: trigger) == .advcl else { return false }
    let clause = scene.syntax.firstConjunct(of: scene.syntax.clauseHead(of: trigger))
    return scene.syntax.marker(of: clause).map { Self.sequencing.contains(scene.text.lemma($0)) } ?? false
  }

  /// Whether a trigger belongs to what its sentence tells first of all, or goes on beside it ("while …").
  private func isBesideMainLine(_ trigger: Int) -> Bool {
    let relation = scene.syntax.clauseRelation(of: trigger)
    if relation == .root || relation == .parataxis { return true }
    let clause = scene.syntax.clauseHead(of: trigger)
    guard scene.syntax.clauseRelation(of: clause) == .advcl, let marker = scene.syntax.marker(of: clause)
    else {
      return false
    }
    return ["while", "as", "whereas", "when"].contains(scene.text.lemma(marker))
  }
}
