/// Lists the stretches that each possible cue of a text may report, for the classifier to choose from.
struct ReportCandidates {
  private let quoted: QuotedText
  /// What the rules take for reported, by cue.
  private let rules: [Int: [Range<Int>]]
  private var text: TaggedText { quoted.text }
  private var syntax: SyntaxView { quoted.syntax }

  init(_ quoted: QuotedText, rules: [ReportedClause]) {
    self.quoted = quoted
    var byCue: [Int: [Range<Int>]] = [:]
    for clause in rules {
      byCue[clause.cue.verb ?? clause.cue.tokens.lowerBound, default: []].append(clause.tokens)
    }
    self.rules = byCue
  }

  /// Whether a token may be a cue at all: a content word outside quotation marks.
  func mayReport(_ token: Int) -> Bool {
    guard !quoted.isQuoted(token) else { return false }
    switch text.tokens[token].category {
    case .verb, .noun, .adj, .adv: return true
    default: return quoted.index.lower[token] == "according"
    }
  }

  /// What the rules say that a cue reports.
  func ruled(by cue: Int) -> [Range<Int>] { rules[cue] ?? [] }

  /// The candidates of a cue, each stretch once.
  func candidates(of cue: Int) -> [ReportCandidate] {
    var found: [ReportCandidate] = []
    func add(_ head: Int, _ tokens: Range<Int>, _ shape: ReportCandidate.Shape) {
      let tokens = trimmed(tokens, without: cue)
      guard tokens.count >= 2, tokens.count <= 120, !tokens.contains(cue),
        !found.contains(where: { $0.tokens == tokens }), tells(tokens, by: cue)
      else { return }
      found.append(ReportCandidate(cue: cue, head: head, tokens: tokens, shape: shape))
    }
    for tokens in ruled(by: cue) { add(quoted.index.head(of: tokens), tokens, .rule) }
    let sentence = quoted.sentence(of: cue)
    let behindCue = (syntax.child(of: cue, .compoundParticle).flatMap { $0 == cue + 1 ? $0 : nil } ?? cue) + 1
    for child in syntax.children(of: cue) where Self.isContent(text.tokens[child].relation) {
      let extent = syntax.extent(of: child)
      add(child, extent, .dependent)
      guard child > cue else { continue }
      if let comma = comma(in: (child + 1)..<max(child + 1, extent.upperBound)) {
        add(child, extent.lowerBound..<comma, .toFirstComma)
      }
      if let comma = lastComma(in: (child + 1)..<max(child + 1, extent.upperBound)) {
        add(child, extent.lowerBound..<comma, .toLastComma)
      }
      add(child, extent.lowerBound..<sentence.upperBound, .toSentenceEnd)
      add(child, behindCue..<max(behindCue, extent.upperBound), .fromCue)
      if let object = object(of: cue, before: extent) {
        add(child, object..<extent.upperBound, .withObject)
      }
    }
    guard text.tokens[cue].tag.isVerbal else { return found }
    add(cue, behindCue..<max(behindCue, sentence.upperBound), .fromCueToSentenceEnd)
    let clause = ownClause(of: cue)
    if clause.lowerBound > sentence.lowerBound, isSeparated(at: clause.lowerBound) {
      add(cue, sentence.lowerBound..<clause.lowerBound, .beforeTag)
    }
    if clause.upperBound < sentence.upperBound, isSeparated(at: clause.upperBound + 1) {
      add(cue, clause.upperBound..<sentence.upperBound, .behindTag)
    }
    return found
  }

  /// Whether a stretch can be said at all: it has a verb, or quoted words under a verb or noun of speech. "A report on
  /// routes" is no quotation.
  private func tells(_ tokens: Range<Int>, by cue: Int) -> Bool {
    let hasVerb = tokens.contains {
      text.tokens[$0].category == .verb || text.tokens[$0].category == .aux
    }
    if hasVerb { return true }
    let lemma = text.lemma(cue)
    return tokens.contains(where: quoted.isQuoted)
      && (ReportingVerbs.contains(lemma) || ReportingVerbs.nouns.contains(lemma))
  }

  private static func isContent(_ relation: Relation) -> Bool {
    switch relation {
    case .ccomp, .xcomp, .obj, .obl, .acl, .nmod, .advcl, .csubj, .csubjPassive, .nsubj, .nsubjPassive,
      .parataxis,
      .dep, .aclRelative, .appos, .conj:
      true
    default: false
    }
  }

  /// The cue with its subject and auxiliaries: "she said" in "Talks, she said, failed".
  private func ownClause(of cue: Int) -> Range<Int> {
    var range = cue..<(cue + 1)
    for child in syntax.children(of: cue) {
      switch text.tokens[child].relation {
      case .nsubj, .nsubjPassive, .aux, .auxPassive, .advmod, .iobj, .oblUnmarked: break
      case .obl where child > cue: break
      default: continue
      }
      let extent = syntax.extent(of: child)
      // A subject far away belongs to the words reported.
      guard abs(child - cue) < 20 else { continue }
      range = min(range.lowerBound, extent.lowerBound)..<max(range.upperBound, extent.upperBound)
    }
    return range
  }

  /// Whether a comma stands just before a token.
  private func isSeparated(at token: Int) -> Bool {
    let before = token - 1
    guard text.tokens.indices.contains(before) else { return false }
    return text.tokens[before].tag == .comma || text.tokens[before].tag == .closeQuote
  }

  private func comma(in range: Range<Int>) -> Int? { range.first { text.tokens[$0].tag == .comma } }
  private func lastComma(in range: Range<Int>) -> Int? { range.last { text.tokens[$0].tag == .comma } }

  /// Where the phrase between a cue and an infinitive begins: "sailors" in "urged sailors to stay".
  private func object(of cue: Int, before extent: Range<Int>) -> Int? {
    for child in syntax.children(of: cue) where child > cue && child < extent.lowerBound {
      switch text.tokens[child].relation {
      case .obj, .iobj, .obl: return syntax.extent(of: child).lowerBound
      default: break
      }
    }
    return nil
  }

  /// Cuts punctuation off the ends, and whatever lies beyond the cue on the side away from the stretch.
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
