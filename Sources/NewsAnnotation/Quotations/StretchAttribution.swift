import NewsModel

/// Finds whose words each quoted stretch gives: by its own cue, else as the continuation of what stands before.
struct StretchAttribution {
  private let quoted: QuotedText
  private let cues: CueFinder
  private let phrases: SpeakerPhrase
  private let identity: SpeakerIdentity
  private var text: TaggedText { quoted.text }
  private var syntax: SyntaxView { quoted.syntax }

  init(_ quoted: QuotedText, cues: CueFinder, identity: SpeakerIdentity) {
    self.quoted = quoted
    self.cues = cues
    self.identity = identity
    phrases = SpeakerPhrase(quoted)
  }

  /// An attribution for each stretch; nil for those that seem to be nobody's words: titles, scare quotes.
  func attributions() -> [Attribution?] {
    var attributions: [Attribution?] = []
    for stretch in quoted.stretches.indices {
      attributions.append(attribution(of: stretch, after: attributions))
    }
    return attributions
  }

  private func attribution(of stretch: Int, after known: [Attribution?]) -> Attribution? {
    guard !quoted.words(of: stretch).isEmpty else { return nil }
    if quoted.stretches[stretch].isContinuation, let previous = known.last ?? nil {
      return continued(previous)
    }
    if let turn = quoted.stretches[stretch].turn {
      let cue = Cue(tokens: turn.colon..<(turn.colon + 1), speaker: turn.label.upperBound - 1, verb: nil)
      return Attribution(cue: cue, speaker: cue.speaker, basis: .label)
    }
    if let signature = cues.signature(behind: stretch) {
      return Attribution(cue: signature, speaker: signature.speaker, basis: .signature)
    }
    if let (cue, bond) = cues.cue(of: stretch) {
      let basis: AttributionBasis =
        switch bond {
        case .beside: .beside
        case .governs: .governs
        case .sentence: .sentence
        }
      if let speaker = cue.speaker { return Attribution(cue: cue, speaker: speaker, basis: basis) }
      if let previous = continuing(stretch, after: known) { return previous }
      return Attribution(cue: cue, speaker: nil, basis: basis)
    }
    let isSentence = beginsSentence(stretch) && quoted.words(of: stretch).count >= 3
    if quoted.isTitle(stretch), !isSentence { return nil }
    if isSentence, let previous = continuing(stretch, after: known) { return previous }
    guard quoted.words(of: stretch).count >= 3 else { return nil }
    return byGoverningSubject(stretch) ?? continuing(stretch, after: known)
      ?? (isSentence ? Attribution(cue: nil, speaker: nil, basis: .subject) : nil)
  }

  private func continued(_ previous: Attribution) -> Attribution {
    Attribution(cue: nil, speaker: previous.speaker, basis: .continuation)
  }

  private func beginsSentence(_ stretch: Int) -> Bool {
    guard let first = quoted.tokens[stretch].first else { return false }
    return quoted.sentence(of: first).lowerBound >= first - 1
  }

  // MARK: Continuation

  /// The speaker who goes on: of the quotation before in the paragraph, unless a sentence in between has a
  /// subject of its own; else of the paragraph before.
  private func continuing(_ stretch: Int, after known: [Attribution?]) -> Attribution? {
    guard let first = quoted.tokens[stretch].first else { return nil }
    let section = quoted.section(of: first)
    let sentence = quoted.index.sentenceOf[first]
    let previous = stretch - 1
    let previousEnd = previous >= 0 ? quoted.tokens[previous].last.map { quoted.index.sentenceOf[$0] } : nil
    let before = sentence - 1
    if before >= 0, text.sentences[before].section == section, previousEnd.map({ $0 < before }) ?? true,
      let narrated = narrator(of: text.sentences[before].tokens)
    {
      return Attribution(cue: nil, speaker: narrated, basis: .subject)
    }
    guard previous >= 0, let attribution = known[previous], attribution.speaker != nil,
      let last = quoted.tokens[previous].last, section - quoted.section(of: last) <= 1
    else {
      guard before >= 0, section - text.sentences[before].section <= 1 else { return nil }
      return narrator(of: text.sentences[before].tokens).map {
        Attribution(cue: nil, speaker: $0, basis: .subject)
      }
    }
    return continued(attribution)
  }

  /// The subject of a sentence's main verb, where it can speak.
  private func narrator(of sentence: Range<Int>) -> Int? {
    guard
      let root = sentence.first(where: { syntax.head(of: $0) == nil && text.tokens[$0].category != .punct }),
      !quoted.isQuoted(root), let subject = syntax.subject(of: root), phrases.isPlausible(subject)
    else { return nil }
    if let mention = identity.mention(ofPhrase: subject), identity.kind(mention) != .person { return nil }
    return canSpeak(subject) ? subject : nil
  }

  /// Whether a phrase names a person, or a body, or a role.
  private func canSpeak(_ head: Int) -> Bool {
    if let mention = identity.mention(ofPhrase: head) { return mention.form != .pronoun || isPersonal(head) }
    return isPersonal(head) || RoleWords.persons.contains(Role.singular(quoted.index.lower[head]))
  }

  private func isPersonal(_ token: Int) -> Bool {
    ["he", "she", "they", "i", "we", "who"].contains(quoted.index.lower[token])
  }

  // MARK: No cue

  /// The subject of the nearest verb that governs the words, where it is somebody who can speak.
  private func byGoverningSubject(_ stretch: Int) -> Attribution? {
    let range = quoted.tokens[stretch]
    guard
      let head = range.first(where: { token in
        guard text.tokens[token].category != .punct, let head = syntax.head(of: token) else { return false }
        return !range.contains(head)
      })
    else { return nil }
    for verb in syntax.ancestors(of: head) where text.tokens[verb].tag.isVerbal && !quoted.isQuoted(verb) {
      guard let subject = syntax.agent(of: verb), phrases.isPlausible(subject) else { continue }
      guard canSpeak(subject) else { return nil }
      return Attribution(
        cue: Cue(tokens: verb..<(verb + 1), speaker: subject, verb: verb), speaker: subject, basis: .subject)
    }
    return nil
  }
}
