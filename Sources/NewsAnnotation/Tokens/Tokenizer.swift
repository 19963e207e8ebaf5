import NewsModel

/// Cuts an article's text into tokens and sentences.
///
/// Tokens follow the Universal Dependencies treebanks of English (EWT, GUM): clitics and the parts of most
/// hyphenated words are tokens, abbreviations keep their full stop, and numbers, clock times, ISO dates, web
/// and mail addresses stay whole. White space and control characters belong to no token. The time is linear
/// in the text, whatever it holds.
public struct Tokenizer: Sendable {
  private let abbreviations = Abbreviations()
  private let affixes = Affixes()

  /// Creates a tokenizer.
  public init() {}

  /// The tokens and sentences of the sections that are analysed. No sentence runs across two sections, none
  /// is longer than 400 tokens.
  public func tokenize(_ text: ArticleText) -> TaggedText {
    let utf8 = Array(text.string.utf8)
    let (tokens, sentences) = utf8.withUnsafeBufferPointer { bytes in
      var scanner = WordScanner(bytes, abbreviations: abbreviations, affixes: affixes)
      var splitter = SentenceSplitter(bytes, abbreviations: abbreviations)
      for (index, section) in text.sections.enumerated() where section.isAnalysed {
        let first = scanner.tokens.count
        scanner.scan(section.span)
        splitter.split(scanner.tokens, first..<scanner.tokens.count, section: index)
      }
      return (scanner.tokens, splitter.sentences)
    }
    return TaggedText(source: text, utf8: utf8, tokens: tokens, sentences: sentences)
  }
}
