import NewsLibrary
import NewsModel

// Which articles are listed, and in which order: filters, sorting, searches through all articles.
extension ReaderState {
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
    let title = query.words ?? row.title
    notice = Notice(text: "Kept among the feeds: \(title)" + hint(for: .saveSearch))
    return [.saveSearch(query, title)] + requestList(isUpdate: true)
  }

  /// Searches the archive by words or a filter; what is found is a row of the feed list.
  mutating func searchArchive(_ text: String) -> [Effect] {
    let query: ArticleQuery
    do throws(FilterError) {
      query = ArticleQuery(filter: try ArticleFilter(text), limit: 1000)
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
