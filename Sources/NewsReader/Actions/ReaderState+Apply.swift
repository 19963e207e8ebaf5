import NewsModel
import TerminalUI

extension ReaderState {
  /// Opens the first article; returns what the outside has to do.
  mutating func start() -> [Effect] {
    if !shelf.problems.isEmpty {
      let count = shelf.problems.count
      notice = Notice(
        text: "\(count) \(count == 1 ? "thing" : "things") could not be loaded whole: ! tells",
        isFailure: true)
    }
    settle()
    return requestList() + [.annotateInBackground]
  }

  /// Takes in what happened; returns what the outside has to do.
  mutating func apply(_ action: Action) -> [Effect] {
    let effects: [Effect]
    switch action {
    case .input(.key(let key)): effects = press(key)
    case .input(.paste(let text)): effects = type(text)
    case .input(.mouse(let mouse)): effects = point(mouse)
    case .input(.resize(let size)):
      self.size = size
      effects = []
    case .listed(let request, let list): effects = takeList(request, list)
    case .summarized(let summaries):
      takeSummaries(summaries)
      effects = []
    case .opened(let id, let article, let alsoIn, let isAnnotated):
      shelf.take(alsoIn: alsoIn, of: id)
      effects = takeArticle(id, article, isAnnotated: isAnnotated)
    case .annotated(let key, let article): effects = takeAnnotations(of: key, article)
    case .annotatedInBackground(let done, let total):
      background = done < total ? (done, total) : nil
      effects = timeline.scope == .feed ? extendTimeline(done: done, of: total) : []
    case .articlesFound(let query, let ids, let some):
      effects = takeArticles(naming: query, ids, some)
    case .unreadFound(let ids): effects = takeUnread(ids)
    case .allRead(let ids): effects = takeAllRead(ids)
    case .archiveChanged: effects = requestList(isUpdate: true)
    case .refreshed(let state): effects = takeRefresh(state)
    case .annotationFailed(let reason):
      annotationFailure = reason
      notice = Notice(text: "No marks and no timeline: \(reason)", isFailure: true)
      effects = []
    case .redated(let request, let article): effects = takeRedated(request, article)
    case .timelineBuilt(let request, let timeline, let count):
      effects = takeTimeline(timeline, request: request, articles: count)
    case .exported(let outcome): effects = takeExport(outcome)
    case .notice(let notice):
      self.notice = notice
      effects = []
    }
    settle()
    return effects + requestSummaries()
  }

  /// Does what `command` asks for.
  mutating func perform(_ command: Command) -> [Effect] {
    if !dialogs.isEmpty { return performInDialog(command) }
    switch command {
    case .down: return move(by: 1)
    case .up: return move(by: -1)
    case .halfPageDown: return move(by: max(1, focusedRows / 2))
    case .halfPageUp: return move(by: -max(1, focusedRows / 2))
    case .pageDown: return move(by: max(1, focusedRows - 1))
    case .pageUp: return move(by: -max(1, focusedRows - 1))
    case .top: return move(by: -.max / 2)
    case .bottom: return move(by: .max / 2)
    case .nextPane: return moveFocus(by: 1, around: true)
    case .previousPane: return moveFocus(by: -1, around: true)
    case .paneRight: return moveFocus(by: 1, around: false)
    case .paneLeft: return moveFocus(by: -1, around: false)
    case .open: return openChosen()
    case .back: return goBack(quits: true)
    case .escape: return letGo()
    case .nextMention: return stepMention(forward: true)
    case .previousMention: return stepMention(forward: false)
    case .nextMark: return stepMark(forward: true)
    case .previousMark: return stepMark(forward: false)
    case .inspect: return inspect()
    case .switchReading: return switchReading()
    case .entities: return pick(.entities)
    case .quotations: return pick(.quotations)
    case .statements: return pickStatements()
    case .copyQuotation: return copyChosenQuotation()
    case .marks: return pick(.marks)
    case .toggleMarks: return toggleAllMarks()
    case .search: return beginSearch()
    case .nextArticle: return stepArticle(by: 1)
    case .previousArticle: return stepArticle(by: -1)
    case .toggleRead: return toggleRead()
    case .toggleStar: return toggleStar()
    case .readAll: return readAll()
    case .undo: return undo()
    case .nextUnread: return [.findUnread(chosenScope)]
    case .toggleUnreadOnly: return toggleUnreadOnly()
    case .refresh: return refresh(all: false)
    case .refreshAll: return refresh(all: true)
    case .searchArchive: return beginArchiveSearch()
    case .saveSearch: return toggleSavedSearch()
    case .openInBrowser: return openPage()
    case .markEntry: return markEntry()
    case .toggleScope: return toggleScope()
    case .export: return beginExport()
    case .problems: return showProblems()
    case .theme:
      theme = theme.next
      notice = Notice(text: "Theme: \(theme.name)")
    case .help: showHelp()
    case .redraw: return [.redraw]
    case .quit: return [.quit]
    case .toggleItem: break
    }
    return []
  }

  /// Looks a key up, alone or after the keys before it.
  private mutating func press(_ key: KeyPress) -> [Effect] {
    notice = nil
    if searchPrompt != nil { return typeSearch(key) }
    let keys = pendingKeys + [key]
    pendingKeys = []
    switch keyMap.match(keys, in: keyContexts) {
    case .command(let command): return perform(command)
    case .prefix: pendingKeys = keys
    case .none:
      if keys.count > 1 { return press(key) }
      if !dialogs.isEmpty { return typeInDialog(key) }
    }
    return []
  }

  /// Takes in pasted text wherever text is being typed; control characters are left out.
  private mutating func type(_ pasted: String) -> [Effect] {
    let text = String(
      pasted.prefix(1000).filter {
        $0.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
      })
    if let prompt = searchPrompt {
      updateSearch(prompt.text + text)
      return []
    }
    guard !dialogs.isEmpty else { return [] }
    return text.flatMap { typeInDialog(.character($0)) }
  }

  /// Brings everything that depends on the screen's size into line with it.
  mutating func settle() {
    let screen = self.screen
    guard screen.arrangement != .tooSmall else { return }
    let article = ArticlePane.text(in: screen.content(of: .article))
    open?.layOut(width: ArticlePane.textWidth(article), height: article.height)
    feeds.reveal(visible: screen.content(of: .feeds).height, count: shelf.rows.count)
    articles.reveal(visible: visibleArticles, count: listedArticles.count)
    settleTimeline(screen)
  }

  /// Rows of content in the focused pane.
  var focusedRows: Int { focus == .article ? articleHeight : screen.content(of: focus).height }

  /// How many articles the article list shows at once.
  var visibleArticles: Int {
    let content = screen.content(of: .articles)
    return max(1, content.height / ArticleListPane.rowsPerArticle(width: content.width))
  }
}
