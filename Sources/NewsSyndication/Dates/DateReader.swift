import NewsModel

/// Reads dates as feeds, pages and bylines write them.
///
/// Understood are ISO 8601 and RFC 3339 (`2023-07-04T09:10:00+02:00`, `20230704`), RFC 822 and its
/// successors (`Tue, 04 Jul 2023 09:10:00 +0200`), asctime, and dates in English words (`4 July 2023`,
/// `July 4, 2023 at 9:10 a.m. CEST`). Numbers alone (`7/4/2023`) are read only where one of them must be
/// the day. The day stays that of the publisher's clock.
struct DateReader {
  private var year: Int?
  private var month: Int?
  private var day: Int?
  private var minute: Int?
  private var second: Int?
  private var zone: TimeZoneName?

  /// A date is short; anything longer is text that mentions one.
  private static let longest = 100

  /// The time that `text` states, or nil where the whole of it is not a date with year, month and day.
  static func read(_ text: String) -> PublicationTime? {
    guard text.utf8.count <= longest else { return nil }
    let tokens = DateToken.tokens(of: text)
    guard !tokens.isEmpty else { return nil }
    var reader = DateReader()
    guard reader.read(tokens[...]) else { return nil }
    return reader.result
  }

  private var result: PublicationTime? {
    guard let year, let month, let day, (1...9999).contains(year),
      let date = CalendarDate(year, month, day)
    else { return nil }
    return PublicationTime(
      day: date, minuteOfDay: minute, second: second,
      utcOffsetMinutes: minute == nil ? nil : zone?.offset(on: date))
  }

  /// Takes every token; false where one has no place in a date.
  private mutating func read(_ all: ArraySlice<DateToken>) -> Bool {
    var tokens = all
    var hasDay: Bool { year != nil && month != nil && day != nil }
    while let token = tokens.first {
      if minute == nil, let count = readTime(tokens) {
        tokens.removeFirst(count)
        continue
      }
      if hasDay || minute != nil, zone == nil, let count = readZone(tokens) {
        tokens.removeFirst(count)
        continue
      }
      if !hasDay, let count = readNumericDate(tokens) {
        tokens.removeFirst(count)
        continue
      }
      switch token {
      case .number(let value, let digits):
        if digits == 4, year == nil {
          year = value
        } else if day == nil, digits <= 2 {
          day = value
        } else if year == nil, digits == 2, month != nil {
          year = value + (value < 70 ? 2000 : 1900)
        } else {
          return false
        }
      case .word(let word):
        if month == nil, let number = Self.month(word) {
          month = number
        } else if !Self.isFiller(word), !Self.isForeignWeekday(tokens, at: all.startIndex) {
          return false
        }
      case .mark(let mark):
        guard "(),.-|·•–".unicodeScalars.contains(mark) else { return false }
      }
      tokens.removeFirst()
    }
    return true
  }

  /// `2023-07-04`, `2023/07/04`, `20230704`, `04.07.2023`, and `7/24/2023` where only one order is possible.
  private mutating func readNumericDate(_ tokens: ArraySlice<DateToken>) -> Int? {
    if case .number(let value, 8)? = tokens.first, (1900...2999).contains(value / 10_000) {
      (year, month, day) = (value / 10_000, value / 100 % 100, value % 100)
      return 1
    }
    let field = Array(tokens.prefix(5))
    guard field.count == 5, case .number(let a, let aDigits) = field[0], case .mark(let mark) = field[1],
      case .number(let b, let bDigits) = field[2], field[3] == field[1],
      case .number(let c, let cDigits) = field[4], bDigits <= 2
    else { return nil }
    if aDigits == 4, cDigits <= 2, mark == "-" || mark == "/" || mark == "." {
      (year, month, day) = (a, b, c)
      return 5
    }
    guard cDigits == 4, aDigits <= 2 else { return nil }
    switch mark {
    case ".": (day, month, year) = (a, b, c)
    case "/" where a > 12: (day, month, year) = (a, b, c)
    case "/" where b > 12, "/" where a == b: (month, day, year) = (a, b, c)
    default: return nil
    }
    return 5
  }

  /// `09:10`, `T09:10:30.5`, `9:10 p.m.`, `9 am`, `09.10 h` after the date, `T0910`.
  private mutating func readTime(_ tokens: ArraySlice<DateToken>) -> Int? {
    var rest = tokens
    var count = 0
    func taken(_ number: Int) { count += number; rest = rest.dropFirst(number) }
    let isMarkedT = rest.first == .word("t")
    if isMarkedT { taken(1) }
    guard case .number(let first, let digits)? = rest.first else { return nil }
    var hour = first
    var minutes = 0
    taken(1)
    if rest.first == .mark(":"), case .number(let value, 2)? = rest.dropFirst().first, digits <= 2 {
      minutes = value
      taken(2)
      if rest.first == .mark(":"), case .number(let value, 1...2)? = rest.dropFirst().first {
        // A leap second is told as the last of its minute.
        second = min(value, 59)
        taken(2)
        if rest.first == .mark("."), case .number? = rest.dropFirst().first { taken(2) }
      }
    } else if isMarkedT, digits == 4 || digits == 6 {
      let clock = digits == 6 ? first / 100 : first
      if digits == 6 { second = min(first % 100, 59) }
      (hour, minutes) = (clock / 100, clock % 100)
    } else if !Self.isHalfDay(rest.first) || digits > 2 {
      return nil
    }
    if case .word(let half)? = rest.first, Self.isHalfDay(rest.first) {
      guard (1...12).contains(hour) else { return nil }
      hour = hour % 12 + (half.hasPrefix("p") ? 12 : 0)
      taken(1)
    } else if rest.first == .word("h") || rest.first == .word("hrs") || rest.first == .word("hours") {
      taken(1)
    }
    guard (0...24).contains(hour), (0...59).contains(minutes), hour < 24 || minutes == 0 else { return nil }
    minute = min(hour * 60 + minutes, 1439)
    return count
  }

  /// `Z`, `+0200`, `-05:00`, `CEST`, `GMT+2`, in brackets or not.
  private mutating func readZone(_ tokens: ArraySlice<DateToken>) -> Int? {
    if case .word(let word)? = tokens.first, let name = TimeZoneName(word) {
      zone = name
      if name.isUTC, let (offset, count) = Self.offset(tokens.dropFirst()) {
        zone = .fixed(offset)
        return count + 1
      }
      return 1
    }
    // A date in ISO form has had its hyphens taken; a sign that follows a time begins an offset.
    guard minute != nil, let (offset, count) = Self.offset(tokens) else { return nil }
    zone = .fixed(offset)
    return count
  }

  private static func offset(_ tokens: ArraySlice<DateToken>) -> (minutes: Int, count: Int)? {
    guard case .mark(let sign)? = tokens.first, sign == "+" || sign == "-" || sign == "−",
      case .number(let value, let digits)? = tokens.dropFirst().first
    else { return nil }
    var (hours, minutes, count) = (value, 0, 2)
    if digits == 4 {
      (hours, minutes) = (value / 100, value % 100)
    } else if digits > 2 {
      return nil
    } else if tokens.dropFirst(2).first == .mark(":"), case .number(let value, 2)? = tokens.dropFirst(3).first
    {
      minutes = value
      count = 4
    }
    guard hours <= 14, minutes <= 59 else { return nil }
    return ((hours * 60 + minutes) * (sign == "+" ? 1 : -1), count)
  }

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]
  /// Months by their names in the languages in which feeds write them, without diacritics: the number of each.
  private static let longMonths: [String: Int] = {
    let languages = [
      "january february march april may june july august september october november december",
      "januar februar marz april mai juni juli august september oktober november dezember",
      "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre",
      "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
      "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
      "janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro",
      "januari februari maart april mei juni juli augustus september oktober november december",
      "januari februari mars april maj juni juli augusti september oktober november december",
      "janv fevr mars avr mai juin juil aout sept oct nov dec",
      "ene feb mar abr may jun jul ago sept oct nov dic",
      "gen feb mar apr mag giu lug ago set ott nov dic",
      "jan fev mar abr mai jun jul ago set out nov dez",
      "jan feb mrt apr mei jun jul aug sep okt nov dec",
    ]
    var months: [String: Int] = [:]
    for language in languages {
      for (index, name) in language.split(separator: " ").enumerated() {
        months[String(name)] = index + 1
      }
    }
    return months
  }()
  private static let fillers: Set<String> = [
    "at", "on", "of", "the", "st", "nd", "rd", "th", "mon", "tue", "tues", "wed", "weds", "thu", "thur",
    "thurs", "fri", "sat", "sun", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
    "sunday", "time", "local",
  ]

  private static func month(_ word: String) -> Int? {
    if word.utf8.count == 3, let index = months.firstIndex(of: word) { return index + 1 }
    return longMonths[word]
  }
  /// Whether a date begins with a word and a comma or full stop before a number: the weekday in whatever language.
  private static func isForeignWeekday(_ tokens: ArraySlice<DateToken>, at start: Int) -> Bool {
    guard tokens.startIndex == start, tokens.count > 3 else { return false }
    let next = tokens[start + 1]
    guard next == .mark(",") || next == .mark("."), case .number = tokens[start + 2] else { return false }
    return true
  }

  private static func isFiller(_ word: String) -> Bool { fillers.contains(word) }
  private static func isHalfDay(_ token: DateToken?) -> Bool { token == .word("am") || token == .word("pm") }
}
