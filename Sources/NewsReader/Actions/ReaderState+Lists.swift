import NewsLibrary
import NewsModel

// The lists as the archive gives them.
extension ReaderState {
  /// Summaries that are read beyond each end of what is on screen.
  static let readAhead = 100

  /// Asks for the articles of the chosen row.
  mutating func requestList(around anchor: ArticleID? = nil, isUpdate: Bool = false) -> [Effect] {
    listRequest += 1
    var request = ListRequest(
      number: listRequest, scope: chosenScope, unreadOnly: showsUnreadOnly, filter: filter, order: order,
      anchor: anchor ?? (isUpdate ? chosenArticle : nil), isUpdate: isUpdate)
    // What overtakes another list on its way takes that one's place.
    if isUpdate, let awaitedList {
      request.isUpdate = false
      request.anchor = awaitedList.anchor
    }
    if !request.isUpdate { awaitedList = request }
    return [.list(request)]
  }

  /// Shows a list that was asked for.
  mutating func takeList(_ request: ListRequest, _ answer: ArchiveDesk.List) -> [Effect] {
    let scope = chosenScope
    shelf.take(answer.overview)
    if let session = awaitedSession {
      awaitedSession = nil
      if let title = session.row, let row = shelf.rows.firstIndex(where: { $0.title == title }), row > 0 {
        feeds.selection = row
        return requestList(around: session.article.map(ArticleID.init(rawValue:)))
      }
    }
    if let row = shelf.row(of: scope) {
      feeds.selection = row
    } else {
      // The feed has gone, or the last star of the starred.
      feeds.select(feeds.selection, count: shelf.rows.count)
    }
    shelf.take(answer.summaries)
    guard request.number == listRequest else { return [] }
    awaitedList = nil
    guard request.scope == chosenScope else { return requestList() }
    let chosen = chosenArticle
    let row = articles.selection
    if request.scope != shelf.listedScope { forgetSnippets() }
    shelf.take(request.isUpdate ? updated(answer.ids) : answer.ids, of: request.scope)
    let search = findAgain()
    if request.isUpdate {
      keepPlace(at: chosen, formerRow: row)
      return renewSummaries(but: answer.summaries) + search + (open == nil ? showChosenArticle() : [])
    }
    requestedSummaries = []
    if let anchor = request.anchor, let row = shelf.list.firstIndex(of: anchor) {
      articles.selection = row
    } else {
      articles = ListPosition()
    }
    return requestSummaries() + search + showChosenArticle()
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

  /// The rows on screen, and a screen of rows on either side.
  private var nearRows: Range<Int> {
    let visible = visibleArticles
    let first = max(0, min(articles.top, articles.selection))
    return max(0, first - visible)..<max(0, max(first, articles.selection) + 2 * visible)
  }

  /// Reads anew what has been kept of articles beside `fresh`, for anything may have changed: what is on screen at
  /// once, the rest when it comes there.
  private mutating func renewSummaries(but fresh: [ArticleSummary]) -> [Effect] {
    let fresh = Set(fresh.map(\.id))
    let near = Array(shelf.list[nearRows.clamped(to: shelf.list.indices)]) + (open.map { [$0.key] } ?? [])
    shelf.forgetSummaries(but: fresh.union(near))
    requestedSummaries = []
    let stale = near.filter { !fresh.contains($0) }
    return (stale.isEmpty ? [] : [.summarize(stale)]) + requestSummaries()
  }

  /// Asks for the summaries around what is on screen that are not here yet.
  mutating func requestSummaries() -> [Effect] {
    let near = nearRows
    // In steps, so that going down row by row asks once for many rows.
    let wide = max(0, near.lowerBound - Self.readAhead)..<(near.upperBound + Self.readAhead)
    var effects = requestSnippets(near: near, wide: wide)
    guard !shelf.missing(in: near).isEmpty else { return effects }
    let missing = shelf.missing(in: wide).filter { !requestedSummaries.contains($0) }
    guard !missing.isEmpty else { return effects }
    requestedSummaries.formUnion(missing)
    effects.append(.summarize(missing))
    return effects
  }

  /// Asks where the words of the search stand in the articles near the screen.
  private mutating func requestSnippets(near: Range<Int>, wide: Range<Int>) -> [Effect] {
    guard showsSnippets, shelf.listedScope == chosenScope else { return [] }
    func missing(_ part: Range<Int>) -> [ArticleID] {
      shelf.list[part.clamped(to: shelf.list.indices)].filter {
        shelf.snippet(of: $0) == nil && !requestedSnippets.contains($0)
      }
    }
    guard !missing(near).isEmpty else { return [] }
    let wanted = missing(wide)
    requestedSnippets.formUnion(wanted)
    return [.findSnippets(wanted, searchedWords)]
  }

  /// Takes in snippets, unless something else is searched for by now.
  mutating func take(_ snippets: [ArticleID: Snippet], for words: String) {
    if words == searchedWords { shelf.take(snippets) }
  }

  /// What another search has found in an article is not what this one finds.
  private mutating func forgetSnippets() {
    shelf.forgetSnippets()
    requestedSnippets = []
  }

  /// Takes in summaries that were asked for. Those of articles that are gone never come, and are not asked for again.
  mutating func takeSummaries(_ summaries: [ArticleSummary]) {
    shelf.take(summaries)
    requestedSummaries.subtract(summaries.map(\.id))
  }

  /// Lists the unread alone, or all again.
  mutating func toggleUnreadOnly() -> [Effect] {
    showsUnreadOnly.toggle()
    notice = Notice(text: showsUnreadOnly ? "Unread articles only" : "All articles")
    return requestList(around: chosenArticle)
  }

  /// Sets every article of the chosen row to read.
  mutating func readAll() -> [Effect] { [.setAllRead(chosenScope, filter)] }

  /// Sets every article above the chosen one to read.
  mutating func readAbove() -> [Effect] {
    let above = Array(listedArticles.prefix(articles.selection))
    guard !above.isEmpty else {
      notice = Notice(text: "Nothing stands above this")
      return []
    }
    // Those that are not here yet are unread for all that is known; undoing them would be wrong.
    undoableReads = above.filter { shelf[$0]?.isRead == false }
    shelf.setRead(above, true)
    notice = Notice(text: "\(above.count) above set to read" + hint(for: .undo))
    return [.setRead(above, true)] + requestList(isUpdate: true)
  }

  /// Puts the list in another order.
  mutating func sort(by name: String) -> [Effect] {
    guard let wanted = ArticleOrder(rawValue: name) else {
      notice = Notice(
        text: "There is no order “\(name)”"
          + Spelling.hint(for: name, among: ArticleOrder.allCases.map(\.rawValue)), isFailure: true)
      return []
    }
    order = wanted
    notice = Notice(text: "Articles: \(wanted.summary)")
    return requestList(around: chosenArticle)
  }

  /// Lists only what a filter lets through; all again without one.
  mutating func setFilter(_ text: String) -> [Effect] {
    do throws(FilterError) {
      let wanted = try ArticleFilter(text)
      filter = wanted.isEmpty ? nil : wanted
      notice = Notice(text: wanted.isEmpty ? "No filter" : "Filter: \(wanted.text)")
    } catch {
      _ = begin(.filter, with: text)
      prompt?.failure = error.message
      return []
    }
    listSearch = nil
    return requestList(around: chosenArticle)
  }

  /// Puts a tag on the article, or takes it off.
  mutating func toggleTag(_ name: String) -> [Effect] {
    let tag = name.hasPrefix("#") ? String(name.dropFirst()) : name
    guard !tag.isEmpty, let id = currentArticle, let summary = shelf[id] else { return [] }
    let isOn = !summary.tags.contains(tag)
    notice = Notice(text: isOn ? "Tagged #\(tag)" : "#\(tag) taken off")
    shelf.setTag(tag, id, isOn)
    return [.setTag(tag, [id], isOn)] + requestList(isUpdate: true)
  }

  /// Hides the article from the lists, or shows it again.
  mutating func toggleHidden() -> [Effect] {
    guard let id = currentArticle, let summary = shelf[id] else { return [] }
    notice = Notice(
      text: summary.isHidden ? "Shown in the lists again" : "Hidden; the filter is:hidden lists it")
    shelf.setHidden(id, !summary.isHidden)
    return [.setHidden([id], !summary.isHidden)] + requestList(isUpdate: true)
  }

  /// The article that commands are about: the open one from its pane, the chosen one from the lists.
  var currentArticle: ArticleID? { focus == .article || focus == .timeline ? open?.key : chosenArticle }

  /// Tells what "all read" has changed, and how it is undone.
  mutating func takeAllRead(_ ids: [ArticleID]) -> [Effect] {
    undoableReads = ids
    let count = ids.count
    notice =
      count == 0
      ? Notice(text: "Nothing was unread here")
      : Notice(text: "\(count) set to read" + hint(for: .undo))
    shelf.setRead(ids, true)
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
    shelf.setRead(ids, false)
    notice = Notice(text: "\(ids.count) unread again")
    return [.setRead(ids, false)] + requestList(isUpdate: true)
  }

  /// Goes to the next unread article, or the one before: in this list, else round its end, else in the list of all.
  mutating func takeUnread(_ unread: [ArticleID], _ purpose: UnreadPurpose) -> [Effect] {
    let (ids, unread) = (listedArticles, Set(unread))
    let below = ids.indices.dropFirst(articles.selection + 1).lazy.filter { unread.contains(ids[$0]) }
    let above = ids.indices.prefix(articles.selection).reversed().lazy.filter { unread.contains(ids[$0]) }
    let row =
      purpose == .previous ? above.first ?? Array(below).last : below.first ?? Array(above).last
    if let row { return chooseArticle(row) + focus(on: .article) }
    guard chosenScope != .all, shelf.overview.unread > 0 else {
      notice = Notice(text: "Nothing is unread")
      return []
    }
    feeds.selection = 0
    notice = Notice(text: "All read here; on in all feeds" + hint(for: .nextUnread))
    return requestList()
  }

  /// So many pages are opened at once at most: a browser with a thousand tabs helps nobody.
  static let mostPages = 20

  /// Shows the pages of unread articles in the browser, and sets them to read.
  mutating func openPages(of unread: [ArticleID]) -> [Effect] {
    let pages = unread.prefix(Self.mostPages).compactMap { id in
      shelf[id]?.url.flatMap { WebAddress.isOpenable($0) ? (id: id, url: $0) : nil }
    }
    guard !pages.isEmpty else {
      notice = Notice(text: unread.isEmpty ? "Nothing is unread" : "None of the unread gives an address")
      return []
    }
    undoableReads = pages.map(\.id)
    shelf.setRead(undoableReads, true)
    let rest = unread.count - pages.count
    let told = Notice(
      text: "\(pages.count) \(pages.count == 1 ? "page" : "pages") opened"
        + (rest > 0 ? "; \(rest) unread are left" : ""))
    return [.openPages(pages.map(\.url), told: told), .setRead(undoableReads, true)]
      + requestList(isUpdate: true)
  }

  /// Stars the article, or takes its star away.
  mutating func toggleStar() -> [Effect] {
    guard let id = currentArticle, let summary = shelf[id] else { return [] }
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
    let title = query.filter?.text ?? query.text ?? row.title
    notice = Notice(text: "Kept among the feeds: \(title)" + hint(for: .saveSearch))
    return [.saveSearch(query, title)] + requestList(isUpdate: true)
  }

  /// Searches the archive by words or a filter; what is found is a row of the feed list.
  mutating func searchArchive(_ text: String) -> [Effect] {
    var query = ArticleQuery(text: text, limit: 1000)
    do throws(FilterError) {
      let filter = try ArticleFilter(text)
      query = ArticleQuery(filter: filter, limit: 1000)
    } catch {
      _ = beginArchiveSearch()
      prompt?.field = TextField(text)
      prompt?.failure = error.message
      return []
    }
    shelf.setSearch(query)
    feeds.selection = shelf.row(of: .search(query)) ?? 0
    articles = ListPosition()
    return requestList() + focus(on: .articles)
  }
}
