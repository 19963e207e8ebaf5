import NewsLibrary
import NewsModel

// Getting what is new.
extension ReaderState {
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
}
