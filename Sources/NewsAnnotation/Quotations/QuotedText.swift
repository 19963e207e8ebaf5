import NewsModel

/// A text with its quoted stretches, turns of conversations among them, mapped to tokens.
struct QuotedText: Sendable {
  let index: TextIndex
  let stretches: [QuotedStretch]
  /// Tokens of each stretch, marks included.
  let tokens: [Range<Int>]
  /// The stretch that each token stands in; -1 for tokens outside all quotation marks.
  let stretchOf: [Int32]

  var text: TaggedText { index.text }
  var syntax: SyntaxView { index.syntax }

  init(_ index: TextIndex) {
    self.index = index
    let marked = QuotationMarks(utf8: index.text.utf8).stretches(in: index.text.source.sections)
    stretches = Self.merge(marked, DialogueTurns(index).turns(), in: index.text)
    var tokens: [Range<Int>] = []
    var stretchOf = [Int32](repeating: -1, count: index.text.tokens.count)
    var next = 0
    for (number, stretch) in stretches.enumerated() {
      while next < index.text.tokens.count, index.text.tokens[next].span.end <= stretch.span.start {
        next += 1
      }
      let first = next
      while next < index.text.tokens.count, index.text.tokens[next].span.start < stretch.span.end {
        stretchOf[next] = Int32(number)
        next += 1
      }
      tokens.append(first..<next)
    }
    self.tokens = tokens
    self.stretchOf = stretchOf
  }

  /// The stretches with the turns of a conversation among them, which take in the marks within.
  private static func merge(_ marked: [QuotedStretch], _ turns: [DialogueTurns.Turn], in text: TaggedText)
    -> [QuotedStretch]
  {
    guard !turns.isEmpty else { return marked }
    let sections = Set(turns.map(\.section))
    let spoken = turns.map { turn in
      let span = text.span(turn.words)
      return QuotedStretch(span: span, inner: span, isClosed: true, section: turn.section, turn: turn)
    }
    return (marked.filter { !sections.contains($0.section) } + spoken).sorted { $0.span < $1.span }
  }

  /// Whether a token stands between quotation marks.
  func isQuoted(_ token: Int) -> Bool { stretchOf[token] >= 0 }

  /// The tokens of a token's sentence.
  func sentence(of token: Int) -> Range<Int> { text.sentences[index.sentenceOf[token]].tokens }

  /// The section that a token stands in.
  func section(of token: Int) -> Int { text.sentences[index.sentenceOf[token]].section }

  /// The words of a stretch: tokens that are no punctuation.
  func words(of stretch: Int) -> [Int] { tokens[stretch].filter { text.tokens[$0].category != .punct } }

  /// Whether a token is a verb that may report, used as a verb.
  func isReportingVerb(_ token: Int) -> Bool {
    text.tokens[token].tag.isVerbal && text.tokens[token].category != .aux
      && ReportingVerbs.contains(text.lemma(token)) && !isSoCalled(token)
  }

  /// "called" in "so-called", which calls nothing by anybody's word.
  private func isSoCalled(_ token: Int) -> Bool {
    token >= 2 && index.lower[token] == "called" && index.lower[token - 1] == "-"
      && index.lower[token - 2] == "so"
  }

  /// The lemma of a token that has the form of a verb of speech, whatever the tagger takes it for: "notes" in
  /// "…," Holm notes. Nil for other forms.
  func speechLemma(_ token: Int) -> String? {
    let bytes = text.utf8[text.tokens[token].span.range]
    let form: PennTag
    switch bytes.last {
    case UInt8(ascii: "s"): form = .vbz
    case UInt8(ascii: "d"): form = .vbd
    default: return nil
    }
    let lemma = Lemmatizer.lemma(of: bytes, tag: form)
    return ReportingVerbs.introducesSpeech(lemma) ? lemma : nil
  }

  /// The last byte of a stretch's words, white space aside; 0 for an empty one.
  func lastByte(of stretch: Int) -> UInt8 {
    let inner = stretches[stretch].inner
    var end = inner.end
    while end > inner.start, text.utf8[end - 1] == 0x20 { end -= 1 }
    return end > inner.start ? text.utf8[end - 1] : 0
  }

  /// Whether a stretch reads as the title of a work or programme: no sentence, every longer word capitalised.
  func isTitle(_ stretch: Int) -> Bool {
    let words = words(of: stretch)
    guard words.count >= 2, ![0x2E, 0x21, 0x3F].contains(lastByte(of: stretch)) else { return false }
    guard let first = words.first, let last = words.last, index.isCapitalized(first),
      index.isCapitalized(last)
    else {
      return false
    }
    return words.allSatisfy {
      text.tokens[$0].span.count < 4 || index.isCapitalized($0) || text.tokens[$0].tag == .cd
    }
  }

  /// Whether what stands before a stretch lets it be an utterance: the start of a sentence, a comma, a colon or a
  /// verb; not the words that a title follows ("on the programme …", "Holm's …").
  func mayStandAlone(_ stretch: Int) -> Bool {
    guard let first = tokens[stretch].first, first > sentence(of: first).lowerBound else { return true }
    switch text.tokens[first - 1].tag {
    case .comma, .colon, .stop, .closeQuote, .vb, .vbd, .vbg, .vbn, .vbp, .vbz: return true
    default: return false
    }
  }
}
