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
}
