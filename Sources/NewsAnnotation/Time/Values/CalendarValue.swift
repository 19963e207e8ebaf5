import NewsModel

/// A stretch of the calendar that has a TIMEX3 value.
///
/// Years are astronomical: 0 is 1 BCE. A century or decade is the year's leading digits (19 for the
/// 1900s, 198 for the 1980s); before the common era it is the complement of those digits (`~47` for the
/// 470s BCE), so that the two eras do not meet at 0.
enum CalendarValue: Hashable, Sendable {
  case century(Int)
  case decade(Int)
  case year(Int)
  case half(year: Int, Int)
  case quarter(year: Int, Int)
  case season(year: Int, Season)
  case month(year: Int, Int)
  case week(monday: CalendarDate)
  case weekend(saturday: CalendarDate)
  case day(CalendarDate)

  /// Years beyond these bounds have no TIMEX3 value of four digits.
  static let years = -9998...9999

  /// The value of `unit` that holds `day`.
  init(_ unit: TimeUnit, containing day: CalendarDate) {
    switch unit {
    case .second, .minute, .hour, .day: self = .day(day)
    case .weekend: self = .weekend(saturday: day.adding(days: 6 - day.weekday))
    case .week, .fortnight: self = .week(monday: day.adding(days: 1 - day.weekday))
    case .month: self = .month(year: day.year, day.month)
    case .quarter: self = .quarter(year: day.year, (day.month + 2) / 3)
    case .year: self = .year(day.year)
    case .decade: self = day.year > 0 ? .decade(day.year / 10) : .decade(~((1 - day.year) / 10))
    case .century: self = day.year > 0 ? .century(day.year / 100) : .century(~((1 - day.year) / 100))
    }
  }

  /// The unit of the value.
  var granularity: CalendarInterval.Granularity {
    switch self {
    case .century: .century
    case .decade: .decade
    case .year: .year
    case .half: .halfYear
    case .quarter: .quarter
    case .season: .season
    case .month: .month
    case .week: .week
    case .weekend: .weekend
    case .day: .day
    }
  }

  /// The TIMEX3 value.
  var timex: String {
    switch self {
    case .century(let digits): digits >= 0 ? padded(digits, 2) : "BC" + padded(~digits, 2)
    case .decade(let digits): digits >= 0 ? padded(digits, 3) : "BC" + padded(~digits, 3)
    case .year(let year): yearText(year)
    case .half(let year, let half): "\(yearText(year))-H\(half)"
    case .quarter(let year, let quarter): "\(yearText(year))-Q\(quarter)"
    case .season(let year, let season): "\(yearText(year))-\(season.code)"
    case .month(let year, let month): "\(yearText(year))-\(padded(month, 2))"
    case .week(let monday): "\(yearText(monday.isoWeek.year))-W\(padded(monday.isoWeek.week, 2))"
    case .weekend(let saturday):
      "\(yearText(saturday.isoWeek.year))-W\(padded(saturday.isoWeek.week, 2))-WE"
    case .day(let day): "\(yearText(day.year))-\(padded(day.month, 2))-\(padded(day.day, 2))"
    }
  }

  /// The days that it covers.
  var interval: CalendarInterval {
    let (first, last) = bounds
    var interval = CalendarInterval(first: first, last: last, granularity: granularity)
    if case .season = self { interval.isApproximate = true }
    return interval
  }

  /// The first day that it covers.
  var first: CalendarDate { bounds.first }
  /// The last day that it covers.
  var last: CalendarDate { bounds.last }

  private var bounds: (first: CalendarDate, last: CalendarDate) {
    switch self {
    case .century(let digits):
      digits >= 0
        ? monthSpan(digits * 100, 1, 1200) : monthSpan(1 - (~digits * 100 + 99), 1, 1200)
    case .decade(let digits):
      digits >= 0 ? monthSpan(digits * 10, 1, 120) : monthSpan(1 - (~digits * 10 + 9), 1, 120)
    case .year(let year): monthSpan(year, 1, 12)
    case .half(let year, let half): monthSpan(year, half * 6 - 5, 6)
    case .quarter(let year, let quarter): monthSpan(year, quarter * 3 - 2, 3)
    case .season(let year, let season): monthSpan(year, season.firstMonth, 3)
    case .month(let year, let month): monthSpan(year, month, 1)
    case .week(let monday): (monday, monday.adding(days: 6))
    case .weekend(let saturday): (saturday, saturday.adding(days: 1))
    case .day(let day): (day, day)
    }
  }

  /// The value `amount` units later; nil where that lies outside ``years``. What is coarser than `unit` is
  /// counted from its first day, except that a quarter, month or season keeps its unit over whole years.
  func shifted(by amount: Int, _ unit: TimeUnit) -> CalendarValue? {
    guard abs(amount) <= 4_000_000 else { return nil }
    switch (self, unit) {
    case (.quarter(let year, let quarter), .year): return .quarter(year: year + amount, quarter).ifInBounds
    case (.half(let year, let half), .year): return .half(year: year + amount, half).ifInBounds
    case (.season(let year, let season), .year): return .season(year: year + amount, season).ifInBounds
    default: break
    }
    let day: CalendarDate
    switch unit {
    case .second: day = first.adding(days: amount / 86_400)
    case .minute: day = first.adding(days: amount / 1440)
    case .hour: day = first.adding(days: amount / 24)
    case .day: day = first.adding(days: amount)
    case .week, .weekend: day = first.adding(days: 7 * amount)
    case .fortnight: day = first.adding(days: 14 * amount)
    case .month: day = first.adding(months: amount)
    case .quarter: day = first.adding(months: 3 * amount)
    case .year: day = first.adding(months: 12 * amount)
    case .decade: day = first.adding(months: 120 * amount)
    case .century: day = first.adding(months: 1200 * amount)
    }
    return CalendarValue(unit, containing: day).ifInBounds
  }

  private var ifInBounds: CalendarValue? { Self.years.contains(first.year) ? self : nil }

  private func monthSpan(_ year: Int, _ month: Int, _ months: Int) -> (CalendarDate, CalendarDate) {
    let first = CalendarDate(dayNumber: 0).adding(months: (year - 1970) * 12 + month - 1)
    return (first, first.adding(months: months).adding(days: -1))
  }

  private func yearText(_ year: Int) -> String { year > 0 ? padded(year, 4) : "BC" + padded(1 - year, 4) }
}

/// A number in decimal digits, with leading zeros up to `width`.
func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
