/// A time of day, to the minute.
public struct ClockTime: Sendable, Hashable, CustomStringConvertible {
  /// Minutes since midnight, 0 to 1439.
  public var minuteOfDay: Int

  /// Creates a time of day.
  public init(minuteOfDay: Int) { self.minuteOfDay = minuteOfDay }

  /// `09:10`.
  public var description: String {
    let (hour, minute) = (minuteOfDay / 60, minuteOfDay % 60)
    return (hour < 10 ? "0\(hour)" : "\(hour)") + (minute < 10 ? ":0\(minute)" : ":\(minute)")
  }
}
