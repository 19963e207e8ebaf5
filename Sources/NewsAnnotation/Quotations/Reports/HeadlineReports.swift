/// Finds what a headline gives as somebody's words by its punctuation alone: "Minister: deal is dead",
/// "Deal is dead: minister".
struct HeadlineReports {
  private let quoted: QuotedText
  private var text: TaggedText { quoted.text }

  init(_ quoted: QuotedText) { self.quoted = quoted }

  /// The reports, in text order.
  func clauses() -> [ReportedClause] {
    text.sentences.compactMap { sentence in
      guard case .title = text.source.sections[sentence.section].kind else { return nil }
      return clause(in: sentence.tokens)
    }
  }

  private func clause(in title: Range<Int>) -> ReportedClause? {
    guard let colon = title.first(where: { quoted.index.lower[$0] == ":" && !quoted.isQuoted($0) }) else {
      return nil
    }
    var end = title.upperBound
    while end > colon + 1, text.tokens[end - 1].category == .punct, !quoted.isQuoted(end - 1) { end -= 1 }
    let (before, behind) = (title.lowerBound..<colon, (colon + 1)..<max(end, colon + 1))
    let cue = colon..<(colon + 1)
    if isSpeaker(before), isClause(behind) {
      return ReportedClause(
        tokens: behind, cue: Cue(tokens: cue, speaker: before.upperBound - 1, verb: nil), confidence: 0.8)
    }
    if isSpeaker(behind), isClause(before) {
      return ReportedClause(
        tokens: before, cue: Cue(tokens: cue, speaker: behind.upperBound - 1, verb: nil), confidence: 0.7)
    }
    return nil
  }

  /// Whether words name who may speak: up to six, a person, a body or an office last; no "Analysis", no "Live".
  private func isSpeaker(_ range: Range<Int>) -> Bool {
    guard let last = range.last, range.count <= 6, !range.contains(where: isVerb) else { return false }
    switch text.tokens[last].name.kind {
    case "PER", "ORG": return true
    default: break
    }
    let word = Role.singular(quoted.index.lower[last])
    return RoleWords.persons.contains(word) || OrganizationWords.nouns.contains(word)
      || OrganizationWords.institutions.contains(word)
  }

  private func isClause(_ range: Range<Int>) -> Bool { range.count >= 3 && range.contains(where: isVerb) }

  private func isVerb(_ token: Int) -> Bool {
    switch text.tokens[token].tag {
    case .vbd, .vbz, .vbp, .vb, .md: !quoted.isQuoted(token)
    default: false
    }
  }
}
