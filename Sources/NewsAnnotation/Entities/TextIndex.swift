import NewsModel

/// What the readers of a tagged text look up again and again, worked out once.
struct TextIndex: Sendable {
  let text: TaggedText
  /// Its trees.
  let syntax: SyntaxView
  /// Each token in lower case, typographic apostrophes made plain.
  let lower: [String]
  /// Each token's sentence: index into ``TaggedText/sentences``.
  let sentenceOf: [Int]

  /// Indexes `text`, in time linear in its length.
  init(_ text: TaggedText) {
    self.text = text
    syntax = SyntaxView(text)
    let count = text.tokens.count
    var lower: [String] = []
    lower.reserveCapacity(count)
    for token in text.tokens { lower.append(Self.lowercased(text.utf8[token.span.range])) }
    self.lower = lower

    var sentenceOf = [Int](repeating: 0, count: count)
    for (number, sentence) in text.sentences.enumerated() {
      for token in sentence.tokens { sentenceOf[token] = number }
    }
    self.sentenceOf = sentenceOf
  }

  /// The first dependent of `token` in one of these relations.
  func child(of token: Int, _ relations: Relation...) -> Int? {
    syntax.children(of: token).first { relations.contains(text.tokens[$0].relation) }
  }

  /// The head of `token`; nil for a root.
  func head(of token: Int) -> Int? { syntax.head(of: token) }

  /// The token of `range` whose head lies outside it: the range's syntactic head.
  func head(of range: Range<Int>) -> Int {
    for token in range {
      guard let head = head(of: token) else { return token }
      if !range.contains(head) { return token }
    }
    return max(range.lowerBound, range.upperBound - 1)
  }

  /// The words of a range in lower case, joined by single spaces.
  func phrase(_ range: Range<Int>) -> String { lower[range].joined(separator: " ") }

  /// Whether a token begins with a capital letter of ASCII, or with a letter beyond ASCII that is no lower case.
  func isCapitalized(_ token: Int) -> Bool {
    guard let first = text.utf8[text.tokens[token].span.range].first else { return false }
    if first < 0x80 { return first >= 0x41 && first <= 0x5A }
    guard let letter = text.string(token).first else { return false }
    return letter.isUppercase
  }

  /// Whether a token is two or more capital letters, periods aside: "NATO", "U.S.".
  func isAcronym(_ token: Int) -> Bool {
    var letters = 0
    for byte in text.utf8[text.tokens[token].span.range] {
      if byte >= 0x41 && byte <= 0x5A { letters += 1 } else if byte != 0x2E { return false }
    }
    return letters >= 2
  }

  private static func lowercased(_ bytes: ArraySlice<UInt8>) -> String {
    var isPlain = true
    for byte in bytes where byte >= 0x80 || (byte >= 0x41 && byte <= 0x5A) { isPlain = false }
    if isPlain { return String(decoding: bytes, as: UTF8.self) }
    let lowered = String(decoding: bytes, as: UTF8.self).lowercased()
    guard lowered.unicodeScalars.contains("\u{2019}") else { return lowered }
    var plain = ""
    for scalar in lowered.unicodeScalars { plain.unicodeScalars.append(scalar == "\u{2019}" ? "'" : scalar) }
    return plain
  }
}
