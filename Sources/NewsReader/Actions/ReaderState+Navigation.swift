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
    feeds.select(row, count: shelf.rowCount)
    guard feeds.selection != before else { return [] }
    articles = ListPosition()
    timeline.clearMarks()
    return showChosenArticle() + (timeline.scope == .feed ? requestTimeline() : [])
  }

  /// Chooses an article and shows it beside the list; it counts as read when it is opened.
  mutating func chooseArticle(_ row: Int) -> [Effect] {
    let before = articles.selection
    articles.select(row, count: listedArticles.count)
    return articles.selection == before && open?.key == chosenArticle ? [] : showChosenArticle()
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
    if pane == .article, let key = open?.key { shelf.setRead(key, true) }
    return []
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
      timeline.timeline = nil
      return []
    }
    return key == open?.key ? [] : show(key)
  }

  /// Puts an article on screen, at its top.
  mutating func show(_ key: ArticleKey) -> [Effect] {
    guard let article = shelf[key] else { return [] }
    open = OpenArticle(
      key: key, article: article, width: ArticlePane.textWidth(screen.content(of: .article)))
    open?.marks = shelf.annotated[key].map { ArticleMarks($0.annotations) }
    searchPrompt = nil
    if timeline.scope == .article {
      timeline.timeline = nil
      timeline.position = ListPosition()
      timeline.clearMarks()
    }
    guard shelf.annotated[key] != nil else { return [.annotate(key)] }
    return timeline.scope == .article ? requestTimeline() : []
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
    trail.append(TrailPoint(focus: focus, article: open?.key, place: open?.place))
    if trail.count > 100 { trail.removeFirst() }
  }

  /// Goes back to where the user came from, else one pane towards the feeds, else out.
  mutating func goBack(quits: Bool) -> [Effect] {
    if open?.search != nil {
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
    if open?.search != nil || open?.selectedMark != nil || open?.selectedEntity != nil
      || open?.focusedSentence != nil
    {
      if open?.search != nil {
        open?.search = nil
      } else {
        open?.selectedMark = nil
        open?.selectedEntity = nil
        open?.focusedSentence = nil
      }
      return []
    }
    return goBack(quits: false)
  }

  private mutating func follow(_ point: TrailPoint) -> [Effect] {
    var effects: [Effect] = []
    if let key = point.article, key != open?.key {
      effects = show(key)
      if let row = listedArticles.firstIndex(of: key) { articles.select(row, count: listedArticles.count) }
      if var open, let place = point.place {
        open.scroll(to: place, height: articleHeight)
        self.open = open
      }
    }
    return effects + focus(on: point.focus)
  }

  /// `: key tells`, for the end of a notice.
  func hint(for command: Command) -> String {
    keyMap.label(for: command, in: keyContexts).map { ": \($0) \(command.hint ?? command.summary)" } ?? ""
  }
}
