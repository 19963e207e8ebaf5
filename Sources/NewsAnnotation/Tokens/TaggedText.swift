import NewsModel

/// An article's text cut into tokens and sentences, with what the models say of each token.
///
/// This is the one structure that the stages of the annotation share: the tokenizer makes it, the tagger and
/// the parser fill it in, and everything else reads it.
public struct TaggedText: Sendable {
  /// The text and its sections.
  public let source: ArticleText
  /// The text's UTF-8 bytes, which every span counts into.
  public let utf8: [UInt8]
  /// Tokens of the analysed sections, in text order.
  public var tokens: [Token]
  /// Sentences, in text order; no sentence runs across two sections.
  public var sentences: [Sentence]

  /// A run of tokens that the splitter takes as a sentence.
  public struct Sentence: Sendable, Hashable {
    /// Indexes into ``TaggedText/tokens``; never empty.
    public var tokens: Range<Int>
    /// Index into ``ArticleText/sections``.
    public var section: Int

    /// Creates a sentence.
    public init(tokens: Range<Int>, section: Int) {
      self.tokens = tokens
      self.section = section
    }
  }

  /// Creates a text whose tokens are known, not yet tagged.
  public init(source: ArticleText, utf8: [UInt8], tokens: [Token], sentences: [Sentence]) {
    self.source = source
    self.utf8 = utf8
    self.tokens = tokens
    self.sentences = sentences
  }

  /// The characters of a token.
  public func string(_ token: Int) -> String { string(tokens[token].span) }

  /// The characters under a span.
  public func string(_ span: TextSpan) -> String { String(decoding: utf8[span.range], as: UTF8.self) }

  /// The span from the first to the last token of a range; empty for an empty range.
  public func span(_ range: Range<Int>) -> TextSpan {
    guard let first = range.first, let last = range.last else { return TextSpan(0, 0) }
    return TextSpan(tokens[first].span.start, tokens[last].span.end)
  }
}
