import NewsModel

/// How a document tells time.
enum DocumentStyle: Sendable {
  /// As news does: relative to its day of publication.
  case news
  /// As a chronicle does: by full dates of a past away from the day of publication, each the point from
  /// which what follows is counted.
  case chronicle

  /// Tells the style by what the document's own expressions lean on.
  ///
  /// Dates that give a year before that of publication speak for a chronicle, above all those that give a month
  /// too; weekdays without a date, "yesterday", "last week" speak for news. A text that opens on a day of more
  /// than a year before and has nothing of news is a chronicle however short it is. Strötgen and Gertz (Language Resources and
  /// Evaluation 47, 2013) showed that the two need different rules; here the choice is made by the text.
  init(_ matches: some Sequence<TimeMatch>, published: PublicationTime?) {
    guard let published else {
      self = .chronicle
      return
    }
    var fullDates = 0
    var years = 0
    var deictic = 0
    var opensFarAway = false
    var isFirst = true
    for match in matches {
      switch match.meaning {
      case .calendar(let fields):
        if case .absolute(let year) = fields.year {
          if isFirst, fields.day != nil { opensFarAway = year < published.day.year - 1 }
          isFirst = false
          guard year < published.day.year else { continue }
          if fields.month != nil || fields.season != nil { fullDates += 1 } else { years += 1 }
        } else if fields.weekday != nil, fields.day == nil {
          deictic += 1
        } else if fields.choice == .last || fields.choice == .next {
          deictic += 1
        }
      case .shift(let shift):
        if shift.anchor == .comparison || shift.anchor == .publication && shift.amount != nil { deictic += 1 }
      default: break
      }
    }
    let weight = 2 * fullDates + years
    let leansOnDates = weight >= 6 && weight > 4 * deictic
    self = leansOnDates || opensFarAway && deictic == 0 ? .chronicle : .news
  }
}
