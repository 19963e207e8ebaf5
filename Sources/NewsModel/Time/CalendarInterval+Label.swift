extension CalendarInterval {
  /// The interval in few words, for a date column: "Jun 14", "Jun 19–25", "early Jul", "summer 2022", "2023".
  ///
  /// The year is left out where the whole interval lies in `referenceYear` and the words are still clear without it.
  /// Days and months are written in `words`, everything else in English.
  public func label(referenceYear: Int? = nil, words: DateWords = .english) -> String {
    let (text, isVague) = labelParts(
      omitsYear: first.year == last.year && first.year == referenceYear, words)
    return isApproximate && !isVague ? "c. " + text : text
  }

  /// The label, and whether its words already tell that the bounds are vague ("early Jul").
  private func labelParts(omitsYear: Bool, _ names: DateWords) -> (words: String, isVague: Bool) {
    let year = omitsYear ? "" : " " + Self.label(year: first.year)
    switch granularity {
    case .minute, .hour, .partOfDay, .day, .weekend, .week:
      return (dayLabel(omitsYear: omitsYear, names), false)
    case .month:
      let month = names.month(of: first)
      guard (first.year, first.month) == (last.year, last.month) else {
        let end = names.month(of: last) + (omitsYear ? "" : " " + Self.label(year: last.year))
        return (month + (first.year == last.year ? "" : year) + "–" + end, false)
      }
      let part: String
      if first.day == 1, last.day >= 28 {
        return (month + year, false)
      } else if last.day <= 15 {
        part = "early "
      } else if first.day > 15 {
        part = "late "
      } else {
        part = "mid-"
      }
      return (part + month + year, true)
    case .season:
      let seasons = [3: "spring", 6: "summer", 9: "autumn", 12: "winter"]
      guard let name = seasons[first.month] else { return (dayLabel(omitsYear: omitsYear, names), false) }
      return (name + (first.year == last.year ? year : " " + spanOfYears), false)
    case .quarter: return ("Q\((first.month + 2) / 3)" + year, false)
    case .halfYear: return ("H\(first.month <= 6 ? 1 : 2)" + year, false)
    case .year:
      if first.year == last.year, (first.month, first.day) != (1, 1) || (last.month, last.day) != (12, 31) {
        let part = last.month <= 6 ? "early " : first.month > 6 ? "late " : "mid-"
        return (part + Self.label(year: first.year), true)
      }
      return (spanOfYears, false)
    case .decade:
      return first.year > 0 && last.year - first.year == 9 && first.year % 10 == 0
        ? ("\(first.year)s", false) : (spanOfYears, false)
    case .century:
      guard first.year > 0, last.year - first.year == 99, first.year % 100 <= 1 else {
        return (spanOfYears, false)
      }
      let number = last.year / 100 + (first.year % 100 == 0 ? 1 : 0)
      return ("\(number)\(Self.ordinalSuffix(number)) c.", false)
    }
  }

  private func dayLabel(omitsYear: Bool, _ names: DateWords) -> String {
    func dated(_ day: CalendarDate) -> String { names.day(day, year: Self.label(year: day.year)) }
    if first == last { return omitsYear ? names.dayAndMonth(first) : dated(first) }
    guard first.year == last.year else { return dated(first) + "–" + dated(last) }
    let isOneMonth = first.month == last.month
    let year = Self.label(year: last.year)
    switch names.order {
    case .monthDay:
      let end = isOneMonth ? "\(last.day)" : names.dayAndMonth(last)
      return names.dayAndMonth(first) + "–" + end + (omitsYear ? "" : ", " + year)
    case .dayMonth:
      let start = isOneMonth ? "\(first.day)" : names.dayAndMonth(first)
      return start + "–" + names.dayAndMonth(last) + (omitsYear ? "" : " " + year)
    case .iso:
      return (omitsYear ? names.dayAndMonth(first) : dated(first)) + "–" + names.dayAndMonth(last)
    }
  }

  private var spanOfYears: String {
    first.year == last.year
      ? Self.label(year: first.year) : Self.label(year: first.year) + "–" + Self.label(year: last.year)
  }

  /// "2023", "44 BCE": years are astronomical, so year 0 is 1 BCE.
  private static func label(year: Int) -> String { year > 0 ? String(year) : "\(1 - year) BCE" }

  private static func ordinalSuffix(_ number: Int) -> String {
    if (11...13).contains(number % 100) { return "th" }
    switch number % 10 {
    case 1: return "st"
    case 2: return "nd"
    case 3: return "rd"
    default: return "th"
    }
  }
}
