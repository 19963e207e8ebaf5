import NewsLibrary
import NewsModel
import TerminalUI

extension ReaderState {
  /// Opens the first article, or what was open when the reader was left; returns what the outside has to do.
  mutating func start(_ session: Session? = nil) -> [Effect] {
    if let session { restore(session) }
    if !shelf.problems.isEmpty {
      let count = shelf.problems.count
      notice = Notice(
        text: "\(count) \(count == 1 ? "thing" : "things") could not be loaded whole: ! tells",
        isFailure: true)
    }
    settle()
    return requestList(around: session?.article.map(ArticleID.init(rawValue:))) + [.annotateInBackground]
  }

  /// Takes in what happened; returns what the outside has to do.
  mutating func apply(_ action: Action) -> [Effect] {
    var effects = take(action)
    settle()
    effects += performPending()
    return effects + requestSummaries()
  }

  private mutating func take(_ action: Action) -> [Effect] {
    switch action {
    case .input(let event): return take(event)
    case .listed(let request, let list):
      if request.number == listRequest { pendingSteps.isWaiting = false }
      return takeList(request, list)
    case .summarized(let summaries): takeSummaries(summaries)
    case .snippets(let snippets, let words): take(snippets, for: words)
    case .looks(let looks, let ids): shelf.take(looks, of: ids)
    case .opened(let id, let article, let details, let isAnnotated):
      pendingSteps.isWaiting = false
      shelf.take(details, of: id)
      return takeArticle(id, article, isAnnotated: isAnnotated)
    case .annotated(let key, let article): return takeAnnotations(of: key, article)
    case .annotatedInBackground(let done, let total):
      background = done < total ? (done, total) : nil
      return timeline.scope == .feed ? extendTimeline(done: done, of: total) : []
    case .articlesFound(let query, let ids, let some): return takeArticles(naming: query, ids, some)
    case .rowsFound(let request, let rows): return takeRows(rows, of: request)
    case .unreadFound(let ids, let purpose):
      pendingSteps.isWaiting = false
      return purpose == .openPages ? openPages(of: ids) : takeUnread(ids, purpose)
    case .allRead(let ids): return takeAllRead(ids)
    case .archiveChanged: return requestList(isUpdate: true)
    case .refreshed(let state): return takeRefresh(state)
    case .annotationFailed(let reason):
      annotationFailure = reason
      notice = Notice(text: "No marks and no timeline: \(reason)", isFailure: true)
    case .redated(let request, let article): return takeRedated(request, article)
    case .timelineBuilt(let request, let timeline, let count):
      return takeTimeline(timeline, request: request, articles: count)
    case .exported(let outcome): return takeExport(outcome)
    case .configured(let configuration, let problems): return take(configuration, problems)
    case .notice(let notice):
      self.notice = notice
      if notice.isFailure { pendingSteps = PendingSteps() }
    }
    return []
  }

  private mutating func take(_ event: InputEvent) -> [Effect] {
    switch event {
    case .key(let key): return press(key)
    case .paste(let text): return paste(text)
    case .mouse(let mouse): return point(mouse)
    case .resize(let size): self.size = size
    }
    return []
  }

  /// Looks a key up, alone or after the keys before it.
  private mutating func press(_ key: KeyPress) -> [Effect] {
    notice = nil
    pendingSteps = PendingSteps()
    if prompt != nil { return typeInPrompt(key) }
    let keys = pendingKeys + [key]
    pendingKeys = []
    switch keyMap.match(keys, in: keyContexts) {
    case .target(let target): return perform(target.steps)
    case .prefix: pendingKeys = keys
    case .none:
      if keys.count > 1 { return press(key) }
      if !dialogs.isEmpty { return typeInDialog(key) }
      if focus == .article, let digit = key.typed.flatMap({ Int($0) }) { return typeLinkNumber(digit) }
    }
    return []
  }

  /// Takes in pasted text wherever text is being typed.
  private mutating func paste(_ text: String) -> [Effect] {
    if prompt != nil { return pasteInPrompt(text) }
    guard !dialogs.isEmpty else { return [] }
    var field = TextField()
    field.insert(text)
    return field.text.flatMap { typeInDialog(.character($0)) }
  }

  /// Brings everything that depends on the screen's size into line with it, and what is listed with what it is about.
  mutating func settle() {
    settlePicker()
    let screen = self.screen
    guard screen.arrangement != .tooSmall else { return }
    let article = ArticlePane.text(in: screen.content(of: .article))
    open?.layOut(width: ArticlePane.textWidth(article), height: article.height, options: reading)
    feeds.reveal(visible: screen.content(of: .feeds).height, count: shelf.rows.count)
    articles.reveal(visible: visibleArticles, count: listedArticles.count)
    settleTimeline(screen)
  }

  /// Rows of content in the focused pane.
  var focusedRows: Int { focus == .article ? articleHeight : screen.content(of: focus).height }

  /// How many articles the article list shows at once.
  var visibleArticles: Int {
    let content = screen.content(of: .articles)
    return max(1, content.height / rowsPerArticle)
  }

  /// Rows that each of them takes.
  var rowsPerArticle: Int {
    ArticleListPane.rowsPerArticle(
      width: screen.content(of: .articles).width, showsSnippets: showsSnippets)
  }

  /// Whether the list shows where the words of a search stand.
  var showsSnippets: Bool { !searchedWords.isEmpty }

  /// What the chosen row searches for.
  var searchedWords: String {
    guard case .search(let query) = chosenScope else { return "" }
    return query.words ?? ""
  }
}
