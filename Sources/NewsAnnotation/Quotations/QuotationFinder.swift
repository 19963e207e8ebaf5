import NewsModel

/// Finds what an article gives as somebody's words, and whose they are.
///
/// The speaker is the subject of the cue, by the tree of the sentence; a pronoun or description is followed to
/// its entity; a speaker may go on from the quotation before. No speaker is ever taken for standing near: where
/// the text does not tell, there is none.
public struct QuotationFinder: Sendable {
  /// Creates a finder.
  public init() {}

  /// The quotations of a text, in text order.
  ///
  /// Reads tags, heads and relations of `text`, and the mentions that ``EntityResolver`` found in it.
  public func quotations(in text: TaggedText, entities: [Entity], mentions: [Mention]) -> [Quotation] {
    let quoted = QuotedText(TextIndex(text))
    let cues = CueFinder(quoted)
    let identity = SpeakerIdentity(quoted, entities: entities, mentions: mentions)
    let attributions = StretchAttribution(quoted, cues: cues, identity: identity).attributions()
    let clauses = ReportedClauses(quoted, cues: cues).clauses()
    let writer = QuotationWriter(quoted, identity: identity, clauses: clauses)
    var quotations: [Quotation] = []
    for (stretch, attribution) in attributions.enumerated() {
      if let attribution { quotations.append(writer.quotation(stretch, attribution)) }
    }
    for clause in ReportedClauses.outermost(clauses, in: text) {
      if let quotation = writer.indirect(clause, attributions) { quotations.append(quotation) }
    }
    return quotations.sorted { $0.span < $1.span }
  }
}
