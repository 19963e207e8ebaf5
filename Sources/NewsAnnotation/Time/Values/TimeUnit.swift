import NewsModel

/// The units in which English measures time.
enum TimeUnit: Int32, Sendable, Comparable {
  case second, minute, hour, day, weekend, week, fortnight, month, quarter, year, decade, century

  /// Orders from short to long.
  static func < (a: TimeUnit, b: TimeUnit) -> Bool { a.rawValue < b.rawValue }

  /// Whether an ISO 8601 duration writes the unit after a `T`.
  var isWithinDay: Bool { self <= .hour }

  /// How many of `designator` one unit makes: a decade is ten years.
  var multiple: Int {
    switch self {
    case .decade: 10
    case .century: 100
    case .fortnight: 2
    default: 1
    }
  }

  /// The letter of an ISO 8601 duration; `Q` for a quarter, as TIMEX3 adds it.
  var designator: String {
    switch self {
    case .second: "S"
    case .minute, .month: "M"
    case .hour: "H"
    case .day, .weekend: "D"
    case .week, .fortnight: "W"
    case .quarter: "Q"
    case .year, .decade, .century: "Y"
    }
  }

  /// The letter for an unknown number of units: TIMEX3 tells decades (`E`) and centuries (`C`) from years.
  var vagueDesignator: String {
    switch self {
    case .decade: "E"
    case .century: "C"
    default: designator
    }
  }

  /// The value of one such unit of the calendar of which nothing is known.
  var unknownValue: String {
    switch self {
    case .second, .minute, .hour: "XXXX-XX-XXTXX"
    case .day: "XXXX-XX-XX"
    case .weekend: "XXXX-WXX-WE"
    case .week, .fortnight: "XXXX-WXX"
    case .month: "XXXX-XX"
    case .quarter: "XXXX-QX"
    case .year: "XXXX"
    case .decade: "XXX"
    case .century: "XX"
    }
  }
}

/// The seasons, as TIMEX3 writes them. They are those of the northern half of the Earth, by whole months.
enum Season: Int32, Sendable {
  case spring = 3
  case summer = 6
  case autumn = 9
  case winter = 12

  /// The two letters of TIMEX3.
  var code: String {
    switch self {
    case .spring: "SP"
    case .summer: "SU"
    case .autumn: "FA"
    case .winter: "WI"
    }
  }
  /// The month in which it begins, 1 to 12; winter ends in the year after.
  var firstMonth: Int { Int(rawValue) }
}

/// The parts of the day, as TIMEX3 writes them.
enum PartOfDay: Int32, Sendable {
  case morning, midday, afternoon, evening, night, daytime

  /// The two letters of TIMEX3.
  var code: String {
    switch self {
    case .morning: "MO"
    case .midday: "MI"
    case .afternoon: "AF"
    case .evening: "EV"
    case .night: "NI"
    case .daytime: "DT"
    }
  }
  /// Minute of the day at which it is taken to begin, 0 to 1439.
  var firstMinute: Int {
    switch self {
    case .morning: 5 * 60
    case .midday: 12 * 60
    case .afternoon: 13 * 60
    case .evening: 17 * 60
    case .night: 20 * 60
    case .daytime: 8 * 60
    }
  }
}

/// TIMEX3 modifiers.
enum TimeModifier: String, Sendable {
  case start = "START"
  case middle = "MID"
  case end = "END"
  case approximate = "APPROX"
  case moreThan = "MORE_THAN"
  case lessThan = "LESS_THAN"
  case equalOrMore = "EQUAL_OR_MORE"
  case equalOrLess = "EQUAL_OR_LESS"
}
