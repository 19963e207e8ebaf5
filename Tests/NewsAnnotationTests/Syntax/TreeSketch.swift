import NewsAnnotation
import NewsModel

extension TaggedText {
  /// A text whose tokens and trees are written out, for tests: one token a line, `word TAG head relation`,
  /// heads counted from 1 within the sentence and 0 for the root, a blank line between sentences.
  ///
  /// Words are joined by single spaces; all is one section.
  init(tree: String) {
    var utf8: [UInt8] = []
    var tokens: [Token] = []
    var sentences: [Sentence] = []
    var start = 0
    func endSentence() {
      if tokens.count > start { sentences.append(Sentence(tokens: start..<tokens.count, section: 0)) }
      start = tokens.count
    }
    for line in tree.split(separator: "\n", omittingEmptySubsequences: false) {
      let columns = line.split(separator: " ")
      guard columns.count == 4, let tag = PennTag(rawValue: String(columns[1])), let head = Int32(columns[2]),
        let relation = Relation(rawValue: String(columns[3]))
      else {
        precondition(columns.isEmpty, "not a token: \(line)")
        endSentence()
        continue
      }
      if !utf8.isEmpty { utf8.append(UInt8(ascii: " ")) }
      let offset = utf8.count
      utf8 += columns[0].utf8
      var token = Token(start: offset, end: utf8.count)
      token.tag = tag
      token.head = head == 0 ? -1 : Int32(start) + head - 1
      token.relation = relation
      tokens.append(token)
    }
    endSentence()
    let section = ArticleText.Section(kind: .block(index: 0, kind: .paragraph), span: TextSpan(0, utf8.count))
    self.init(
      source: ArticleText(string: String(decoding: utf8, as: UTF8.self), sections: [section]), utf8: utf8,
      tokens: tokens, sentences: sentences)
  }

  /// The index of the first token spelt `word`, or -1.
  func token(_ word: String) -> Int { tokens.indices.first { string($0) == word } ?? -1 }
}
