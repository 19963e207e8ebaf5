/// Gives every token a head and a relation: a greedy arc-hybrid parser, one pass over each sentence, whose
/// transitions a small network chooses.
///
/// Linear in the length of a sentence. Every sentence gets one tree: one root, no cycle, no crossing arcs.
public struct DependencyParser: Sendable {
  private let model: ParserModel
  private let rootLabel: UInt8

  /// Loads the model `parser` of a directory.
  ///
  /// - Throws: ``ModelFileError`` if it is missing, of another version or damaged.
  public init(models: ModelDirectory) throws(ModelFileError) {
    try self.init(
      ModelFile(path: models.file("parser"), kind: ParserModel.kind, version: ParserModel.version))
  }

  /// Takes the parser that is stored in a model.
  package init(_ file: ModelFile) throws(ModelFileError) {
    model = try ParserModel(file)
    rootLabel = ParserFeatures.label(of: .root)
  }

  /// Fills in head and relation of every token of a tagged text.
  public func parse(_ text: inout TaggedText) {
    let longest = text.sentences.map(\.tokens.count).max() ?? 0
    guard longest > 0 else { return }
    let sentences = text.sentences
    var state = ParserState()
    var words: [ParserWord] = []
    words.reserveCapacity(longest + 2)
    text.utf8.withUnsafeBufferPointer { bytes in
      text.tokens.withUnsafeMutableBufferPointer { tokens in
        withUnsafeTemporaryAllocation(of: UInt32.self, capacity: ParserFeatures.limit) { keys in
          withUnsafeTemporaryAllocation(of: Int16.self, capacity: model.width) { sums in
            withUnsafeTemporaryAllocation(of: Float.self, capacity: model.width) { hidden in
              withUnsafeTemporaryAllocation(of: SIMD8<Float>.self, capacity: model.labelWidth / 8) { scores in
                guard let keys = keys.baseAddress, let sums = sums.baseAddress,
                  let hidden = hidden.baseAddress,
                  let scores = scores.baseAddress
                else { return }
                let scratch = Scratch(keys: keys, sums: sums, hidden: hidden, scores: scores)
                for sentence in sentences {
                  words.removeAll(keepingCapacity: true)
                  ParserWord.read(bytes, UnsafeBufferPointer(tokens), sentence.tokens, into: &words)
                  words.withUnsafeBufferPointer { words in
                    if let words = words.baseAddress { parse(words, sentence.tokens.count, &state, scratch) }
                  }
                  write(state, to: tokens, sentence.tokens)
                }
              }
            }
          }
        }
      }
    }
  }

  /// Memory that every transition uses anew.
  private struct Scratch {
    let keys: UnsafeMutablePointer<UInt32>
    let sums: UnsafeMutablePointer<Int16>
    let hidden: UnsafeMutablePointer<Float>
    let scores: UnsafeMutablePointer<SIMD8<Float>>
  }

  private func parse(
    _ words: UnsafePointer<ParserWord>, _ count: Int, _ state: inout ParserState, _ scratch: Scratch
  ) {
    state.begin(count: count)
    while !state.isFinished {
      let features = ParserFeatures.extract(state, words, into: scratch.keys)
      model.activate(scratch.keys, count: features, sums: scratch.sums, hidden: scratch.hidden)
      let scores = model.scoreMoves(scratch.hidden)
      var best = ParserState.Transition.shift
      var bestScore = -Float.infinity
      for move in ParserState.Transition.allCases where state.allows(move) {
        let score = scores[Int(move.rawValue)]
        if score > bestScore { (best, bestScore) = (move, score) }
      }
      switch best {
      case .shift: state.take(.shift, label: 0)
      case .left where state.front == state.root: state.take(.left, label: rootLabel)
      case .left, .right:
        let label = model.bestLabel(scratch.hidden, isRight: best == .right, scores: scratch.scores)
        state.take(best, label: label)
      }
    }
  }

  private func write(
    _ state: ParserState, to tokens: UnsafeMutableBufferPointer<Token>, _ range: Range<Int>
  ) {
    for (index, token) in range.enumerated() {
      let node = state.nodes[index]
      tokens[token].head = node.head == state.root ? -1 : Int32(range.lowerBound) + node.head
      tokens[token].relation = model.labels[Int(node.label) - 1]
    }
  }
}
