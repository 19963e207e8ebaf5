import NewsModel

/// What an expression says, before it is known when that is.
enum TimeMeaning: Sendable, Hashable {
  /// Fields of the calendar, complete or not.
  case calendar(CalendarFields)
  /// So many units from a day that the context gives.
  case shift(CalendarShift)
  /// An amount of time; one that leads up to the day of writing ("the past two years") or on from it.
  case duration(TimeQuantity)
  /// A repetition, by its TIMEX3 value.
  case set(String)
  /// Past, present or future at large.
  case vague(VagueReference)
}

/// The fields of a date that the text gives.
struct CalendarFields: Sendable, Hashable {
  /// How a year is given.
  enum Year: Sendable, Hashable {
    /// Astronomical.
    case absolute(Int)
    /// The last two digits.
    case twoDigits(Int)
    /// So many years from that of publication: "last year's", "of this year".
    case fromPublication(Int)
    /// So many years from that of the narrative: "of that year".
    case fromNarrative(Int)
  }

  var year: Year?
  /// Month, 1 to 12.
  var month: Int?
  /// Day of the month, 1 to 31.
  var day: Int?
  /// ISO weekday, 1 to 7.
  var weekday: Int?
  var season: Season?
  /// 1 to 4.
  var quarter: Int?
  /// Whether the quarter is the one that the text's figures are of: "the 1988 period".
  var isFiguresQuarter = false
  /// 1 or 2.
  var half: Int?
  var holiday: Holiday?
  /// Last two digits of a decade of no given century: 80 for "the eighties".
  var shortDecade: Int?
  /// A value that needs nothing else: a decade or a century.
  var complete: CalendarValue?
  /// "last", "next" … before the name.
  var choice: TimeChoice?
  /// Whether day and month may have been written the other way round: "4/7/2023".
  var isOrderOpen = false
  /// The weekday that ends the range which this weekday opens: 5 for "from Monday to Friday".
  var weekdayOfEnd: Int?

  /// The fields as the other order of day and month has them, where that is open.
  var dayMonthSwapped: CalendarFields? {
    guard isOrderOpen else { return nil }
    var fields = self
    (fields.day, fields.month) = (month, day)
    return fields
  }
}

/// So many units from a day that the context gives.
struct CalendarShift: Sendable, Hashable {
  /// What the units are counted from.
  enum Anchor: Sendable, Hashable {
    /// The day of publication: "yesterday", "two weeks ago".
    case publication
    /// The day that the narrative has reached: "two days later", "that evening".
    case narrative
    /// The period that is running: in news at publication, in a chronicle where the narrative is: "the year".
    case current
    /// The period of the same unit mentioned last, or else that of publication: "the quarter".
    case lastMentioned
    /// What a figure of an earlier period is set against: "a year ago" after "the third quarter".
    case comparison
  }

  /// Units counted, negative into the past; nil where the text is vague ("a few days later").
  var amount: Int?
  /// Whether a vague amount leads into the past.
  var isPast = false
  var unit: TimeUnit
  var anchor: Anchor
}

/// The time of day that an expression adds to its date.
enum TimeOfDay: Sendable, Hashable {
  case part(PartOfDay)
  /// Minute of the day (1440 is the midnight that ends it) and, where given, the zone's offset from UTC in
  /// minutes.
  case clock(minute: Int, utcOffset: Int?)
}

/// An expression that a rule recognised.
struct TimeMatch: Sendable {
  /// The pieces that it covers.
  var pieces: Range<Int>
  var meaning: TimeMeaning
  var modifier: TimeModifier?
  var timeOfDay: TimeOfDay?
  /// Whether it opens its sentence, and so sets the frame for what is told in it.
  var isFronted = false
  /// Whether it tells how old someone or something is.
  var isAge = false

  init(
    _ pieces: Range<Int>, _ meaning: TimeMeaning, _ modifier: TimeModifier? = nil,
    at timeOfDay: TimeOfDay? = nil
  ) {
    self.pieces = pieces
    self.meaning = meaning
    self.modifier = modifier
    self.timeOfDay = timeOfDay
  }
}
