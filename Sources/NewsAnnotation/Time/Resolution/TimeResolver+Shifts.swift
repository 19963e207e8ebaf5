import NewsModel

/// Times that are counted from another.
extension TimeResolver {
  /// The value of a shift; nil where there is nothing to count from.
  mutating func resolve(_ shift: CalendarShift, timeOfDay: TimeOfDay?, tense: Tense, sentence: Int)
    -> Outcome?
  {
    guard let amount = shift.amount else { return nil }
    if shift.unit == .weekend { return weekend(shift, amount, tense: tense) }
    switch shift.anchor {
    case .publication:
      // A chronicle's "last year" is the year before the one that it tells of; its "today" is the reader's.
      if style == .chronicle {
        guard shift.unit != .day, !shift.isPast, let narrative else { return nil }
        return counted(narrative, amount, shift.unit, .narrative, 0.7)
      }
      return published.flatMap { counted(.day($0.day), amount, shift.unit, .deictic, 0.95) }
    case .current where style == .news:
      return published.flatMap { counted(.day($0.day), amount, shift.unit, .documentDate, 0.85) }
    case .narrative, .current:
      if let narrative { return fromNarrative(narrative, amount, shift.unit) }
      return published.flatMap { counted(.day($0.day), amount, shift.unit, .documentDate, 0.5) }
    case .lastMentioned: return lastMentioned(shift.unit, timeOfDay: timeOfDay)
    case .comparison:
      if let figures, sentence - figures.sentence <= 6, style == .news {
        return counted(figures.value, amount, .year, .narrative, 0.75)
      }
      if shift.isPast || style == .news {
        return published.flatMap { counted(.day($0.day), amount, shift.unit, .deictic, 0.85) }
      }
      return narrative.flatMap { counted($0, amount, shift.unit, .narrative, 0.8) }
    }
  }

  private func counted(
    _ from: CalendarValue, _ amount: Int, _ unit: TimeUnit, _ basis: TimeExpression.Basis,
    _ confidence: Double
  ) -> Outcome? {
    from.shifted(by: amount, unit).map { Outcome(value: $0, basis: basis, confidence: confidence) }
  }

  /// Counts from where the narrative is, where it is known finely enough: no day follows "in 1941".
  private func fromNarrative(_ narrative: CalendarValue, _ amount: Int, _ unit: TimeUnit) -> Outcome? {
    let fine: CalendarInterval.Granularity =
      switch unit {
      case .second, .minute, .hour, .day: .day
      case .weekend, .week, .fortnight: .week
      case .month: .month
      case .quarter: .quarter
      case .year: .year
      case .decade: .decade
      case .century: .century
      }
    guard narrative.granularity <= fine else { return nil }
    let from: CalendarValue
    if case .quarter = narrative { from = .day(narrative.first) } else { from = narrative }
    return counted(from, amount, unit, .narrative, 0.8)
  }

  /// "the quarter", "the latest quarter", a clock time without a day.
  private func lastMentioned(_ unit: TimeUnit, timeOfDay: TimeOfDay?) -> Outcome? {
    if unit == .quarter {
      if let figures, case .quarter = figures.value {
        return Outcome(value: figures.value, basis: .narrative, confidence: 0.8)
      }
      return published.flatMap { counted(.day($0.day), -1, .quarter, .documentDate, 0.6) }
    }
    if case .day(let day) = narrative { return counted(.day(day), 0, unit, .narrative, 0.75) }
    guard style == .news else { return nil }
    return published.flatMap { counted(.day($0.day), 0, unit, .documentDate, 0.6) }
  }

  /// "the weekend": the one just gone, the one that it is, or with a verb that looks ahead the next.
  private func weekend(_ shift: CalendarShift, _ amount: Int, tense: Tense) -> Outcome? {
    if shift.anchor == .narrative, amount != 0 || style == .chronicle {
      return narrative.flatMap { counted($0, amount, .weekend, .narrative, 0.7) }
    }
    guard let day = published?.day else { return nil }
    let isWeekend = day.weekday >= 6
    var offset = amount
    if amount == 0, tense != .future, !isWeekend { offset = -1 }
    var outcome = counted(.day(day), offset, .weekend, amount == 0 ? .documentDate : .deictic, 0.85)
    if amount == 0 {
      // The other of the weekend just gone and the one to come.
      let other = isWeekend ? -1 : offset == 0 ? -1 : 0
      outcome?.alternative = CalendarValue.day(day).shifted(by: other, .weekend).map { ($0, .documentDate) }
    }
    return outcome
  }
}
