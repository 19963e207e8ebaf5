import NewsModel

/// Makes quotations of the model out of stretches, clauses and attributions.
struct QuotationWriter {
  private let quoted: QuotedText
  private let identity: SpeakerIdentity
  /// The clause that each reporting verb introduces.
  private let clauseOfVerb: [Int: Range<Int>]
  private var text: TaggedText { quoted.text }
  private var syntax: SyntaxView { quoted.syntax }

  init(_ quoted: QuotedText, identity: SpeakerIdentity, clauses: [ReportedClause]) {
    self.quoted = quoted
    self.identity = identity
    var clauseOfVerb: [Int: Range<Int>] = [:]
    for clause in clauses { clauseOfVerb[clause.cue.verb ?? clause.cue.tokens.lowerBound] = clause.tokens }
    self.clauseOfVerb = clauseOfVerb
  }

  /// The quotation that a quoted stretch makes.
  func quotation(_ stretch: Int, _ attribution: Attribution) -> Quotation {
    let clause = retoldClause(around: stretch, attribution)
    return Quotation(
      span: quoted.stretches[stretch].span, clause: clause.map(text.span),
      kind: clause == nil ? .direct : .mixed, cue: attribution.cue.map { text.span($0.tokens) },
      speaker: speaker(attribution))
  }

  /// The quotation that a clause without quoted words makes; nil where quoted stretches already tell it.
  func indirect(_ clause: ReportedClause, _ attributions: [Attribution?]) -> Quotation? {
    var token = clause.tokens.lowerBound
    var isTold = false
    var ownWords = 0
    while token < clause.tokens.upperBound {
      let stretch = Int(quoted.stretchOf[token])
      if stretch >= 0 {
        if attributions[stretch]?.cue?.tokens.lowerBound == clause.cue.tokens.lowerBound { return nil }
        if attributions[stretch] != nil { isTold = true }
        token = quoted.tokens[stretch].upperBound
      } else {
        if text.tokens[token].category != .punct { ownWords += 1 }
        token += 1
      }
    }
    let words = clause.tokens.filter { text.tokens[$0].category != .punct }
    guard words.count >= 2, ownWords >= 2 || !isTold else { return nil }
    let attribution = Attribution(
      cue: clause.cue, speaker: clause.cue.speaker, basis: .governs, confidence: clause.confidence)
    return Quotation(
      span: text.span(clause.tokens), kind: .indirect, cue: text.span(clause.cue.tokens),
      speaker: speaker(attribution))
  }

  /// The clause that retells what a stretch quotes a part of; nil where the stretch stands for itself.
  private func retoldClause(around stretch: Int, _ attribution: Attribution) -> Range<Int>? {
    guard let cue = attribution.cue, attribution.basis == .governs || attribution.basis == .sentence else {
      return nil
    }
    let range = quoted.tokens[stretch]
    let key = cue.verb ?? cue.tokens.lowerBound
    if let clause = clauseOfVerb[key], clause.overlaps(range) {
      guard retells(clause, beyond: range) else { return nil }
      return min(clause.lowerBound, range.lowerBound)..<max(clause.upperBound, range.upperBound)
    }
    guard let verb = cue.verb, attribution.basis == .governs,
      let part = syntax.children(of: verb).first(where: { syntax.extent(of: $0).overlaps(range) })
    else { return nil }
    let extent = syntax.extent(of: part)
    let clause = min(extent.lowerBound, range.lowerBound)..<max(extent.upperBound, range.upperBound)
    return !clause.contains(verb) && retells(clause, beyond: range) ? clause : nil
  }

  /// Whether a clause has words of its own beside the quoted ones.
  private func retells(_ clause: Range<Int>, beyond range: Range<Int>) -> Bool {
    clause.contains { token in
      !range.contains(token) && text.tokens[token].category != .punct && text.tokens[token].relation != .mark
    }
  }

  private func speaker(_ attribution: Attribution) -> Quotation.Speaker? {
    guard let head = attribution.speaker else { return nil }
    let mention = identity.mention(ofPhrase: head)
    let isBeside = attribution.basis != .continuation
    var confidence = min(attribution.basis.confidence, attribution.confidence)
    if let form = mention?.form, form != .name { confidence *= 0.9 }
    let entity =
      mention?.entity ?? (attribution.basis == .label ? identity.entity(labelled: text.string(head)) : nil)
    return Quotation.Speaker(
      span: isBeside ? text.span(phrase(head)) : nil, entity: entity,
      reason: reason(attribution, head, mention), confidence: (confidence * 100).rounded() / 100)
  }

  /// The words that name the speaker.
  private func phrase(_ head: Int) -> Range<Int> {
    let whole = syntax.nominal(of: head)
    var (start, end) = (whole.lowerBound, whole.upperBound)
    // A tree gone wrong may put quoted words into the phrase.
    for token in start..<head where quoted.isQuoted(token) { start = token + 1 }
    if let quotedToken = (head..<end).first(where: quoted.isQuoted) { end = quotedToken }
    return start..<max(end, head + 1)
  }

  private func reason(_ attribution: Attribution, _ head: Int, _ mention: Mention?) -> String {
    let cue = attribution.cue.map { text.string(text.span($0.tokens)) }
    let form =
      switch mention?.form {
      case .pronoun: "pronoun, "
      case .nominal: "description, "
      case .name, nil: ""
      }
    switch attribution.basis {
    case .continuation: return "goes on from the quotation before"
    case .label: return "label of the turn"
    case .signature: return "named behind the words"
    case .subject where cue == nil: return form + "subject of the sentence before"
    default: break
    }
    guard let cue else { return form + "subject" }
    return attribution.cue?.verb == nil ? form + "named beside “\(cue)”" : form + "subject of “\(cue)”"
  }
}
