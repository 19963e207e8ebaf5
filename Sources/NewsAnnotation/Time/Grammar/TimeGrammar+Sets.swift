import NewsModel

/// Times that come again.
extension TimeGrammar {
  /// "every Tuesday", "each month", "daily", "per day", "on Mondays", "Tuesday nights", "every two weeks".
  func set(_ start: Int) -> TimeMatch? {
    switch kind(start) {
    case .each: return eachOf(start)
    case .per:
      guard kind(start + 1) == .unit, let unit = unit(start + 1) else { return nil }
      return TimeMatch(start..<start + 2, .set(TimeQuantity(count: 1, unit: unit).timex))
    case .adverbOfUnit:
      guard let unit = unit(start), !isCapitalised(start) || start == sentence.lowerBound else { return nil }
      // "a quarterly dividend": what a thing is called, not when it comes. A day's things do come daily.
      if unit != .day, isWord(start + 1), tag(start) != .rb, kind(start + 1) == .other { return nil }
      return TimeMatch(start..<start + 1, .set(TimeQuantity(count: 1, unit: unit).timex))
    case .units where unit(start) == .weekend && [.on, .at].contains(kind(start - 1)):
      return TimeMatch(start..<start + 1, .set(TimeUnit.weekend.unknownValue))
    case .weekdays:
      guard isCapitalised(start) else { return nil }
      return TimeMatch(start..<start + 1, .set("XXXX-WXX-\(value(start))"))
    case .weekday:
      guard isCapitalised(start), kind(start + 1) == .partsOfDay, let part = partOfDay(start + 1) else {
        return nil
      }
      return TimeMatch(start..<start + 2, .set("XXXX-WXX-\(value(start))T\(part.code)"))
    default: return nil
    }
  }

  private func eachOf(_ start: Int) -> TimeMatch? {
    var at = start + 1
    if kind(at) == .alternate {
      if kind(at + 1) == .unit, let unit = unit(at + 1) {
        return TimeMatch(start..<at + 2, .set(TimeQuantity(count: 2, unit: unit).timex))
      }
      at += 1
    }
    if kind(at) == .other, value(at) == 0, unit(at + 1) != nil, tag(at) == .jj { at += 1 }
    switch kind(at) {
    case .unit:
      guard let unit = unit(at) else { return nil }
      return TimeMatch(start..<at + 1, .set(TimeQuantity(count: 1, unit: unit).timex))
    case .weekday:
      if kind(at + 1) == .partOfDay, let part = partOfDay(at + 1) {
        return TimeMatch(start..<at + 2, .set("XXXX-WXX-\(value(at))T\(part.code)"))
      }
      return TimeMatch(start..<at + 1, .set("XXXX-WXX-\(value(at))"))
    case .month: return TimeMatch(start..<at + 1, .set("XXXX-\(padded(value(at), 2))"))
    case .partOfDay:
      guard let part = partOfDay(at) else { return nil }
      return TimeMatch(start..<at + 1, .set("XXXX-XX-XXT\(part.code)"))
    case .season, .ambiguousSeason:
      guard let season = Season(rawValue: Int32(value(at))) else { return nil }
      return TimeMatch(start..<at + 1, .set("XXXX-\(season.code)"))
    case .holiday:
      guard let (fields, end) = holiday(at), let name = fields.holiday else { return nil }
      return TimeMatch(start..<end, .set(name.unknownValue))
    default:
      // "every two weeks", "every other day", "every third year"
      let (number, next) = ordinal(at) ?? cardinal(at) ?? (0, at)
      guard number > 0, unit(next) != nil, let unit = unit(next) else { return nil }
      return TimeMatch(start..<next + 1, .set(TimeQuantity(count: number, unit: unit).timex))
    }
  }

  /// The part of the day that a piece names.
  func partOfDay(_ index: Int) -> PartOfDay? {
    kind(index) == .partOfDay || kind(index) == .partsOfDay ? PartOfDay(rawValue: Int32(value(index))) : nil
  }
}
