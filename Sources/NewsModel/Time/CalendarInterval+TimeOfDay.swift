extension CalendarInterval {
  /// The time of day in words: `09:10` where the text gives a clock time, "evening" where it gives a part of
  /// the day, nil where it gives neither.
  public var timeOfDay: String? {
    guard let minuteOfDay else { return nil }
    guard granularity == .partOfDay else { return ClockTime(minuteOfDay: minuteOfDay).description }
    return switch minuteOfDay / 60 {
    case 5..<8: "morning"
    case 8..<12: "daytime"
    case 12: "midday"
    case 13..<17: "afternoon"
    case 17..<20: "evening"
    default: "night"
    }
  }
}
