/// The candidates of a text with their features, as the classifier sees them: what it is trained on.
package struct ReportExamples {
  /// One candidate.
  package struct Example {
    /// The candidate.
    package var candidate: ReportCandidate
    /// Lemma of its cue.
    package var lemma: String
    /// Its features.
    package var features: [UInt64]
  }

  /// The text's candidates, in the order of their cues.
  package static func read(_ text: TaggedText) -> [Example] {
    let quoted = QuotedText(TextIndex(text))
    let rules = ReportedClauses(quoted, cues: CueFinder(quoted)).clauses()
    let features = ReportFeatures(quoted)
    let candidates = ReportCandidates(quoted, rules: rules)
    var examples: [Example] = []
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: ReportFeatures.capacity) { buffer in
      guard let out = buffer.baseAddress else { return }
      for cue in text.tokens.indices where candidates.mayReport(cue) {
        let view = features.view(cue)
        let lemma = text.lemma(cue)
        for candidate in candidates.candidates(of: cue) {
          let count = features.write(candidate, view, ruled: candidates.ruled(by: cue), to: out)
          examples.append(
            Example(candidate: candidate, lemma: lemma, features: Array(buffer.prefix(count))))
        }
      }
    }
    return examples
  }

  /// The feature under which the lemma of a possible cue is stored.
  package static func known(_ lemma: String) -> UInt64 { ReportFeatures.known(lemma) }
}
