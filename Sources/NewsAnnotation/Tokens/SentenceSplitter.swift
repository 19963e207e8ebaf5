import NewsModel

/// Groups the tokens of one section into sentences.
struct SentenceSplitter {
  /// The longest sentence, in tokens; a longer one is cut, so that no later stage meets an unbounded one.
  static let maximumLength = 400

  private let bytes: UnsafeBufferPointer<UInt8>
  private let abbreviations: Abbreviations
  private(set) var sentences: [TaggedText.Sentence] = []

  init(_ bytes: UnsafeBufferPointer<UInt8>, abbreviations: Abbreviations) {
    self.bytes = bytes
    self.abbreviations = abbreviations
  }

  /// Appends the sentences of `tokens[range]`, which all lie in `section`.
  mutating func split(_ tokens: [Token], _ range: Range<Int>, section: Int) {
    var first = range.lowerBound
    var index = first
    while index < range.upperBound {
      var end = index + 1
      if endsSentence(tokens, index, range) {
        while end < range.upperBound, closes(tokens, end) { end += 1 }
        if end == range.upperBound || opensSentence(tokens, end, after: index) {
          append(first..<end, section)
          first = end
        }
      }
      index = end
    }
    append(first..<range.upperBound, section)
  }

  private mutating func append(_ tokens: Range<Int>, _ section: Int) {
    for first in stride(from: tokens.lowerBound, to: tokens.upperBound, by: Self.maximumLength) {
      let end = min(tokens.upperBound, first + Self.maximumLength)
      sentences.append(.init(tokens: first..<end, section: section))
    }
  }

  private func byte(_ token: Token, _ offset: Int = 0) -> UInt8 {
    let index = Int(token.start) + offset
    return index < Int(token.end) ? bytes[index] : 0
  }

  /// Whether a sentence may end with the token, as far as the token itself tells.
  private func endsSentence(_ tokens: [Token], _ index: Int, _ range: Range<Int>) -> Bool {
    let token = tokens[index]
    switch bytes[Int(token.start)] {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): return true
    case 0xE2: return byte(token, 1) == 0x80 && byte(token, 2) == 0xA6  // …
    case 0xE3: return byte(token, 1) == 0x80 && byte(token, 2) == 0x82  // 。
    default: break
    }
    guard token.end - token.start > 1, bytes[Int(token.end) - 1] == UInt8(ascii: ".") else { return false }
    // An abbreviation, whose stop ends the sentence too if what follows looks like a beginning.
    guard index + 1 < range.upperBound else { return true }
    let stem = PackedWord(bytes, Int(token.start)..<(Int(token.end) - 1))
    if let stem, abbreviations.leading.contains(stem) { return false }
    if token.end - token.start <= 3, index == range.lowerBound { return false }
    var next = index + 1
    while next < range.upperBound, isQuoteOrBracket(tokens[next]) { next += 1 }
    guard next < range.upperBound else { return true }
    let word = PackedWord(bytes, Int(tokens[next].start)..<Int(tokens[next].end))
    return isUpper(byte(tokens[next])) && word.map(sentenceOpeners.contains) ?? false
      && !(token.end - token.start == 2 && isUpper(byte(token)) && next == index + 1
        && tokens[next].end - tokens[next].start == 1)
  }

  /// Whether the token is a mark that closes what the sentence holds, glued to its end.
  private func closes(_ tokens: [Token], _ index: Int) -> Bool {
    let token = tokens[index]
    guard isQuoteOrBracket(token) else { return false }
    if token.start == tokens[index - 1].end { return true }
    // Set apart by a space: only a mark that cannot open anything.
    switch byte(token) {
    case UInt8(ascii: ")"), UInt8(ascii: "]"): return true
    case 0xE2: return byte(token, 2) == 0x9D
    default: return false
    }
  }

  private func isQuoteOrBracket(_ token: Token) -> Bool {
    switch byte(token) {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return token.end - token.start <= 2
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"): return true
    case 0xE2: return byte(token, 1) == 0x80 && byte(token, 2) >= 0x98 && byte(token, 2) <= 0x9F
    case 0xC2: return byte(token, 1) == 0xAB || byte(token, 1) == 0xBB
    default: return false
    }
  }

  /// Whether a sentence may begin with the token at `index`, the previous one having ended with `stop`.
  private func opensSentence(_ tokens: [Token], _ index: Int, after stop: Int) -> Bool {
    let first = byte(tokens[index])
    if isLower(first) { return false }
    switch first {
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: ")"), UInt8(ascii: "."):
      return false
    case UInt8(ascii: "'"): return tokens[index].start > tokens[index - 1].end
    // A dash after a closed quotation or an ellipsis goes on with the sentence.
    case UInt8(ascii: "-"): return false
    case 0xE2 where byte(tokens[index], 1) == 0x80 && byte(tokens[index], 2) <= 0x95: return false
    default: return true
    }
  }
}
