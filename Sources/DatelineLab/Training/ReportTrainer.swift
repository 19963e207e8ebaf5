import Foundation
import NewsAnnotation

/// Trains the classifier of reported speech: a logistic regression, by stochastic gradient descent whose steps
/// shrink feature by feature (AdaGrad; Duchi, Hazan and Singer 2011).
struct ReportTrainer {
  /// One candidate.
  struct Example {
    /// Numbers of its features.
    var features: [Int32]
    /// 1 where it is reported, else 0.
    var target: Float
  }

  /// First step size.
  var rate: Float = 0.1
  /// Pull of every weight towards zero at each look.
  var decay: Float = 2e-6
  private(set) var weights: [Float]
  private var squares: [Float]

  /// All weights zero.
  init(features: Int) {
    weights = [Float](repeating: 0, count: features)
    squares = [Float](repeating: 1e-4, count: features)
  }

  /// Looks at every example once, in the order given; returns the mean loss.
  mutating func runEpoch(_ examples: [Example], order: [Int]) -> Double {
    var loss = 0.0
    for index in order {
      let example = examples[index]
      var score: Float = 0
      for feature in example.features { score += weights[Int(feature)] }
      let probability = 1 / (1 + exp(-score))
      loss -= Double(log(max(1e-7, example.target > 0.5 ? probability : 1 - probability)))
      let error = example.target - probability
      for feature in example.features {
        let gradient = error - decay * weights[Int(feature)]
        squares[Int(feature)] += gradient * gradient
        weights[Int(feature)] += rate * gradient / squares[Int(feature)].squareRoot()
      }
    }
    return loss / Double(max(1, order.count))
  }
}
