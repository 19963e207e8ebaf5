import NewsModel

/// How much of the time a timeline shows at once.
enum TimelineZoom: Int, Sendable, Comparable, CaseIterable {
  case all, year, month, week, day

  static func < (a: TimelineZoom, b: TimelineZoom) -> Bool { a.rawValue < b.rawValue }

  /// One step nearer, or further.
  func stepped(in nearer: Bool) -> TimelineZoom? { TimelineZoom(rawValue: rawValue + (nearer ? 1 : -1)) }

  /// The stretch of the calendar around a day; nil for all time.
  func window(around day: CalendarDate) -> CalendarInterval? {
    switch self {
    case .all: return nil
    case .year:
      guard let first = CalendarDate(day.year, 1, 1), let last = CalendarDate(day.year, 12, 31) else {
        return nil
      }
      return CalendarInterval(first: first, last: last, granularity: .year)
    case .month:
      let first = day.adding(days: 1 - day.day)
      let last = day.adding(days: CalendarDate.daysInMonth(day.year, day.month) - day.day)
      return CalendarInterval(first: first, last: last, granularity: .month)
    case .week:
      let monday = day.adding(days: 1 - day.weekday)
      return CalendarInterval(first: monday, last: monday.adding(days: 6), granularity: .week)
    case .day: return CalendarInterval(day: day)
    }
  }

  /// The heading under which an entry stands; what is dated less exactly than the headings stands under its own date.
  func heading(of entry: TimelineEntry, _ dates: DateText) -> String {
    guard let interval = entry.interval else { return "undated" }
    let (first, last) = (interval.first, interval.last)
    switch self {
    case .all: return DateText.year(first)
    case .year where (first.year, first.month) == (last.year, last.month): return dates.month(first)
    case .month where first == last, .week where first == last: return dates.weekdayAndDay(first)
    case .day where first == last: return interval.timeOfDay ?? "at some time of the day"
    case .year, .month, .week, .day: return dates.label(interval)
    }
  }
}

extension CalendarInterval {
  /// Whether an event of this interval belongs into a window: it begins there, or reaches into it and is no longer.
  func belongs(in window: CalendarInterval) -> Bool {
    if window.first <= first, first <= window.last { return true }
    return overlaps(window)
      && last.dayNumber - first.dayNumber <= window.last.dayNumber - window.first.dayNumber
  }
}
