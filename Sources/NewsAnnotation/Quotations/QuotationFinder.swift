import NewsModel

/// Finds what an article gives as somebody's words, and whose they are.
///
/// The speaker is the subject of the cue, by the tree of the sentence; a pronoun or description is followed to
/// its entity; a speaker may go on from the quotation before. No speaker is ever taken for standing near: where
/// the text does not tell, there is none.
public struct QuotationFinder: Sendable {
  private let classifier: ReportClassifier

  /// Loads the model `reports` of a directory.
  ///
  /// - Throws: ``ModelFileError`` if it is missing, of another version or damaged.
  public init(models: ModelDirectory) throws(ModelFileError) {
    try self.init(
      ModelFile(
        path: models.file("reports"), kind: ReportClassifier.kind, version: ReportClassifier.version))
  }

  /// Takes the classifier that is stored in a model.
  package init(_ file: ModelFile) throws(ModelFileError) { classifier = try ReportClassifier(file) }

  /// The quotations of a text, in text order.
  ///
  /// Reads tags, heads and relations of `text`, and the mentions that ``EntityResolver`` found in it.
  public func quotations(in text: TaggedText, entities: [Entity], mentions: [Mention]) -> [Quotation] {
    let quoted = QuotedText(TextIndex(text))
    let cues = CueFinder(quoted)
    let identity = SpeakerIdentity(quoted, entities: entities, mentions: mentions)
    let attributions = StretchAttribution(quoted, cues: cues, identity: identity).attributions()
    let rules = ReportedClauses(quoted, cues: cues)
    let clauses =
      HeadlineReports(quoted).clauses() + rules.views()
      + classifier.clauses(in: quoted, cues: cues, rules: rules.clauses())
    let writer = QuotationWriter(quoted, identity: identity, clauses: clauses)
    var quotations: [Quotation] = []
    for (stretch, attribution) in attributions.enumerated() {
      if let attribution { quotations.append(writer.quotation(stretch, attribution)) }
    }
    for clause in clauses {
      if let quotation = writer.indirect(clause, attributions) { quotations.append(quotation) }
    }
    return quotations.sorted { $0.span < $1.span }
  }
}
