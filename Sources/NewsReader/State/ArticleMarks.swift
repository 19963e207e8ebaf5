import NewsModel

/// The annotations of the open article, indexed for drawing and for going from mark to mark.
struct ArticleMarks: Sendable {
  /// What was read out of the article.
  let annotations: Annotations
  private let mentions: SpanIndex
  private let quotations: SpanIndex
  private let timeExpressions: SpanIndex
  /// Entities from the most to the least mentioned; by first mention where that is equal.
  let entitiesByCount: [Int]

  /// Indexes `annotations`.
  init(_ annotations: Annotations) {
    self.annotations = annotations
    mentions = SpanIndex(annotations.mentions.map(\.span))
    quotations = SpanIndex(annotations.quotations.map(\.span))
    timeExpressions = SpanIndex(annotations.timeExpressions.map(\.span))
    entitiesByCount = annotations.entities.indices.sorted { a, b in
      let (countA, countB) = (annotations.entities[a].mentions.count, annotations.entities[b].mentions.count)
      return countA != countB ? countA > countB : a < b
    }
  }

  /// The place of a mark in the text.
  func span(of target: MarkTarget) -> TextSpan {
    switch target {
    case .mention(let index): annotations.mentions[index].span
    case .quotation(let index): annotations.quotations[index].span
    case .timeExpression(let index): annotations.timeExpressions[index].span
    }
  }

  /// The kind of a mark.
  func kind(of target: MarkTarget) -> MarkKind {
    switch target {
    case .mention(let index): MarkKind(annotations.entities[annotations.mentions[index].entity].kind)
    case .quotation: .quotation
    case .timeExpression: .date
    }
  }

  /// The entity that a mention refers to; nil for other marks.
  func entity(of target: MarkTarget) -> Int? {
    if case .mention(let index) = target { return annotations.mentions[index].entity }
    return nil
  }

  /// The marks to show in `stretch`, outer before inner: quotations, dates, then mentions.
  ///
  /// Names are always shown; pronouns and descriptions ("the minister") only of the chosen entity, because
  /// a text in which every pronoun is marked cannot be read.
  func visible(in stretch: TextSpan, kinds: Set<MarkKind>, entity: Int?) -> [MarkTarget] {
    var found: [MarkTarget] = []
    if kinds.contains(.quotation) {
      found += quotations.overlapping(stretch).map { .quotation($0) }
    }
    if kinds.contains(.date) {
      found += timeExpressions.overlapping(stretch).map { .timeExpression($0) }
    }
    for index in mentions.overlapping(stretch) where isShown(mention: index, kinds: kinds, entity: entity) {
      found.append(.mention(index))
    }
    return found
  }

  /// The nearest visible mark that starts after (`forward`) or before `offset`.
  func nearest(to offset: Int, forward: Bool, kinds: Set<MarkKind>, entity: Int?) -> MarkTarget? {
    var candidates: [MarkTarget] = []
    func add(_ index: SpanIndex, _ isWanted: (Int) -> Bool, _ target: (Int) -> MarkTarget) {
      var position = index.firstStarting(atOrAfter: forward ? offset + 1 : offset)
      if forward {
        while position < index.spans.count, !isWanted(position) { position += 1 }
      } else {
        position -= 1
        while position >= 0, !isWanted(position) { position -= 1 }
      }
      if index.spans.indices.contains(position) { candidates.append(target(position)) }
    }
    add(mentions, { isShown(mention: $0, kinds: kinds, entity: entity) }, { .mention($0) })
    if kinds.contains(.quotation) { add(quotations, { _ in true }, { .quotation($0) }) }
    if kinds.contains(.date) { add(timeExpressions, { _ in true }, { .timeExpression($0) }) }
    let starts = candidates.map { (span(of: $0).start, $0) }
    return (forward ? starts.min { $0.0 < $1.0 } : starts.max { $0.0 < $1.0 })?.1
  }

  /// The mention of `entity` next after `offset`, or before it; past the last comes the first.
  func mention(of entity: Int, after offset: Int, forward: Bool) -> (target: MarkTarget, wrapped: Bool)? {
    let indexes = annotations.entities[entity].mentions
    guard let first = indexes.first, let last = indexes.last else { return nil }
    let found =
      forward
      ? indexes.first { annotations.mentions[$0].span.start > offset }
      : indexes.last { annotations.mentions[$0].span.start < offset }
    if let found { return (.mention(found), false) }
    return (.mention(forward ? first : last), true)
  }

  private func isShown(mention index: Int, kinds: Set<MarkKind>, entity: Int?) -> Bool {
    let mention = annotations.mentions[index]
    if mention.entity == entity { return true }
    return mention.form == .name && kinds.contains(MarkKind(annotations.entities[mention.entity].kind))
  }
}
