import NewsModel

/// The likeliest date of an event, for those who must have one: weaker evidence than a timeline may rest on.
extension EventDater {
  /// When the event of a verb or noun most likely was; nil where it is ahead or unreal and the text gives no
  /// date for it.
  ///
  /// Reichenbach's points (Elements of Symbolic Logic, 1947) decide: the present and the present perfect
  /// speak from the publication day whatever else their sentence dates, the past from the day told of. What
  /// somebody says they say on the day of the news, whatever the date of what they say.
  func likelyDate(of trigger: Int) -> EventDate? {
    if scene.isPrepositionOfPredicate(trigger), let predicate = scene.syntax.head(of: trigger) {
      return likelyDate(of: predicate)
    }
    if isSaying(trigger) { return dayOfSaying(trigger) }
    let footing = footing(of: trigger)
    if let date = dateByNamedEvent(of: trigger) { return date }
    if speaksFromPublication(trigger, footing) { return narrative.publicationDay }
    if let date = clauseDate(of: trigger) ?? happenings.date(of: trigger, in: scene) { return date }
    guard let sentence = scene.syntax.sentence(of: trigger) else { return nil }
    if let date = nearestDate(to: trigger, inSentence: sentence) ?? date(of: trigger) { return date }
    switch footing {
    case .future: return narrative.dayAhead(at: sentence)
    case .past: return narrative.day(at: sentence)
    case .perfect, .present, .elsewhere: return narrative.publicationDay
    }
  }

  /// Whether a verb only introduces what somebody says; "according" is one.
  private func isSaying(_ trigger: Int) -> Bool {
    let lemma = scene.text.lemma(trigger)
    if lemma == "accord" || lemma == "according" { return true }
    guard scene.isVerb(trigger), VerbClasses.saying.contains(lemma) else { return false }
    let footing = footing(of: trigger)
    return footing != .elsewhere && footing != .future
  }

  /// The date beside the verb itself ("said Friday", "on Friday said", "said in a letter of 3 May"), else now
  /// or the day that the news tells of, as tense has it.
  private func dayOfSaying(_ verb: Int) -> EventDate? {
    if let date = dateBeside(verb) { return date }
    if let anchor = anchors.best(of: verb, in: scene), anchor.isDirect, let date = dated(anchor.expression) {
      return date
    }
    if let date = clauseDate(of: verb), scene.syntax.clauseRelation(of: verb) == .advcl { return date }
    if let date = dateOutsideWords(of: verb) { return date }
    if scene.isVerb(verb), scene.syntax.verbGroup(of: verb).tense == .present {
      return narrative.publicationDay
    }
    return scene.syntax.sentence(of: verb).flatMap { narrative.dayOfSaying(at: $0) }
  }

  /// A day in the clause of saying but not in what is said, or one that opens the sentence: "said in a letter,
  /// dated Monday", "On Sunday, she said".
  private func dateOutsideWords(of verb: Int) -> EventDate? {
    guard let sentence = scene.syntax.sentence(of: verb) else { return nil }
    let start = scene.text.sentences[sentence].tokens.lowerBound
    for expression in anchors.ofSentence[sentence] ?? [] {
      let tokens = EventScene.tokens(under: scene.timeExpressions[expression].span, of: scene.text)
      guard let head = EventScene.head(of: tokens, in: scene.syntax), let date = dated(expression),
        date.interval.first == date.interval.last
      else { continue }
      if tokens.lowerBound <= start + 1, scene.syntax.clauseRelation(of: verb) == .root { return date }
      let path = scene.syntax.ancestors(of: head)
      guard let end = path.firstIndex(of: verb) else { continue }
      let isInWords = path[..<end].contains {
        switch scene.syntax.relation(of: $0) {
        case .ccomp, .parataxis, .advcl, .aclRelative, .xcomp, .conj: true
        default: false
        }
      }
      if !isInWords { return date }
    }
    return nil
  }

  /// A date that touches the verb, or one a preposition away.
  private func dateBeside(_ verb: Int) -> EventDate? {
    for token in [verb + 1, verb + 2, verb - 1] {
      guard scene.text.tokens.indices.contains(token),
        scene.syntax.sentence(of: token) == scene.syntax.sentence(of: verb),
        token != verb + 2 || scene.syntax.tag(of: verb + 1) == .in,
        let expression = scene.time(at: token)
      else { continue }
      if let date = dated(expression) { return date }
    }
    return nil
  }

  /// Whether a verb is in the present or present perfect and has no date on itself; so "is expected to close
  /// in May" is expected now.
  private func speaksFromPublication(_ trigger: Int, _ footing: Footing) -> Bool {
    guard scene.isVerb(trigger), footing == .present || footing == .perfect,
      scene.syntax.verbGroup(of: trigger).tense == .present
    else { return false }
    let lemma = scene.text.lemma(trigger)
    if footing == .present, VerbClasses.planning.contains(lemma) || VerbClasses.stative.contains(lemma) {
      return true
    }
    return anchors.best(of: trigger, in: scene).map { !$0.isDirect } ?? true
  }

  /// The nearest date of the sentence, one in the trigger's own clause before any other.
  private func nearestDate(to trigger: Int, inSentence sentence: Int) -> EventDate? {
    let start = Int(scene.text.tokens[trigger].start)
    let clause = scene.syntax.clauseHead(of: trigger)
    func distance(_ expression: Int) -> (Int, Int) {
      let span = scene.timeExpressions[expression].span
      let head = EventScene.tokens(under: span, of: scene.text).first
      let isOwn = head.map { scene.syntax.clauseHead(of: $0) == clause } ?? false
      return (isOwn ? 0 : 1, abs(span.start - start))
    }
    return anchors.ofSentence[sentence]?.min { distance($0) < distance($1) }.flatMap { dated($0) }
  }

  private func dated(_ expression: Int) -> EventDate? {
    let found = scene.timeExpressions[expression]
    return found.reading.interval.map {
      EventDate(
        interval: $0, basis: .sentence, timeExpression: expression, confidence: 0.4 * found.confidence)
    }
  }
}
