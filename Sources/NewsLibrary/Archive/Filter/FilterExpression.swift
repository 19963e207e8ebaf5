import NewsModel

/// The syntax tree of a filter.
indirect enum FilterExpression: Sendable, Hashable {
  case term(FilterTerm)
  case not(FilterExpression)
  /// All of them; without any: every article.
  case and([FilterExpression])
  /// At least one of them.
  case or([FilterExpression])

  /// Every article.
  static let all = FilterExpression.and([])

  /// The parts of which each must hold.
  var conjuncts: [FilterExpression] { if case .and(let parts) = self { parts } else { [self] } }

  /// All terms, in their order.
  var terms: [FilterTerm] {
    switch self {
    case .term(let term): [term]
    case .not(let inner): inner.terms
    case .and(let parts), .or(let parts): parts.flatMap(\.terms)
    }
  }

  /// Terms under no negation, in their order.
  var wanted: [FilterTerm] {
    switch self {
    case .term(let term): [term]
    case .not: []
    case .and(let parts), .or(let parts): parts.flatMap(\.wanted)
    }
  }
}

/// One condition of a filter.
enum FilterTerm: Sendable, Hashable {
  /// A text of the article, or of what belongs to it, holds something.
  case text(TextField, TextTest)
  /// The article was published in these days.
  case published(DayRange)
  /// The article is older or younger than so many minutes.
  case age(Comparison, minutes: Int)
  case state(State)
  /// An event that the article tells of lies in these days.
  case happened(DayRange)
  /// An event that the article tells of has this status.
  case status(Event.Status)

  /// Texts that are looked at.
  enum TextField: Sendable, Hashable {
    /// Title and body.
    case anywhere
    case title, body, feed, tag, author, url, speaker, event
    /// Names of entities, of one kind or of all.
    case entity(EntityKind?)
  }

  /// What a text must hold.
  enum TextTest: Sendable, Hashable {
    /// A word, or several next to each other; `isPrefix` lets the last go on.
    case words(String, isPrefix: Bool)
    case regex(RegularExpression)
  }

  enum State: String, Sendable, Hashable, CaseIterable { case unread, read, starred, unstarred, hidden }

  enum Comparison: String, Sendable, Hashable, CaseIterable {
    case lessOrEqual = "<="
    case greaterOrEqual = ">="
    case less = "<"
    case greater = ">"
  }

  /// Whether it can be told only of articles that have been annotated.
  var needsAnnotations: Bool {
    switch self {
    case .text(.entity, _), .text(.speaker, _), .text(.event, _), .happened, .status: true
    case .text, .published, .age, .state: false
    }
  }
}

/// A regular expression in ICU's syntax.
struct RegularExpression: Sendable, Hashable {
  var pattern: String
  var ignoresCase: Bool
}

/// Days from a first to a last, each nil where there is no bound.
struct DayRange: Sendable, Hashable {
  /// Days since 1970-01-01.
  var first: Int?
  /// Days since 1970-01-01.
  var last: Int?
}
