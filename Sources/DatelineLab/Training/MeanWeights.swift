/// The mean of the averaged weights that several rounds of learning ended with.
struct MeanWeights {
  private let width: Int
  private var sums: [Float]
  private var rounds: Float = 0

  /// All zero, with no round yet.
  init(features: Int, width: Int) {
    self.width = width
    sums = [Float](repeating: 0, count: features * width)
  }

  /// Takes in what a round ended with.
  mutating func add(_ weights: AveragedWeights) {
    for feature in 0..<(sums.count / width) {
      for label in 0..<width { sums[feature * width + label] += weights.average(feature, label) }
    }
    rounds += 1
  }

  /// The mean over the rounds of one weight.
  func average(_ feature: Int, _ label: Int) -> Float { sums[feature * width + label] / max(rounds, 1) }

  /// The mean weights as small integers, those next to zero left out.
  ///
  /// - Parameters:
  ///   - scale: What one unit of weight becomes.
  ///   - limit: How many features to keep: those with the largest weight.
  func quantised(_ features: [UInt64], scale: Float, limit: Int)
    -> [(feature: UInt64, weights: [(label: Int, weight: Int)])]
  {
    var rows: [(feature: UInt64, weights: [(label: Int, weight: Int)], largest: Float)] = []
    for (number, feature) in features.enumerated() {
      var row: [(label: Int, weight: Int)] = []
      var largest: Float = 0
      for label in 0..<width {
        let weight = average(number, label)
        let rounded = Int((weight * scale).rounded())
        if abs(rounded) > 1 { row.append((label, rounded)) }
        largest = max(largest, abs(weight))
      }
      if !row.isEmpty { rows.append((feature, row, largest)) }
    }
    rows.sort { $0.largest != $1.largest ? $0.largest > $1.largest : $0.feature < $1.feature }
    return rows.prefix(limit).map { ($0.feature, $0.weights) }
  }
}
