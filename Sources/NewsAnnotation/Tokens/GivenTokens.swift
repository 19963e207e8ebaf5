import NewsModel

/// A text whose words and sentences a corpus gives, made into tokens as ``Tokenizer`` would cut them.
package struct GivenTokens: Sendable {
  /// The words, one space between two; all in one section.
  package var text: TaggedText
  /// The tokens that each given word became, word by word; a word with a hyphen may be several.
  package private(set) var pieces: [Range<Int>]

  /// Takes sentences of words. Empty sentences are left out, and empty words taken as `_`.
  package init(_ sentences: [[String]]) {
    var utf8: [UInt8] = []
    var words: [Range<Int>] = []
    var ends: [Int] = []
    for sentence in sentences where !sentence.isEmpty {
      for word in sentence {
        if !utf8.isEmpty { utf8.append(0x20) }
        let start = utf8.count
        utf8.append(contentsOf: word.isEmpty ? "_".utf8 : word.utf8)
        words.append(start..<utf8.count)
      }
      ends.append(words.count)
    }
    var tokens: [Token] = []
    var pieces: [Range<Int>] = []
    utf8.withUnsafeBufferPointer { bytes in
      for word in words {
        let first = tokens.count
        Self.split(bytes, word, into: &tokens)
        pieces.append(first..<tokens.count)
      }
    }
    var runs: [TaggedText.Sentence] = []
    var first = 0
    for end in ends {
      let last = pieces[end - 1].upperBound
      runs.append(.init(tokens: first..<last, section: 0))
      first = last
    }
    let section = ArticleText.Section(
      kind: .block(index: 0, kind: .paragraph), span: TextSpan(0, utf8.count))
    let source = ArticleText(string: String(decoding: utf8, as: UTF8.self), sections: [section])
    text = TaggedText(source: source, utf8: utf8, tokens: tokens, sentences: runs)
    self.pieces = pieces
  }

  /// Cuts a word where the tokenizer would cut it at a hyphen, and nowhere else.
  private static func split(
    _ bytes: UnsafeBufferPointer<UInt8>, _ word: Range<Int>, into tokens: inout [Token]
  ) {
    let hyphen = UInt8(ascii: "-")
    var start = word.lowerBound
    if word.count > 2, bytes[word].contains(hyphen) {
      var scanner = WordScanner(bytes, abbreviations: Abbreviations(), affixes: Affixes())
      scanner.scan(TextSpan(word.lowerBound, word.upperBound))
      for token in scanner.tokens.dropLast() {
        let end = Int(token.end)
        guard end > start, bytes[end - 1] == hyphen || bytes[end] == hyphen else { continue }
        tokens.append(Token(start: start, end: end))
        start = end
      }
    }
    tokens.append(Token(start: start, end: word.upperBound))
  }
}
