extension CalendarInterval {
  /// The interval in few words, for a date column: "Jun 14", "Jun 19–25", "early Jul", "summer 2022", "2023".
  ///
  /// English and the same in every locale. The year is left out where the whole interval lies in
  /// `referenceYear` and the words are still clear without it.
  public func label(referenceYear: Int? = nil) -> String {
    let (words, isVague) = labelParts(omitsYear: first.year == last.year && first.year == referenceYear)
    return isApproximate && !isVague ? "c. " + words : words
  }

  /// The label, and whether its words already tell that the bounds are vague ("early Jul").
  private func labelParts(omitsYear: Bool) -> (words: String, isVague: Bool) {
    let year = omitsYear ? "" : " " + Self.label(year: first.year)
    switch granularity {
    case .minute, .hour, .partOfDay, .day, .weekend, .week: return (dayLabel(omitsYear: omitsYear), false)
    case .month:
      let month = first.monthName
      guard (first.year, first.month) == (last.year, last.month) else {
        let end = last.monthName + (omitsYear ? "" : " " + Self.label(year: last.year))
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
      let names = [3: "spring", 6: "summer", 9: "autumn", 12: "winter"]
      guard let name = names[first.month] else { return (dayLabel(omitsYear: omitsYear), false) }
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

  private func dayLabel(omitsYear: Bool) -> String {
    let start = first.monthName + " \(first.day)"
    let startYear = ", " + Self.label(year: first.year)
    let endYear = omitsYear ? "" : ", " + Self.label(year: last.year)
    if first == last { return start + endYear }
    let end = first.month == last.month ? "\(last.day)" : last.monthName + " \(last.day)"
    if first.year == last.year { return start + "–" + end + endYear }
    return start + startYear + "–" + last.monthName + " \(last.day)" + endYear
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
