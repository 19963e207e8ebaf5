import NewsAnnotation

/// Tags a training corpus as a tagger would that has not seen it, so that the parser learns to live with wrong
/// tags: each part of the corpus is tagged by a tagger trained on the other parts.
struct TagJackknife {
  /// Number of parts.
  var folds = 4
  /// Passes of each tagger over its corpus.
  var epochs = 4
  var seed: UInt64 = 1

  /// The texts with predicted tags and categories, all else as it was.
  func retag(_ texts: [TaggedText], lexicon: Lexicon) throws -> [TaggedText] {
    var result = texts
    for fold in 0..<folds {
      var trainer = SpeechTrainer(seed: seed)
      trainer.epochs = epochs
      var builder = ModelFileBuilder(kind: Tagger.kind, version: Tagger.version)
      let rest = texts.indices.filter { $0 % folds != fold }
      trainer.train(rest.map { texts[$0] }, lexicon: lexicon, into: &builder)
      let tagger = try SpeechTagger(
        ModelFile(bytes: builder.bytes, kind: Tagger.kind, version: Tagger.version))
      for index in texts.indices where index % folds == fold {
        tag(&result[index], tagger, SentenceReader(lexicon: lexicon))
      }
    }
    return result
  }

  private func tag(_ text: inout TaggedText, _ tagger: SpeechTagger, _ reader: SentenceReader) {
    for sentence in text.sentences {
      var labels = [UInt8](repeating: 0, count: sentence.tokens.count)
      reader.read(text, sentence.tokens) { attributes in
        labels.withUnsafeMutableBufferPointer { tagger.tag(attributes, into: $0) }
      }
      for (token, label) in zip(sentence.tokens, labels) {
        text.tokens[token].tag = tagger.labels[Int(label)].tag
        text.tokens[token].category = tagger.labels[Int(label)].category
      }
    }
  }
}
