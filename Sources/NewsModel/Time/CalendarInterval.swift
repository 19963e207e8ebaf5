/// The stretch of the calendar that an expression or an event covers.
public struct CalendarInterval: Sendable, Hashable, Codable, Comparable {
  /// The unit in which the text speaks.
  public enum Granularity: String, Sendable, Hashable, Codable, Comparable, CaseIterable {
    case minute, hour, partOfDay, day, weekend, week, month, season, quarter, halfYear, year, decade, century

    /// Orders from fine to coarse.
    public static func < (a: Granularity, b: Granularity) -> Bool {
      (allCases.firstIndex(of: a) ?? 0) < (allCases.firstIndex(of: b) ?? 0)
    }
  }

  /// First day covered.
  public var first: CalendarDate
  /// Last day covered, inclusive.
  public var last: CalendarDate
  /// The unit in which the text speaks.
  public var granularity: Granularity
  /// Minute of the first day at which it begins, 0 to 1439, where the text gives a time of day.
  public var minuteOfDay: Int?
  /// Whether the text is vague about the bounds ("around", "early July", "some ten years ago").
  public var isApproximate: Bool

  /// Creates an interval; a `last` before `first` is taken as `first`.
  public init(
    first: CalendarDate, last: CalendarDate, granularity: Granularity, minuteOfDay: Int? = nil,
    isApproximate: Bool = false
  ) {
    self.first = first
    self.last = max(first, last)
    self.granularity = granularity
    self.minuteOfDay = minuteOfDay
    self.isApproximate = isApproximate
  }

  /// The interval of one day.
  public init(day: CalendarDate) { self.init(first: day, last: day, granularity: .day) }

  /// Whether the two share at least one day.
  public func overlaps(_ other: CalendarInterval) -> Bool { first <= other.last && other.first <= last }

  /// Orders by begin; of two with one begin the shorter comes first.
  public static func < (a: CalendarInterval, b: CalendarInterval) -> Bool {
    (a.first.dayNumber, a.minuteOfDay ?? -1, a.last.dayNumber)
      < (b.first.dayNumber, b.minuteOfDay ?? -1, b.last.dayNumber)
  }
}
