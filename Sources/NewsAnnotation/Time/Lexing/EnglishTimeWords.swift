extension TimeLexicon {
  /// The English words of time, lower-cased.
  static let englishWords: [(String, TimeWord)] =
    monthsAndDays + units + numbers + functionWords + references + clock + holidays

  private static func words(_ kind: TimeWord.Kind, _ list: String, value: Int32 = 0) -> [(String, TimeWord)] {
    list.split(separator: " ").map { (String($0), TimeWord(kind: kind, value: value)) }
  }

  /// Words whose values count up from `first`; a slash joins words of one value.
  private static func counted(
    _ kind: TimeWord.Kind, _ list: String, from first: Int32 = 1, by step: Int32 = 1
  )
    -> [(String, TimeWord)]
  {
    var result: [(String, TimeWord)] = []
    var value = first
    for group in list.split(separator: " ") {
      for word in group.split(separator: "/") {
        result.append((String(word), TimeWord(kind: kind, value: value)))
      }
      value += step
    }
    return result
  }

  private static let monthsAndDays =
    counted(
      .month, "january february march april may june july august september october november december")
    + counted(.shortMonth, "jan feb mar apr - jun jul aug sep/sept oct nov dec").filter { $0.0 != "-" }
    + counted(.weekday, "monday tuesday wednesday thursday friday saturday sunday")
    + counted(.weekdays, "mondays tuesdays wednesdays thursdays fridays saturdays sundays")
    + counted(.shortWeekday, "mon tue/tues wed thu/thur/thurs fri sat sun")
    + words(.season, "summer", value: Season.summer.rawValue)
    + words(.season, "autumn", value: Season.autumn.rawValue)
    + words(.season, "winter", value: Season.winter.rawValue)
    + words(.ambiguousSeason, "spring", value: Season.spring.rawValue)
    + words(.ambiguousSeason, "fall", value: Season.autumn.rawValue)

  private static let units: [(String, TimeWord)] = {
    let names: [(String, String, TimeUnit)] = [
      ("minute", "minutes", .minute), ("hour", "hours", .hour), ("day", "days", .day),
      ("week", "weeks", .week), ("fortnight", "fortnights", .fortnight), ("month", "months", .month),
      ("quarter", "quarters", .quarter), ("year", "years", .year), ("decade", "decades", .decade),
      ("century", "centuries", .century), ("weekend", "weekends", .weekend),
    ]
    let adverbs: [(String, TimeUnit)] = [
      ("hourly", .hour), ("daily", .day), ("weekly", .week), ("fortnightly", .fortnight),
      ("monthly", .month), ("quarterly", .quarter), ("yearly", .year), ("annually", .year),
      ("everyday", .day),
    ]
    return names.flatMap { singular, plural, unit in
      words(.unit, singular, value: unit.rawValue) + words(.units, plural, value: unit.rawValue)
    }
      + words(.units, "seconds", value: TimeUnit.second.rawValue)
      + adverbs.flatMap { words(.adverbOfUnit, $0, value: $1.rawValue) }
  }()

  private static let numbers =
    counted(
      .cardinal,
      "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
        + " seventeen eighteen nineteen")
    + counted(.tens, "twenty thirty forty fifty sixty seventy eighty ninety", from: 20, by: 10)
    + words(.magnitude, "hundred", value: 100) + words(.magnitude, "thousand", value: 1000)
    + words(.magnitude, "million", value: 1_000_000)
    + counted(
      .ordinal,
      "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth"
        + " fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth")
    + words(.ordinal, "thirtieth", value: 30)
    + words(.ordinalSuffix, "st nd rd th")
    + counted(
      .decadeName, "twenties thirties forties fifties sixties seventies eighties nineties", from: 20, by: 10)
    + words(.decadeSuffix, "s")

  private static let functionWords =
    words(.the, "the") + words(.these, "these") + words(.a, "a an", value: 1)
    + words(.possessive, "its his her their our my your") + words(.each, "each every")
    + words(.of, "of") + words(.on, "on") + words(.at, "at") + words(.inside, "in")
    + words(.from, "from") + words(.to, "to") + words(.and, "and") + words(.or, "or") + words(.by, "by")
    + words(.than, "than") + words(.since, "since") + words(.between, "between")
    + words(.preposition, "until till til through during throughout for within as")
    + words(.circa, "circa ca c") + words(.vagueAmount, "few several many some various")
    + words(.recent, "recent") + words(.couple, "couple")
    + words(.half, "half") + words(.dozen, "dozen") + words(.early, "early") + words(.late, "late")
    + words(.mid, "mid") + words(.beginning, "beginning start outset") + words(.middle, "middle")
    + words(.end, "end close") + words(.about, "about around approximately roughly")
    + words(.nearly, "nearly almost") + words(.over, "over") + words(.less, "less fewer under")
    + words(.more, "more") + words(.least, "least") + words(.most, "most") + words(.up, "up")
    + words(.only, "only just exactly mere") + words(.another, "another additional full whole entire")
    + words(.long, "long") + words(.per, "per") + words(.times, "once twice times")
    + words(.ahead, "ahead") + words(.ended, "ended ending")

  private static let references =
    words(.ago, "ago") + words(.earlier, "earlier previously") + words(.later, "later")
    + words(.before, "before") + words(.after, "after afterwards afterward") + words(.hence, "hence")
    + words(.dayName, "today", value: 0) + words(.dayName, "yesterday", value: -1)
    + words(.dayName, "tomorrow", value: 1)
    + words(.now, "now", value: VagueReference.present.rawValue)
    + words(.vague, "currently presently nowadays", value: VagueReference.present.rawValue)
    + words(.vague, "recently formerly lately", value: VagueReference.past.rawValue)
    + words(.vague, "soon shortly", value: VagueReference.future.rawValue)
    + words(.vagueAdjective, "future", value: VagueReference.future.rawValue)
    + words(.choice, "last", value: TimeChoice.last.rawValue)
    + words(.choice, "next", value: TimeChoice.next.rawValue)
    + words(.choice, "this", value: TimeChoice.this.rawValue)
    + words(.choice, "that", value: TimeChoice.that.rawValue)
    + words(.choice, "same", value: TimeChoice.same.rawValue)
    + words(.choice, "previous preceding prior", value: TimeChoice.previous.rawValue)
    + words(.choice, "following subsequent", value: TimeChoice.following.rawValue)
    + words(.choice, "coming", value: TimeChoice.coming.rawValue)
    + words(.choice, "upcoming", value: TimeChoice.upcoming.rawValue)
    + words(.choice, "past", value: TimeChoice.past.rawValue)
    + words(.choice, "current", value: TimeChoice.current.rawValue)
    + words(.present, "present", value: VagueReference.present.rawValue)
    + words(.choice, "latest", value: TimeChoice.latest.rawValue)
    + words(.alternate, "other")
    + words(
      .counter, "page pages room chapter section flight gate platform suite box lot channel route paragraph")
    + words(.time, "time") + words(.period, "period") + words(.fiscal, "fiscal financial")
    + counted(.quarterName, "q1 q2 q3 q4") + words(.old, "old") + words(.age, "age")

  private static let clock =
    words(.partOfDay, "morning", value: PartOfDay.morning.rawValue)
    + words(.partOfDay, "dawn sunrise daybreak", value: PartOfDay.morning.rawValue)
    + words(.partOfDay, "lunchtime", value: PartOfDay.midday.rawValue)
    + words(.partOfDay, "afternoon", value: PartOfDay.afternoon.rawValue)
    + words(.partOfDay, "evening dusk sunset", value: PartOfDay.evening.rawValue)
    + words(.partOfDay, "night nighttime", value: PartOfDay.night.rawValue)
    + words(.partOfDay, "daytime daylight", value: PartOfDay.daytime.rawValue)
    + words(.partsOfDay, "mornings", value: PartOfDay.morning.rawValue)
    + words(.partsOfDay, "afternoons", value: PartOfDay.afternoon.rawValue)
    + words(.partsOfDay, "evenings", value: PartOfDay.evening.rawValue)
    + words(.partsOfDay, "nights", value: PartOfDay.night.rawValue)
    + words(.dayName, "tonight", value: 100) + words(.dayName, "overnight", value: 101)
    + words(.meridiem, "am a.m a.m.") + words(.meridiem, "pm p.m p.m.", value: 12)
    + words(.clockName, "noon midday", value: 12 * 60) + words(.clockName, "midnight", value: 24 * 60)
    + words(.oclock, "o'clock o’clock oclock") + words(.hours, "hrs hr")
    + words(.zone, "gmt utc z") + words(.zone, "bst cet wat", value: 60)
    + words(.zone, "cest eet sast", value: 120) + words(.zone, "msk eest", value: 180)
    + words(.zone, "ist", value: 330) + words(.zone, "jst kst", value: 540) + words(.zone, "aest", value: 600)
    + words(.zone, "edt", value: -240) + words(.zone, "est cdt", value: -300)
    + words(.zone, "cst mdt", value: -360) + words(.zone, "mst pdt", value: -420)
    + words(.zone, "pst", value: -480)
    + words(.beforeChrist, "bc b.c b.c. bce b.c.e b.c.e.") + words(.annoDomini, "ad a.d a.d. ce c.e")

  private static let holidays: [(String, TimeWord)] =
    words(.holiday, "christmas", value: Holiday.christmas.rawValue)
    + words(.holiday, "thanksgiving", value: Holiday.thanksgiving.rawValue)
    + words(.holiday, "easter", value: Holiday.easter.rawValue)
    + words(.holiday, "halloween", value: Holiday.halloween.rawValue)
    + words(.holiday, "pentecost", value: Holiday.pentecost.rawValue)
    + ([
      ("eve", .eve), ("new", .new), ("valentine", .valentine), ("valentine's", .valentine),
      ("independence", .independence), ("veterans", .veterans), ("labor", .labour), ("labour", .labour),
      ("memorial", .memorial), ("election", .election), ("boxing", .boxing), ("good", .good), ("ash", .ash),
      ("palm", .palm), ("martin", .martin), ("luther", .luther), ("king", .king),
    ] as [(String, HolidayPart)]).map { ($0.0, TimeWord(kind: .holidayPart, value: $0.1.rawValue)) }
}
