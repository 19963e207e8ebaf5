/// The names of months and weekdays and the order in which a day is written.
public struct DateWords: Sendable, Hashable {
  /// The order of a day's parts.
  public enum Order: String, Sendable, Hashable, CaseIterable {
    /// `24 Jun 2023`.
    case dayMonth = "day-month"
    /// `Jun 24, 2023`.
    case monthDay = "month-day"
    /// `2023-06-24` (ISO 8601).
    case iso
  }

  /// The short names of the twelve months.
  public var months: [String]
  /// The short names of the seven weekdays, Monday first.
  public var weekdays: [String]
  /// The order of a day's parts.
  public var order: Order

  /// Creates a vocabulary; nil unless there are twelve months and seven weekdays.
  public init?(months: [String], weekdays: [String], order: Order) {
    guard months.count == 12, weekdays.count == 7 else { return nil }
    self.months = months
    self.weekdays = weekdays
    self.order = order
  }

  private init(order: Order) {
    months = CalendarDate.monthNames
    weekdays = CalendarDate.weekdayNames
    self.order = order
  }

  /// English, month before day.
  public static let english = DateWords(order: .monthDay)

  /// The same names in another order.
  public func ordered(_ order: Order) -> DateWords {
    var words = self
    words.order = order
    return words
  }

  /// The month's name.
  public func month(of date: CalendarDate) -> String { months[date.month - 1] }

  /// The weekday's name.
  public func weekday(of date: CalendarDate) -> String { weekdays[date.weekday - 1] }

  /// `Jun 24`, `24 Jun` or `06-24`.
  public func dayAndMonth(_ date: CalendarDate) -> String {
    switch order {
    case .dayMonth: "\(date.day) \(month(of: date))"
    case .monthDay: "\(month(of: date)) \(date.day)"
    case .iso: String(date.description.suffix(5))
    }
  }

  /// `Jun 24, 2023`, `24 Jun 2023` or `2023-06-24`.
  ///
  /// - Parameter year: how the year is written.
  public func day(_ date: CalendarDate, year: String) -> String {
    switch order {
    case .dayMonth: "\(dayAndMonth(date)) \(year)"
    case .monthDay: "\(dayAndMonth(date)), \(year)"
    case .iso: date.description
    }
  }
}
