import NewsModel

/// Dates by another event that the text itself has dated: "during the siege", "two weeks after the invasion",
/// "since the election".
extension EventDater {
  /// The date that a phrase with a dated happening gives to the verb that it hangs on; nil where there is no such
  /// phrase, and after a bare "after" or "before", which leave the day open.
  ///
  /// TimeML (Pustejovsky and others, 2003) links such an event to the event in the phrase, by IS_INCLUDED,
  /// AFTER or BEGUN_BY; here the link is followed to the date at its end.
  func dateByNamedEvent(of verb: Int) -> EventDate? {
    guard scene.isVerb(verb) else { return nil }
    for phrase in scene.syntax.children(of: verb, .obl) {
      guard let marker = scene.syntax.child(of: phrase, .case),
        let known = happenings.date(of: phrase, in: scene)
      else { continue }
      let interval: CalendarInterval?
      switch scene.text.lemma(marker) {
      case "during", "amid", "at": interval = known.interval
      case "since": interval = upToNow(from: known.interval)
      case "after", "following": interval = shifted(known.interval, by: distance(before: marker), sign: 1)
      case "before": interval = shifted(known.interval, by: distance(before: marker), sign: -1)
      default: interval = nil
      }
      guard let interval else { continue }
      return EventDate(
        interval: interval, basis: .sentence, timeExpression: known.timeExpression,
        confidence: 0.7 * known.confidence)
    }
    return nil
  }

  private func upToNow(from start: CalendarInterval) -> CalendarInterval? {
    guard let today = narrative.publicationDay?.interval.first, start.first < today else { return nil }
    var interval = CalendarInterval(first: start.first, last: today, granularity: start.granularity)
    interval.isApproximate = true
    return interval
  }

  /// "two weeks" before "after the invasion", "the day" before "after": an amount in days or months.
  private func distance(before marker: Int) -> (days: Int, months: Int)? {
    guard marker > 0 else { return nil }
    if scene.text.string(marker - 1).lowercased() == "day" { return (1, 0) }
    guard let index = scene.time(at: marker - 1), scene.timeExpressions[index].kind == .duration else {
      return nil
    }
    let value = scene.timeExpressions[index].reading.value
    guard let count = Int(value.dropFirst().dropLast()), (1...10_000).contains(count) else { return nil }
    switch value.last {
    case "D": return (count, 0)
    case "W": return (7 * count, 0)
    case "M": return (0, count)
    case "Y": return (0, 12 * count)
    default: return nil
    }
  }

  private func shifted(
    _ interval: CalendarInterval, by distance: (days: Int, months: Int)?, sign: Int
  ) -> CalendarInterval? {
    guard let distance, interval.first == interval.last else { return nil }
    let day = interval.first.adding(months: sign * distance.months).adding(days: sign * distance.days)
    var result = CalendarInterval(day: day)
    // "Three weeks after" is seldom to the day.
    result.isApproximate = distance.months > 0 || distance.days > 13
    return result
  }
}
