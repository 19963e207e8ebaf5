import NewsLibrary
import NewsModel

// What is read and what is not.
extension ReaderState {
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
}
