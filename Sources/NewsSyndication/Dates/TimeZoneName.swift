import NewsModel

/// A time zone as dates name it.
enum TimeZoneName: Equatable {
  /// Minutes ahead of UTC.
  case fixed(Int)
  /// North American time without saying whether standard or daylight ("ET"): minutes ahead of UTC in
  /// winter.
  case northAmerican(standard: Int)

  /// The zone of an abbreviation in lower case; nil for one that is unknown. Of those that several countries
  /// use, the most populous has it.
  init?(_ abbreviation: String) {
    if let minutes = Self.fixedOffsets[abbreviation] {
      self = .fixed(minutes)
    } else if let minutes = Self.seasonalOffsets[abbreviation] {
      self = .northAmerican(standard: minutes)
    } else {
      return nil
    }
  }

  /// Whether it is UTC itself, to which an offset may be added ("GMT+2").
  var isUTC: Bool { self == .fixed(0) }

  /// Minutes ahead of UTC on `day`.
  func offset(on day: CalendarDate) -> Int {
    switch self {
    case .fixed(let minutes): minutes
    case .northAmerican(let standard): standard + (Self.isNorthAmericanSummer(day) ? 60 : 0)
    }
  }

  /// Daylight saving time by the rule since 2007: second Sunday of March to first Sunday of November.
  private static func isNorthAmericanSummer(_ day: CalendarDate) -> Bool {
    func sunday(_ ordinal: Int, of month: Int) -> Int {
      guard let first = CalendarDate(day.year, month, 1) else { return 0 }
      return first.dayNumber + (7 - first.weekday) + 7 * (ordinal - 1)
    }
    return day.dayNumber >= sunday(2, of: 3) && day.dayNumber < sunday(1, of: 11)
  }

  private static let seasonalOffsets: [String: Int] = ["et": -300, "ct": -360, "mt": -420, "pt": -480]

  private static let fixedOffsets: [String: Int] = [
    "z": 0, "utc": 0, "gmt": 0, "ut": 0, "wet": 0, "bst": 60, "west": 60, "cet": 60, "met": 60, "wat": 60,
    "cest": 120, "mest": 120, "eet": 120, "sast": 120, "cat": 120, "eest": 180, "idt": 180, "msk": 180,
    "eat": 180, "trt": 180, "gst": 240, "pkt": 300, "ist": 330, "npt": 345, "wib": 420, "ict": 420,
    "hkt": 480, "sgt": 480, "pht": 480, "awst": 480, "jst": 540, "kst": 540, "acst": 570, "aest": 600,
    "acdt": 630, "aedt": 660, "nzst": 720, "nzdt": 780, "nst": -210, "ndt": -150, "ast": -240, "adt": -180,
    "brt": -180, "art": -180, "clt": -240, "est": -300, "edt": -240, "cst": -360, "cdt": -300, "mst": -420,
    "mdt": -360, "pst": -480, "pdt": -420, "akst": -540, "akdt": -480, "hst": -600,
  ]
}
