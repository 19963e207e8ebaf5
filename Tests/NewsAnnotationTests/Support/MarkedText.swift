import NewsModel

@testable import NewsAnnotation

extension TaggedText {
  /// A text tagged by hand.
  ///
  /// One line is one sentence, a blank line begins a new paragraph, and a paragraph that begins with `# ` is
  /// the title. A word is written `word/TAG/NAME/relation:head`, every field but the first of them optional:
  /// - `TAG` is a ``PennTag``; the universal category follows from it.
  /// - `NAME` is a ``NameLabel``; empty is `O`.
  /// - `head` counts the words of the sentence from 1; `root:0` is the root.
  ///
  /// A word that begins with `~` stands without a space before it: `Anna/NNP ~'s/POS`. Words hold no slash.
  init(marked source: String) {
    var utf8: [UInt8] = []
    var tokens: [Token] = []
    var sentences: [Sentence] = []
    var sections: [ArticleText.Section] = []
    var sectionStart = 0
    var isTitle = false

    func closeSection() {
      guard utf8.count > sectionStart else { return }
      let kind: ArticleText.Section.Kind =
        isTitle ? .title : .block(index: sections.filter { $0.kind != .title }.count, kind: .paragraph)
      sections.append(.init(kind: kind, span: TextSpan(sectionStart, utf8.count)))
      utf8 += Array("\n\n".utf8)
      sectionStart = utf8.count
      isTitle = false
    }

    for line in source.split(separator: "\n", omittingEmptySubsequences: false) {
      var words = line.split(separator: " ").map(String.init)
      if words.isEmpty {
        closeSection()
        continue
      }
      if words[0] == "#" {
        isTitle = true
        words.removeFirst()
      }
      let first = tokens.count
      for marked in words {
        let isGlued = marked.hasPrefix("~") && marked.count > 1
        let fields = (isGlued ? String(marked.dropFirst()) : marked)
          .split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        if !isGlued, utf8.count > sectionStart { utf8.append(UInt8(ascii: " ")) }
        let start = utf8.count
        utf8 += Array(fields[0].utf8)
        var token = Token(start: start, end: utf8.count)
        if fields.count > 1 { token.tag = PennTag(rawValue: fields[1]) ?? .unknown }
        if fields.count > 2 { token.name = NameLabel(rawValue: fields[2]) ?? .outside }
        if fields.count > 3, let colon = fields[3].lastIndex(of: ":") {
          token.relation = Relation(rawValue: String(fields[3][..<colon])) ?? .dep
          let head = Int(fields[3][fields[3].index(after: colon)...]) ?? 0
          token.head = head == 0 ? -1 : Int32(first + head - 1)
        }
        token.category = Self.category(of: token.tag, relation: token.relation)
        tokens.append(token)
      }
      sentences.append(Sentence(tokens: first..<tokens.count, section: sections.count))
    }
    closeSection()
    if utf8.suffix(2) == Array("\n\n".utf8)[...] { utf8.removeLast(2) }
    self.init(
      source: ArticleText(string: String(decoding: utf8, as: UTF8.self), sections: sections), utf8: utf8,
      tokens: tokens, sentences: sentences)
  }

  /// The usual universal category of a Penn tag.
  private static func category(of tag: PennTag, relation: Relation) -> UniversalTag {
    switch tag {
    case .nnp, .nnps: .propn
    case .nn, .nns: .noun
    case .jj, .jjr, .jjs, .affix: .adj
    case .vb, .vbd, .vbg, .vbn, .vbp, .vbz: [.aux, .auxPassive, .cop].contains(relation) ? .aux : .verb
    case .md: .aux
    case .rb, .rbr, .rbs, .wrb: .adv
    case .in: relation == .mark ? .sconj : .adp
    case .rp: .adp
    case .to: relation == .case ? .adp : .part
    case .pos: .part
    case .dt, .pdt, .wdt: relation == .det ? .det : (tag == .wdt ? .pron : .det)
    case .prp, .prpPossessive, .wp, .wpPossessive, .ex: .pron
    case .cd: .num
    case .cc: .cconj
    case .uh: .intj
    case .sym, .dollar, .hash: .sym
    case .comma, .stop, .colon, .openQuote, .closeQuote, .openBracket, .closeBracket, .hyphen, .superfluous:
      .punct
    case .ls, .fw, .address, .goesWith, .unknown: .x
    }
  }

  /// The index of the first token spelt `word`; -1 where there is none.
  func token(_ word: String) -> Int { tokens.indices.first { string($0) == word } ?? -1 }

  /// The span of the `occurrence`-th time that `words` stands in the text; nil where it does not.
  func span(of words: String, occurrence: Int = 1) -> TextSpan? {
    let needle = Array(words.utf8)
    guard !needle.isEmpty, utf8.count >= needle.count else { return nil }
    var left = occurrence
    for start in 0...(utf8.count - needle.count)
    where utf8[start..<(start + needle.count)].elementsEqual(needle) {
      left -= 1
      if left == 0 { return TextSpan(start, start + needle.count) }
    }
    return nil
  }
}
