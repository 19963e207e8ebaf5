import NewsModel

/// How densely a timeline's dated entries lie, as a row of bars of equal stretches of time.
struct Sparkline: Equatable {
  /// The height of each column, from 0 (nothing) to ``levels``.
  let heights: [Int]
  /// The first and the last day.
  let days: ClosedRange<CalendarDate>
  /// Whether a few entries lie so far before the others that they are left out.
  let hasEarlier: Bool

  /// The height of the fullest column.
  static let levels = 8
  /// One entry in so many may be left out, if that shortens the time to a third at most: a single look back
  /// into another century would squeeze all else into one column.
  private static let outlierShare = 20

  /// Counts the entries of `timeline` in at most `columns` columns; nil where none is dated.
  init?(_ timeline: Timeline, columns: Int) {
    var starts = timeline.entries.compactMap { $0.interval?.first.dayNumber }.sorted()
    guard columns > 0, let earliest = starts.first, let last = starts.last else { return nil }
    let later = starts[starts.count / Self.outlierShare]
    hasEarlier = later > earliest && (last - later + 1) * 3 <= last - earliest + 1
    if hasEarlier { starts.removeAll { $0 < later } }
    let first = hasEarlier ? later : earliest
    days = CalendarDate(dayNumber: first)...CalendarDate(dayNumber: last)
    heights = Self.heights(of: starts, from: first, length: last - first + 1, columns: columns)
  }

  /// Counts the days of something over a stretch of time, those outside left out.
  init(of dates: [CalendarDate], over days: ClosedRange<CalendarDate>, columns: Int) {
    self.days = days
    hasEarlier = false
    let (first, last) = (days.lowerBound.dayNumber, days.upperBound.dayNumber)
    heights = Self.heights(
      of: dates.filter(days.contains).map(\.dayNumber), from: first, length: last - first + 1,
      columns: max(1, columns))
  }

  /// Counts entries over the hours of one day; those of no hour are left out.
  init(hoursOf timeline: Timeline, on day: CalendarDate) {
    days = day...day
    hasEarlier = false
    heights = Self.heights(
      of: timeline.entries.compactMap { $0.interval?.minuteOfDay.map { $0 / 60 } }, from: 0, length: 24,
      columns: 24)
  }

  private static func heights(of places: [Int], from first: Int, length: Int, columns: Int) -> [Int] {
    var counts = [Int](repeating: 0, count: min(columns, length))
    for place in places { counts[(place - first) * counts.count / length] += 1 }
    let most = max(1, counts.max() ?? 1)
    return counts.map { ($0 * Self.levels + most - 1) / most }
  }

  /// The column of a day, where the sparkline has it.
  func column(of day: CalendarDate) -> Int? {
    guard days.contains(day) else { return nil }
    let first = days.lowerBound.dayNumber
    return (day.dayNumber - first) * heights.count / (days.upperBound.dayNumber - first + 1)
  }
}
