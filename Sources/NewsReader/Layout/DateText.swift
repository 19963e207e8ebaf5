import NewsModel

/// Dates as the reader writes them: day before month, English names.
enum DateText {
  /// `4 Jul`.
  static func dayAndMonth(_ date: CalendarDate) -> String { "\(date.day) \(date.monthName)" }

  /// `4 Jul 2023`.
  static func day(_ date: CalendarDate) -> String { "\(dayAndMonth(date)) \(year(date))" }

  /// `Tue 4 Jul 2023`.
  static func weekdayAndDay(_ date: CalendarDate) -> String {
    "\(date.weekdayName) \(day(date))"
  }

  /// `Tue 4 Jul 2023 09:10 UTC+2`.
  static func long(_ time: PublicationTime) -> String {
    var text = weekdayAndDay(time.day)
    if let minute = time.minuteOfDay { text += " \(ClockTime(minuteOfDay: minute))" }
    if time.minuteOfDay != nil, let offset = time.utcOffsetMinutes { text += " " + zone(offset) }
    return text
  }

  /// The interval in full: `Sat 24 Jun 2023`, `Sat 24 Jun 2023 to Mon 26 Jun 2023`.
  static func full(_ interval: CalendarInterval) -> String {
    var text = weekdayAndDay(interval.first)
    if let time = interval.timeOfDay { text += " " + time }
    if interval.last != interval.first { text += " to \(weekdayAndDay(interval.last))" }
    return interval.isApproximate ? "about \(text)" : text
  }

  /// `2023`, `44 BC`.
  static func year(_ date: CalendarDate) -> String { date.year > 0 ? "\(date.year)" : "\(1 - date.year) BC" }

  private static func zone(_ offsetMinutes: Int) -> String {
    guard offsetMinutes != 0 else { return "UTC" }
    let minutes = abs(offsetMinutes)
    let text = "UTC" + (offsetMinutes < 0 ? "−" : "+") + "\(minutes / 60)"
    return minutes % 60 == 0 ? text : text + ":" + padded(minutes % 60)
  }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
