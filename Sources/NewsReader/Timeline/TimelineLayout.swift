import NewsModel
import TerminalUI

/// A timeline broken into screen rows for one width.
struct TimelineLayout: Sendable {
  /// One row of the list.
  enum Row: Sendable, Equatable {
    /// A heading over the entries that follow: a year, or "undated".
    case heading(String)
    /// A line of the headline of an entry; line 0 carries date and status.
    case entry(index: Int, line: Int, text: String)
  }

  /// Columns of the widest date, as far as there is room.
  let dateColumns: Int
  /// Columns before the headline: the sign of the choice or the user's mark, the date, the status, and the gaps.
  var headlineColumn: Int { dateColumns + 4 }

  /// Columns that the layout was made for, and how it was to be set.
  let width: Int
  let options: Options
  /// Every row, in order.
  let rows: [Row]
  /// The first row of each entry.
  let firstRow: [Int]

  /// How a timeline is set.
  struct Options: Sendable, Hashable {
    var zoom = TimelineZoom.all
    /// Whether it says how long after each event it was reported.
    var showsLag = false
    /// How dates are written.
    var dates = DateText()
  }

  /// Lays the entries of `timeline` out in `width` columns.
  init(_ timeline: Timeline, width: Int, options: Options = Options()) {
    self.width = width
    self.options = options
    let labels = timeline.entries.map { Self.dateLabel($0, options) }
    dateColumns = max(3, min(width / 3, labels.map { DisplayWidth.of($0) }.max() ?? 0))
    let breaker = LineBreaker(width: width - dateColumns - 4)
    var rows: [Row] = []
    var firstRow: [Int] = []
    var heading: String?
    for (index, entry) in timeline.entries.enumerated() {
      let wanted = options.zoom.heading(of: entry, options.dates)
      if wanted != heading {
        rows.append(.heading(wanted))
        heading = wanted
      }
      firstRow.append(rows.count)
      var text = entry.headline
      if entry.reports.count > 1 { text += " (\(entry.reports.count) reports)" }
      if options.showsLag, let lag = Self.lag(of: entry) { text += " · \(lag)" }
      let bytes = Array(text.utf8)
      var line = 0
      breaker.lines(of: bytes, in: TextSpan(0, bytes.count)) { span in
        rows.append(
          .entry(index: index, line: line, text: String(decoding: bytes[span.range], as: UTF8.self)))
        line += 1
      }
    }
    self.rows = rows
    self.firstRow = firstRow
  }

  /// What the date column says of an entry, whose year stands in the heading over it.
  static func dateLabel(_ entry: TimelineEntry, _ options: Options) -> String {
    guard let interval = entry.interval else { return "" }
    // Where the heading names the day, the time of day is left to say.
    if options.zoom >= .month, interval.first == interval.last { return interval.timeOfDay ?? "" }
    return options.dates.label(interval, referenceYear: interval.first.year)
  }

  /// How long after an event it was first reported, in words; nil for what is undated or has no day of report.
  static func lag(of entry: TimelineEntry) -> String? {
    guard let interval = entry.interval, let reported = entry.reports.compactMap({ $0.published?.day }).min()
    else { return nil }
    if reported < interval.first {
      return "foretold \(length(interval.first.dayNumber - reported.dayNumber)) before"
    }
    if reported <= interval.last {
      return "reported the same \(interval.first == interval.last ? "day" : "time")"
    }
    return "reported \(length(reported.dayNumber - interval.last.dayNumber)) after"
  }

  private static func length(_ days: Int) -> String {
    switch days {
    case 1: "a day"
    case ..<60: "\(days) days"
    case ..<730: "\(days / 30) months"
    default: "\(days / 365) years"
    }
  }

  /// The rows of entry `index`.
  func rows(of index: Int) -> Range<Int> {
    guard firstRow.indices.contains(index) else { return 0..<0 }
    var end = firstRow[index] + 1
    while end < rows.count, case .entry(index, _, _) = rows[end] { end += 1 }
    return firstRow[index]..<end
  }

  /// The entry that `row` belongs to; under a heading, the entry that follows it.
  func entry(atRow row: Int) -> Int? {
    guard rows.indices.contains(row) else { return nil }
    if case .entry(let index, _, _) = rows[row] { return index }
    return entry(atRow: row + 1)
  }
}
