import NewsLibrary
import NewsModel

// What the user makes of single articles: tags, stars, out of sight.
extension ReaderState {
  /// The article that commands are about: the open one from its pane, the chosen one from the lists.
  var currentArticle: ArticleID? { focus == .article || focus == .timeline ? open?.key : chosenArticle }

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

  /// Stars the article, or takes its star away.
  mutating func toggleStar() -> [Effect] {
    guard let id = currentArticle, let summary = shelf[id] else { return [] }
    let scope = chosenScope
    shelf.setStarred(id, !summary.isStarred)
    if let row = shelf.row(of: scope) { feeds.selection = row }
    notice = Notice(text: summary.isStarred ? "Star taken away" : "Starred")
    return [.setStarred([id], !summary.isStarred)]
  }
}
