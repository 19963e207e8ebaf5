/// The network that chooses the parser's transitions: the rows of the features present are added up, what is
/// negative becomes zero, and two linear layers score the transitions and the labels.
package struct ParserModel: Sendable {
  package static let kind = "parser"
  package static let version = 1

  /// Units of the hidden layer, a multiple of 16.
  let width: Int
  /// The relations that labels stand for; label `i + 1` is the `i`-th. Features name labels by number, so these
  /// must be the cases that the model was trained with.
  package let labels: [Relation]
  /// Room for one score a label, a multiple of 8.
  let labelWidth: Int
  private let features: FeatureRows
  private let rows: ModelArray<Int8>
  /// What one unit of a stored weight is worth.
  private let scale: Float
  /// Four scores for each hidden unit, in the order of ``ParserState/Transition``.
  private let moves: [SIMD4<Float>]
  /// `labelWidth` scores for each hidden unit, for left arcs, then for right arcs.
  private let labelWeights: [SIMD8<Float>]

  /// Reads a parser's network.
  package init(_ file: ModelFile) throws(ModelFileError) {
    let shape: ModelArray<UInt32> = try file.array("shape")
    guard shape.count == 2 else { throw file.invalid("shape") }
    width = Int(shape[0])
    scale = Float(bitPattern: shape[1])
    var labels: [Relation] = []
    for name in try file.strings("labels") {
      guard let relation = Relation(rawValue: name) else { throw file.invalid("labels") }
      labels.append(relation)
    }
    self.labels = labels
    labelWidth = (labels.count + 7) / 8 * 8
    rows = try file.array("rows")
    guard width > 0, width % 16 == 0, width <= 1024, rows.count % width == 0, scale.isFinite, !labels.isEmpty,
      labels == Relation.allCases
    else { throw file.invalid("shape") }
    features = try FeatureRows(file, rowCount: rows.count / width)

    let moves = try Self.floats(file, "moves", count: width * 4)
    self.moves = (0..<width).map { SIMD4(moves[4 * $0], moves[4 * $0 + 1], moves[4 * $0 + 2], 0) }
    let weights = try Self.floats(file, "label.weights", count: 2 * width * labelWidth)
    labelWeights = stride(from: 0, to: weights.count, by: 8).map { SIMD8(weights[$0..<($0 + 8)]) }
  }

  private static func floats(_ file: ModelFile, _ name: String, count: Int) throws(ModelFileError) -> [Float]
  {
    let bits = try file.array(name, of: UInt32.self)
    guard bits.count == count else { throw file.invalid(name) }
    let values = bits.elements.map { Float(bitPattern: $0) }
    guard values.allSatisfy(\.isFinite) else { throw file.invalid(name) }
    return values
  }

  /// Computes the hidden layer from a state's features.
  ///
  /// - Parameters:
  ///   - sums: room for ``width`` sums.
  ///   - hidden: room for ``width`` activations.
  @inline(__always)
  func activate(
    _ keys: UnsafeMutablePointer<UInt32>, count: Int, sums: UnsafeMutablePointer<Int16>,
    hidden: UnsafeMutablePointer<Float>
  ) {
    // All rows are found before any is read, so that the reads from memory overlap.
    var found = 0
    for index in 0..<count {
      if let row = features.row(of: keys[index]) {
        keys[found] = UInt32(truncatingIfNeeded: row)
        found += 1
      }
    }
    sums.update(repeating: 0, count: width)
    guard let base = rows.elements.baseAddress else { return }
    for index in 0..<found {
      let row = base + Int(keys[index]) * width
      // Sums of at most 96 rows of 8 bits stay within 16 bits.
      for unit in 0..<width { sums[unit] &+= Int16(truncatingIfNeeded: row[unit]) }
    }
    for unit in 0..<width { hidden[unit] = Float(max(sums[unit], 0)) * scale }
  }

  /// Scores of the transitions, in the order of their raw values.
  @inline(__always)
  func scoreMoves(_ hidden: UnsafePointer<Float>) -> SIMD4<Float> {
    var scores = SIMD4<Float>()
    moves.withUnsafeBufferPointer { moves in
      for unit in 0..<width { scores += moves[unit] * hidden[unit] }
    }
    return scores
  }

  /// The best label of an arc: a right arc, or a left one.
  @inline(__always)
  func bestLabel(
    _ hidden: UnsafePointer<Float>, isRight: Bool, scores: UnsafeMutablePointer<SIMD8<Float>>
  ) -> UInt8 {
    let blocks = labelWidth / 8
    for block in 0..<blocks { scores[block] = .zero }
    labelWeights.withUnsafeBufferPointer { weights in
      var index = isRight ? width * blocks : 0
      for unit in 0..<width {
        let activation = hidden[unit]
        if activation > 0 {
          for block in 0..<blocks { scores[block] += weights[index + block] * activation }
        }
        index += blocks
      }
    }
    var best = 0
    var bestScore = -Float.infinity
    for label in labels.indices where labels[label] != .root {
      let score = scores[label >> 3][label & 7]
      if score > bestScore { (best, bestScore) = (label, score) }
    }
    return UInt8(best + 1)
  }
}
