/// Gives tokens their parts of speech, from left to right, by an averaged perceptron.
package struct SpeechTagger: Sendable {
  /// What a label stands for.
  package struct Label: Sendable {
    package var tag: PennTag
    package var category: UniversalTag
  }

  /// What the features see in place of a tag before the sentence.
  static let outside = 255

  package let labels: [Label]
  private let table: FeatureTable

  /// Reads the tagger that is stored in a model.
  package init(_ file: ModelFile) throws(ModelFileError) {
    var labels: [Label] = []
    for name in try file.strings("speech.labels") {
      let parts = name.split(separator: " ")
      guard parts.count == 2, let tag = PennTag(rawValue: String(parts[0])),
        let category = UniversalTag(rawValue: String(parts[1]))
      else { throw file.invalid("speech.labels") }
      labels.append(Label(tag: tag, category: category))
    }
    guard !labels.isEmpty, labels.count <= FeatureTable.maximumLabelCount else {
      throw file.invalid("speech.labels")
    }
    self.labels = labels
    table = try FeatureTable(file, "speech", labelCount: labels.count)
  }

  /// Writes the label of every token of a sentence to `out`.
  package func tag(
    _ sentence: UnsafeBufferPointer<WordAttributes>, into out: UnsafeMutableBufferPointer<UInt8>
  ) {
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: SpeechFeatures.capacity) { features in
      withUnsafeTemporaryAllocation(of: Int32.self, capacity: FeatureTable.maximumLabelCount) { scores in
        guard let features = features.baseAddress, let scores = scores.baseAddress else { return }
        let count = labels.count
        var last = Self.outside
        var secondLast = Self.outside
        var work = FeatureTable.Workspace()
        for index in 0..<(sentence.count - 4) {
          if let known = table.label(of: SpeechFeatures.known(sentence[index + 2].exact)) {
            out[index] = UInt8(known)
            (last, secondLast) = (known, last)
            continue
          }
          scores.update(repeating: 0, count: count)
          let fixed = SpeechFeatures.write(sentence, index, to: features)
          let history = SpeechFeatures.writeHistory(
            sentence, index, last: last, secondLast: secondLast, to: features + fixed)
          table.add(UnsafeBufferPointer(start: features, count: fixed + history), to: scores, &work)
          // Two plain sweeps, which the compiler turns into vector instructions.
          var top = scores[0]
          for label in 1..<count { top = max(top, scores[label]) }
          var best = 0
          while scores[best] != top { best += 1 }
          out[index] = UInt8(best)
          (last, secondLast) = (best, last)
        }
      }
    }
  }
}
