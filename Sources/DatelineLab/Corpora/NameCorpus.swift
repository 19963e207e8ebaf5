import NewsAnnotation

/// Texts with names marked: a word, a tab and a BIO label a line, a blank line between sentences,
/// `# doc …` between documents.
struct NameCorpus {
  /// A document's sentences.
  struct Document {
    var sentences: [[(word: String, label: String)]] = []
  }

  /// The documents, in order; a file without `# doc` is one.
  var documents: [Document] = []

  /// Reads a corpus from the bytes of its file. The label is what follows the last tab, "O" without a tab.
  init(_ utf8: [UInt8]) {
    var document = Document()
    var sentence: [(word: String, label: String)] = []
    func endSentence() {
      if !sentence.isEmpty { document.sentences.append(sentence) }
      sentence = []
    }
    for bytes in utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      let line = bytes.last == UInt8(ascii: "\r") ? bytes.dropLast() : bytes
      if line.isEmpty {
        endSentence()
      } else if line.starts(with: "# doc".utf8) {
        endSentence()
        if !document.sentences.isEmpty { documents.append(document) }
        document = Document()
      } else {
        let columns = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
        let label = columns.count > 1 ? String(decoding: columns[columns.count - 1], as: UTF8.self) : "O"
        sentence.append((String(decoding: columns[0], as: UTF8.self), label))
      }
    }
    endSentence()
    if !document.sentences.isEmpty { documents.append(document) }
  }
}

extension NameCorpus.Document {
  /// The document as tokens that carry the gold labels.
  ///
  /// Of a word that is cut at its hyphens, a small-lettered end ("Oslo-based") stays outside the name.
  func taggedText() -> TaggedText {
    var given = GivenTokens(sentences.map { $0.map(\.word) })
    var previous = NameLabel.outside
    for (word, pieces) in zip(sentences.joined(), given.pieces) {
      var label = NameLabel(rawValue: word.label) ?? .outside
      // A continuation with nothing to continue begins a name.
      if label.isInside, previous.kind != label.kind { label = label.begin }
      previous = label
      guard label != .outside else { continue }
      var last = pieces.upperBound
      if pieces.count > 1, label.isBegin,
        let byte = given.text.utf8[given.text.tokens[last - 1].span.range].first,
        byte >= 0x61, byte <= 0x7A
      {
        last = max(pieces.lowerBound + 1, last - 2)
      }
      for piece in pieces.lowerBound..<last {
        given.text.tokens[piece].name = piece == pieces.lowerBound ? label : label.inside
      }
    }
    return given.text
  }
}
