/// How a quotation came by its speaker.
enum AttributionBasis: Sendable, Hashable {
  /// A cue beside the marks.
  case beside
  /// The label of a turn in a printed conversation.
  case label
  /// A name behind the words, after a dash.
  case signature
  /// A reporting verb that governs the words.
  case governs
  /// A cue elsewhere in the sentence.
  case sentence
  /// The quotation before goes on.
  case continuation
  /// The subject of the sentence before, or of a verb that reports nothing.
  case subject

  /// How far it is to be trusted, 0 to 1.
  var confidence: Double {
    switch self {
    case .beside, .label: 0.95
    case .signature: 0.9
    case .governs: 0.9
    case .sentence: 0.7
    case .continuation: 0.75
    case .subject: 0.5
    }
  }
}

/// Whose the words are.
struct Attribution: Sendable, Hashable {
  /// The cue; nil where the speaker goes on without one.
  var cue: Cue?
  /// Head of the phrase that names the speaker.
  var speaker: Int?
  var basis: AttributionBasis
  /// How far it is to be trusted that the words are somebody's at all, 0 to 1.
  var confidence = 1.0
}
