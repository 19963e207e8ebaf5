import Foundation
import NewsAnnotation
import SeededRandom

/// Trains the dependency parser: a dynamic oracle, exploration of the parser's own mistakes, AdaGrad.
struct ParserTrainer {
  /// What training may vary.
  struct Options: Sendable {
    /// Units of the hidden layer.
    var width = 96
    var epochs = 3
    /// The first step size; it falls in a line to nearly zero.
    var rate: Float = 0.05
    /// Share of hidden units dropped in a step.
    var dropout: Float = 0.25
    /// How often, from the second epoch on, the parser's own choice is followed rather than a right one.
    var exploration: Float = 0.9
    /// A feature seen less often than this gets no row.
    var minimumCount = 3
    /// The most rows.
    var maximumRows = 50_000
    /// Weights of rows beyond this are cut when stored.
    var range: Float = 1
    var seed: UInt64 = 1
  }

  let options: Options
  private let examples: [ParserExample]
  private let network: ParserNetwork
  private var random: SeededGenerator

  /// Counts the features of the gold derivations and makes the network.
  init(_ examples: [ParserExample], options: Options) {
    self.examples = examples
    self.options = options
    random = SeededGenerator(seed: options.seed)
    network = ParserNetwork(
      features: Self.features(of: examples, options), width: options.width, seed: options.seed)
  }

  /// Number of features that have a row.
  var rowCount: Int { network.features.count }

  /// The network as it stands.
  var model: ModelFileBuilder { network.model(range: options.range) }

  private static func features(of examples: [ParserExample], _ options: Options) -> [UInt32] {
    var counts: [UInt32: Int32] = [:]
    var state = ParserState()
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: ParserFeatures.limit) { keys in
      guard let keys = keys.baseAddress else { return }
      for example in examples {
        state.begin(count: example.count)
        while !state.isFinished {
          let count = ParserFeatures.extract(state, example.words, into: keys)
          for index in 0..<count where keys[index] != 0 { counts[keys[index], default: 0] += 1 }
          let costs = ParserOracle.costs(state, example)
          let allowed = ParserState.Transition.allCases.filter { costs[Int($0.rawValue)] >= 0 }
          // Attachment as early as may be, which is the order the parser will mostly follow.
          guard let move = allowed.reversed().min(by: { costs[Int($0.rawValue)] < costs[Int($1.rawValue)] })
          else { break }
          state.take(move, label: move == .shift ? 0 : example.labels[Int(state.onStack(0))])
        }
      }
    }
    let kept = counts.filter { $0.value >= options.minimumCount }
      .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    return kept.prefix(options.maximumRows).map(\.key)
  }

  /// Goes through all examples once, in random order; returns the mean loss of a transition.
  mutating func runEpoch(_ epoch: Int) -> Float {
    var loss: Float = 0
    var steps = 0
    let order = examples.indices.shuffled(using: &random)
    var state = ParserState()
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: ParserFeatures.limit) { keys in
      guard let keys = keys.baseAddress else { return }
      for (position, index) in order.enumerated() {
        let progress = (Float(epoch) + Float(position) / Float(order.count)) / Float(options.epochs)
        let rate = options.rate * max(0.01, 1 - progress)
        state.begin(count: examples[index].count)
        while !state.isFinished {
          loss += step(&state, examples[index], keys, rate: rate, explores: epoch > 0)
          steps += 1
        }
      }
    }
    return loss / Float(max(1, steps))
  }

  /// Learns from one state and moves on from it.
  private mutating func step(
    _ state: inout ParserState, _ example: ParserExample, _ keys: UnsafeMutablePointer<UInt32>, rate: Float,
    explores: Bool
  ) -> Float {
    let count = ParserFeatures.extract(state, example.words, into: keys)
    network.activate(keys, count: count, dropout: options.dropout)
    let scores = network.scoreMoves()
    let costs = ParserOracle.costs(state, example)
    let lowest = (0..<3).lazy.map { costs[$0] }.filter { $0 >= 0 }.min() ?? 0

    // The probability of all best transitions together is what is made greater.
    let allowed = (0..<3).filter { costs[$0] >= 0 }
    let top = allowed.map { scores[$0] }.max() ?? 0
    var (all, best): (SIMD4<Float>, SIMD4<Float>) = (.zero, .zero)
    for move in allowed {
      all[move] = exp(scores[move] - top)
      if costs[move] == lowest { best[move] = all[move] }
    }
    let choice = allowed.max { scores[$0] < scores[$1] } ?? 0
    let bestChoice = allowed.filter { costs[$0] == lowest }.max { scores[$0] < scores[$1] } ?? 0
    let share = max(best.sum() / all.sum(), 1e-7)
    let moveGradient = all / all.sum() - best / max(best.sum(), 1e-12)

    // The label is learnt where the best transition makes a gold arc.
    let bestMove = ParserState.Transition.allCases[bestChoice]
    var labelGradient: (isRight: Bool, values: [Float])?
    var label: UInt8 = 0
    if ParserOracle.isGoldArc(bestMove, state, example), state.front < state.root || bestMove == .right {
      label = example.labels[Int(state.onStack(0))]
      labelGradient = (bestMove == .right, labelGradients(isRight: bestMove == .right, gold: label))
    }
    let followed = explores && random.unit() < options.exploration ? choice : bestChoice
    let move = ParserState.Transition.allCases[followed]
    var taken: UInt8 = 0
    if move != .shift {
      taken = move == bestMove && label != 0 ? label : predictedLabel(move, state)
    }
    network.learn(moveGradient, labels: labelGradient, rate: rate, dropout: options.dropout)
    state.take(move, label: taken)
    return -log(share)
  }

  private func predictedLabel(_ move: ParserState.Transition, _ state: ParserState) -> UInt8 {
    if move == .left, state.front == state.root { return Self.rootLabel }
    let scores = network.scoreLabels(isRight: move == .right)
    var best = 0
    for index in Relation.allCases.indices where scores[index] > scores[best] { best = index }
    return UInt8(best + 1)
  }

  private func labelGradients(isRight: Bool, gold: UInt8) -> [Float] {
    var values = network.scoreLabels(isRight: isRight)
    let count = Relation.allCases.count
    let top = values[..<count].max() ?? 0
    var sum: Float = 0
    for index in 0..<count {
      values[index] = exp(values[index] - top)
      sum += values[index]
    }
    for index in values.indices { values[index] = index < count ? values[index] / sum : 0 }
    values[Int(gold) - 1] -= 1
    return values
  }

  private static let rootLabel = ParserFeatures.label(of: .root)
}
