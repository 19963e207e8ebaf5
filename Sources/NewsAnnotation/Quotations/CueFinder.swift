import NewsModel

/// Finds the cue of a quoted stretch: the tag behind it, the verb before it, or the verb that governs it.
struct CueFinder {
  /// How a cue and a stretch stand to each other.
  enum Bond: Sendable {
    /// The cue stands beside the marks: "…," said Holm.
    case beside
    /// The cue governs the clause that the words stand in: Holm said that "…" was …
    case governs
    /// The cue stands in the same sentence.
    case sentence
  }

  let quoted: QuotedText
  private let phrases: SpeakerPhrase
  private var text: TaggedText { quoted.text }
  private var syntax: SyntaxView { quoted.syntax }

  init(_ quoted: QuotedText) {
    self.quoted = quoted
    phrases = SpeakerPhrase(quoted)
  }

  /// The cue of a stretch and how it stands to it; nil where the stretch's own sentences hold none.
  func cue(of stretch: Int) -> (cue: Cue, bond: Bond)? {
    let isTitle = quoted.isTitle(stretch)
    if isTitle, !quoted.mayStandAlone(stretch) { return nil }
    let last = quoted.lastByte(of: stretch)
    let behind = tag(behind: stretch)
    if let behind, last == UInt8(ascii: ",") || isSeparated(behind: stretch) { return (behind, .beside) }
    if let before = introduction(before: stretch) { return (before, .beside) }
    if let behind, last == UInt8(ascii: "."), let verb = behind.verb,
      isWholeSentence(behind: stretch, verb: verb)
    {
      return (behind, .beside)
    }
    if let behind, last == UInt8(ascii: "?") || last == UInt8(ascii: "!") || last == 0xA6 || last == 0x94 {
      return (behind, .beside)
    }
    if isTitle { return nil }
    if let noun = noun(over: stretch) { return (noun, .governs) }
    if let verb = governor(of: stretch) { return (cue(verb), .governs) }
    if let source = accordingTo(around: stretch) { return (source, .sentence) }
    if let verb = nearestVerb(before: stretch) { return (cue(verb), .sentence) }
    if let behind, last != UInt8(ascii: ".") { return (behind, .beside) }
    return nil
  }

  /// The cue that a reporting verb makes.
  func cue(_ verb: Int) -> Cue {
    let particle = syntax.child(of: verb, .compoundParticle)
    let end = particle == verb + 1 ? verb + 2 : verb + 1
    return Cue(tokens: verb..<end, speaker: phrases.speaker(of: verb), verb: verb)
  }

  // MARK: Beside the marks

  /// Whether a comma parts the stretch from what follows, as British style sets it.
  private func isSeparated(behind stretch: Int) -> Bool {
    let next = quoted.tokens[stretch].upperBound
    return next < text.tokens.count && text.tokens[next].tag == .comma
  }

  /// The tag behind a stretch: said Holm; the minister told reporters.
  private func tag(behind stretch: Int) -> Cue? {
    guard let lastToken = quoted.tokens[stretch].last else { return nil }
    var token = quoted.tokens[stretch].upperBound
    guard token < text.tokens.count, quoted.section(of: token) == quoted.section(of: lastToken) else {
      return nil
    }
    if text.tokens[token].tag == .comma { token += 1 }
    guard token < text.tokens.count else { return nil }
    let end = min(quoted.sentence(of: token).upperBound, token + 24)
    let start = token
    if start + 1 < end, quoted.index.lower[start] == "according", quoted.index.lower[start + 1] == "to" {
      return source(start)
    }
    while token < end, !quoted.isQuoted(token) {
      let tag = text.tokens[token].tag
      let isVerb = quoted.isReportingVerb(token) && ReportingVerbs.introducesSpeech(text.lemma(token))
      if isVerb,
        text.tokens[token].relation != .aclRelative || token <= start + 1 || !isRelative(start..<token)
      {
        return self.tag(verb: token, from: start)
      }
      // The verb of a short tag, taken for a noun: "…," Holm notes.
      if !isVerb, token > start, token - start < 8, endsTag(token, end: end), quoted.speechLemma(token) != nil
      {
        return self.tag(verb: token, from: start)
      }
      let opensClause = tag.isVerbal && text.tokens[token].category == .verb && tag != .vbn && tag != .vbg
      let isInRelative = [.wp, .wdt].contains(text.tokens[max(start, token - 1)].tag)
      if opensClause, !isInRelative { return nil }
      if tag == .cc, token == start { return nil }
      token += 1
    }
    return nil
  }

  /// Whether words begin a relative clause somewhere: "who", "which", "that".
  private func isRelative(_ range: Range<Int>) -> Bool {
    range.contains {
      [.wp, .wdt, .wpPossessive, .wrb].contains(text.tokens[$0].tag) || quoted.index.lower[$0] == "that"
    }
  }

  private func endsTag(_ token: Int, end: Int) -> Bool {
    guard token + 1 < end else { return true }
    switch text.tokens[token + 1].tag {
    case .comma, .stop, .colon, .in, .rb: return true
    default: return false
    }
  }

  private func tag(verb: Int, from start: Int) -> Cue {
    Cue(tokens: verb..<(verb + 1), speaker: phrases.speaker(inTagFrom: start, verb: verb), verb: verb)
  }

  /// The introduction before a stretch: "Holm said, …", "Holm's statement: …".
  private func introduction(before stretch: Int) -> Cue? {
    let first = quoted.tokens[stretch].lowerBound
    let previous = first - 1
    guard previous >= 0, first < text.tokens.count else { return nil }
    let sentence = quoted.sentence(of: previous)
    // A colon may end the paragraph before.
    if isColon(previous), quoted.section(of: first) - quoted.section(of: previous) <= 1 {
      return introductionByColon(previous)
    }
    guard quoted.section(of: previous) == quoted.section(of: first) else { return nil }
    guard sentence.contains(first) else { return nil }
    if quoted.isReportingVerb(previous) || isVerbBehindPronoun(previous) {
      return quoted.isTitle(stretch) ? nil : cue(previous)
    }
    guard text.tokens[previous].tag == .comma || quoted.index.lower[previous] == "that" else { return nil }
    // Reach back over "in an interview on Monday" to the verb, but not into another quotation.
    var token = previous - 1
    while token >= sentence.lowerBound, previous - token < 16, !quoted.isQuoted(token) {
      if quoted.isReportingVerb(token), ReportingVerbs.introducesSpeech(text.lemma(token)) {
        return cue(token)
      }
      if text.tokens[token].tag.isVerbal, text.tokens[token].category == .verb { return nil }
      token -= 1
    }
    return nil
  }

  /// "calls" in "what it calls …", whatever the tagger takes it for.
  private func isVerbBehindPronoun(_ token: Int) -> Bool {
    guard token > 0, ["i", "he", "she", "it", "they", "we"].contains(quoted.index.lower[token - 1]) else {
      return false
    }
    return text.tokens[token].category != .aux && text.tokens[token].tag != .md
      && ReportingVerbs.contains(Lemmatizer.lemma(of: text.string(token), tag: .vbz))
  }

  /// Whether nothing but a tag follows: "… missing." Holm said.
  private func isWholeSentence(behind stretch: Int, verb: Int) -> Bool {
    let start = quoted.tokens[stretch].upperBound
    let end = quoted.sentence(of: verb).upperBound
    guard verb - start < 6, verb + 1 < end else { return false }
    return text.tokens[verb + 1].tag == .stop
  }

  private func isColon(_ token: Int) -> Bool { quoted.index.lower[token] == ":" }

  /// "Holm: …", "Her answer was short: …", "Holm put it this way: …".
  private func introductionByColon(_ colon: Int) -> Cue? {
    let sentence = quoted.sentence(of: colon)
    var verb: Int?
    for token in (max(sentence.lowerBound, colon - 60)..<colon).reversed() where !quoted.isQuoted(token) {
      if quoted.isReportingVerb(token), ReportingVerbs.introducesSpeech(text.lemma(token)) {
        verb = token
        break
      }
    }
    if let verb {
      let found = cue(verb)
      if found.speaker != nil { return found }
    }
    let root =
      (max(sentence.lowerBound, colon - 30)..<colon).last {
        text.tokens[$0].tag.isVerbal && text.tokens[$0].category == .verb && syntax.ownSubject(of: $0) != nil
      } ?? sentence.first { syntax.head(of: $0) == nil && text.tokens[$0].category != .punct }
    let subject = root.flatMap { syntax.subject(of: $0) }.flatMap { phrases.isPlausible($0) ? $0 : nil }
    var speaker = subject
    if speaker == nil, let root, root < colon, !text.tokens[root].tag.isVerbal, phrases.isPlausible(root) {
      speaker = root
    }
    return Cue(tokens: colon..<(colon + 1), speaker: speaker, verb: nil)
  }

  // MARK: By syntax

  /// The nearest reporting verb outside the marks on the way from the stretch to the root of its sentence.
  private func governor(of stretch: Int) -> Int? {
    let range = quoted.tokens[stretch]
    guard let head = head(of: range) else { return nil }
    let verbs = syntax.ancestors(of: head).filter { !quoted.isQuoted($0) && quoted.isReportingVerb($0) }
    if let verb = verbs.first(where: tellsWords) { return verb }
    if let near = nearestVerb(before: stretch, within: 12), tellsWords(near), !verbs.isEmpty { return near }
    return verbs.first
  }

  private func head(of range: Range<Int>) -> Int? {
    range.first { token in
      guard text.tokens[token].category != .punct, let head = syntax.head(of: token) else { return false }
      return !range.contains(head)
    }
  }

  /// A noun of speech over the stretch, with its possessor as speaker: "her remark that …".
  private func noun(over stretch: Int) -> Cue? {
    guard let head = head(of: quoted.tokens[stretch]) else { return nil }
    for ancestor in syntax.ancestors(of: head) where !quoted.isQuoted(ancestor) {
      if text.tokens[ancestor].tag.isVerbal { return nil }
      guard ReportingVerbs.nouns.contains(text.lemma(ancestor)) else { continue }
      if let owner = syntax.child(of: ancestor, .nmodPossessive), phrases.isPlausible(owner) {
        return Cue(tokens: ancestor..<(ancestor + 1), speaker: owner, verb: nil)
      }
    }
    return nil
  }

  /// Whether a verb tells of words, not of thoughts and wishes alone: in "she said he wanted …" it is "said".
  private func tellsWords(_ verb: Int) -> Bool {
    let lemma = text.lemma(verb)
    return lemma != "think" && ReportingVerbs.introducesSpeech(lemma) || ReportingVerbs.naming.contains(lemma)
  }

  // MARK: In the sentence

  /// "according to Holm" anywhere in the stretch's sentences.
  private func accordingTo(around stretch: Int) -> Cue? {
    guard let first = quoted.tokens[stretch].first, let last = quoted.tokens[stretch].last else { return nil }
    let start = max(quoted.sentence(of: first).lowerBound, first - 60)
    let end = min(quoted.sentence(of: last).upperBound, last + 60)
    for token in start..<max(start, end - 2) where !quoted.isQuoted(token) {
      if quoted.index.lower[token] == "according", quoted.index.lower[token + 1] == "to" {
        return source(token)
      }
    }
    return nil
  }

  /// The cue "according to" at a token, with the phrase behind it as speaker.
  func source(_ according: Int) -> Cue? { source(behind: according..<(according + 2)) }

  /// A cue of several words whose speaker stands behind it: "according to", "in the view of".
  func source(behind cue: Range<Int>) -> Cue? {
    let sentence = quoted.sentence(of: cue.lowerBound)
    var token = cue.upperBound
    var speaker: Int?
    while sentence.contains(token), token - cue.upperBound < 12 {
      let tag = text.tokens[token].tag
      switch tag {
      case .nn, .nns, .nnp, .nnps, .prp: speaker = token
      case .dt, .jj, .cd, .pos, .hyphen, .prpPossessive, .vbg, .jjs: break
      default: token = sentence.upperBound
      }
      token += 1
    }
    guard let speaker else { return nil }
    return Cue(tokens: cue, speaker: speaker, verb: nil)
  }

  private func nearestVerb(before stretch: Int, within reach: Int = 60) -> Int? {
    guard let first = quoted.tokens[stretch].first else { return nil }
    let start = max(quoted.sentence(of: first).lowerBound, first - reach)
    let verbs = (start..<first).reversed().filter { !quoted.isQuoted($0) && quoted.isReportingVerb($0) }
    return verbs.first(where: tellsWords) ?? verbs.first
  }
}
