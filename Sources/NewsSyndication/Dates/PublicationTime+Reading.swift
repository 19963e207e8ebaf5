import Foundation
import NewsModel

extension PublicationTime {
  /// Reads a date as feeds, pages and people write it: ISO 8601 and RFC 3339, RFC 822, or English words
  /// (`4 July 2023`, `July 4, 2023 at 9:10 a.m. CEST`). Nil for anything else, and for dates that two
  /// countries would read differently (`4/7/2023`).
  public init?(parsing text: String) {
    guard let time = DateReader.read(text) else { return nil }
    self = time
  }

  /// Whether `identifier` names a zone of the IANA time zone database, as ``moved(toTimeZone:)`` wants it.
  public static func isKnownTimeZone(_ identifier: String) -> Bool { TimeZone(identifier: identifier) != nil }

  /// The same moment on the clock of an IANA time zone ("Europe/Vienna"), day included.
  ///
  /// A time without zone is taken to be on that clock already and gains its offset; a mere day stays as it
  /// is, since there is no moment to move. An unknown zone changes nothing.
  public func moved(toTimeZone identifier: String) -> PublicationTime {
    guard let zone = TimeZone(identifier: identifier), let minuteOfDay else { return self }
    if let utcOffsetMinutes {
      let utc = day.dayNumber * 1440 + minuteOfDay - utcOffsetMinutes
      let offset = Self.offset(of: zone, atMinute: utc)
      return PublicationTime(localMinute: utc + offset, second: second, utcOffsetMinutes: offset)
    }
    let local = day.dayNumber * 1440 + minuteOfDay
    // Two steps settle on the offset that holds at that local time, but for the hour that a change skips.
    let estimate = Self.offset(of: zone, atMinute: local)
    let offset = Self.offset(of: zone, atMinute: local - estimate)
    return PublicationTime(
      day: day, minuteOfDay: minuteOfDay, second: second, utcOffsetMinutes: offset)
  }

  private init(localMinute: Int, second: Int?, utcOffsetMinutes: Int) {
    let dayNumber = Int((Double(localMinute) / 1440).rounded(.down))
    self.init(
      day: CalendarDate(dayNumber: dayNumber), minuteOfDay: localMinute - dayNumber * 1440, second: second,
      utcOffsetMinutes: utcOffsetMinutes)
  }

  /// Minutes that `zone` is ahead of UTC at a minute since 1970-01-01T00:00Z.
  private static func offset(of zone: TimeZone, atMinute minute: Int) -> Int {
    zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(minute) * 60)) / 60
  }
}
