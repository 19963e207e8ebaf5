import NewsAnnotation

/// Reads the attributes of a sentence's tokens, as the tagger does.
struct SentenceReader {
  let lexicon: Lexicon

  /// Calls `body` with the attributes, two that stand for the outside at either end.
  func read(
    _ text: TaggedText, _ sentence: Range<Int>, _ body: (UnsafeBufferPointer<WordAttributes>) -> Void
  ) {
    text.utf8.withUnsafeBufferPointer { bytes in
      text.tokens.withUnsafeBufferPointer { tokens in
        withUnsafeTemporaryAllocation(of: WordAttributes.self, capacity: sentence.count + 4) { buffer in
          body(WordAttributes.read(bytes, tokens, sentence, lexicon, into: buffer))
        }
      }
    }
  }
}
