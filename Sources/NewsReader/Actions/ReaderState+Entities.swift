import NewsLibrary
import NewsModel

/// An entity looked for in other articles of the archive.
struct EntityQuery: Sendable, Equatable {
  /// What the answer is for.
  enum Purpose: Sendable, Equatable {
    /// To go to its first mention in the next article of the list, or to its last in the one before.
    case step(forward: Bool)
    /// To list them on its card.
    case card
  }

  var names: [String]
  var kind: EntityKind
  var purpose: Purpose

  /// Looks for an entity under its name and its aliases.
  init(_ entity: Entity, for purpose: Purpose) {
    names = [entity.name] + entity.aliases
    kind = entity.kind
    self.purpose = purpose
  }

  /// The same entity in another article.
  func match(in annotations: Annotations) -> Entity? {
    let names = Set(names)
    return annotations.entities.first { entity in
      entity.kind == kind && !entity.mentions.isEmpty
        && (names.contains(entity.name) || entity.aliases.contains(where: names.contains))
    }
  }
}

// From an entity to another beside it, and to the other articles that name it.
extension ReaderState {
  /// Lights up the sentences in which the chosen entity meets another, and goes to the first.
  mutating func meet(_ other: Int) -> [Effect] {
    open?.meet(other)
    open?.selectedMark = nil
    guard let open, !open.meetings.isEmpty else { return [] }
    return stepMeeting(from: -1, forward: true)
  }

  /// Goes to the next sentence in which the two meet, or the one before.
  mutating func stepMeeting(forward: Bool) -> [Effect] {
    let height = articleHeight
    return stepMeeting(
      from: open.map { $0.focusedSentence?.start ?? $0.here(height: height) } ?? -1, forward: forward)
  }

  private mutating func stepMeeting(from place: Int, forward: Bool) -> [Effect] {
    guard var open, let marks = open.marks, let chosen = open.selectedEntity, let companion = open.companion
    else { return [] }
    let meetings = open.meetings
    let found =
      forward
      ? meetings.firstIndex { $0.start > place } ?? 0
      : meetings.lastIndex { $0.start < place } ?? meetings.count - 1
    guard meetings.indices.contains(found) else { return [] }
    open.focusedSentence = meetings[found]
    open.reveal(meetings[found], height: articleHeight)
    self.open = open
    let names = [chosen, companion].map { marks.annotations.entities[$0].name }.joined(separator: " and ")
    notice = Notice(text: "\(names): sentence \(found + 1) of \(meetings.count)")
    return []
  }

  /// Takes in which articles name an entity.
  mutating func takeArticles(naming query: EntityQuery, _ ids: [ArticleID], _ some: [ArticleSummary])
    -> [Effect]
  {
    switch query.purpose {
    case .step(let forward): return step(to: query, among: Set(ids), forward: forward)
    case .card:
      list(some.filter { $0.id != open?.key }, of: ids.count)
      return []
    }
  }

  /// Goes on into the next article of the list that names the entity; where there is none, round this one.
  private mutating func step(to query: EntityQuery, among ids: Set<ArticleID>, forward: Bool) -> [Effect] {
    let listed = listedArticles
    guard let open, let here = listed.firstIndex(of: open.key) else { return stepRound(forward: forward) }
    let next = (1..<max(1, listed.count)).lazy
      .map { (here + (forward ? $0 : listed.count - $0)) % listed.count }.first { ids.contains(listed[$0]) }
    guard let next else { return stepRound(forward: forward) }
    leaveTrail()
    articles.select(next, count: listed.count)
    let effects = show(listed[next], naming: query)
    return focus == .article ? effects + focus(on: .article) : effects
  }

  /// Chooses the entity that has led into this article.
  mutating func chooseAwaitedEntity(_ query: EntityQuery, in annotated: AnnotatedArticle) -> [Effect] {
    guard case .step(let forward) = query.purpose, let found = query.match(in: annotated.annotations),
      let mention = forward ? found.mentions.first : found.mentions.last
    else { return [] }
    let effects = select(.mention(mention))
    let position = forward ? 1 : found.mentions.count
    notice = Notice(
      text: "\(found.name): \(position) of \(found.mentions.count), in “\(annotated.article.title)”")
    return effects
  }

  /// Adds the other articles to the card that is open.
  private mutating func list(_ others: [ArticleSummary], of count: Int) {
    guard case .page(var page) = dialogs.last, page.mark != nil, !others.isEmpty else { return }
    page.lines += [[], [StyledRun("In other articles", .heading)]]
    page.lines += others.map { article in
      let day = article.published.map { "  " + dates.day($0.day) } ?? ""
      return [StyledRun("  " + article.title), StyledRun(day, .date)]
    }
    let rest = count - others.count - 1
    if rest > 0 { page.lines.append([StyledRun("  and \(rest) more", .faint)]) }
    dialogs[dialogs.count - 1] = .page(page)
  }
}
