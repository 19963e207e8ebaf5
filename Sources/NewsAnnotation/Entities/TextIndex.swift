import NewsModel

/// What the readers of a tagged text look up again and again, worked out once.
struct TextIndex: Sendable {
  let text: TaggedText
  /// Each token in lower case, typographic apostrophes made plain.
  let lower: [String]
  /// Each token's sentence: index into ``TaggedText/sentences``.
  let sentenceOf: [Int]
  private let childStarts: [Int32]
  private let childList: [Int32]

  /// Indexes `text`, in time linear in its length.
  init(_ text: TaggedText) {
    self.text = text
    let count = text.tokens.count
    var lower: [String] = []
    lower.reserveCapacity(count)
    for token in text.tokens { lower.append(Self.lowercased(text.utf8[token.span.range])) }
    self.lower = lower

    var sentenceOf = [Int](repeating: 0, count: count)
    for (index, sentence) in text.sentences.enumerated() {
      for token in sentence.tokens { sentenceOf[token] = index }
    }
    self.sentenceOf = sentenceOf

    var starts = [Int32](repeating: 0, count: count + 1)
    for token in text.tokens where token.head >= 0 && Int(token.head) < count { starts[Int(token.head) + 1] += 1 }
    for index in 0..<count { starts[index + 1] += starts[index] }
    var list = [Int32](repeating: 0, count: Int(starts[count]))
    var next = starts
    for (index, token) in text.tokens.enumerated() where token.head >= 0 && Int(token.head) < count {
      list[Int(next[Int(token.head)])] = Int32(index)
      next[Int(token.head)] += 1
    }
    childStarts = starts
    childList = list
  }

  /// The tokens that depend on `token`, in text order.
  func children(of token: Int) -> ArraySlice<Int32> {
    childList[Int(childStarts[token])..<Int(childStarts[token + 1])]
  }

  /// The first dependent of `token` in one of these relations.
  func child(of token: Int, _ relations: Relation...) -> Int? {
    for child in children(of: token) where relations.contains(text.tokens[Int(child)].relation) {
      return Int(child)
    }
    return nil
  }

  /// The head of `token`; nil for a root.
  func head(of token: Int) -> Int? {
    let head = Int(text.tokens[token].head)
    return head >= 0 && head < text.tokens.count ? head : nil
  }

  /// The smallest range that holds `token` and all that depends on it, kept within its sentence; dependents for
  /// which `skips` holds are left out with all below them.
  func subtree(of token: Int, skipping skips: (Int) -> Bool = { _ in false }) -> Range<Int> {
    var low = token
    var high = token
    var stack = [token]
    var steps = 0
    while let next = stack.popLast(), steps < 10_000 {
      steps += 1
      low = min(low, next)
      high = max(high, next)
      for child in children(of: next) where !skips(Int(child)) { stack.append(Int(child)) }
    }
    let sentence = text.sentences[sentenceOf[token]].tokens
    return max(low, sentence.lowerBound)..<min(high + 1, sentence.upperBound)
  }

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
