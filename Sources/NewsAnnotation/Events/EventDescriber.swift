import NewsModel

/// Makes an event of a happening: headline, date, participants, place, confidence.
struct EventDescriber: Sendable {
  private let scene: EventScene
  private let dater: EventDater
  private let writer: HeadlineWriter
  /// The first sentences of the body, which tell the news.
  private let leadEnd: Int

  /// A text's lead is its first sentences.
  private static let leadSentences = 2

  init(scene: EventScene) {
    self.scene = scene
    dater = EventDater(scene)
    writer = HeadlineWriter(scene: scene)
    leadEnd =
      EventExtractor.tellingSentences(of: scene.text).prefix(Self.leadSentences).last?.tokens.upperBound
      ?? 0
  }

  /// The event; nil where no headline can be written for it.
  func event(_ happening: Happening, in sentence: TaggedText.Sentence) -> Event? {
    guard let headline = headline(of: happening) else { return nil }
    let date = date(of: happening)
    var event = Event(
      trigger: scene.text.tokens[happening.trigger].span, lemma: happening.lemma,
      sentence: scene.text.span(sentence.tokens), headline: headline, interval: date?.interval,
      dateBasis: date?.basis ?? .none, timeExpression: date?.timeExpression,
      status: happening.status.status, participants: [])
    event.claimant = happening.status.claimant.flatMap { scene.mention(at: $0)?.entity }
    addParticipants(of: happening, to: &event)
    event.confidence = confidence(of: event, happening, date)
    return event
  }

  private func headline(of happening: Happening) -> String? {
    guard let verb = happening.verb else {
      return writer.headline(ofNoun: happening.trigger, also: happening.companions)
    }
    guard let subject = happening.subject else { return nil }
    return writer.headline(ofVerb: verb, group: scene.syntax.verbGroup(of: verb), subject: subject)
  }

  /// The date, where it is sure enough for the event's status: what is planned, denied or supposed takes only
  /// a date that its own clause gives it.
  private func date(of happening: Happening) -> EventDate? {
    guard let date = dater.date(of: happening.trigger) else { return nil }
    switch happening.status.status {
    case .happened, .ongoing:
      if date.basis == .documentDate, happening.trigger >= leadEnd { return nil }
      return isAhead(date) ? nil : date
    case .claimed:
      return date.basis == .clause || date.basis == .sentence ? date : nil
    case .planned, .negated, .hypothetical:
      return date.basis == .clause ? date : nil
    }
  }

  /// Whether a date lies after publication.
  private func isAhead(_ date: EventDate) -> Bool {
    scene.published.map { date.interval.first > $0.day } ?? false
  }

  // MARK: Who and where

  private func addParticipants(of happening: Happening, to event: inout Event) {
    let syntax = scene.syntax
    var seen: Set<Int> = []
    func add(_ head: Int?, _ role: Event.Participant.Role) {
      guard let head else { return }
      for token in syntax.conjuncts(of: head) where !scene.isVerb(token) {
        guard let entity = scene.mention(at: token)?.entity, seen.insert(entity).inserted else { continue }
        event.participants.append(.init(entity: entity, role: role))
      }
    }
    guard let verb = happening.verb else {
      for child in syntax.children(of: happening.trigger) + happening.companions {
        addOther(child, to: &event, &seen)
      }
      return
    }
    for predicate in Set([verb, happening.trigger]).sorted() {
      if syntax.isPassive(predicate) {
        add(syntax.agent(of: predicate), .agent)
        add(happening.subject, .patient)
      } else {
        add(happening.subject, .agent)
        add(syntax.object(of: predicate), .patient)
      }
      for child in syntax.children(of: predicate) {
        addOther(child, to: &event, &seen)
        if syntax.relation(of: child) == .obj
          || scene.isCommonNoun(child) && EventNouns.isHappening(scene.text.lemma(child))
        {
          for inner in syntax.children(of: child) { addOther(inner, to: &event, &seen) }
        }
      }
    }
  }

  /// A phrase beside subject and object: the place, or somebody else who has a part.
  private func addOther(_ phrase: Int, to event: inout Event, _ seen: inout Set<Int>) {
    let syntax = scene.syntax
    switch syntax.relation(of: phrase) {
    case .obl, .nmod, .nmodPossessive, .iobj, .nsubj: break
    default: return
    }
    guard let mention = scene.mention(at: phrase) else { return }
    let marker = syntax.child(of: phrase, .case).map { scene.text.lemma($0) }
    if scene.entities[mention.entity].kind == .place, event.place == nil,
      ["in", "at", "near", "outside", "off", "on", "across", "around"].contains(marker ?? "")
    {
      event.place = mention.entity
      return
    }
    if marker == "according" { return }
    for token in syntax.conjuncts(of: phrase) {
      guard let entity = scene.mention(at: token)?.entity, seen.insert(entity).inserted else { continue }
      event.participants.append(.init(entity: entity, role: .other))
    }
  }

  // MARK: Confidence

  /// How far the event is to be trusted, and worth an entry: by how it is dated, who takes part, and how
  /// plainly it is told.
  private func confidence(of event: Event, _ happening: Happening, _ date: EventDate?) -> Double {
    var score = 0.25
    if happening.isNewsworthy { score += 0.2 }
    if !event.participants.isEmpty { score += 0.15 }
    if happening.isMain { score += 0.05 }
    if happening.trigger < leadEnd { score += 0.05 }
    switch event.dateBasis {
    case .clause: score += 0.3 * (date?.confidence ?? 1)
    case .sentence: score += 0.25 * (date?.confidence ?? 1)
    case .narrative, .documentDate: score += 0.2 * (date?.confidence ?? 1)
    case .none:
      // In dated news what happened at no known time is background.
      let isFact = event.status == .happened || event.status == .ongoing
      if isFact { score -= scene.published == nil ? 0.1 : 0.22 }
    }
    if event.status == .hypothetical { score -= 0.15 }
    // "Ship leaves": too little to be told apart.
    if event.headline.split(separator: " ").count <= 2, event.participants.isEmpty { score -= 0.15 }
    return min(1, max(0, score))
  }
}
