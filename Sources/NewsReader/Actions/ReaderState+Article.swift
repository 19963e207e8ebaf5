import NewsLibrary
import NewsModel
import TerminalUI

// Reading one article: its marks, its entities, the search in it.
extension ReaderState {
  /// Rows of the article's text on screen.
  var articleHeight: Int { ArticlePane.text(in: screen.content(of: .article)).height }

  /// Goes to the next mention of the chosen entity, past the last to the next article of the list that names it, or
  /// to the next hit while a search is on.
  mutating func stepMention(forward: Bool) -> [Effect] {
    if listSearch?.pane == focus { return stepRow(forward: forward) }
    if open?.search != nil { return stepHit(forward: forward) }
    if open?.companion != nil { return stepMeeting(forward: forward) }
    guard let open, let marks = open.marks else { return stillReading() }
    guard !marks.annotations.mentions.isEmpty else {
      notice = Notice(text: "No names were found in this article")
      return []
    }
    let here = open.here(height: articleHeight)
    guard let entity = open.selectedEntity else {
      // With nobody chosen the nearest name chooses.
      let names = Set(MarkKind.allCases).subtracting([.quotation, .date])
      let nearest =
        marks.nearest(to: here, forward: forward, kinds: names, entity: nil)
        ?? marks.nearest(to: forward ? -1 : .max, forward: forward, kinds: names, entity: nil)
      return nearest.map { select($0) } ?? []
    }
    guard let (target, wrapped) = marks.mention(of: entity, after: here, forward: forward) else { return [] }
    if wrapped {
      return [.findArticles(EntityQuery(marks.annotations.entities[entity], for: .step(forward: forward)))]
    }
    goTo(target, of: entity, wrapped: false, forward: forward)
    return []
  }

  /// Goes on from the other end of the article.
  mutating func stepRound(forward: Bool) -> [Effect] {
    guard let open, let marks = open.marks, let entity = open.selectedEntity,
      let (target, _) = marks.mention(of: entity, after: forward ? -1 : .max, forward: forward)
    else { return [] }
    goTo(target, of: entity, wrapped: true, forward: forward)
    return []
  }

  private mutating func goTo(_ target: MarkTarget, of entity: Int, wrapped: Bool, forward: Bool) {
    guard var open, let marks = open.marks else { return }
    open.selectedMark = target
    open.reveal(marks.span(of: target), height: articleHeight)
    self.open = open
    let name = marks.annotations.entities[entity].name
    let mentions = marks.annotations.entities[entity].mentions
    if case .mention(let index) = target, let position = mentions.firstIndex(of: index) {
      let round = Notice.round(wrapped: wrapped, forward: forward)
      notice = Notice(text: "\(name): \(position + 1) of \(mentions.count)\(round)")
    }
  }

  /// Goes to the next visible mark of any kind, or the one before.
  mutating func stepMark(forward: Bool) -> [Effect] {
    guard let open, let marks = open.marks else { return stillReading() }
    let here = open.here(height: articleHeight)
    guard
      let target = marks.nearest(
        to: here, forward: forward, kinds: shownMarks, entity: open.selectedEntity)
    else {
      notice = Notice(text: forward ? "No mark after this" : "No mark before this")
      return []
    }
    return select(target)
  }

  /// Makes `target` the mark that the user is on, and its entity the chosen one.
  mutating func select(_ target: MarkTarget) -> [Effect] {
    guard var open, let marks = open.marks else { return [] }
    open.selectedMark = target
    if let entity = marks.entity(of: target) { open.selectedEntity = entity }
    open.reveal(marks.span(of: target), height: articleHeight)
    self.open = open
    notice = Notice(
      text: MarkDescription(marks: marks, document: open.document, dates: dates).line(for: target))
    return []
  }

  /// Chooses an entity and goes to its nearest mention.
  mutating func select(entity: Int) -> [Effect] {
    guard var open, let marks = open.marks else { return [] }
    open.selectedEntity = entity
    open.selectedMark = nil
    self.open = open
    let here = open.visibleText(height: articleHeight)
    if let first = marks.annotations.entities[entity].mentions.first(where: {
      here.contains(marks.annotations.mentions[$0].span.start)
    }) {
      return select(.mention(first))
    }
    return stepMention(forward: true)
  }

  /// Sets the article read or unread: the open one from its pane, the chosen one from the list.
  mutating func toggleRead() -> [Effect] {
    guard let key = currentArticle, let isRead = shelf[key]?.isRead else { return [] }
    shelf.setRead([key], !isRead)
    notice = Notice(text: isRead ? "Unread again" : "Read")
    return [.setRead([key], !isRead)]
  }

  /// Asks for the article's page in a browser; only addresses of the web are passed on.
  mutating func openPage() -> [Effect] {
    guard let url = currentAddress ?? open?.document.article.url else {
      notice = Notice(text: "This article gives no address", isFailure: true)
      return []
    }
    guard WebAddress.isOpenable(url) else {
      notice = Notice(text: "Not an address of the web", isFailure: true)
      return []
    }
    return [.openInBrowser(url)]
  }

  /// Switches every mark off, or those that were on before on again.
  mutating func toggleAllMarks() -> [Effect] {
    if let hidden = hiddenMarks {
      shownMarks = hidden
      hiddenMarks = nil
      notice = Notice(text: "Marks on")
    } else {
      hiddenMarks = shownMarks
      shownMarks = []
      notice = Notice(text: "Marks off" + hint(for: .toggleMarks))
    }
    return []
  }

  /// Takes in the annotations of an article; they light up at once where it is open.
  mutating func takeAnnotations(of key: ArticleID, _ article: AnnotatedArticle) -> [Effect] {
    shelf.take(article, of: key)
    guard open?.key == key else { return [] }
    open?.marks = ArticleMarks(article.annotations)
    forgetPickerRows()
    var effects = timeline.scope == .article ? requestTimeline() : []
    if let query = awaitedEntity {
      awaitedEntity = nil
      effects += chooseAwaitedEntity(query, in: article)
    }
    return effects
  }

  // MARK: Search

  /// Goes to the next hit of the search in the article, or the one before.
  mutating func stepHit(forward: Bool) -> [Effect] {
    guard var open else { return [] }
    let wrapped = open.stepHit(forward: forward, height: articleHeight)
    self.open = open
    describeSearch(wrapped: wrapped, forward: forward)
    return []
  }

  /// Tells which hit of how many the reader is on.
  mutating func describeSearch(wrapped: Bool = false, forward: Bool = true) {
    guard let search = open?.search else { return }
    guard let current = search.current else {
      notice = Notice(text: "Not found: \(search.pattern)", isFailure: true)
      return
    }
    let count = search.hits.spans.count
    let round = Notice.round(wrapped: wrapped, forward: forward)
    let total = count == TextSearch.limit ? "\(count) or more" : "\(count)"
    notice = Notice(text: "“\(search.pattern)”: \(current + 1) of \(total)\(round)")
  }

  /// Says why there is nothing to go to yet.
  mutating func stillReading() -> [Effect] {
    if let annotationFailure {
      notice = Notice(text: "No marks and no timeline: \(annotationFailure)", isFailure: true)
    } else {
      notice = Notice(text: open == nil ? "No article is open" : "Still reading this article …")
    }
    return []
  }
}
