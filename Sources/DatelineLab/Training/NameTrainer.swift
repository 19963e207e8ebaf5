import NewsAnnotation
import SeededRandom

/// Trains the name tagger: an averaged structured perceptron over BIO labels (Collins 2002).
struct NameTrainer {
  /// Passes over the texts.
  var epochs = 10
  /// Features seen less often are left out.
  var minimumCount = 2
  /// How many features are kept.
  var featureLimit = 600_000
  /// What a wrong label gains while learning, so that the right ones must win by a margin.
  var margin: Float = 1
  /// How many times to learn, each time in another order; the weights are the mean of all.
  var rounds = 1
  /// Order of the sentences in each pass.
  var seed: UInt64

  private struct Sentence {
    var gold: [Int]
    var features: [Int32] = []
    var starts: [Int] = []
  }

  /// Learns from texts with gold names and stores what was learned.
  ///
  /// - Parameter speech: The part-of-speech tagger whose tags the features use.
  func train(
    _ texts: [TaggedText], lexicon: Lexicon, speech: SpeechTagger, into builder: inout ModelFileBuilder
  ) {
    let labels = NameTagger.labels
    let numbers = Dictionary(uniqueKeysWithValues: labels.enumerated().map { ($1, $0) })
    let reader = SentenceReader(lexicon: lexicon)
    var index = FeatureIndex()
    for text in texts {
      for sentence in text.sentences {
        forEachToken(text, sentence.tokens, reader, speech) { _, features in
          for feature in features { index.observe(feature) }
        }
      }
    }
    index.number(minimum: minimumCount)
    log("names: \(index.count) features")
    var sentences: [Sentence] = []
    for text in texts {
      for run in text.sentences {
        var sentence = Sentence(gold: text.tokens[run.tokens].map { numbers[$0.name] ?? 0 })
        forEachToken(text, run.tokens, reader, speech) { _, features in
          sentence.starts.append(sentence.features.count)
          for feature in features {
            let number = index.number(of: feature)
            if number >= 0 { sentence.features.append(number) }
          }
        }
        sentence.starts.append(sentence.features.count)
        sentences.append(sentence)
      }
    }
    var mean = MeanWeights(features: index.count, width: labels.count)
    var meanTransitions = MeanWeights(features: labels.count + 1, width: labels.count)
    var generator = SeededGenerator(seed: seed)
    for round in 1...rounds {
      var weights = AveragedWeights(features: index.count, width: labels.count)
      var transitions = AveragedWeights(features: labels.count + 1, width: labels.count)
      for epoch in 1...epochs {
        sentences.shuffle(using: &generator)
        var wrong = 0
        for sentence in sentences where learn(sentence, &weights, &transitions) { wrong += 1 }
        let share = percent(sentences.count - wrong, of: sentences.count)
        log("names: round \(round), pass \(epoch), \(share) of the sentences right while learning")
      }
      mean.add(weights)
      meanTransitions.add(transitions)
    }
    let scale: Float = 16
    builder.add("name.labels", strings: labels.map(\.rawValue))
    builder.add(
      "name.transitions",
      (0...labels.count).flatMap { previous in
        labels.indices.map { Int32((meanTransitions.average(previous, $0) * scale).rounded()) }
      })
    FeatureTable.store(
      mean.quantised(index.features(), scale: scale, limit: featureLimit), "name", in: &builder)
  }

  private func forEachToken(
    _ text: TaggedText, _ sentence: Range<Int>, _ reader: SentenceReader, _ speech: SpeechTagger,
    _ body: (Int, UnsafeBufferPointer<UInt64>) -> Void
  ) {
    reader.read(text, sentence) { attributes in
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: sentence.count) { tags in
        speech.tag(attributes, into: tags)
        withUnsafeTemporaryAllocation(of: UInt64.self, capacity: NameFeatures.capacity) { buffer in
          guard let out = buffer.baseAddress else { return }
          NameFeatures.forEachToken(attributes, speech: UnsafeBufferPointer(tags), out, body)
        }
      }
    }
  }

  /// Finds the best labels and, where they differ from the gold ones, moves the weights towards those;
  /// returns whether they differed.
  private func learn(
    _ sentence: Sentence, _ weights: inout AveragedWeights, _ transitions: inout AveragedWeights
  ) -> Bool {
    defer {
      weights.tick()
      transitions.tick()
    }
    let best = decode(sentence, weights, transitions)
    guard best != sentence.gold else { return false }
    var (previousGold, previousBest) = (weights.width, weights.width)
    for (token, (gold, found)) in zip(sentence.gold, best).enumerated() {
      if gold != found {
        for feature in sentence.features[sentence.starts[token]..<sentence.starts[token + 1]] {
          weights.update(feature, gold, by: 1)
          weights.update(feature, found, by: -1)
        }
      }
      if gold != found || previousGold != previousBest {
        transitions.update(Int32(previousGold), gold, by: 1)
        transitions.update(Int32(previousBest), found, by: -1)
      }
      (previousGold, previousBest) = (gold, found)
    }
    return true
  }

  private func decode(
    _ sentence: Sentence, _ weights: AveragedWeights, _ transitions: AveragedWeights
  ) -> [Int] {
    let labels = weights.width
    let count = sentence.gold.count
    var scores = [Float](repeating: 0, count: count * labels)
    var origins = [UInt8](repeating: 0, count: count * labels)
    var best = [Int](repeating: 0, count: count)
    scores.withUnsafeMutableBufferPointer { buffer in
      guard let scores = buffer.baseAddress else { return }
      for token in 0..<count {
        let here = scores + token * labels
        for feature in sentence.features[sentence.starts[token]..<sentence.starts[token + 1]] {
          weights.add(feature, to: here)
        }
        for label in 0..<labels where label != sentence.gold[token] { here[label] += margin }
        for label in 0..<labels {
          var (top, origin) = (-Float.infinity, 0)
          for previous in token == 0 ? labels..<(labels + 1) : 0..<labels
          where NameTagger.mayFollow(previous, label) {
            let before = token == 0 ? 0 : scores[(token - 1) * labels + previous]
            let sum = before + transitions.current(previous, label)
            if sum > top { (top, origin) = (sum, previous) }
          }
          here[label] += top
          origins[token * labels + label] = UInt8(origin)
        }
      }
      let last = scores + (count - 1) * labels
      var label = 0
      for other in 1..<labels where last[other] > last[label] { label = other }
      for token in stride(from: count - 1, through: 0, by: -1) {
        best[token] = label
        label = Int(origins[token * labels + label])
      }
    }
    return best
  }
}
