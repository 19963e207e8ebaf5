import NewsModel

/// Dates as people and as machines read them.
enum DateText {
  /// "Fri 17 May 2019", "Fri 17 May 2019 evening", "May 2019", "2019", "17–19 May 2019"; "about" before it
  /// where the text is vague.
  static func readable(_ interval: CalendarInterval) -> String {
    let (first, last) = (interval.first, interval.last)
    var text: String
    switch interval.granularity {
    case .century, .decade,
      .year where first.month == 1 && first.day == 1 && last.month == 12 && last.day == 31:
      text = first.year == last.year ? String(first.year) : "\(first.year)–\(last.year)"
    case .month where first.day == 1 && first.year == last.year && first.month == last.month:
      text = month(first)
    default: text = range(first, last)
    }
    if let time = interval.timeOfDay { text += " \(time)" }
    return interval.isApproximate ? "about \(text)" : text
  }

  private static func range(_ first: CalendarDate, _ last: CalendarDate) -> String {
    if first == last { return "\(first.weekdayName) \(first.day) \(month(first))" }
    if first.day == 1, last.day == CalendarDate.daysInMonth(last.year, last.month) {
      return first.year == last.year
        ? "\(first.monthName)–\(month(last))" : "\(month(first)) – \(month(last))"
    }
    if first.year != last.year { return "\(first.day) \(month(first)) – \(last.day) \(month(last))" }
    return first.month == last.month
      ? "\(first.day)–\(last.day) \(month(last))"
      : "\(first.day) \(first.monthName) – \(last.day) \(month(last))"
  }

  private static func month(_ day: CalendarDate) -> String { "\(day.monthName) \(day.year)" }

  /// "Tue 4 Jul 2023 09:10 +02:00".
  static func readable(_ time: PublicationTime) -> String {
    var text = range(time.day, time.day)
    if let minute = time.minuteOfDay { text += " \(ClockTime(minuteOfDay: minute))" }
    if let offset = time.utcOffsetMinutes { text += offset == 0 ? " UTC" : " \(self.offset(offset))" }
    return text
  }

  /// `2023-07-04T09:10+02:00`, or as much of it as is known.
  static func iso(_ time: PublicationTime) -> String {
    guard let minute = time.minuteOfDay else { return time.day.description }
    let zone = time.utcOffsetMinutes.map { $0 == 0 ? "Z" : offset($0) } ?? ""
    return "\(time.day)T\(ClockTime(minuteOfDay: minute))\(zone)"
  }

  /// `2023-06-14`, `2023-06`, `2023`, or first and last day with a stroke between them (ISO 8601).
  static func iso(_ interval: CalendarInterval) -> String {
    let (first, last) = (interval.first, interval.last)
    if first == last {
      // Morning has no minute of its own.
      guard interval.granularity != .partOfDay, let minute = interval.minuteOfDay else {
        return first.description
      }
      return "\(first)T\(ClockTime(minuteOfDay: minute))"
    }
    if interval.granularity == .year, first.year == last.year { return String(first.description.prefix(4)) }
    if interval.granularity == .month, first.year == last.year, first.month == last.month {
      return String(first.description.prefix(7))
    }
    return "\(first)/\(last)"
  }

  private static func offset(_ minutes: Int) -> String {
    "\(minutes < 0 ? "-" : "+")\(ClockTime(minuteOfDay: abs(minutes)))"
  }
}
