import NewsModel

/// How densely a timeline's dated entries lie between its first and its last day, as a row of bars.
struct Sparkline: Equatable {
  /// The height of each column, from 0 (nothing) to ``levels``.
  let heights: [Int]
  /// The first and the last day.
  let days: ClosedRange<CalendarDate>

  /// The height of the fullest column.
  static let levels = 8

  /// Counts the entries of `timeline` in `columns` columns of equal length; nil where none is dated.
  init?(_ timeline: Timeline, columns: Int) {
    guard let extent = timeline.extent, columns > 0 else { return nil }
    let days = extent.upperBound.dayNumber - extent.lowerBound.dayNumber + 1
    let counts = timeline.density(buckets: min(columns, days))
    let most = max(1, counts.max() ?? 1)
    heights = counts.map { $0 == 0 ? 0 : max(1, ($0 * Self.levels + most - 1) / most) }
    self.days = extent
  }

  /// The column of a day, where the sparkline has it.
  func column(of day: CalendarDate) -> Int? {
    guard days.contains(day) else { return nil }
    let span = days.upperBound.dayNumber - days.lowerBound.dayNumber + 1
    return (day.dayNumber - days.lowerBound.dayNumber) * heights.count / span
  }
}
