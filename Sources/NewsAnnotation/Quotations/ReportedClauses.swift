import NewsModel

/// A clause that retells what somebody says.
struct ReportedClause: Sendable, Hashable {
  var tokens: Range<Int>
  var cue: Cue
}

/// Finds indirect speech: the complement of a reporting verb, with or without "that", the infinitive of one that
/// urges or promises, and the sentence around "according to".
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
    guard cue.speaker != nil else { return nil }
    if let clause = index(of: verb, .ccomp) {
      return ReportedClause(tokens: trimmed(syntax.clause(of: clause), without: verb), cue: cue)
    }
    if ReportingVerbs.directive.contains(lemma), let clause = index(of: verb, .xcomp), clause > verb {
      return ReportedClause(tokens: trimmed(syntax.clause(of: clause), without: verb), cue: cue)
    }
    // "The port, Holm said, would close", "Talks failed, she said".
    if text.tokens[verb].relation == .parataxis, let head = syntax.head(of: verb), head < verb,
      ReportingVerbs.introducesSpeech(lemma) || ReportingVerbs.thought.contains(lemma)
    {
      let end = syntax.extent(of: verb).lowerBound
      return ReportedClause(
        tokens: trimmed(syntax.extent(of: head).lowerBound..<max(end, head + 1), without: verb), cue: cue)
    }
    return nil
  }

  private func index(of verb: Int, _ relation: Relation) -> Int? {
    syntax.children(of: verb).first { text.tokens[$0].relation == relation && !isQuestionOrder($0, verb) }
  }

  private func isQuestionOrder(_ clause: Int, _ verb: Int) -> Bool { clause == verb }

  private func according(_ token: Int) -> ReportedClause? {
    let sentence = quoted.sentence(of: token)
    guard sentence.contains(token + 1), quoted.index.lower[token + 1] == "to", let cue = cues.source(token),
      let speaker = cue.speaker
    else { return nil }
    let phrase = syntax.extent(of: speaker)
    let tokens: Range<Int>
    if token <= sentence.lowerBound + 1 {
      var start = max(phrase.contains(speaker) ? phrase.upperBound : speaker + 1, speaker + 1)
      if let comma = (speaker..<sentence.upperBound).first(where: { text.tokens[$0].tag == .comma }) {
        start = comma + 1
      }
      tokens = start..<max(start, sentence.upperBound)
    } else {
      tokens = sentence.lowerBound..<token
    }
    let content = trimmed(tokens, without: token)
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
