import NewsAnnotation

/// A sentence with its gold tree, as the parser's training sees it.
struct ParserExample: Sendable {
  /// The tokens, then the root and the absent word.
  var words: [ParserWord]
  /// Gold head of each token; the number of tokens stands for the root.
  var heads: [Int32]
  /// Gold label of each token, counted from one.
  var labels: [UInt8]
  /// Gold children of each token and of the root.
  var children: [[Int32]]

  /// Takes sentence `range` of a text whose tags the parser is to see; `gold` has the tree.
  init(_ range: Range<Int>, of text: TaggedText, gold: TaggedText) {
    var words: [ParserWord] = []
    text.utf8.withUnsafeBufferPointer { bytes in
      text.tokens.withUnsafeBufferPointer { ParserWord.read(bytes, $0, range, into: &words) }
    }
    let heads = range.map { index in
      let head = gold.tokens[index].head
      return head < 0 ? Int32(range.count) : head - Int32(range.lowerBound)
    }
    var children = [[Int32]](repeating: [], count: range.count + 1)
    for (child, head) in heads.enumerated() { children[Int(head)].append(Int32(child)) }
    self.words = words
    self.heads = heads
    self.children = children
    labels = range.map { UInt8(Self.labelIndex[gold.tokens[$0].relation] ?? 0) }
  }

  /// Number of tokens.
  var count: Int { heads.count }

  private static let labelIndex = Dictionary(
    uniqueKeysWithValues: Relation.allCases.enumerated().map { ($1, $0 + 1) })
}

/// The dynamic oracle of the arc-hybrid system: how many gold arcs each transition puts out of reach
/// (Goldberg and Nivre, "Training Deterministic Parsers with Non-Deterministic Oracles", 2013).
enum ParserOracle {
  /// Gold arcs that each transition loses, in the order of the raw values; -1 where it is not allowed.
  static func costs(_ state: ParserState, _ gold: ParserExample) -> SIMD4<Int32> {
    var costs = SIMD4<Int32>(repeating: -1)
    let front = state.front
    let top = state.onStack(0)
    let isOnStack = { (node: Int32) in node < front && state.nodes[Int(node)].head == state.absent }
    if state.allows(.shift) {
      let head = gold.heads[Int(front)]
      var cost: Int32 = head != top && isOnStack(head) ? 1 : 0
      for child in gold.children[Int(front)] where isOnStack(child) { cost += 1 }
      costs[0] = cost
    }
    guard !state.stack.isEmpty else { return costs }
    let head = gold.heads[Int(top)]
    let lostChildren = Int32(gold.children[Int(top)].reduce(0) { $0 + ($1 >= front ? 1 : 0) })
    if state.allows(.left) {
      costs[1] = lostChildren + (head > front || head == state.onStack(1) ? 1 : 0)
    }
    if state.allows(.right) { costs[2] = lostChildren + (head >= front ? 1 : 0) }
    return costs
  }

  /// Whether a transition makes the gold arc of the token it attaches.
  static func isGoldArc(_ move: ParserState.Transition, _ state: ParserState, _ gold: ParserExample) -> Bool {
    guard move != .shift, !state.stack.isEmpty else { return false }
    let head = move == .left ? state.front : state.onStack(1)
    return gold.heads[Int(state.onStack(0))] == head
  }
}
