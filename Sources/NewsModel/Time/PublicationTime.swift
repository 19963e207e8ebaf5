/// When an article was published, on the publisher's own clock.
///
/// Relative dates ("today", "Monday") are resolved against the publisher's calendar day, so the local day is
/// what is kept; time and offset from UTC are kept where the source gave them.
public struct PublicationTime: Sendable, Hashable, Codable, Comparable {
  /// The day in the publisher's time zone.
  public var day: CalendarDate
  /// Minute of that day, 0 to 1439; nil where only the day is known.
  public var minuteOfDay: Int?
  /// Second of that minute, 0 to 59; nil where it is not told.
  public var second: Int?
  /// Minutes that the publisher's clock is ahead of UTC; nil where the zone is unknown.
  public var utcOffsetMinutes: Int?

  /// Creates a publication time.
  public init(
    day: CalendarDate, minuteOfDay: Int? = nil, second: Int? = nil, utcOffsetMinutes: Int? = nil
  ) {
    self.second = second
    self.day = day
    self.minuteOfDay = minuteOfDay
    self.utcOffsetMinutes = utcOffsetMinutes
  }

  /// Creates the publication time of a minute since 1970-01-01T00:00Z, on the clock of UTC.
  public init(minutesSinceEpoch minute: Int) {
    let day = minute >= 0 ? minute / 1440 : -((1439 - minute) / 1440)
    self.init(
      day: CalendarDate(dayNumber: day), minuteOfDay: minute - day * 1440, utcOffsetMinutes: 0)
  }

  /// Minutes since 1970-01-01T00:00Z, an unknown time taken as midnight and an unknown zone as UTC.
  public var minutesSinceEpoch: Int {
    day.dayNumber * 1440 + (minuteOfDay ?? 0) - (utcOffsetMinutes ?? 0)
  }

  /// Orders by instant.
  public static func < (a: PublicationTime, b: PublicationTime) -> Bool {
    a.minutesSinceEpoch < b.minutesSinceEpoch
  }
}
