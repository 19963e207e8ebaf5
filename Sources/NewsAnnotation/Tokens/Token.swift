import NewsModel

/// A word, number, sign or clitic, by the conventions of the Universal Dependencies treebanks of English.
public struct Token: Sendable, Hashable {
  /// First byte, in UTF-8 bytes of the text.
  public var start: Int32
  /// Just past the last byte.
  public var end: Int32
  /// Penn Treebank tag.
  public var tag: PennTag
  /// Universal part of speech.
  public var category: UniversalTag
  /// Whether the token begins, continues or stands outside a name.
  public var name: NameLabel
  /// Relation to the head.
  public var relation: Relation
  /// Index of the syntactic head into ``TaggedText/tokens``; -1 for the root of its sentence.
  public var head: Int32

  /// Creates a token that is not tagged yet.
  public init(start: Int, end: Int) {
    self.start = Int32(truncatingIfNeeded: start)
    self.end = Int32(truncatingIfNeeded: end)
    tag = .unknown
    category = .x
    name = .outside
    relation = .root
    head = -1
  }

  /// The token's place in the text.
  public var span: TextSpan { TextSpan(Int(start), Int(end)) }
}
