import NewsModel

/// What an article tells of an entity: what it says and what is said of it, what it takes part in, where it is named.
struct EntityCard {
  let marks: ArticleMarks
  let document: ArticleDocument
  /// Index of the entity.
  let entity: Int
  /// How dates are written.
  let dates: DateText

  /// More lines than this are not listed under one heading.
  private static let mostLines = 200
  /// Bytes of context on each side of a mention.
  private static let context = 36

  private var annotations: Annotations { marks.annotations }

  /// The card below its head: a heading and a line for each item.
  var lines: [StyledLine] {
    let (said, about) = marks.statements(of: entity)
    return section("Says", said.map(statement)) + section("Said of it", about.map(statement))
      + section("Takes part in", events.map(line)) + section("Mentioned in this article", mentions.map(line))
  }

  private func section(_ title: String, _ lines: some Collection<StyledLine>) -> [StyledLine] {
    guard !lines.isEmpty else { return [] }
    let rest = lines.count - Self.mostLines
    return [[], [StyledRun(title, .heading)]] + lines.prefix(Self.mostLines)
      + (rest > 0 ? [[StyledRun("  and \(rest) more", .faint)]] : [])
  }

  private func statement(_ index: Int) -> StyledLine {
    let quotation = annotations.quotations[index]
    let words = StyledRun(document.excerpt(quotation.clause ?? quotation.span), .quotation)
    guard let speaker = quotation.speaker, speaker.entity != entity else { return [StyledRun("  "), words] }
    let name = MarkDescription(marks: marks, document: document).name(of: speaker)
    return [StyledRun("  "), StyledRun("\(name): ", .faint), words]
  }

  private var events: [Event] {
    annotations.events.filter { event in
      event.place == entity || event.participants.contains { $0.entity == entity }
    }
  }

  private func line(_ event: Event) -> StyledLine {
    let day = event.interval.map(dates.full) ?? "undated"
    return [StyledRun("  "), StyledRun(event.headline), StyledRun("  \(day)", .date)]
  }

  private var mentions: [Mention] {
    annotations.entities[entity].mentions.prefix(Self.mostLines).map { annotations.mentions[$0] }
  }

  /// A mention with the words around it, within its sentence.
  private func line(_ mention: Mention) -> StyledLine {
    let sentence = marks.sentence(at: mention.span.start) ?? mention.span
    let (before, after) = document.context(of: mention.span, within: sentence, bytes: Self.context)
    let kind = MarkKind(annotations.entities[entity].kind)
    return [
      StyledRun("  "), StyledRun(before, .faint), StyledRun(document.excerpt(mention.span), Role(kind)),
      StyledRun(after, .faint),
    ]
  }
}

extension ArticleMarks {
  /// The quotations of an entity, and those of others that mention it: indexes into ``Annotations/quotations``.
  func statements(of entity: Int) -> (said: [Int], about: [Int]) {
    let all = annotations.quotations.indices
    let own = SpanIndex(annotations.entities[entity].mentions.map { annotations.mentions[$0].span })
    let said = all.filter { annotations.quotations[$0].speaker?.entity == entity }
    let about = all.filter { index in
      let quotation = annotations.quotations[index]
      return quotation.speaker?.entity != entity
        && !own.overlapping(quotation.clause ?? quotation.span).isEmpty
    }
    return (said, about)
  }

  /// The sentence that holds a byte of the text; nil where none does. Found by bisection.
  func sentence(at offset: Int) -> TextSpan? {
    var (low, high) = (0, annotations.sentences.count)
    while low < high {
      let middle = (low + high) / 2
      if annotations.sentences[middle].end <= offset { low = middle + 1 } else { high = middle }
    }
    guard low < annotations.sentences.count, annotations.sentences[low].contains(offset) else { return nil }
    return annotations.sentences[low]
  }
}

extension ArticleDocument {
  /// Whole words before and after `span`, about `bytes` on each side and none from outside `sentence`, with an
  /// ellipsis where the sentence goes on.
  func context(of span: TextSpan, within sentence: TextSpan, bytes: Int) -> (before: String, after: String) {
    var start = max(sentence.start, span.start - bytes)
    while start > sentence.start, start < span.start, utf8[start - 1] != 0x20 { start += 1 }
    var end = min(sentence.end, span.end + bytes)
    while end < sentence.end, end > span.end, utf8[end] != 0x20 { end -= 1 }
    let before = start < span.start ? words(TextSpan(start, span.start)) : ""
    let after = end > span.end ? words(TextSpan(span.end, end)) : ""
    return (
      (start > sentence.start ? "… " : "") + before.replacingLineBreaks,
      after.replacingLineBreaks + (end < sentence.end ? " …" : "")
    )
  }
}

extension String {
  fileprivate var replacingLineBreaks: String { String(map { $0.isNewline ? " " : $0 }) }
}
