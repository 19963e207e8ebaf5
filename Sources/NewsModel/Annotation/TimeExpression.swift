/// An expression of time, with its TIMEX3 value (ISO-TimeML, ISO 24617-1) and the days that it denotes.
public struct TimeExpression: Sendable, Hashable, Codable {
  /// TIMEX3 types.
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    case date = "DATE"
    case time = "TIME"
    case duration = "DURATION"
    case set = "SET"
  }

  /// What the value rests on.
  public enum Basis: String, Sendable, Hashable, Codable, CaseIterable {
    /// The words alone: "14 June 2023".
    case explicit
    /// The publication day: "today", "last week".
    case deictic
    /// The day that the narrative has reached: "later on the same day".
    case narrative
    /// An incomplete date ("Monday", "June 14") completed from the publication day.
    case documentDate
    /// Nothing: a duration, a set, a vague reference, or a relative date with nothing to count from.
    case none
  }

  /// One way to understand the expression.
  public struct Reading: Sendable, Hashable, Codable {
    /// TIMEX3 value: `2023-06-14`, `2023-W26`, `P3D`, `PRESENT_REF`, `XXXX-XX-XX` …
    public var value: String
    /// The days that it denotes; nil for durations, sets and vague references.
    public var interval: CalendarInterval?
    /// What the value rests on.
    public var basis: Basis

    /// Creates a reading.
    public init(value: String, interval: CalendarInterval?, basis: Basis) {
      self.value = value
      self.interval = interval
      self.basis = basis
    }
  }

  /// Where it stands.
  public var span: TextSpan
  /// TIMEX3 type.
  public var kind: Kind
  /// TIMEX3 modifier (`START`, `END`, `APPROX`, `MORE_THAN` …), where there is one.
  public var modifier: String?
  /// The reading that dateline takes.
  public var reading: Reading
  /// The reading that lost, where there was a choice.
  public var alternative: Reading?
  /// How far the reading is to be trusted, 0 to 1.
  public var confidence: Double

  /// Creates a time expression.
  public init(
    span: TextSpan, kind: Kind, modifier: String? = nil, reading: Reading, alternative: Reading? = nil,
    confidence: Double = 1
  ) {
    self.span = span
    self.kind = kind
    self.modifier = modifier
    self.reading = reading
    self.alternative = alternative
    self.confidence = confidence
  }
}
