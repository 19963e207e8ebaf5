import NewsAnnotation
import SeededRandom

/// Trains the part-of-speech tagger: an averaged perceptron that tags from left to right and learns with the
/// tags that it gave itself as history.
struct SpeechTrainer {
  /// Passes over the texts.
  var epochs = 8
  /// Features seen less often are left out.
  var minimumCount = 2
  /// Tags that are rarer are not learned.
  var minimumLabelCount = 3
  /// How many features are kept.
  var featureLimit = 300_000
  /// How many times to learn, each time in another order; the weights are the mean of all.
  var rounds = 1
  /// Order of the sentences in each pass.
  var seed: UInt64

  private struct Sentence {
    var text: Int
    var tokens: Range<Int>
    /// The labels; -1 where the gold tag is too rare.
    var gold: [Int]
    /// Numbers of the features that do not depend on history, and where each token's begin.
    var features: [Int32] = []
    var starts: [Int] = []
  }

  /// Learns from texts with gold tags and stores what was learned.
  func train(_ texts: [TaggedText], lexicon: Lexicon, into builder: inout ModelFileBuilder) {
    let labels = labels(texts)
    let numbers = Dictionary(uniqueKeysWithValues: labels.enumerated().map { ($1, $0) })
    var sentences: [Sentence] = []
    for (number, text) in texts.enumerated() {
      for sentence in text.sentences {
        let gold = text.tokens[sentence.tokens].map { numbers[Self.label($0)] ?? -1 }
        sentences.append(Sentence(text: number, tokens: sentence.tokens, gold: gold))
      }
    }
    let reader = SentenceReader(lexicon: lexicon)
    var index = FeatureIndex()
    for sentence in sentences { observe(sentence, texts, reader, &index) }
    index.number(minimum: minimumCount)
    for number in sentences.indices { resolve(&sentences[number], texts, reader, index) }

    var mean = MeanWeights(features: index.count, width: labels.count)
    var generator = SeededGenerator(seed: seed)
    for round in 1...rounds {
      var weights = AveragedWeights(features: index.count, width: labels.count)
      for epoch in 1...epochs {
        sentences.shuffle(using: &generator)
        var wrong = 0
        var total = 0
        for sentence in sentences {
          wrong += learn(sentence, texts, reader, index, &weights)
          total += sentence.gold.count
        }
        let share = percent(total - wrong, of: total)
        log("speech: round \(round), pass \(epoch), \(share) right while learning")
      }
      mean.add(weights)
    }
    builder.add("speech.labels", strings: labels)
    FeatureTable.store(
      knownWords(texts, numbers) + mean.quantised(index.features(), scale: 12, limit: featureLimit),
      "speech", in: &builder)
  }

  private static func label(_ token: Token) -> String { "\(token.tag.rawValue) \(token.category.rawValue)" }

  private func labels(_ texts: [TaggedText]) -> [String] {
    var counts: [String: Int] = [:]
    for token in texts.lazy.flatMap(\.tokens) { counts[Self.label(token), default: 0] += 1 }
    let frequent = counts.filter { $0.value >= minimumLabelCount }
    let sorted = frequent.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
    return sorted.prefix(FeatureTable.maximumLabelCount).map(\.key)
  }

  /// Frequent words that have but one label, which the tagger need not weigh.
  private func knownWords(
    _ texts: [TaggedText], _ numbers: [String: Int]
  ) -> [(feature: UInt64, weights: [(label: Int, weight: Int)])] {
    var counts: [UInt64: [Int: Int]] = [:]
    for text in texts {
      for token in text.tokens {
        guard let label = numbers[Self.label(token)] else { continue }
        counts[Lexicon.hash(text.utf8[token.span.range]), default: [:]][label, default: 0] += 1
      }
    }
    return counts.compactMap { word, labels in
      let total = labels.values.reduce(0, +)
      guard let best = labels.max(by: { $0.value < $1.value }), total >= 20, best.value * 200 >= total * 199
      else { return nil }
      return (SpeechFeatures.known(word), [(best.key, 1)])
    }.sorted { $0.feature < $1.feature }
  }

  private func observe(
    _ sentence: Sentence, _ texts: [TaggedText], _ reader: SentenceReader, _ index: inout FeatureIndex
  ) {
    reader.read(texts[sentence.text], sentence.tokens) { attributes in
      withUnsafeTemporaryAllocation(of: UInt64.self, capacity: SpeechFeatures.capacity) { buffer in
        guard let out = buffer.baseAddress else { return }
        var (last, secondLast) = (255, 255)
        for token in sentence.gold.indices {
          let count = SpeechFeatures.write(attributes, token, to: out)
          let history = SpeechFeatures.writeHistory(
            attributes, token, last: last, secondLast: secondLast, to: out + count)
          for feature in 0..<(count + history) { index.observe(out[feature]) }
          (last, secondLast) = (sentence.gold[token] < 0 ? 255 : sentence.gold[token], last)
        }
      }
    }
  }

  private func resolve(
    _ sentence: inout Sentence, _ texts: [TaggedText], _ reader: SentenceReader, _ index: FeatureIndex
  ) {
    var (features, starts): ([Int32], [Int]) = ([], [])
    reader.read(texts[sentence.text], sentence.tokens) { attributes in
      withUnsafeTemporaryAllocation(of: UInt64.self, capacity: SpeechFeatures.capacity) { buffer in
        guard let out = buffer.baseAddress else { return }
        for token in sentence.gold.indices {
          starts.append(features.count)
          let count = SpeechFeatures.write(attributes, token, to: out)
          for feature in 0..<count {
            let number = index.number(of: out[feature])
            if number >= 0 { features.append(number) }
          }
        }
      }
    }
    starts.append(features.count)
    (sentence.features, sentence.starts) = (features, starts)
  }

  /// Tags a sentence and corrects the weights at every wrong tag; returns how many were wrong.
  private func learn(
    _ sentence: Sentence, _ texts: [TaggedText], _ reader: SentenceReader, _ index: FeatureIndex,
    _ weights: inout AveragedWeights
  ) -> Int {
    var wrong = 0
    let width = weights.width
    reader.read(texts[sentence.text], sentence.tokens) { attributes in
      withUnsafeTemporaryAllocation(of: UInt64.self, capacity: SpeechFeatures.historyCapacity) { buffer in
        withUnsafeTemporaryAllocation(of: Float.self, capacity: width) { scores in
          guard let out = buffer.baseAddress, let scores = scores.baseAddress else { return }
          var (last, secondLast) = (255, 255)
          var history: [Int32] = []
          for token in sentence.gold.indices {
            let fixed = sentence.features[sentence.starts[token]..<sentence.starts[token + 1]]
            let count = SpeechFeatures.writeHistory(
              attributes, token, last: last, secondLast: secondLast, to: out)
            history.removeAll(keepingCapacity: true)
            for feature in 0..<count {
              let number = index.number(of: out[feature])
              if number >= 0 { history.append(number) }
            }
            scores.update(repeating: 0, count: width)
            for feature in fixed { weights.add(feature, to: scores) }
            for feature in history { weights.add(feature, to: scores) }
            var best = 0
            for label in 1..<width where scores[label] > scores[best] { best = label }
            let gold = sentence.gold[token]
            if gold >= 0, gold != best {
              wrong += 1
              for feature in fixed {
                weights.update(feature, gold, by: 1)
                weights.update(feature, best, by: -1)
              }
              for feature in history {
                weights.update(feature, gold, by: 1)
                weights.update(feature, best, by: -1)
              }
            }
            (last, secondLast) = (best, last)
          }
        }
      }
    }
    weights.tick()
    return wrong
  }
}
