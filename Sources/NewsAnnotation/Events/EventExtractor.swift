import NewsModel

/// Finds the events that a text tells: what happened, is going on or is planned, by whom, where and when.
///
/// An event is a clause whose verb tells a happening, or a noun that names one ("talks", "the attack") with a
/// date of its own. That somebody says something is no event; what they announce may be. Nothing is taken
/// from between quotation marks, from headings or from captions.
///
///     let models = try ModelDirectory.located()
///     var text = Tokenizer().tokenize(ArticleText(plain: "Voters rejected the plan on Sunday."))
///     try Tagger(models: models).tag(&text)
///     try DependencyParser(models: models).parse(&text)
///     let times = TimeTagger().tag(text, published: published)
///     let (entities, mentions) = EntityResolver().resolve(text)
///     let events = EventExtractor().events(
///       in: text, entities: entities, mentions: mentions, timeExpressions: times, quotations: [],
///       published: published)
///     print(events[0].headline, events[0].interval?.first ?? "undated")    // Voters reject plan 2017-09-17
///
/// ``Annotator`` does all of this in one call. Event and time are joined as TimeML's TLINK joins them
/// (Pustejovsky and others, 2003): by the syntax of the clause, else by the narrative, whose points of speech,
/// event and reference are Reichenbach's (Elements of Symbolic Logic, 1947).
public struct EventExtractor: Sendable {
  /// Sentences of more tokens are passed over: they are lists or damaged text, no prose.
  static let longestSentence = 200
  /// Events below this confidence are not reported.
  static let threshold = 0.45

  /// Creates an extractor.
  public init() {}

  /// The events of a text, in text order. The text is parsed; spans and indexes of the arguments refer to it.
  public func events(
    in text: TaggedText, entities: [Entity], mentions: [Mention], timeExpressions: [TimeExpression],
    quotations: [Quotation], published: PublicationTime?
  ) -> [Event] {
    let scene = EventScene(
      syntax: SyntaxView(text), entities: entities, mentions: mentions, timeExpressions: timeExpressions,
      quotations: quotations, published: published)
    let finder = HappeningFinder(scene: scene)
    let describer = EventDescriber(scene: scene)
    var events: [Event] = []
    for sentence in Self.tellingSentences(of: text) where sentence.tokens.count <= Self.longestSentence {
      for happening in finder.happenings(in: sentence) {
        guard let event = describer.event(happening, in: sentence), event.confidence >= Self.threshold else {
          continue
        }
        events.append(event)
      }
    }
    return Self.withoutRepeats(events).sorted { $0.trigger < $1.trigger }
  }

  /// Drops what the text tells twice: the same words of the same day, and a meeting of nobody in particular
  /// on a day for which another says who met.
  private static func withoutRepeats(_ events: [Event]) -> [Event] {
    var told: Set<String> = []
    var metOn: Set<CalendarInterval> = []
    for event in events where EventNouns.meetings.contains(event.lemma) && !event.participants.isEmpty {
      if let interval = event.interval, event.status == .happened { metOn.insert(interval) }
    }
    return events.filter { event in
      if EventNouns.meetings.contains(event.lemma), event.participants.isEmpty, event.status == .happened,
        let interval = event.interval, metOn.contains(interval)
      {
        return false
      }
      let day = event.interval.map { "\($0.first)–\($0.last)" } ?? ""
      return told.insert("\(day) \(event.status) \(event.headline)").inserted
    }
  }

  /// When each verb, noun and predicate most likely is, whether or not an entry would be made of it; nil where
  /// nothing tells. In text order. The entries of a timeline ask for more evidence than this.
  public func dates(
    in text: TaggedText, timeExpressions: [TimeExpression], published: PublicationTime?
  ) -> [(trigger: TextSpan, interval: CalendarInterval?)] {
    let scene = EventScene(
      syntax: SyntaxView(text), entities: [], mentions: [], timeExpressions: timeExpressions, quotations: [],
      published: published)
    let dater = EventDater(scene)
    return text.tokens.indices.lazy
      .filter { token in
        text.tokens[token].tag.isVerbal && text.tokens[token].category != .aux
          || scene.isCommonNoun(token) || text.tokens[token].category == .adj
          || scene.syntax.isPredicate(token) || scene.isPrepositionOfPredicate(token)
      }
      .map { (text.tokens[$0].span, dater.likelyDate(of: $0)?.interval) }
  }

  /// What the text says of the being of each verb's event, whether or not an entry would be made of it; nil
  /// where it tells a state or a habit. In text order.
  public func statuses(in text: TaggedText) -> [(trigger: TextSpan, status: Event.Status?)] {
    let scene = EventScene(
      syntax: SyntaxView(text), entities: [], mentions: [], timeExpressions: [], quotations: [],
      published: nil)
    let reader = EventStatusReader(scene: scene)
    return text.tokens.indices.filter { scene.isVerb($0) }.map { verb in
      (
        text.tokens[verb].span,
        reader.reading(of: verb, group: scene.syntax.verbGroup(of: verb))?.status
      )
    }
  }

  /// The sentences that tell the story: those of the body, or of title and standfirst where there is no body.
  static func tellingSentences(of text: TaggedText) -> [TaggedText.Sentence] {
    let body = text.sentences.filter { sentence in
      switch text.source.sections[sentence.section].kind {
      case .block(_, let kind): kind == .paragraph || kind == .quotation || kind == .listItem
      case .title, .standfirst: false
      }
    }
    return body.isEmpty ? text.sentences : body
  }
}
