import NewsAnnotation
import SeededRandom

/// The parser's network in training: the weights as floats, with the sums of squared gradients that AdaGrad
/// divides each step by (Duchi, Hazan and Singer 2011).
final class ParserNetwork {
  typealias Block = SIMD8<Float>

  let features: [UInt32]
  let blocks: Int
  let labelBlocks: Int
  private var slots: [UInt32: Int32]
  private let rows: UnsafeMutablePointer<Block>
  private let rowGradients: UnsafeMutablePointer<Block>
  private let moves: UnsafeMutablePointer<SIMD4<Float>>
  private let moveGradients: UnsafeMutablePointer<SIMD4<Float>>
  private let labels: UnsafeMutablePointer<Block>
  private let labelGradients: UnsafeMutablePointer<Block>

  /// Rows of the features present.
  private(set) var active: [Int32] = []
  private var hidden: [Float]
  private var hiddenGradient: [Float]
  /// Zero where a unit is dropped in this step.
  private var mask: [Float]
  private var random: SeededGenerator

  /// A network with a row for each of `features`, small random weights, `width` hidden units.
  init(features: [UInt32], width: Int, seed: UInt64) {
    precondition(width % 8 == 0)
    self.features = features
    blocks = width / 8
    labelBlocks = (Relation.allCases.count + 7) / 8
    slots = Dictionary(minimumCapacity: features.count)
    for (row, feature) in features.enumerated() { slots[feature] = Int32(row) }
    random = SeededGenerator(seed: seed)
    func allocate<T>(_ count: Int, _ value: T) -> UnsafeMutablePointer<T> {
      let pointer = UnsafeMutablePointer<T>.allocate(capacity: count)
      pointer.initialize(repeating: value, count: count)
      return pointer
    }
    rows = allocate(features.count * blocks, .zero)
    rowGradients = allocate(features.count * blocks, Block(repeating: 1e-6))
    moves = allocate(width, .zero)
    moveGradients = allocate(width, SIMD4(repeating: 1e-6))
    labels = allocate(2 * width * labelBlocks, .zero)
    labelGradients = allocate(2 * width * labelBlocks, Block(repeating: 1e-6))
    hidden = [Float](repeating: 0, count: width)
    hiddenGradient = hidden
    mask = hidden
    for index in 0..<(features.count * blocks) {
      for lane in 0..<8 { rows[index][lane] = random.symmetric() * 0.05 }
    }
    for unit in 0..<width {
      for lane in 0..<3 { moves[unit][lane] = random.symmetric() * 0.1 }
    }
    for index in 0..<(2 * width * labelBlocks) {
      for lane in 0..<8 { labels[index][lane] = random.symmetric() * 0.1 }
    }
  }

  deinit {
    rows.deallocate()
    rowGradients.deallocate()
    moves.deallocate()
    moveGradients.deallocate()
    labels.deallocate()
    labelGradients.deallocate()
  }

  /// The row of a feature, if it has one.
  func row(of feature: UInt32) -> Int32? { slots[feature] }

  /// Computes the hidden layer of a state; a unit is dropped with probability `dropout`.
  func activate(_ keys: UnsafePointer<UInt32>, count: Int, dropout: Float) {
    active.removeAll(keepingCapacity: true)
    for index in 0..<count { if let row = slots[keys[index]] { active.append(row) } }
    let keep = 1 / (1 - dropout)
    hidden.withUnsafeMutableBytes { bytes in
      let sums = bytes.bindMemory(to: Block.self)
      for block in 0..<blocks { sums[block] = .zero }
      for row in active {
        let base = rows + Int(row) * blocks
        for block in 0..<blocks { sums[block] += base[block] }
      }
      for block in 0..<blocks { sums[block].replace(with: 0, where: sums[block] .< 0) }
    }
    guard dropout > 0 else { return }
    for unit in hidden.indices {
      mask[unit] = random.unit() < dropout ? 0 : keep
      hidden[unit] *= mask[unit]
    }
  }

  /// Scores of the transitions.
  func scoreMoves() -> SIMD4<Float> {
    var scores = SIMD4<Float>()
    for unit in hidden.indices { scores += moves[unit] * hidden[unit] }
    return scores
  }

  /// Scores of the labels of a right or a left arc.
  func scoreLabels(isRight: Bool) -> [Float] {
    var scores = [Float](repeating: 0, count: labelBlocks * 8)
    scores.withUnsafeMutableBytes { bytes in
      let sums = bytes.bindMemory(to: Block.self)
      var base = labels + (isRight ? hidden.count * labelBlocks : 0)
      for unit in hidden.indices {
        let activation = hidden[unit]
        if activation > 0 { for block in 0..<labelBlocks { sums[block] += base[block] * activation } }
        base += labelBlocks
      }
    }
    return scores
  }

  /// One step down the gradient of the loss with respect to the scores of moves, and of the labels of one side.
  func learn(
    _ moveGradient: SIMD4<Float>, labels labelGradient: (isRight: Bool, values: [Float])?, rate: Float,
    dropout: Float
  ) {
    for unit in hidden.indices {
      let activation = hidden[unit]
      var gradient = (moves[unit] * moveGradient).sum()
      if activation > 0 {
        let step = moveGradient * activation
        moveGradients[unit] += step * step
        moves[unit] -= rate * step / moveGradients[unit].squareRoot()
      }
      if let (isRight, values) = labelGradient {
        let base = labels + ((isRight ? hidden.count : 0) + unit) * labelBlocks
        let sums = labelGradients + ((isRight ? hidden.count : 0) + unit) * labelBlocks
        values.withUnsafeBytes { bytes in
          let gradients = bytes.bindMemory(to: Block.self)
          if activation > 0 {
            var total = Block.zero
            for block in 0..<labelBlocks {
              total += base[block] * gradients[block]
              let step = gradients[block] * activation
              sums[block] += step * step
              base[block] -= rate * step / sums[block].squareRoot()
            }
            gradient += total.sum()
          }
        }
      }
      hiddenGradient[unit] = activation > 0 ? (dropout > 0 ? gradient * mask[unit] : gradient) : 0
    }
    hiddenGradient.withUnsafeBytes { bytes in
      let gradients = bytes.bindMemory(to: Block.self)
      for row in active {
        let base = rows + Int(row) * blocks
        let sums = rowGradients + Int(row) * blocks
        for block in 0..<blocks {
          let gradient = gradients[block]
          sums[block] += gradient * gradient
          base[block] -= rate * gradient / sums[block].squareRoot()
        }
      }
    }
  }

  /// The network as a model file: rows in 8 bits, the small layers as they are.
  ///
  /// - Parameter range: Weights of a row beyond this are cut to it.
  func model(range: Float) -> ModelFileBuilder {
    var builder = ModelFileBuilder(kind: ParserModel.kind, version: ParserModel.version)
    let width = hidden.count
    let scale = range / 127
    builder.add("shape", [UInt32(width), scale.bitPattern])
    builder.add("labels", strings: Relation.allCases.map(\.rawValue))
    FeatureRows.store(features, in: &builder)
    var quantized: [Int8] = []
    quantized.reserveCapacity(features.count * width)
    for index in 0..<(features.count * blocks) {
      for lane in 0..<8 {
        quantized.append(Int8(max(-127, min(127, (rows[index][lane] / scale).rounded()))))
      }
    }
    builder.add("rows", quantized)
    builder.add("moves", (0..<width).flatMap { unit in (0..<4).map { moves[unit][$0].bitPattern } })
    builder.add(
      "label.weights",
      (0..<(2 * width * labelBlocks)).flatMap { index in (0..<8).map { labels[index][$0].bitPattern } })
    return builder
  }
}

extension SeededGenerator {
  /// A number from 0 up to 1.
  mutating func unit() -> Float { Float(next() >> 40) * 0x1p-24 }
  /// A number from -1 up to 1.
  mutating func symmetric() -> Float { unit() * 2 - 1 }
}
