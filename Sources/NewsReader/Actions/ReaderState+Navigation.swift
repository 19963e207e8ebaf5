import NewsLibrary
import NewsModel

// Going from row to row, pane to pane and article to article.
extension ReaderState {
  /// Moves by lines in the article, by rows elsewhere.
  mutating func move(by delta: Int) -> [Effect] {
    switch focus {
    case .feeds:
      return chooseFeed(feeds.selection + delta)
    case .articles:
      return chooseArticle(articles.selection + delta)
    case .article:
      scrollArticle(by: delta)
    case .timeline:
      chooseEntry(timeline.position.selection + delta)
    }
    return []
  }

  /// Scrolls the article; at its end says where to go on.
  mutating func scrollArticle(by delta: Int) {
    guard var open else { return }
    let height = articleHeight
    if delta > 0, open.isAtEnd(height: height) {
      notice = Notice(text: "End of the article" + hint(for: .nextArticle))
    }
    open.scroll(toLine: open.top + delta, height: height)
    self.open = open
  }

  /// Chooses a feed and the first of its articles.
  mutating func chooseFeed(_ row: Int) -> [Effect] {
    let before = feeds.selection
    feeds.select(row, count: shelf.rows.count)
    guard feeds.selection != before else { return [] }
    articles = ListPosition()
    timeline.clearMarks()
    return requestList()
  }

  /// Chooses an article and shows it beside the list; it counts as read when it is opened.
  mutating func chooseArticle(_ row: Int) -> [Effect] {
    let before = articles.selection
    articles.select(row, count: listedArticles.count)
    let shown = awaited?.id ?? open?.key
    return articles.selection == before && shown == chosenArticle ? [] : showChosenArticle()
  }

  /// Goes to the next pane, or the one before.
  mutating func moveFocus(by delta: Int, around: Bool) -> [Effect] {
    let panes = Pane.allCases
    let index = (panes.firstIndex(of: focus) ?? 0) + delta
    if around {
      return focus(on: panes[(index + panes.count) % panes.count])
    }
    return panes.indices.contains(index) ? focus(on: panes[index]) : []
  }

  /// Gives the keys to `pane`. An article that the user goes into counts as read.
  mutating func focus(on pane: Pane) -> [Effect] {
    focus = pane
    guard pane == .article, let key = awaited?.id ?? open?.key, shelf[key]?.isRead == false else { return [] }
    shelf.setRead([key], true)
    return [.setRead([key], true)]
  }

  /// Opens what is chosen in the focused pane.
  mutating func openChosen() -> [Effect] {
    switch focus {
    case .feeds:
      leaveTrail()
      return focus(on: .articles)
    case .articles:
      guard chosenArticle != nil else { return [] }
      leaveTrail()
      return showChosenArticle() + focus(on: .article)
    case .article: return inspect()
    case .timeline: return jumpToSentence()
    }
  }

  /// Shows the article chosen in the list, if it is not on screen already.
  mutating func showChosenArticle() -> [Effect] {
    guard let key = chosenArticle else {
      open = nil
      awaited = nil
      timeline.show(nil)
      return []
    }
    guard key != awaited?.id else { return [] }
    guard key != open?.key else {
      awaited = nil
      return []
    }
    return show(key)
  }

  /// Puts an article on screen, at its top.
  mutating func show(
    _ key: ArticleID, place: ReadingPlace? = nil, sentence: TextSpan? = nil, naming: EntityQuery? = nil
  ) -> [Effect] {
    awaited = AwaitedArticle(id: key, place: place, sentence: sentence, naming: naming)
    guard let annotated = shelf.annotated(key) else { return [.open(key)] }
    return takeArticle(key, annotated.article, isAnnotated: true) + takeAnnotations(of: key, annotated)
  }

  /// Puts an article that has come from the archive on screen, unless the user has gone on to another.
  mutating func takeArticle(_ key: ArticleID, _ article: Article?, isAnnotated: Bool) -> [Effect] {
    guard let wanted = awaited, wanted.id == key else { return [] }
    awaited = nil
    awaitedEntity = wanted.naming
    guard let article else {
      notice = Notice(text: "This article is no longer there", isFailure: true)
      return []
    }
    let kept = keepPlace()
    var open = OpenArticle(
      key: key, article: article, details: shelf.details(of: key),
      width: ArticlePane.textWidth(screen.content(of: .article)), options: reading, dates: dates)
    if let place = wanted.place {
      open.scroll(to: place, height: articleHeight)
    } else if wanted.sentence == nil, let offset = shelf.details(of: key).place {
      open.scroll(toLine: open.layout.line(at: offset), height: articleHeight)
    }
    if let sentence = wanted.sentence {
      open.focusedSentence = sentence
      open.reveal(sentence, height: articleHeight)
    }
    if wanted.naming == nil, case .search(let query) = chosenScope, listedArticles.contains(key) {
      let words = query.filter?.wantedWords ?? query.text.map { [$0] } ?? []
      let search = ArticleSearch(any: words, in: open.document)
      open.search = search.hits.spans.isEmpty ? nil : search
    }
    self.open = open
    forgetPickerRows()
    if timeline.scope == .article {
      timeline.show(nil)
      timeline.position = ListPosition()
      timeline.clearMarks()
    }
    return kept + keepSession() + (isAnnotated ? [] : [.annotate(key)])
  }

  /// Goes to the next article of the list, or the one before, and keeps the pane.
  mutating func stepArticle(by delta: Int) -> [Effect] {
    let before = articles.selection
    let effects = chooseArticle(before + delta)
    if articles.selection == before {
      notice = Notice(text: delta > 0 ? "That was the last article" : "This is the first article")
      return effects
    }
    return focus == .article ? effects + focus(on: .article) : effects
  }

  /// Remembers the present place, for ``goBack(quits:)``.
  mutating func leaveTrail() {
    trail.append(TrailPoint(focus: focus, article: awaited?.id ?? open?.key, place: open?.place))
    if trail.count > 100 { trail.removeFirst() }
  }

  /// Goes back to where the user came from, else one pane towards the feeds, else out.
  mutating func goBack(quits: Bool) -> [Effect] {
    if endListSearch() { return [] }
    if focus == .article, open?.search != nil {
      open?.search = nil
      return []
    }
    if let point = trail.popLast() { return follow(point) }
    switch focus {
    case .timeline: return focus(on: .article)
    case .article: return focus(on: .articles)
    case .articles: return focus(on: .feeds)
    case .feeds:
      if quits { return [.quit] }
      notice = Notice(text: "This is the first pane" + hint(for: .quit))
      return []
    }
  }

  /// Ends a search, or lets go of what is chosen in the text, or goes back.
  mutating func letGo() -> [Effect] {
    if endListSearch() { return [] }
    if open?.search != nil {
      open?.search = nil
      return []
    }
    guard open?.selectedMark != nil || open?.selectedEntity != nil || open?.focusedSentence != nil else {
      return goBack(quits: false)
    }
    open?.focusedSentence = nil
    if open?.companion != nil {
      open?.meet(nil)
    } else {
      open?.selectedMark = nil
      open?.selectedEntity = nil
    }
    return []
  }

  /// Ends the search in the rows of the pane that has the keys; whether there was one.
  private mutating func endListSearch() -> Bool {
    guard listSearch?.pane == focus else { return false }
    listSearch = nil
    return true
  }

  private mutating func follow(_ point: TrailPoint) -> [Effect] {
    var effects: [Effect] = []
    if let key = point.article, key != open?.key {
      effects = show(key, place: point.place)
      if let row = listedArticles.firstIndex(of: key) { articles.select(row, count: listedArticles.count) }
    }
    return effects + focus(on: point.focus)
  }

  /// `: key tells`, for the end of a notice.
  func hint(for command: Command) -> String {
    keyMap.label(for: command, in: keyContexts).map { ": \($0) \(command.hint ?? command.summary)" } ?? ""
  }
}
