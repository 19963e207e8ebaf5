/// How an article is set.
struct ReadingOptions: Sendable, Hashable {
  /// A line that reads well.
  static let standardMeasure = 78
  /// The widths that can be chosen.
  static let measures = 20...500

  /// The widest line, in columns; a wider pane leaves the rest free.
  var measure = standardMeasure
  /// Whether lines are flush on both sides.
  var isJustified = false
  /// Whether a number stands after each link.
  var showsLinkNumbers = true
}
