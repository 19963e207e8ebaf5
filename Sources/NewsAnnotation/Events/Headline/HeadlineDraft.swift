import NewsModel

/// The words of a headline in the making: tokens that are kept, each in its final form, cut down to a limit
/// by dropping the least important phrases first.
struct HeadlineDraft {
  /// One token's place in the draft.
  private struct Word {
    let token: Int
    var text: String
    /// Distance from the head of the draft.
    let depth: Int
    var isKept = true
  }

  private let scene: EventScene
  /// Words in the order in which they are shown.
  private var words: [Word] = []
  /// Where a token's word stands in ``words``.
  private var position: [Int: Int] = [:]

  init(_ scene: EventScene) { self.scene = scene }

  /// Appends a token; a token that is there already stays where it is.
  mutating func append(_ token: Int, _ text: String, depth: Int) {
    guard position[token] == nil else { return }
    position[token] = words.count
    words.append(Word(token: token, text: text, depth: depth))
  }

  /// Puts another form of a token's word in its place.
  mutating func replace(_ token: Int, by text: String) {
    if let index = position[token] { words[index].text = text }
  }

  /// Whether a token's word is there.
  func keeps(_ token: Int) -> Bool { position[token].map { words[$0].isKept } ?? false }

  /// Whether a second tensed verb is left that no conjunction or complement joins to the first: two clauses run
  /// together.
  func runsOn(_ verb: Int) -> Bool {
    words.contains { word in
      guard word.isKept, word.token != verb else { return false }
      switch scene.syntax.tag(of: word.token) {
      case .vbd, .vbz, .vbp, .md: break
      default: return false
      }
      switch scene.syntax.relation(of: word.token) {
      case .advcl, .obj, .obl, .oblUnmarked, .dep, .parataxis, .acl, .nsubj, .nmod: return true
      case .conj:
        let first = scene.syntax.firstConjunct(of: word.token)
        return first == verb || !scene.syntax.tag(of: first).isVerbal
      default: return false
      }
    }
  }

  /// Whether the first word is a preposition or "there", with which no subject begins.
  var beginsWithoutSubject: Bool {
    guard let first = words.first(where: { $0.isKept && !$0.text.isEmpty }) else { return false }
    return scene.syntax.tag(of: first.token) == .ex
      || scene.syntax.tag(of: first.token) == .in && scene.syntax.relation(of: first.token) == .case
  }

  /// How many words there are between spaces.
  var count: Int { assembled().split(separator: " ").count }

  /// Drops phrases, the least important first and of two equals the later, until `limit` words are left.
  mutating func shorten(to limit: Int) {
    while count > limit {
      let candidates = words.indices.filter { words[$0].isKept && weight(of: words[$0]) != nil }
      let choice = candidates.min { a, b in
        let (x, y) = (weight(of: words[a]) ?? 0, weight(of: words[b]) ?? 0)
        return x != y ? x < y : a > b
      }
      guard let choice else { return }
      drop(words[choice].token)
    }
  }

  private mutating func drop(_ token: Int) {
    guard let index = position[token], words[index].isKept, words[index].depth > 0 else { return }
    words[index].isKept = false
    for child in scene.syntax.children(of: token) { drop(child) }
  }

  /// How much a phrase matters to the headline; nil for what may not be dropped.
  private func weight(of word: Word) -> Double? {
    let token = word.token
    if word.depth == 0 || isHyphenated(token) { return nil }
    if let head = scene.syntax.head(of: token), scene.syntax.tag(of: head) == .cd { return nil }
    let depth = 0.7 * Double(word.depth)
    switch scene.syntax.relation(of: token) {
    case .advmod, .discourse, .dep, .parataxis: return 1
    case .advcl: return 6
    case .conj: return 5 - depth
    case .obl, .oblUnmarked: return 4 - depth + bonus(token) + (isGoverned(token) ? 2 : 0)
    case .oblAgent: return 5.5 - depth + bonus(token)
    case .nmodDescriptive, .appos: return 3.5
    case .nmod, .nmodUnmarked: return 4 - depth + bonus(token)
    case .acl: return scene.syntax.tag(of: token) == .vbg ? 6 : 5 - depth
    case .amod: return isInName(token) || scene.syntax.tag(of: token) == .nnp ? nil : 6 - depth
    case .nmodPossessive, .nummod, .iobj: return 6.5 - depth
    case .compound: return isInName(token) ? nil : 7 - depth
    case .xcomp, .ccomp: return 8 - depth
    default: return nil
    }
  }

  /// Whether a phrase with a preposition stands where an object would: "called *on them*".
  private func isGoverned(_ token: Int) -> Bool {
    guard let verb = scene.syntax.head(of: token), verb < token, scene.isVerb(verb),
      scene.syntax.child(of: verb, .obj) == nil
    else { return false }
    return scene.syntax.children(of: verb, .obl).first { $0 > verb } == token && !scene.syntax.isPassive(verb)
  }

  private func bonus(_ token: Int) -> Double {
    let isNamed = scene.mention(at: token)?.form == .name
    let isOf = scene.syntax.child(of: token, .case).map { scene.text.lemma($0) == "of" } ?? false
    return (isNamed ? 0.5 : 0) + (isOf ? 1.5 : 0)
  }

  /// Whether a hyphen binds the token to the next.
  private func isHyphenated(_ token: Int) -> Bool {
    let tokens = scene.text.tokens
    return token + 1 < tokens.count && tokens[token + 1].tag == .hyphen
      && tokens[token].end == tokens[token + 1].start
  }

  private func isInName(_ token: Int) -> Bool { scene.text.tokens[token].name != .outside }

  /// The headline: one space between words, none where the text has none.
  func assembled() -> String {
    var kept = words.filter { $0.isKept && !$0.text.isEmpty }
    while let last = kept.last, isDangling(last.token, last.text) { kept.removeLast() }
    while let first = kept.first, first.text == "," { kept.removeFirst() }
    var line = ""
    var previous: Word?
    for word in kept {
      if let previous, !isGlued(word, after: previous) { line += " " }
      line += word.text
      previous = word
    }
    return line
  }

  private func isGlued(_ word: Word, after previous: Word) -> Bool {
    if word.text == "," || word.text == "%" || scene.syntax.tag(of: word.token) == .pos { return true }
    let tokens = scene.text.tokens
    return previous.token + 1 == word.token && tokens[previous.token].end == tokens[word.token].start
      && !word.text.hasPrefix(" ")
  }

  /// Whether a word cannot end a headline.
  private func isDangling(_ token: Int, _ text: String) -> Bool {
    if text == "," { return true }
    switch scene.syntax.tag(of: token) {
    case .dt, .cc, .to, .prpPossessive, .hyphen, .colon: return true
    case .in: return scene.syntax.relation(of: token) == .case || scene.syntax.relation(of: token) == .mark
    default: return false
    }
  }
}
