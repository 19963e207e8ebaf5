import NewsAnnotation

/// The weights of a perceptron and their running average, a row of labels a feature.
struct AveragedWeights {
  /// Labels a row.
  let width: Int
  private var weights: [Float]
  /// Each update times the moment it was made at.
  private var drift: [Float]
  /// Updates looked at so far: the clock of the average.
  private var moment: Float = 1

  /// All zero.
  init(features: Int, width: Int) {
    self.width = width
    weights = [Float](repeating: 0, count: features * width)
    drift = weights
  }

  /// Ends the look at one example.
  mutating func tick() { moment += 1 }

  /// Adds a feature's row to `scores`.
  @inline(__always)
  func add(_ feature: Int32, to scores: UnsafeMutablePointer<Float>) {
    let base = Int(feature) * width
    weights.withUnsafeBufferPointer { weights in
      for label in 0..<width { scores[label] += weights[base + label] }
    }
  }

  /// Changes one weight.
  @inline(__always)
  mutating func update(_ feature: Int32, _ label: Int, by delta: Float) {
    let index = Int(feature) * width + label
    weights[index] += delta
    drift[index] += delta * moment
  }

  /// One weight as it is now.
  @inline(__always)
  func current(_ feature: Int, _ label: Int) -> Float { weights[feature * width + label] }

  /// The mean over time of one weight.
  func average(_ feature: Int, _ label: Int) -> Float {
    let index = feature * width + label
    return weights[index] - drift[index] / moment
  }
}
