import NewsLibrary
import NewsModel

// The lists as the archive gives them.
extension ReaderState {
  /// Summaries that are read beyond each end of what is on screen.
  static let readAhead = 100

  /// Asks for the articles of the chosen row.
  mutating func requestList(around anchor: ArticleID? = nil, isUpdate: Bool = false) -> [Effect] {
    listRequest += 1
    return [
      .list(
        ListRequest(
          number: listRequest, scope: chosenScope, unreadOnly: showsUnreadOnly,
          anchor: anchor ?? (isUpdate ? chosenArticle : nil), isUpdate: isUpdate))
    ]
  }

  /// Shows a list that was asked for.
  mutating func takeList(_ request: ListRequest, _ answer: ArchiveDesk.List) -> [Effect] {
    let scope = chosenScope
    shelf.take(answer.overview)
    if let row = shelf.row(of: scope) {
      feeds.selection = row
    } else {
      // The feed has gone, or the last star of the starred.
      feeds.select(feeds.selection, count: shelf.rows.count)
    }
    shelf.take(answer.summaries)
    guard request.number == listRequest else { return [] }
    guard request.scope == chosenScope else { return requestList() }
    let chosen = chosenArticle
    let row = articles.selection
    shelf.take(request.isUpdate ? updated(answer.ids) : answer.ids, of: request.scope)
    if request.isUpdate {
      keepPlace(at: chosen, formerRow: row)
      return requestSummaries() + (open == nil ? showChosenArticle() : [])
    }
    if let anchor = request.anchor, let row = shelf.list.firstIndex(of: anchor) {
      articles.selection = row
    } else {
      articles = ListPosition()
    }
    return requestSummaries() + showChosenArticle()
      + (timeline.scope == .feed ? requestTimeline() : [])
  }

  /// The list brought up to date. In a list of the unread, what has been read since stays until the user leaves the
  /// list, for nothing may vanish under their eyes.
  private func updated(_ ids: [ArticleID]) -> [ArticleID] {
    guard showsUnreadOnly else { return ids }
    let known = Set(shelf.list)
    return ids.filter { !known.contains($0) } + shelf.list
  }

  /// Keeps the chosen article chosen, on the same row of the screen.
  private mutating func keepPlace(at chosen: ArticleID?, formerRow: Int) {
    guard let chosen, let row = shelf.list.firstIndex(of: chosen) else {
      articles.select(articles.selection, count: shelf.list.count)
      return
    }
    articles.selection = row
    articles.top = max(0, articles.top + row - formerRow)
  }

  /// Asks for the summaries around what is on screen that are not here yet.
  mutating func requestSummaries() -> [Effect] {
    let visible = visibleArticles
    let first = max(0, min(articles.top, articles.selection))
    // In steps, so that going down row by row asks once for many rows.
    let near = max(0, first - visible)..<max(0, max(first, articles.selection) + 2 * visible)
    guard !shelf.missing(in: near).isEmpty else { return [] }
    let wide = max(0, near.lowerBound - Self.readAhead)..<(near.upperBound + Self.readAhead)
    let missing = shelf.missing(in: wide).filter { !requestedSummaries.contains($0) }
    guard !missing.isEmpty else { return [] }
    requestedSummaries.formUnion(missing)
    return [.summarize(missing)]
  }

  /// Takes in summaries that were asked for.
  mutating func takeSummaries(_ summaries: [ArticleSummary]) {
    shelf.take(summaries)
    requestedSummaries = []
  }

  /// Lists the unread alone, or all again.
  mutating func toggleUnreadOnly() -> [Effect] {
    showsUnreadOnly.toggle()
    notice = Notice(text: showsUnreadOnly ? "Unread articles only" : "All articles")
    return requestList(around: chosenArticle)
  }

  /// Sets every article of the chosen row to read.
  mutating func readAll() -> [Effect] { [.setAllRead(chosenScope)] }

  /// Tells what "all read" has changed, and how it is undone.
  mutating func takeAllRead(_ ids: [ArticleID]) -> [Effect] {
    undoableReads = ids
    let count = ids.count
    notice =
      count == 0
      ? Notice(text: "Nothing was unread here")
      : Notice(text: "\(count) set to read" + hint(for: .undo))
    for id in ids { shelf.setRead(id, true) }
    return requestList(isUpdate: true)
  }

  /// Sets to unread what the last "all read" has set to read.
  mutating func undo() -> [Effect] {
    guard !undoableReads.isEmpty else {
      notice = Notice(text: "Nothing to undo")
      return []
    }
    let ids = undoableReads
    undoableReads = []
    for id in ids { shelf.setRead(id, false) }
    notice = Notice(text: "\(ids.count) unread again")
    return [.setRead(ids, false)] + requestList(isUpdate: true)
  }

  /// Goes to the next unread article: below in this list, else from its top, else in the list of all.
  mutating func takeUnread(_ unread: [ArticleID]) -> [Effect] {
    let (ids, unread) = (listedArticles, Set(unread))
    let below = ids.indices.dropFirst(articles.selection + 1).first { unread.contains(ids[$0]) }
    if let row = below ?? ids.indices.prefix(articles.selection).first(where: { unread.contains(ids[$0]) }) {
      return chooseArticle(row) + focus(on: .article)
    }
    guard chosenScope != .all, shelf.overview.unread > 0 else {
      notice = Notice(text: "Nothing is unread")
      return []
    }
    feeds.selection = 0
    notice = Notice(text: "All read here; on in all feeds" + hint(for: .nextUnread))
    return requestList()
  }

  /// Stars the article, or takes its star away.
  mutating func toggleStar() -> [Effect] {
    guard let id = focus == .article ? open?.key : chosenArticle, let summary = shelf[id] else { return [] }
    let scope = chosenScope
    shelf.setStarred(id, !summary.isStarred)
    if let row = shelf.row(of: scope) { feeds.selection = row }
    notice = Notice(text: summary.isStarred ? "Star taken away" : "Starred")
    return [.setStarred([id], !summary.isStarred)]
  }

  /// Refreshes the chosen feed, or all.
  mutating func refresh(all: Bool) -> [Effect] {
    if case .running = refreshState {
      notice = Notice(text: "A refresh is under way")
      return []
    }
    if !all, case .feed(let id) = chosenScope { return [.refresh([id])] }
    return [.refresh(nil)]
  }

  /// Takes in how far a refresh has come.
  mutating func takeRefresh(_ state: RefreshState) -> [Effect] {
    refreshState = state
    guard case .ended(let new, let failed, let isAsked) = state else { return [] }
    refreshState = nil
    guard isAsked || new > 0 else { return requestList(isUpdate: true) }
    var text = new == 0 ? "Nothing new" : "\(new) new \(new == 1 ? "article" : "articles")"
    if failed > 0 { text += "; \(failed) \(failed == 1 ? "feed" : "feeds") failed" + hint(for: .problems) }
    notice = Notice(text: text, isFailure: failed > 0 && new == 0)
    return requestList(isUpdate: true)
  }

  /// Keeps the search of the chosen row under its words, or forgets the one that is kept.
  mutating func toggleSavedSearch() -> [Effect] {
    guard shelf.rows.indices.contains(feeds.selection), case .search(let query) = chosenScope else {
      notice = Notice(text: "This row is no search" + hint(for: .searchArchive))
      return []
    }
    let row = shelf.rows[feeds.selection]
    if row.isSaved {
      shelf.setSearch(query)
      notice = Notice(text: "No longer kept: \(row.title)" + hint(for: .saveSearch))
      return [.removeSavedSearch(row.title)] + requestList(isUpdate: true)
    }
    let title = query.text ?? row.title
    notice = Notice(text: "Kept among the feeds: \(title)" + hint(for: .saveSearch))
    return [.saveSearch(query, title)] + requestList(isUpdate: true)
  }

  /// Searches the archive; what is found is a row of the feed list.
  mutating func searchArchive(_ text: String) -> [Effect] {
    let query = ArticleQuery(text: text, limit: 1000)
    shelf.setSearch(query)
    feeds.selection = shelf.row(of: .search(query)) ?? 0
    articles = ListPosition()
    return requestList() + focus(on: .articles)
  }
}
