import NewsModel

/// A clause that retells what somebody says.
struct ReportedClause: Sendable, Hashable {
  var tokens: Range<Int>
  var cue: Cue
  /// How far it is to be trusted that somebody is reported to say so, 0 to 1.
  var confidence = 0.9
}

/// Finds indirect speech by rules: the complement of a reporting verb, with or without "that", the infinitive of one that
/// urges or promises, and the sentence around "according to". The classifier weighs what the rules find.
struct ReportedClauses {
  private let quoted: QuotedText
  private let cues: CueFinder
  private var text: TaggedText { quoted.text }
  private var syntax: SyntaxView { quoted.syntax }

  init(_ quoted: QuotedText, cues: CueFinder) {
    self.quoted = quoted
    self.cues = cues
  }

  /// The clauses, by the order of their cues.
  func clauses() -> [ReportedClause] {
    var clauses: [ReportedClause] = []
    for token in text.tokens.indices where !quoted.isQuoted(token) {
      if quoted.isReportingVerb(token) {
        if let clause = complement(of: token) { clauses.append(clause) }
      } else if quoted.index.lower[token] == "according" {
        if let clause = according(token) { clauses.append(clause) }
      }
    }
    return clauses
  }

  private func complement(of verb: Int) -> ReportedClause? {
    let lemma = text.lemma(verb)
    let cue = cues.cue(verb)
    guard let speaker = cue.speaker, !isNarrator(speaker, lemma),
      Self.canReport(speaker, by: lemma, in: quoted)
    else {
      return nil
    }
    if let clause = syntax.child(of: verb, .ccomp), ReportingVerbs.takesClause(lemma), isClause(clause),
      !(isNegated(verb) && isQuestion(clause))
    {
      return ReportedClause(tokens: trimmed(syntax.extent(of: clause), without: verb), cue: cue)
    }
    if ReportingVerbs.directive.contains(lemma), let clause = syntax.child(of: verb, .xcomp), clause > verb,
      text.tokens[verb].relation != .aclRelative
    {
      return ReportedClause(
        tokens: trimmed(withAddressee(of: verb, syntax.extent(of: clause)), without: verb), cue: cue)
    }
    // "The port, Holm said, would close", "Talks failed, she said".
    if text.tokens[verb].relation == .parataxis, let head = syntax.head(of: verb), head < verb, isTag(verb),
      isClause(head), !(isNegated(verb) && isQuestion(head))
    {
      let end = syntax.extent(of: verb).lowerBound
      return ReportedClause(
        tokens: trimmed(syntax.extent(of: head).lowerBound..<max(end, head + 1), without: verb), cue: cue)
    }
    return nil
  }

  /// "I think", "we know": the writer's own thoughts are no quotation.
  private func isNarrator(_ speaker: Int, _ lemma: String) -> Bool {
    let word = quoted.index.lower[speaker]
    return (word == "i" || word == "we" || word == "you") && ReportingVerbs.thought.contains(lemma)
  }

  /// Whether somebody answers for what is told: not "nobody", and of verbs that things too may govern ("asks",
  /// "offers", "shows") no thing but a document.
  static func canReport(_ speaker: Int, by lemma: String, in quoted: QuotedText) -> Bool {
    let token = quoted.text.tokens[speaker]
    let noun = quoted.index.lower[speaker]
    if nobody.contains(noun) { return false }
    guard !ReportingVerbs.introducesSpeech(lemma) || ReportingVerbs.directive.contains(lemma) else {
      return true
    }
    return token.tag != .nn || token.name != .outside || RoleWords.persons.contains(noun)
      || OrganizationWords.nouns.contains(noun) || OrganizationWords.institutions.contains(noun)
      || people.contains(noun) || documents.contains(noun)
  }

  private static let documents: WordList = """
    ad advertisement affidavit analysis article audit bill blog book column complaint document editorial email estimate
    filing forecast indictment lawsuit letter memo message note paper petition poll post record release report
    resolution ruling statement story study suit survey testimony transcript tweet
    """
  private static let nobody: WordList = "nobody none neither nothing"
  private static let people: WordList = """
    administration anybody anyone boy campaign child country crowd daughter everybody everyone family friend girl
    half majority man media minority mission mob nation one opposition people person police press public rebel side
    somebody someone son woman
    """

  /// Whether `head` heads a clause: it is a verb, or has a copula or auxiliary. Phrases retell nothing.
  private func isClause(_ head: Int) -> Bool {
    text.tokens[head].tag.isVerbal || quoted.speechLemma(head) != nil
      || syntax.children(of: head).contains {
        text.tokens[$0].category == .aux || text.tokens[$0].relation == .nsubj
      }
  }

  private func isNegated(_ verb: Int) -> Bool {
    syntax.children(of: verb).contains { Self.negations.contains(quoted.index.lower[$0]) }
  }

  private static let negations: WordList = "not n't never"

  /// Whether a clause asks: "did not say how much it would cost" retells no words.
  private func isQuestion(_ clause: Int) -> Bool {
    let start = syntax.extent(of: clause).lowerBound
    switch text.tokens[start].tag {
    case .wrb, .wp, .wdt, .wpPossessive: return true
    default: return quoted.index.lower[start] == "whether" || quoted.index.lower[start] == "if"
    }
  }

  /// Whether a verb may stand as a tag beside what it reports: not in a relative clause.
  private func isTag(_ verb: Int) -> Bool {
    let lemma = text.lemma(verb)
    guard ReportingVerbs.introducesSpeech(lemma) || ReportingVerbs.thought.contains(lemma) else {
      return false
    }
    let isParticiple = text.tokens[verb].tag == .vbn || text.tokens[verb].tag == .vbg
    if isParticiple, !syntax.children(of: verb).contains(where: { text.tokens[$0].category == .aux }) {
      return false
    }
    return syntax.ownSubject(of: verb).map { text.tokens[$0].tag != .wp && text.tokens[$0].tag != .wdt }
      ?? true
  }

  /// The infinitive with whom it is put to: "sailors to stay" in "urged sailors to stay".
  private func withAddressee(of verb: Int, _ clause: Range<Int>) -> Range<Int> {
    for child in syntax.children(of: verb) where child > verb && child < clause.lowerBound {
      let relation = text.tokens[child].relation
      guard relation == .obj || relation == .iobj || relation == .obl else { continue }
      let phrase = syntax.subtree(of: child, without: .markers)
      if phrase.lowerBound > verb, phrase.upperBound <= clause.lowerBound + 1 {
        return phrase.lowerBound..<clause.upperBound
      }
    }
    return clause
  }

  /// The sentences around "in the view of Holm", which leave no doubt that they tell somebody's view.
  func views() -> [ReportedClause] {
    text.tokens.indices.compactMap { token in
      guard quoted.index.lower[token] == "of", token >= 3, !quoted.isQuoted(token),
        Self.views.contains(quoted.index.lower[token - 1]), quoted.index.lower[token - 2] == "the",
        quoted.index.lower[token - 3] == "in" || quoted.index.lower[token - 3] == "to"
      else { return nil }
      return cues.source(behind: (token - 3)..<(token + 1)).flatMap(clause)
    }
  }

  private static let views: WordList = "view opinion judgement judgment estimation words eyes mind"

  private func according(_ token: Int) -> ReportedClause? {
    guard quoted.sentence(of: token).contains(token + 1), quoted.index.lower[token + 1] == "to" else {
      return nil
    }
    return cues.source(token).flatMap(clause)
  }

  /// The sentence around a cue that names its source behind it: what follows the source, or what stands before the
  /// cue.
  private func clause(around cue: Cue) -> ReportedClause? {
    guard let speaker = cue.speaker else { return nil }
    let first = cue.tokens.lowerBound
    let sentence = quoted.sentence(of: first)
    let phrase = syntax.extent(of: speaker)
    let tokens: Range<Int>
    if first <= sentence.lowerBound + 1 {
      var start = max(phrase.contains(speaker) ? phrase.upperBound : speaker + 1, speaker + 1)
      if let comma = (speaker..<sentence.upperBound).first(where: { text.tokens[$0].tag == .comma }) {
        start = comma + 1
      }
      tokens = start..<max(start, sentence.upperBound)
    } else {
      tokens = sentence.lowerBound..<first
    }
    let content = trimmed(tokens, without: first)
    return content.isEmpty ? nil : ReportedClause(tokens: content, cue: cue)
  }

  /// Cuts punctuation off the ends, and whatever lies beyond the cue on the side away from the clause.
  private func trimmed(_ range: Range<Int>, without cue: Int) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    if range.contains(cue) {
      if cue - start > end - cue { end = cue } else { start = cue + 1 }
    }
    func isSign(_ token: Int) -> Bool {
      text.tokens[token].category == .punct && !quoted.isQuoted(token)
    }
    while start < end, isSign(start) { start += 1 }
    while end > start, isSign(end - 1) { end -= 1 }
    return start..<end
  }
}
