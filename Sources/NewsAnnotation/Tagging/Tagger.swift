import NewsModel

/// Gives every token its parts of speech and marks the names, by trained perceptrons.
public struct Tagger: Sendable {
  /// Kind and version of the model's file.
  package static let kind = "tagger"
  package static let version = 3

  private let lexicon: Lexicon
  private let speech: SpeechTagger
  private let names: NameTagger

  /// Loads the model `tagger` of a directory.
  ///
  /// - Throws: ``ModelFileError`` if it is missing, of another version or damaged.
  public init(models: ModelDirectory) throws(ModelFileError) {
    try self.init(
      ModelFile(path: models.file("tagger"), kind: Self.kind, version: Self.version))
  }

  /// Takes the tagger that is stored in a model.
  package init(_ file: ModelFile) throws(ModelFileError) {
    lexicon = try Lexicon(file)
    speech = try SpeechTagger(file)
    names = try NameTagger(file)
  }

  /// Fills in tag, category and name of every token. Names are made consistent across the text.
  public func tag(_ text: inout TaggedText) {
    tagSentences(&text)
    DocumentNamePass().apply(to: &text)
  }

  /// Fills in tag, category and name of every token, each sentence by itself.
  package func tagSentences(_ text: inout TaggedText) {
    let longest = text.sentences.map(\.tokens.count).max() ?? 0
    guard longest > 0 else { return }
    let sentences = text.sentences
    text.utf8.withUnsafeBufferPointer { bytes in
      text.tokens.withUnsafeMutableBufferPointer { tokens in
        withUnsafeTemporaryAllocation(of: WordAttributes.self, capacity: longest + 4) { attributes in
          withUnsafeTemporaryAllocation(of: UInt8.self, capacity: longest * 2) { labels in
            let speechLabels = UnsafeMutableBufferPointer(rebasing: labels[0..<longest])
            let nameLabels = UnsafeMutableBufferPointer(rebasing: labels[longest...])
            for sentence in sentences {
              tag(bytes, tokens, sentence.tokens, attributes, speechLabels, nameLabels)
            }
          }
        }
      }
    }
  }

  private func tag(
    _ bytes: UnsafeBufferPointer<UInt8>, _ tokens: UnsafeMutableBufferPointer<Token>, _ range: Range<Int>,
    _ attributes: UnsafeMutableBufferPointer<WordAttributes>,
    _ speechLabels: UnsafeMutableBufferPointer<UInt8>, _ nameLabels: UnsafeMutableBufferPointer<UInt8>
  ) {
    let sentence = WordAttributes.read(
      bytes, UnsafeBufferPointer(tokens), range, lexicon, into: attributes)
    speech.tag(sentence, into: speechLabels)
    names.tag(
      sentence, speech: UnsafeBufferPointer(rebasing: speechLabels[0..<range.count]), into: nameLabels)
    for (index, token) in range.enumerated() {
      let label = speech.labels[Int(speechLabels[index])]
      tokens[token].tag = label.tag
      tokens[token].category = label.category
      tokens[token].name = NameTagger.labels[Int(nameLabels[index])]
    }
  }
}
