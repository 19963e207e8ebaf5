/// What a word or sign can be in an expression of time: its class, and a value whose meaning the class gives.
struct TimeWord: Hashable, Sendable {
  /// The classes of words. In brackets, what the value is.
  enum Kind: UInt8, Sendable {
    /// Any word that no rule looks at.
    case other
    /// Digits (the number).
    case number
    /// Digits grouped by commas (the number).
    case groupedNumber
    /// A punctuation mark (its byte).
    case sign
    /// Month and weekday names (1 to 12; 1, Monday, to 7).
    case month, shortMonth, weekday, shortWeekday, weekdays
    /// Units (``TimeUnit``), the one class for singular, the other for plural.
    case unit, units
    /// A ``Season``; those that are also verbs or common nouns have a class of their own.
    case season, ambiguousSeason
    /// A ``PartOfDay``.
    case partOfDay, partsOfDay
    /// Number words (the number); an ordinal suffix ("th") has value 0.
    case cardinal, tens, magnitude, ordinal, ordinalSuffix
    /// "nineties" (the decade's last two digits); the "s" of "1990s" is 0.
    case decadeName, decadeSuffix
    /// today, yesterday … (days from today).
    case dayName
    /// Words that pick one of several (``TimeChoice``).
    case choice
    /// Function words.
    case the, a, these, possessive, each, of, on, at, inside, from, to, and, or, by, than, since, between
    /// Vague amounts: "few", "several".
    case vagueAmount, couple, half, dozen
    /// "recent", before a unit an amount of time, else a time past.
    case recent
    /// ``TimeModifier`` words: "early", "middle", "about" …
    case early, late, mid, beginning, middle, end, about, circa, nearly, over, less, more, least, most, up,
      only
    /// Direction words.
    case ago, earlier, later, before, after, hence, now
    /// Words that stand alone for past, present or future (``VagueReference``).
    case vague, vagueAdjective, present
    /// "time", "period".
    case time, period
    /// Adverbs of repetition (``TimeUnit``).
    case adverbOfUnit
    /// Clock words: "a.m." and "p.m." (0, 12), noon and midnight (minute of the day), "o'clock", zones.
    case meridiem, clockName, oclock, zone, hours
    /// Eras.
    case beforeChrist, annoDomini
    case fiscal, quarterName
    /// Ages.
    case old, age
    /// Names of days (``Holiday``), and the words of which longer names are made.
    case holiday, holidayPart
    /// "long", "additional", "another", "full".
    case long, another, per, times, ahead
    /// "ended", "ending" after a year of account.
    case ended
    /// "other" after "every".
    case alternate
    /// What a number may count off: "page 1984", "Room 2012".
    case counter
    /// A preposition that may stand before a year.
    case preposition
  }

  /// The class.
  var kind: Kind
  /// The value, by class.
  var value: Int32 = 0

  /// A word that no rule looks at.
  static let other = TimeWord(kind: .other)
}

/// Words that pick one day, week, month … of several.
enum TimeChoice: Int32, Sendable {
  case last, next, this, that, same, previous, following, coming, past, current, upcoming, latest

  /// How many units away, where the word counts from the day of publication.
  var deicticOffset: Int? {
    switch self {
    case .last, .past: -1
    case .this, .current: 0
    case .next, .coming, .upcoming: 1
    default: nil
    }
  }
  /// How many units away, where the word counts from the day that the narrative has reached.
  var narrativeOffset: Int? {
    switch self {
    case .that, .same: 0
    case .previous: -1
    case .following: 1
    default: nil
    }
  }
}

/// The values of TIMEX3 that name no date.
enum VagueReference: Int32, Sendable {
  case past, present, future

  /// The TIMEX3 value.
  var timex: String {
    switch self {
    case .past: "PAST_REF"
    case .present: "PRESENT_REF"
    case .future: "FUTURE_REF"
    }
  }
}

/// The parts of names of days that need more than one word.
enum HolidayPart: Int32, Sendable {
  case day, eve, new, valentine, independence, veterans, labour, memorial, election, boxing, good, ash, palm
  case martin, luther, king
}
