/// The features by which the classifier tells whether a cue reports a stretch. A change here needs new weights.
struct ReportFeatures {
  /// Room that the features of one candidate need.
  static let capacity = 64

  private let quoted: QuotedText
  private let phrases: SpeakerPhrase
  private var text: TaggedText { quoted.text }
  private var syntax: SyntaxView { quoted.syntax }

  init(_ quoted: QuotedText) {
    self.quoted = quoted
    phrases = SpeakerPhrase(quoted)
  }

  /// What is known of a cue, whatever it reports.
  struct CueView {
    var token: Int
    var lemma: UInt64
    var tag: UInt64
    var category: UInt64
    var speaker: Int?
    /// The speaker's tag, and its word where it is a pronoun or a common noun.
    var speakerTag: UInt64
    var speakerWord: UInt64
    var classes: UInt64
    var state: UInt64
    var governor: UInt64
    var governorRelation: UInt64
    /// Whether it is a verb that may introduce somebody's very words.
    var isSpeech: Bool { classes & 1 != 0 && category == 1 }
  }

  /// The feature under which a lemma is stored that may be a cue.
  static func known(_ lemma: String) -> UInt64 { FeatureHash.of(90, Lexicon.hash(lemma.utf8)) }

  func view(_ cue: Int) -> CueView {
    let lemma = text.lemma(cue)
    let speaker = phrases.speaker(ofCue: cue)
    var classes: UInt64 = 0
    if ReportingVerbs.introducesSpeech(lemma) { classes |= 1 }
    if ReportingVerbs.thought.contains(lemma) { classes |= 2 }
    if ReportingVerbs.naming.contains(lemma) { classes |= 4 }
    if ReportingVerbs.directive.contains(lemma) { classes |= 8 }
    if ReportingVerbs.nouns.contains(lemma) { classes |= 16 }
    var state: UInt64 = syntax.isPassive(cue) ? 1 : 0
    var modal: UInt64 = 0
    for child in syntax.children(of: cue) {
      let word = quoted.index.lower[child]
      if word == "not" || word == "n't" || word == "never" { state |= 2 }
      if text.tokens[child].tag == .md { modal = Lexicon.hash(word.utf8) }
      if text.tokens[child].tag == .to { state |= 4 }
    }
    state = FeatureHash.of(91, state, modal)
    let head = syntax.head(of: cue)
    return CueView(
      token: cue, lemma: Lexicon.hash(lemma.utf8), tag: code(text.tokens[cue].tag),
      category: text.tokens[cue].category == .verb ? 1 : text.tokens[cue].category == .noun ? 2 : 3,
      speaker: speaker, speakerTag: speaker.map { code(text.tokens[$0].tag) } ?? 1,
      speakerWord: speaker.map { text.tokens[$0].category == .propn ? 2 : word($0) } ?? 1,
      classes: classes, state: state, governor: head.map { Lexicon.hash(text.lemma($0).utf8) } ?? 0,
      governorRelation: code(text.tokens[cue].relation))
  }

  /// Writes the features of a candidate; returns how many.
  func write(
    _ candidate: ReportCandidate, _ cue: CueView, ruled: [Range<Int>], to out: UnsafeMutablePointer<UInt64>
  ) -> Int {
    let tokens = candidate.tokens
    let shape = candidate.shape.rawValue
    let head = candidate.head
    let relation = head == cue.token ? 99 : code(text.tokens[head].relation)
    let headTag = code(text.tokens[head].tag)
    let first = tokens.lowerBound
    let last = tokens.upperBound - 1
    let side: UInt64 = first > cue.token ? 1 : 0
    let adposition = syntax.child(of: head, .case).map(word) ?? 0
    let sentence = quoted.sentence(of: cue.token)
    var rule: UInt64 = 0
    for range in ruled {
      if range == tokens { rule |= 1 } else if range.overlaps(tokens) { rule |= 2 } else { rule |= 4 }
    }
    let before = first > sentence.lowerBound ? word(first - 1) : 7
    let after = last + 1 < sentence.upperBound ? word(last + 1) : 7
    let afterTag = last + 1 < sentence.upperBound ? code(text.tokens[last + 1].tag) : 7
    let secondTag = last + 2 < sentence.upperBound ? code(text.tokens[last + 2].tag) : 7
    let isWhole: UInt64 = last + 2 >= sentence.upperBound ? 1 : 0

    var features = FeatureWriter(to: out)
    features.put(1, shape)
    features.put(2, cue.lemma)
    features.put(3, cue.lemma, relation)
    features.put(4, cue.lemma, relation, shape)
    features.put(5, cue.tag, relation, headTag)
    features.put(6, relation, shape, cue.category)
    features.put(7, lemma(head), relation)
    features.put(8, headTag, relation, word(first))
    features.put(9, cue.lemma, word(first))
    features.put(10, code(text.tokens[first].tag), shape)
    features.put(11, word(first), shape)
    features.put(12, before, shape)
    features.put(13, code(text.tokens[last].tag), afterTag)
    features.put(14, after, secondTag)
    features.put(15, after, shape)
    features.put(16, bucket(tokens.count), shape, isWhole)
    features.put(17, side, bucket(side == 1 ? first - cue.token : cue.token - last), shape)
    features.put(18, cue.speakerTag, cue.category)
    features.put(19, cue.speakerTag, cue.lemma)
    features.put(20, cue.speakerWord, cue.classes)
    features.put(21, cue.governorRelation, cue.lemma)
    features.put(22, cue.governor, cue.governorRelation)
    features.put(23, cue.state, cue.category)
    features.put(24, cue.state, cue.lemma)
    features.put(25, cue.lemma, relation, adposition)
    features.put(26, cue.classes, relation, adposition)
    features.put(27, rule, shape)
    features.put(28, rule, cue.lemma)
    features.put(29, rule, cue.classes, relation)
    features.put(30, cue.tag, cue.lemma)
    features.put(31, cue.tag, cue.classes, relation)
    features.put(32, quotation(tokens), shape)
    features.put(33, cue.classes, headTag, relation)
    features.put(34, inner(tokens), shape, cue.classes)
    features.put(35, cue.governorRelation, cue.classes, relation)
    features.put(36, syntax.ownSubject(of: head) == nil ? 0 : 1, relation, cue.lemma)
    features.put(37, gap(between: cue.token, and: tokens), shape)
    features.put(38, sentence.lowerBound == 0 ? 1 : 0, cue.lemma)
    features.put(39, quoted.section(of: cue.token) == 0 ? 1 : 0, shape)
    features.put(40, cue.lemma, lemma(head))
    features.put(41, next(cue.token), cue.lemma)
    features.put(42, cue.category, relation, adposition)
    return features.count
  }

  // MARK: Values

  private func word(_ token: Int) -> UInt64 { Lexicon.hash(quoted.index.lower[token].utf8) }
  private func lemma(_ token: Int) -> UInt64 { Lexicon.hash(text.lemma(token).utf8) }
  private func code(_ tag: PennTag) -> UInt64 { Lexicon.hash(tag.rawValue.utf8) }
  private func code(_ relation: Relation) -> UInt64 { Lexicon.hash(relation.rawValue.utf8) }

  private func next(_ token: Int) -> UInt64 {
    token + 1 < text.tokens.count ? word(token + 1) : 7
  }

  private func bucket(_ count: Int) -> UInt64 {
    switch count {
    case ..<6: UInt64(max(count, 0))
    case ..<9: 6
    case ..<13: 7
    case ..<20: 8
    case ..<30: 9
    default: 10
    }
  }

  /// How a stretch stands to quotation marks: none, whole ones inside, one cut through.
  private func quotation(_ tokens: Range<Int>) -> UInt64 {
    let (first, last) = (
      Int(quoted.stretchOf[tokens.lowerBound]), Int(quoted.stretchOf[tokens.upperBound - 1])
    )
    if first >= 0, quoted.tokens[first].lowerBound < tokens.lowerBound { return 3 }
    if last >= 0, quoted.tokens[last].upperBound > tokens.upperBound { return 3 }
    if first >= 0, first == last { return 2 }
    return tokens.contains(where: quoted.isQuoted) ? 1 : 0
  }

  /// What a stretch holds that speaks of further reports: commas, verbs of speech.
  private func inner(_ tokens: Range<Int>) -> UInt64 {
    var commas = 0
    var isSpeech = false
    for token in tokens where !quoted.isQuoted(token) {
      if text.tokens[token].tag == .comma { commas += 1 }
      if text.tokens[token].category == .verb,
        quoted.index.lower[token] == "said" || quoted.index.lower[token] == "says"
      {
        isSpeech = true
      }
    }
    return UInt64(min(commas, 3)) | (isSpeech ? 8 : 0)
  }

  /// What stands between a cue and a stretch: nothing, words, a comma.
  private func gap(between cue: Int, and tokens: Range<Int>) -> UInt64 {
    let between =
      cue < tokens.lowerBound
      ? (cue + 1)..<tokens.lowerBound : tokens.upperBound..<max(cue, tokens.upperBound)
    var result: UInt64 = between.isEmpty ? 0 : 1
    for token in between {
      if text.tokens[token].tag == .comma { result |= 2 }
      if text.tokens[token].category == .verb { result |= 4 }
      if quoted.isQuoted(token) { result |= 8 }
    }
    return result
  }
}
