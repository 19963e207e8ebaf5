import NewsModel

/// Days that bear a name. Only those whose date a rule gives in every year.
enum Holiday: Int32, Sendable {
  case newYearsDay, newYearsEve, christmas, christmasEve, boxingDay, halloween, valentinesDay
  case independenceDay, veteransDay, mayDay, thanksgiving, labourDay, memorialDay, martinLutherKingDay
  case electionDay, easter, goodFriday, easterMonday, ashWednesday, palmSunday, pentecost

  /// Its day in `year`. The American days are those of the law since 1971.
  func day(in year: Int) -> CalendarDate? {
    switch self {
    case .newYearsDay: CalendarDate(year, 1, 1)
    case .newYearsEve: CalendarDate(year, 12, 31)
    case .christmas: CalendarDate(year, 12, 25)
    case .christmasEve: CalendarDate(year, 12, 24)
    case .boxingDay: CalendarDate(year, 12, 26)
    case .halloween: CalendarDate(year, 10, 31)
    case .valentinesDay: CalendarDate(year, 2, 14)
    case .independenceDay: CalendarDate(year, 7, 4)
    case .veteransDay: CalendarDate(year, 11, 11)
    case .mayDay: CalendarDate(year, 5, 1)
    case .thanksgiving: Self.weekday(4, number: 4, ofMonth: 11, year)
    case .labourDay: Self.weekday(1, number: 1, ofMonth: 9, year)
    case .memorialDay: CalendarDate(year, 5, 31).map { $0.adding(days: 1 - $0.weekday) }
    case .martinLutherKingDay: Self.weekday(1, number: 3, ofMonth: 1, year)
    case .electionDay: Self.weekday(1, number: 1, ofMonth: 11, year)?.adding(days: 1)
    case .easter: Self.easter(year)
    case .goodFriday: Self.easter(year)?.adding(days: -2)
    case .easterMonday: Self.easter(year)?.adding(days: 1)
    case .ashWednesday: Self.easter(year)?.adding(days: -46)
    case .palmSunday: Self.easter(year)?.adding(days: -7)
    case .pentecost: Self.easter(year)?.adding(days: 49)
    }
  }

  /// The value where the year is unknown.
  var unknownValue: String {
    guard rawValue <= Self.mayDay.rawValue, let day = day(in: 2000) else { return "XXXX-XX-XX" }
    return "XXXX-\(padded(day.month, 2))-\(padded(day.day, 2))"
  }

  private static func weekday(_ weekday: Int, number: Int, ofMonth month: Int, _ year: Int)
    -> CalendarDate?
  {
    CalendarDate(year, month, 1).map { first in
      first.adding(days: (weekday - first.weekday + 7) % 7 + 7 * (number - 1))
    }
  }

  /// Western Easter by the anonymous Gregorian algorithm ("Meeus/Jones/Butcher", Nature, 20 April 1876).
  private static func easter(_ year: Int) -> CalendarDate? {
    guard year > 1582 else { return nil }
    let (a, b, c) = (year % 19, year / 100, year % 100)
    let g = (b - (b + 8) / 25 + 1) / 3
    let h = (19 * a + b - b / 4 - g + 15) % 30
    let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7
    let m = (a + 11 * h + 22 * l) / 451
    let sum = h + l - 7 * m + 114
    return CalendarDate(year, sum / 31, sum % 31 + 1)
  }
}
