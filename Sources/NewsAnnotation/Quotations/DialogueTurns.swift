import NewsModel

/// Finds the turns of a printed conversation: paragraphs that begin with who speaks, as "Q:", "HOLM:" or
/// "Ana Holm:", at least three of them or two side by side.
struct DialogueTurns {
  /// One turn.
  struct Turn: Sendable, Hashable {
    /// Who speaks: the tokens before the colon.
    var label: Range<Int>
    /// The colon.
    var colon: Int
    /// The words.
    var words: Range<Int>
    /// Index into ``ArticleText/sections``.
    var section: Int
  }

  /// Longest label, in tokens.
  private static let labelLimit = 5

  private let index: TextIndex
  private var text: TaggedText { index.text }

  init(_ index: TextIndex) { self.index = index }

  /// The turns, in text order.
  func turns() -> [Turn] {
    var turns: [Turn] = []
    var sentence = 0
    while sentence < text.sentences.count {
      let section = text.sentences[sentence].section
      var end = sentence
      while end < text.sentences.count, text.sentences[end].section == section { end += 1 }
      let range = text.sentences[sentence].tokens.lowerBound..<text.sentences[end - 1].tokens.upperBound
      if let turn = turn(in: range, section: section) { turns.append(turn) }
      sentence = end
    }
    let isConversation =
      turns.count >= 3 || zip(turns, turns.dropFirst()).contains { $1.section - $0.section == 1 }
    return isConversation ? turns : []
  }

  private func turn(in range: Range<Int>, section: Int) -> Turn? {
    if case .title = text.source.sections[section].kind { return nil }
    var start = range.lowerBound
    // A mark may stand before the label, where the whole conversation is quoted.
    if start < range.upperBound, text.tokens[start].category == .punct, isQuotationMark(start) { start += 1 }
    let limit = min(range.upperBound, start + Self.labelLimit + 1)
    guard start < limit, let colon = (start..<limit).first(where: { isColon($0) }), colon > start,
      isLabel(start..<colon)
    else { return nil }
    var end = range.upperBound
    while end > colon + 1, isQuotationMark(end - 1) { end -= 1 }
    return end > colon + 1
      ? Turn(label: start..<colon, colon: colon, words: (colon + 1)..<end, section: section) : nil
  }

  private func isColon(_ token: Int) -> Bool {
    index.lower[token] == ":"
      || index.lower[token] == "." && token > 0 && ["q", "a"].contains(index.lower[token - 1])
  }

  /// Whether tokens can be the label of a turn: "Q", "A", "Question", "Answer", capitals only, or a person's name.
  private func isLabel(_ range: Range<Int>) -> Bool {
    if range.count == 1, Self.roles.contains(index.lower[range.lowerBound]) { return true }
    let isInCapitals = range.allSatisfy {
      let bytes = text.utf8[text.tokens[$0].span.range]
      return bytes.allSatisfy { $0 < 0x61 || $0 > 0x7A } && (bytes.count > 1 || bytes.first == 0x2E)
    }
    if isInCapitals { return true }
    return range.allSatisfy { text.tokens[$0].name.kind == "PER" }
  }

  private static let roles: WordList = "q a question answer interviewer moderator host reporter"

  private func isQuotationMark(_ token: Int) -> Bool {
    switch text.tokens[token].tag {
    case .openQuote, .closeQuote: true
    default: false
    }
  }
}
