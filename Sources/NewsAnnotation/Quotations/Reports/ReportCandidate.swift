/// A stretch of a sentence that a word beside it may report: "that talks would go on" under "said".
package struct ReportCandidate: Sendable, Hashable {
  /// How the stretch was cut out of the sentence.
  package enum Shape: UInt64, Sendable, CaseIterable {
    /// All that hangs on one dependent of the cue.
    case dependent
    /// The same up to its first comma.
    case toFirstComma
    /// The same up to its last comma.
    case toLastComma
    /// The dependent's words up to the end of the sentence.
    case toSentenceEnd
    /// All between the cue and the end of the dependent.
    case fromCue
    /// All between the cue and the end of the sentence.
    case fromCueToSentenceEnd
    /// The dependent with the object before it: "sailors to stay".
    case withObject
    /// What the sentence says before the cue's own clause: "Talks failed, she said".
    case beforeTag
    /// What the sentence says behind the cue's own clause: "Talks, she said, failed".
    case behindTag
    /// What the rules take for reported.
    case rule
  }

  /// The word that reports.
  package var cue: Int
  /// The dependent of the cue that the stretch grew from; the cue itself where it grew from none.
  package var head: Int
  /// The stretch, without punctuation at its ends.
  package var tokens: Range<Int>
  /// How it was cut.
  package var shape: Shape
}
