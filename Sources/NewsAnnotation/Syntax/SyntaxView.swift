/// The dependency trees of a text, laid out for reading: children, spans, arguments, clauses, verb groups.
///
/// Built once for a text, in time and space linear in its tokens; tokens are named by their index into
/// ``TaggedText/tokens``. A head outside its sentence counts as no head, and walks up a tree end even where
/// heads form a cycle, so any text may be viewed, parsed or not.
///
///     let syntax = SyntaxView(text)              // The minister, who resigned, left Oslo.
///     syntax.subject(of: left)                   // minister
///     syntax.nominal(of: minister)               // The minister
public struct SyntaxView: Sendable {
  /// The text whose trees these are.
  public let text: TaggedText
  /// Children of all tokens, those of one token together and in text order.
  private let childList: [Int]
  /// Where each token's children begin in `childList`; one more entry than there are tokens.
  private let childStart: [Int]
  /// Index of each token's sentence.
  private let sentenceIndex: [Int32]
  /// First token and the one past the last token of each token's subtree.
  private let extents: [Range<Int>]

  /// Lays out the trees of `text`.
  public init(_ text: TaggedText) {
    self.text = text
    let count = text.tokens.count
    var sentenceIndex = [Int32](repeating: -1, count: count)
    for (index, sentence) in text.sentences.enumerated() {
      for token in sentence.tokens where token < count { sentenceIndex[token] = Int32(index) }
    }
    self.sentenceIndex = sentenceIndex

    func head(_ token: Int) -> Int? {
      let head = Int(text.tokens[token].head)
      guard head >= 0, head < count, head != token, sentenceIndex[head] == sentenceIndex[token] else {
        return nil
      }
      return head
    }
    var start = [Int](repeating: 0, count: count + 1)
    for token in 0..<count { if let head = head(token) { start[head + 1] += 1 } }
    for index in 0..<count { start[index + 1] += start[index] }
    var next = start
    var list = [Int](repeating: 0, count: start[count])
    for token in 0..<count {
      if let head = head(token) {
        list[next[head]] = token
        next[head] += 1
      }
    }
    childList = list
    childStart = start

    // Leaves first: a token's extent is known when all its children have passed theirs up.
    var extents = (0..<count).map { $0..<($0 + 1) }
    var pending = (0..<count).map { start[$0 + 1] - start[$0] }
    var ready = (0..<count).filter { pending[$0] == 0 }
    while let token = ready.popLast() {
      guard let head = head(token) else { continue }
      let (inner, outer) = (extents[token], extents[head])
      extents[head] = min(inner.lowerBound, outer.lowerBound)..<max(inner.upperBound, outer.upperBound)
      pending[head] -= 1
      if pending[head] == 0 { ready.append(head) }
    }
    self.extents = extents
  }

  // MARK: One step

  /// The head of a token; nil for the root of a sentence.
  public func head(of token: Int) -> Int? {
    let head = Int(text.tokens[token].head)
    guard head >= 0, head < text.tokens.count, head != token, sentenceIndex[head] == sentenceIndex[token]
    else { return nil }
    return head
  }

  /// The relation of a token to its head.
  public func relation(of token: Int) -> Relation { text.tokens[token].relation }

  /// The Penn tag of a token.
  public func tag(of token: Int) -> PennTag { text.tokens[token].tag }

  /// Tokens that hang on a token, in text order.
  public func children(of token: Int) -> ArraySlice<Int> {
    childList[childStart[token]..<childStart[token + 1]]
  }

  /// Tokens that hang on a token by one relation: `syntax.children(of: noun, .amod)`.
  public func children(of token: Int, _ relation: Relation) -> [Int] {
    children(of: token).filter { text.tokens[$0].relation == relation }
  }

  /// The first token that hangs on a token by one relation: `syntax.child(of: verb, .obj)`.
  public func child(of token: Int, _ relation: Relation) -> Int? {
    children(of: token).first { text.tokens[$0].relation == relation }
  }

  /// The index into ``TaggedText/sentences`` of a token's sentence; nil where no sentence holds it.
  public func sentence(of token: Int) -> Int? { sentenceIndex[token] < 0 ? nil : Int(sentenceIndex[token]) }

  // MARK: Several steps

  /// Heads of a token, nearest first: the path to the root.
  public func ancestors(of token: Int) -> [Int] {
    var path: [Int] = []
    var current = token
    // A path longer than the sentence would be a cycle.
    let limit = sentence(of: token).map { text.sentences[$0].tokens.count } ?? 0
    while path.count < limit, let next = head(of: current) {
      path.append(next)
      current = next
    }
    return path
  }

  /// Whether `ancestor` stands on the path from `token` to the root.
  public func isAncestor(_ ancestor: Int, of token: Int) -> Bool {
    ancestor != token && extents[ancestor].contains(token) && ancestors(of: token).contains(ancestor)
  }

  /// The token that a chain of coordination hangs on: of "ships" in "boats, ferries and ships", "boats".
  public func firstConjunct(of token: Int) -> Int {
    guard text.tokens[token].relation == .conj else { return token }
    var current = token
    for ancestor in ancestors(of: token) {
      guard text.tokens[current].relation == .conj else { break }
      current = ancestor
    }
    return current
  }

  /// A token and those coordinated with it after it, in text order: "boats", "ferries", "ships".
  public func conjuncts(of token: Int) -> [Int] {
    var result = [token]
    var index = 0
    while index < result.count, result.count <= text.tokens.count {
      result += children(of: result[index], .conj)
      index += 1
    }
    return result.sorted()
  }

  /// All tokens from the first to the last of a token's subtree.
  public func extent(of token: Int) -> Range<Int> { extents[token] }
}
