extension [Article] {
  /// The articles, latest publication first. Those of the same instant keep their order, and so do those
  /// without a date, which come after the others.
  public var newestFirst: [Article] {
    enumerated().sorted { a, b in
      switch (a.element.published, b.element.published) {
      case (let x?, let y?) where x.minutesSinceEpoch != y.minutesSinceEpoch: x > y
      case (_?, nil): true
      case (nil, _?): false
      default: a.offset < b.offset
      }
    }.map(\.element)
  }
}
