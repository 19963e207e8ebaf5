/// Words that the article gives as somebody's.
public struct Quotation: Sendable, Hashable, Codable {
  /// How the words are given.
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    /// Between quotation marks, standing for itself.
    case direct
    /// Retold: "said that talks would go on".
    case indirect
    /// Between quotation marks, within a clause that retells the rest.
    case mixed
  }

  /// Who said it, and how that was found.
  public struct Speaker: Sendable, Hashable, Codable {
    /// The words that name the speaker beside the quotation: "He", "the Defense Minister"; nil where the
    /// speaker goes on from an earlier sentence.
    public var span: TextSpan?
    /// Index into ``Annotations/entities``; nil where the words name nobody known ("officials").
    public var entity: Int?
    /// How it was found, in a word or two that a reader understands: "subject of “said”", "pronoun".
    public var reason: String
    /// 0 (a guess) to 1 (certain).
    public var confidence: Double

    /// Creates a speaker.
    public init(span: TextSpan?, entity: Int?, reason: String, confidence: Double) {
      self.span = span
      self.entity = entity
      self.reason = reason
      self.confidence = confidence
    }
  }

  /// Where the words stand; with their quotation marks where they have them.
  public var span: TextSpan
  /// For ``Kind/mixed``, the whole retold clause that the quoted words stand in.
  public var clause: TextSpan?
  /// How the words are given.
  public var kind: Kind
  /// The word or words that introduce it: "said", "according to".
  public var cue: TextSpan?
  /// Who said it; nil where the text does not tell.
  public var speaker: Speaker?

  /// Creates a quotation.
  public init(
    span: TextSpan, clause: TextSpan? = nil, kind: Kind, cue: TextSpan? = nil, speaker: Speaker? = nil
  ) {
    self.span = span
    self.clause = clause
    self.kind = kind
    self.cue = cue
    self.speaker = speaker
  }
}
