import NewsModel

/// Finds the phrase that names the speaker beside a cue: by syntax, and where the tree gives none, by the order of
/// words around the cue.
struct SpeakerPhrase {
  let quoted: QuotedText
  private var text: TaggedText { quoted.text }
  private var syntax: SyntaxView { quoted.syntax }

  init(_ quoted: QuotedText) { self.quoted = quoted }

  /// The head of the phrase that names who says it.
  func speaker(of verb: Int) -> Int? {
    if syntax.isPassive(verb), text.tokens[verb].relation != .acl {
      let agent = syntax.agent(of: verb)
      if let agent, isPlausible(agent) { return agent }
      // "was quoted as saying", "was reported to have said": the one quoted.
      let lemma = text.lemma(verb)
      guard lemma == "quote" || lemma == "cite" || lemma == "overhear" else { return nil }
      return syntax.subject(of: verb).flatMap { isPlausible($0) ? $0 : nil }
    }
    if let subject = adjoining(verb) ?? fronted(verb) { return subject }
    if text.tokens[verb].tag == .vbg, syntax.ownSubject(of: verb) == nil, let main = mainVerb(over: verb) {
      return speaker(of: main)
    }
    let before = beforeInsertion(beforeAuxiliaries(verb), in: quoted.sentence(of: verb))
    if let subject = syntax.subject(of: verb), isSubject(subject, of: verb),
      subject <= before || subject > verb - 2
    {
      return subject
    }
    return preceding(verb) ?? inverted(behind: verb)
  }

  /// A name or definite noun phrase that stands between a comma, or the sentence's start, and the verb: its subject,
  /// whatever the tree says. "Opening the book, Holm said"; not the end of "Holm, the minister, said".
  private func fronted(_ verb: Int) -> Int? {
    let sentence = quoted.sentence(of: verb)
    var end = verb
    while end > sentence.lowerBound, text.tokens[end - 1].tag == .rb || text.tokens[end - 1].category == .aux
    {
      end -= 1
    }
    var start = end
    while start > sentence.lowerBound, end - start < 12, isInsideNounPhrase(start - 1),
      !quoted.isQuoted(start - 1)
    {
      start -= 1
    }
    guard start < end, isNominal(end - 1), isPlausible(end - 1), text.tokens[verb].tag != .vbg else {
      return nil
    }
    let isFirst = start == sentence.lowerBound
    guard isFirst || text.tokens[start - 1].tag == .comma else { return nil }
    guard text.tokens[start].category == .propn || text.tokens[start].tag == .dt || isFirst else {
      return nil
    }
    return phraseHead(start..<end)
  }

  /// The finite verb whose subject a reporting participle shares: in "she wrote to Holm saying …" she says it.
  private func mainVerb(over participle: Int) -> Int? {
    guard !syntax.children(of: participle).contains(where: { text.tokens[$0].category == .aux }) else {
      return nil
    }
    return syntax.ancestors(of: participle).first { ancestor in
      switch text.tokens[ancestor].tag {
      case .vbd, .vbz, .vbp, .vb: !quoted.isQuoted(ancestor)
      default: false
      }
    }
  }

  /// Whether the tree's subject can be one: before its verb, unless the verb opens the sentence, and no
  /// prepositional phrase.
  private func isSubject(_ token: Int, of verb: Int) -> Bool {
    guard isPlausible(token) else { return false }
    if token > verb, verb - quoted.sentence(of: verb).lowerBound > 1 { return false }
    return !syntax.children(of: token).contains {
      text.tokens[$0].tag == .wpPossessive
        || text.tokens[$0].relation == .case && text.tokens[$0].tag == .in && quoted.index.lower[$0] != "by"
    }
  }

  /// The speaker in a tag behind quoted words, which `start` begins: the phrase between the words and the verb
  /// ("the minister told reporters"), or the one behind the verb ("said the minister").
  func speaker(inTagFrom start: Int, verb: Int) -> Int? {
    if let first = (start..<verb).first(where: {
      isNominal($0) && isPlausible($0) || $0 == start && isDigitPhrase($0)
    }) {
      var end = first
      while end < verb, isInsideNounPhrase(end) { end += 1 }
      let phrase = first..<max(end, first + 1)
      let subject = syntax.subject(of: verb)
      if let subject, subject >= start, subject < verb, isPlausible(subject) { return subject }
      return phraseHead(phrase)
    }
    if let subject = syntax.agent(of: verb), subject > verb, isPlausible(subject) { return subject }
    return inverted(behind: verb) ?? speaker(of: verb)
  }

  private func isDigitPhrase(_ token: Int) -> Bool {
    text.tokens[token].tag == .dt && token + 1 < text.tokens.count && text.tokens[token + 1].tag == .jj
  }

  /// A pronoun that can only be a subject, just before the verb: it is the verb's own, whatever the tree says.
  private func adjoining(_ verb: Int) -> Int? {
    let sentence = quoted.sentence(of: verb)
    var token = verb - 1
    while token >= sentence.lowerBound, verb - token < 5,
      [.rb, .md].contains(text.tokens[token].tag) || text.tokens[token].category == .aux
    {
      token -= 1
    }
    guard token >= sentence.lowerBound, ["i", "he", "she", "they", "we"].contains(quoted.index.lower[token])
    else {
      return nil
    }
    return isPlausible(token) ? token : nil
  }

  /// The verb's subject behind it: "said Holm", "said the minister".
  private func inverted(behind verb: Int) -> Int? {
    let sentence = quoted.sentence(of: verb)
    var token = verb + 1
    guard sentence.contains(token) else { return nil }
    let start = token
    while sentence.contains(token), !quoted.isQuoted(token), isInsideNounPhrase(token) { token += 1 }
    guard token > start, isNominal(token - 1) || text.tokens[start].tag == .dt,
      isPlausible(token - 1) || token - 1 > start
    else { return nil }
    return phraseHead(start..<token)
  }

  /// The nearest noun phrase before the verb that no preposition governs, an insertion between commas or brackets
  /// passed over: "Holm, who leads the inquiry, said".
  private func preceding(_ verb: Int) -> Int? {
    let sentence = quoted.sentence(of: verb)
    var token = beforeInsertion(beforeAuxiliaries(verb), in: sentence)
    var steps = 0
    while token >= sentence.lowerBound, steps < 30, !quoted.isQuoted(token) {
      steps += 1
      if text.tokens[token].tag == .closeBracket {
        while token > sentence.lowerBound, text.tokens[token].tag != .openBracket { token -= 1 }
        token -= 1
      } else if isNominal(token), isPlausible(token) {
        var start = token
        while start > sentence.lowerBound, text.tokens[start].tag != .dt, isInsideNounPhrase(start - 1),
          !quoted.isQuoted(start - 1)
        {
          start -= 1
        }
        let before = start - 1
        let isGoverned = before >= sentence.lowerBound && [.in, .to].contains(text.tokens[before].tag)
        if !isGoverned { return phraseHead(start..<(token + 1)) }
        token = start - 1
      } else {
        token -= 1
      }
    }
    return nil
  }

  /// The token before a verb's auxiliaries and adverbs: before "would not" in "would not say".
  private func beforeAuxiliaries(_ verb: Int) -> Int {
    let sentence = quoted.sentence(of: verb)
    var token = verb - 1
    while token > sentence.lowerBound, text.tokens[token].tag == .rb || text.tokens[token].category == .aux {
      token -= 1
    }
    return token
  }

  /// The token before ", who leads the inquiry," where an insertion ends at `token`; else `token`.
  private func beforeInsertion(_ token: Int, in sentence: Range<Int>) -> Int {
    guard sentence.contains(token), text.tokens[token].tag == .comma else { return token }
    var start = token - 1
    while start > sentence.lowerBound, token - start < 30, text.tokens[start].tag != .comma { start -= 1 }
    guard start > sentence.lowerBound, text.tokens[start].tag == .comma, isNominal(start - 1) else {
      return token
    }
    return start - 1
  }

  private func phraseHead(_ range: Range<Int>) -> Int {
    for token in range.reversed() where isNominal(token) {
      guard let head = syntax.head(of: token), range.contains(head), isNominal(head) else { return token }
    }
    return max(range.lowerBound, range.upperBound - 1)
  }

  private func isInsideNounPhrase(_ token: Int) -> Bool {
    switch text.tokens[token].tag {
    case .dt, .jj, .jjs, .nn, .nns, .nnp, .nnps, .pos, .hyphen, .prpPossessive, .cd: true
    case .prp: true
    default: false
    }
  }

  private func isNominal(_ token: Int) -> Bool {
    switch text.tokens[token].tag {
    case .nn, .nns, .nnp, .nnps, .wp: true
    case .prp: ["i", "he", "she", "they", "we", "it", "you"].contains(quoted.index.lower[token])
    default: false
    }
  }

  /// Whether a phrase can be somebody who speaks: it stands outside the quotation and is no day, time or "there".
  func isPlausible(_ token: Int) -> Bool {
    guard !quoted.isQuoted(token) else { return false }
    switch text.tokens[token].tag {
    case .ex, .rb, .cd, .dollar: return false
    case .vb, .vbd, .vbg, .vbn, .vbp, .vbz, .md: return false
    default: return !Self.times.contains(quoted.index.lower[token])
    }
  }

  private static let times: WordList = """
    monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow january february march april
    june july august september october november december week month year day night morning afternoon evening weekend
    time moment
    """
}

extension SpeakerPhrase {
  /// The head of the phrase that names who speaks by a cue of any part of speech: the subject of a verb, the
  /// possessor of a noun or the subject of the verb that it completes ("made a promise"), the bearer of an
  /// adjective ("reluctant to leave").
  func speaker(ofCue cue: Int) -> Int? {
    if quoted.index.lower[cue] == "according" { return CueFinder(quoted).source(cue)?.speaker }
    if text.tokens[cue].tag.isVerbal { return speaker(of: cue) }
    if let owner = syntax.child(of: cue, .nmodPossessive) { return isPlausible(owner) ? owner : nil }
    for child in syntax.children(of: cue, .nmod) {
      guard let adposition = syntax.child(of: child, .case) else { continue }
      if ["by", "from", "of", "among"].contains(quoted.index.lower[adposition]), isPlausible(child) {
        let isNamed =
          text.tokens[child].name != .outside || RoleWords.persons.contains(quoted.index.lower[child])
        if isNamed || quoted.index.lower[adposition] == "by" { return child }
      }
    }
    if let subject = syntax.ownSubject(of: cue) {
      return isPlausible(subject) ? syntax.antecedent(of: subject) : nil
    }
    guard let head = syntax.head(of: cue) else { return nil }
    switch text.tokens[cue].relation {
    case .obj, .obl, .xcomp, .advmod, .advcl, .conj:
      guard text.tokens[head].tag.isVerbal || text.tokens[cue].relation == .conj else { return nil }
      return syntax.agent(of: head).flatMap { isPlausible($0) ? $0 : nil }
    case .amod, .acl: return text.tokens[head].tag.isVerbal || !isPlausible(head) ? nil : head
    default: return nil
    }
  }
}
