/// The sizes of the panes that the user has chosen; nil leaves a size to the screen.
struct PaneSizes: Sendable, Hashable, Codable {
  /// The sizes that can be chosen.
  static let columns = 16...200
  static let rows = 2...100

  /// Columns of the lists of feeds and articles.
  var lists: Int?
  /// Columns of the timeline.
  var timeline: Int?
  /// Rows of the list of feeds, with its title.
  var feeds: Int?

  /// The nearest size that can be chosen.
  static func clamped(_ size: Int, to sizes: ClosedRange<Int> = columns) -> Int {
    min(sizes.upperBound, max(sizes.lowerBound, size))
  }
}
