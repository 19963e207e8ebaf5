import NewsModel

/// When an event was, and how that is known.
struct EventDate: Sendable, Hashable {
  var interval: CalendarInterval
  var basis: Event.DateBasis
  /// Index into the text's time expressions; nil where the publication day alone dates the event.
  var timeExpression: Int?
  /// 0 to 1.
  var confidence: Double

  /// The same date as it holds for a neighbour of the event.
  func inherited(basis: Event.DateBasis, factor: Double) -> EventDate {
    var date = self
    if date.basis == .clause || date.basis == .sentence { date.basis = basis }
    date.confidence *= factor
    return date
  }
}
