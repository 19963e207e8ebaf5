/// One article's report of an event, made ready for comparing with others.
struct EventReport {
  /// The event.
  let event: Event
  /// Its index in the article's ``Annotations/events``.
  let index: Int
  /// The article's position among those that the timeline is made of.
  let order: Int
  /// The lemma, or the word that stands for it and its synonyms.
  let happening: String
  /// The words by which the event is known: the lemma and the headline's content words, stemmed.
  let words: Set<String>
  /// What the timeline keeps of it.
  let report: TimelineEntry.Report
  /// The article's entities that are part of the event, by their index.
  private let entities: [Int: Entity]
  /// Every folded name of each participant.
  private let participants: [(role: Event.Participant.Role, names: Set<FoldedText>)]
  /// The stemmed words of the names and titles of all who are part of it.
  private let nameWords: Set<String>

  /// Reads event number `event` of `article`.
  init(article: AnnotatedArticle, order: Int, event index: Int) {
    let event = article.annotations.events[index]
    self.event = event
    happening = HappeningSynonyms.representative(of: event.lemma)
    self.index = index
    self.order = order
    var entities: [Int: Entity] = [:]
    for id in event.participants.map(\.entity) + [event.place, event.claimant].compactMap({ $0 })
    where article.annotations.entities.indices.contains(id) {
      entities[id] = article.annotations.entities[id]
    }
    self.entities = entities
    participants = event.participants.map { participant in
      let entity = entities[participant.entity]
      let names = entity.map { [$0.name] + $0.aliases } ?? []
      return (participant.role, Set(names.map { FoldedText($0) }))
    }
    let names = entities.values.flatMap { [$0.name] + $0.aliases + $0.roles }
    nameWords = Set(names.flatMap { FoldedText($0).words }.map(Self.stem))
    var words = Set(FoldedText(event.headline).words.filter { !Self.isFunctionWord($0) }.map(Self.stem))
    if !event.lemma.isEmpty {
      words.remove(Self.stem(event.lemma))
      words.insert(Self.stem(happening))
    }
    self.words = words
    report = TimelineEntry.Report(
      articleID: article.article.id, articleTitle: article.article.title, articleURL: article.article.url,
      publisher: article.article.publisher, published: article.article.published, event: index,
      sentence: event.sentence, sentenceText: article.text[event.sentence])
  }

  /// The article's entity of this index, where it is part of the event.
  func entity(_ id: Int?) -> Entity? { id.flatMap { entities[$0] } }

  /// How much the report tells; of two the greater heads the entry.
  var fullness: Double {
    (event.interval == nil ? 0 : 4) + Double(min(event.participants.count, 4)) + (event.place == nil ? 0 : 1)
      + Double(min(words.count, 8)) / 4 + 2 * event.confidence
  }

  /// How sharply the event is dated; less is sharper.
  var datePrecision: Int {
    guard let interval = event.interval else { return Int.max }
    let basis: Int =
      switch event.dateBasis {
      case .clause: 0
      case .sentence: 1
      case .narrative: 2
      case .documentDate: 3
      case .none: 4
      }
    return min(interval.last.dayNumber - interval.first.dayNumber, 1_000_000) * 8 + basis
  }

  /// Whether the two cannot tell of one happening: status, date or parts exclude each other, or one sentence
  /// tells both.
  func contradicts(_ other: EventReport) -> Bool {
    order == other.order && event.sentence == other.event.sentence || !hasCompatibleStatus(with: other)
      || !hasCompatibleDate(with: other) || !hasCompatibleParts(with: other)
  }

  /// Whether the two tell of one happening: they do not contradict each other, and share the verb or most of
  /// the other words.
  func tellsSame(as other: EventReport) -> Bool {
    if contradicts(other) { return false }
    let names = nameWords.union(other.nameWords)
    let shared = words.intersection(other.words)
    let sharedOther = shared.subtracting(names).count
    let fewest = min(words.subtracting(names).count, other.words.subtracting(names).count)
    let sharesVerb = !happening.isEmpty && happening == other.happening
    let sharesParticipant = participants.contains { part in
      other.participants.contains { !$0.names.isDisjoint(with: part.names) }
    }
    if sharesVerb {
      return sharesParticipant
        ? sharedOther >= min(2, fewest) && 2 * sharedOther >= fewest
        : sharedOther >= 3 && 3 * sharedOther >= 2 * fewest
    }
    return sharesParticipant && sharedOther >= 2 && 3 * sharedOther >= 2 * fewest
  }

  private func hasCompatibleStatus(with other: EventReport) -> Bool {
    let real: Set<Event.Status> = [.happened, .ongoing]
    if event.status == .claimed, other.event.status == .claimed {
      guard let mine = names(of: event.claimant), let theirs = other.names(of: other.event.claimant) else {
        return event.claimant == nil && other.event.claimant == nil
      }
      return !mine.isDisjoint(with: theirs)
    }
    return event.status == other.event.status
      || real.contains(event.status) && real.contains(other.event.status)
  }

  /// Dates agree where one lies within the other and the longer is no longer than a month. An undated event
  /// agrees with an undated one, and with a dated one of its own article.
  private func hasCompatibleDate(with other: EventReport) -> Bool {
    guard let mine = event.interval, let theirs = other.event.interval else {
      return event.interval == nil && other.event.interval == nil || order == other.order
    }
    if (mine.first, mine.last) == (theirs.first, theirs.last) { return true }
    let outer =
      mine.last.dayNumber - mine.first.dayNumber > theirs.last.dayNumber - theirs.first.dayNumber
      ? mine : theirs
    let inner = outer == mine ? theirs : mine
    return outer.first <= inner.first && inner.last <= outer.last
      && outer.last.dayNumber - outer.first.dayNumber < 31
  }

  /// Those who do it, and those to whom it is done, must have somebody in common where both reports name
  /// any.
  private func hasCompatibleParts(with other: EventReport) -> Bool {
    for role in [Event.Participant.Role.agent, .patient] {
      let mine = participants.filter { $0.role == role }
      let theirs = other.participants.filter { $0.role == role }
      guard !mine.isEmpty, !theirs.isEmpty else { continue }
      let agree = mine.contains { a in theirs.contains { !$0.names.isDisjoint(with: a.names) } }
      if !agree { return false }
    }
    return true
  }

  private func names(of id: Int?) -> Set<FoldedText>? {
    entity(id).map { Set(([$0.name] + $0.aliases).map { FoldedText($0) }) }
  }

  private static func isFunctionWord(_ word: String) -> Bool { functionWords.contains(word) }

  private static let functionWords: Set<String> = [
    "a", "an", "the", "and", "or", "but", "of", "in", "on", "at", "to", "for", "from", "by", "with", "over",
    "after", "before", "during", "as", "into", "about", "against", "is", "are", "was", "were", "be", "been",
    "being", "has", "have", "had", "will", "would", "it", "its", "he", "his", "she", "her", "they", "their",
    "that", "this", "which", "who", "not", "no", "up", "out", "s",
  ]

  /// The word without its commonest endings, so that forms of one word agree ("talks", "talking"). Cruder
  /// than a lemma, but the same for any word of any name.
  static func stem(_ word: String) -> String {
    var stem = Substring(word)
    for ending in ["ies", "ing", "es", "ed", "s"] where stem.hasSuffix(ending) {
      guard stem.utf8.count >= ending.utf8.count + 3, !stem.hasSuffix("ss") else { continue }
      stem = stem.dropLast(ending.utf8.count)
      break
    }
    while let last = stem.last, last == "e" || last == "i" || last == "y", stem.utf8.count > 3 {
      stem = stem.dropLast()
    }
    let tail = stem.utf8.suffix(2)
    if stem.utf8.count > 3, let a = tail.first, let b = tail.last, a == b { stem = stem.dropLast() }
    return String(stem)
  }
}
