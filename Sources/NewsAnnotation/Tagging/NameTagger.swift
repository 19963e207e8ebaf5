/// Marks names by an averaged structured perceptron: the best sequence of BIO labels for a whole sentence.
package struct NameTagger: Sendable {
  /// The labels, in the order of the weights.
  package static let labels = NameLabel.allCases
  private let table: FeatureTable
  /// What it is worth that a label follows another, `[previous * labels + label]`; the last row is for the
  /// first token of a sentence.
  private let transitions: [Int32]

  /// Reads the tagger that is stored in a model.
  package init(_ file: ModelFile) throws(ModelFileError) {
    let count = Self.labels.count
    guard try file.strings("name.labels") == Self.labels.map(\.rawValue) else {
      throw file.invalid("name.labels")
    }
    table = try FeatureTable(file, "name", labelCount: count)
    let stored = try file.array("name.transitions", of: Int32.self)
    guard stored.count == (count + 1) * count else { throw file.invalid("name.transitions") }
    transitions = zip(stored.elements.indices, stored.elements).map { index, weight in
      Self.mayFollow(index / count, index % count) ? weight : -(1 << 24)
    }
  }

  /// Whether `label` may stand after `previous`: a name is continued only by its own kind. The number after
  /// the last label stands for the beginning of a sentence.
  package static func mayFollow(_ previous: Int, _ label: Int) -> Bool {
    // Labels alternate after "outside": begin, inside, begin, inside, …
    label == 0 || label % 2 == 1 || previous == label || previous == label - 1
  }

  /// Writes the label of every token of a sentence to `out`.
  func tag(
    _ sentence: UnsafeBufferPointer<WordAttributes>, speech: UnsafeBufferPointer<UInt8>,
    into out: UnsafeMutableBufferPointer<UInt8>
  ) {
    let labels = Self.labels.count
    let count = sentence.count - 4
    guard count > 0 else { return }
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: NameFeatures.capacity) { features in
      withUnsafeTemporaryAllocation(of: Int32.self, capacity: count * labels) { scores in
        guard let features = features.baseAddress, let scores = scores.baseAddress else { return }
        scores.update(repeating: 0, count: count * labels)
        var work = FeatureTable.Workspace()
        NameFeatures.forEachToken(sentence, speech: speech, features) { index, features in
          table.add(features, to: scores + index * labels, &work)
        }
        decode(scores, count, into: out)
      }
    }
  }

  /// Viterbi's search; `scores` becomes the best sums up to each label.
  private func decode(
    _ scores: UnsafeMutablePointer<Int32>, _ count: Int, into out: UnsafeMutableBufferPointer<UInt8>
  ) {
    let labels = Self.labels.count
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: count * labels) { origins in
      transitions.withUnsafeBufferPointer { transitions in
        for label in 0..<labels { scores[label] &+= transitions[labels * labels + label] }
        for index in 1..<max(count, 1) {
          let (before, here) = (scores + (index - 1) * labels, scores + index * labels)
          for label in 0..<labels {
            var best = before[0] &+ transitions[label]
            var origin = 0
            for previous in 1..<labels {
              let sum = before[previous] &+ transitions[previous * labels + label]
              if sum > best { (best, origin) = (sum, previous) }
            }
            here[label] &+= best
            origins[index * labels + label] = UInt8(origin)
          }
        }
        let last = scores + (count - 1) * labels
        var label = 0
        for other in 1..<labels where last[other] > last[label] { label = other }
        for index in stride(from: count - 1, through: 0, by: -1) {
          out[index] = UInt8(label)
          if index > 0 { label = Int(origins[index * labels + label]) }
        }
      }
    }
  }
}
