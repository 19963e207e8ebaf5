/// Something that, by the article, happened, is going on, will happen or did not happen.
public struct Event: Sendable, Hashable, Codable {
  /// What the article says of the event's being.
  public enum Status: String, Sendable, Hashable, Codable, CaseIterable {
    case happened, ongoing, planned
    /// Asserted by somebody, not by the article.
    case claimed
    /// Said not to have happened, or not to be going to.
    case negated
    case hypothetical
  }

  /// What an event's date rests on.
  public enum DateBasis: String, Sendable, Hashable, Codable, CaseIterable {
    /// A time expression in the event's own clause.
    case clause
    /// A time expression elsewhere in its sentence.
    case sentence
    /// The day that the narrative has reached.
    case narrative
    /// The publication day, on the evidence of the verb's tense.
    case documentDate
    /// Nothing: the event is undated.
    case none
  }

  /// An entity that takes part, and how.
  public struct Participant: Sendable, Hashable, Codable {
    /// The part taken.
    public enum Role: String, Sendable, Hashable, Codable, CaseIterable {
      /// Who or what does it.
      case agent
      /// To whom or what it is done.
      case patient
      /// Any other part.
      case other
    }

    /// Index into ``Annotations/entities``.
    public var entity: Int
    /// The part taken.
    public var role: Role

    /// Creates a participant.
    public init(entity: Int, role: Role) {
      self.entity = entity
      self.role = role
    }
  }

  /// The verb or noun that stands for the event.
  public var trigger: TextSpan
  /// Dictionary form of the trigger, in lower case: "announce", "talk".
  public var lemma: String
  /// The sentence that reports it.
  public var sentence: TextSpan
  /// What happened, in at most twelve words.
  public var headline: String
  /// When; nil is undated, and no date is ever invented.
  public var interval: CalendarInterval?
  /// What the date rests on.
  public var dateBasis: DateBasis
  /// The time expression that dates it: index into ``Annotations/timeExpressions``.
  public var timeExpression: Int?
  /// Whether it happened.
  public var status: Status
  /// Whose claim it is, for ``Status/claimed``: index into ``Annotations/entities``.
  public var claimant: Int?
  /// Who takes part.
  public var participants: [Participant]
  /// Where: index into ``Annotations/entities``.
  public var place: Int?
  /// How far the whole is to be trusted, 0 to 1.
  public var confidence: Double

  /// Creates an event.
  public init(
    trigger: TextSpan, lemma: String = "", sentence: TextSpan, headline: String,
    interval: CalendarInterval? = nil, dateBasis: DateBasis = .none, timeExpression: Int? = nil,
    status: Status = .happened, claimant: Int? = nil, participants: [Participant] = [], place: Int? = nil,
    confidence: Double = 1
  ) {
    self.trigger = trigger
    self.lemma = lemma
    self.sentence = sentence
    self.headline = headline
    self.interval = interval
    self.dateBasis = dateBasis
    self.timeExpression = timeExpression
    self.status = status
    self.claimant = claimant
    self.participants = participants
    self.place = place
    self.confidence = confidence
  }
}
