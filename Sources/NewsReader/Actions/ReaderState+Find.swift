import NewsLibrary
import NewsModel

/// Words to be found in the titles of a list of articles.
struct ListFindRequest: Sendable, Equatable {
  var pattern: String
  /// The list as it is shown.
  var articles: [ArticleID]
  /// The row from which the nearest is to be gone to; nil where the user stays on the chosen one.
  var row: Int?
}

// Finding words in the rows of lists and in pages.
extension ReaderState {
  /// Finds `pattern` in the rows of a list and goes to the nearest from `row` on.
  mutating func find(_ pattern: String, in pane: Pane, from row: Int) -> [Effect] {
    guard !pattern.isEmpty else {
      listSearch = nil
      return chooseRow(row, in: pane)
    }
    listSearch = ListSearch(pane: pane, pattern: pattern)
    if pane == .articles { return [findInList(pattern, from: row)] }
    return takeRows(rows(of: pane, holding: pattern), from: row)
  }

  /// Looks again in a list of articles that has changed, and stays on the chosen row.
  mutating func findAgain() -> [Effect] {
    guard let search = listSearch, search.pane == .articles else { return [] }
    return [findInList(search.pattern, from: nil)]
  }

  private func findInList(_ pattern: String, from row: Int?) -> Effect {
    .findInList(ListFindRequest(pattern: pattern, articles: listedArticles, row: row))
  }

  /// The rows, of a list that the state has whole, that hold `pattern`.
  private func rows(of pane: Pane, holding pattern: String) -> [Int] {
    let texts: [String] =
      switch pane {
      case .feeds: shelf.rows.map(\.title)
      case .timeline: timeline.entries.map(\.headline)
      case .articles, .article: []
      }
    return texts.indices.filter { !TextSearch.hits(of: pattern, in: Array(texts[$0].utf8)).isEmpty }
  }

  /// Takes in the rows that hold what was looked for, unless something else is looked for by now, or elsewhere.
  mutating func takeRows(_ rows: [Int], of request: ListFindRequest) -> [Effect] {
    guard listSearch?.pane == .articles, listSearch?.pattern == request.pattern,
      listedArticles == request.articles
    else { return [] }
    guard let row = request.row else {
      listSearch?.rows = rows
      return []
    }
    return takeRows(rows, from: row)
  }

  private mutating func takeRows(_ rows: [Int], from row: Int) -> [Effect] {
    listSearch?.rows = rows
    guard let search = listSearch, let next = search.next(to: row, forward: true, including: true) else {
      return listSearch.map { chooseRow(row, in: $0.pane) } ?? []
    }
    return chooseRow(next.row, in: search.pane)
  }

  /// Goes to the next row that holds what was looked for, or the one before.
  mutating func stepRow(forward: Bool) -> [Effect] {
    guard var search = listSearch else { return [] }
    if search.pane != .articles {
      // Feeds and events come and go.
      search.rows = rows(of: search.pane, holding: search.pattern)
      listSearch = search
    }
    guard let next = search.next(to: selection(in: search.pane), forward: forward) else {
      describeListSearch()
      return []
    }
    let effects = chooseRow(next.row, in: search.pane)
    describeListSearch(wrapped: next.wrapped, forward: forward)
    return effects
  }

  /// Tells on which of how many rows the reader is.
  mutating func describeListSearch(wrapped: Bool = false, forward: Bool = true) {
    guard let search = listSearch, let rows = search.rows else { return }
    guard let position = rows.firstIndex(of: selection(in: search.pane)) else {
      if rows.isEmpty { notice = Notice(text: "Not found: \(search.pattern)", isFailure: true) }
      return
    }
    let round = Notice.round(wrapped: wrapped, forward: forward)
    notice = Notice(text: "“\(search.pattern)”: \(position + 1) of \(rows.count)\(round)")
  }

  private func selection(in pane: Pane) -> Int {
    switch pane {
    case .feeds: feeds.selection
    case .articles, .article: articles.selection
    case .timeline: timeline.position.selection
    }
  }

  private mutating func chooseRow(_ row: Int, in pane: Pane) -> [Effect] {
    switch pane {
    case .feeds: return chooseFeed(row)
    case .articles, .article: return chooseArticle(row)
    case .timeline:
      chooseEntry(row)
      return []
    }
  }

  // MARK: Pages

  /// Finds `pattern` in the page that is open, from line `top` on.
  mutating func findInPage(_ pattern: String, from top: Int) {
    guard case .page(var page) = dialogs.last else { return }
    page.pattern = pattern.isEmpty ? nil : pattern
    page.top = top
    show(page, at: DialogFrame(page: page, screen: size).line(holding: pattern, from: top, forward: true))
  }

  /// Goes to the next line of the page that holds what was looked for, or the one before.
  mutating func stepPage(_ page: Page, forward: Bool) {
    guard let pattern = page.pattern else { return }
    let frame = DialogFrame(page: page, screen: size)
    show(
      page,
      at: frame.line(holding: pattern, from: page.top + (forward ? 1 : -1), forward: forward)
        ?? frame.line(holding: pattern, from: forward ? 0 : frame.lines.count - 1, forward: forward))
  }

  private mutating func show(_ page: Page, at line: Int?) {
    var page = page
    if let line { page.top = min(line, DialogFrame(page: page, screen: size).hiddenLines) }
    dialogs[dialogs.count - 1] = .page(page)
  }
}
