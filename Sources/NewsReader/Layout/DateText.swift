import NewsModel

/// Dates as the reader writes them.
struct DateText: Sendable, Hashable {
  /// The words of short dates, in lists and in the timeline.
  var short = DateWords.english
  /// The words of dates in running text.
  var running = DateWords.english.ordered(.dayMonth)

  /// English: `Jul 4` in columns, `4 Jul 2023` in text.
  init() {}

  /// Every date in these words.
  init(_ words: DateWords) {
    short = words
    running = words
  }

  /// `4 Jul 2023`.
  func day(_ date: CalendarDate) -> String { running.day(date, year: Self.year(date)) }

  /// `Tue 4 Jul 2023`.
  func weekdayAndDay(_ date: CalendarDate) -> String { "\(running.weekday(of: date)) \(day(date))" }

  /// `Jul 2023`.
  func month(_ date: CalendarDate) -> String { "\(short.month(of: date)) \(Self.year(date))" }

  /// `Tue 4 Jul 2023 09:10 UTC+2`.
  func long(_ time: PublicationTime) -> String {
    var text = weekdayAndDay(time.day)
    if let minute = time.minuteOfDay { text += " \(ClockTime(minuteOfDay: minute))" }
    if time.minuteOfDay != nil, let offset = time.utcOffsetMinutes { text += " " + Self.zone(offset) }
    return text
  }

  /// The interval in full: `Sat 24 Jun 2023`, `Sat 24 Jun 2023 to Mon 26 Jun 2023`.
  func full(_ interval: CalendarInterval) -> String {
    var text = weekdayAndDay(interval.first)
    if let time = interval.timeOfDay { text += " " + time }
    if interval.last != interval.first { text += " to \(weekdayAndDay(interval.last))" }
    return interval.isApproximate ? "about \(text)" : text
  }

  /// The interval in few words: `Jun 24`.
  func label(_ interval: CalendarInterval, referenceYear: Int? = nil) -> String {
    interval.label(referenceYear: referenceYear, words: short)
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
