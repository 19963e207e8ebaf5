/// What introduces a quotation, and who by that is its speaker.
struct Cue: Sendable, Hashable {
  /// The words of the cue: "said", "according to", ":".
  var tokens: Range<Int>
  /// Head of the phrase that names the speaker; nil where no phrase does.
  var speaker: Int?
  /// The reporting verb; nil for cues without one.
  var verb: Int?
}
