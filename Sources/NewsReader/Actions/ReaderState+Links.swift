import NewsModel

// The links of the open article.
extension ReaderState {
  /// The links of the open article.
  var linkTargets: [ArticleLinks.Target] { open?.document.links.targets ?? [] }

  /// Takes a digit typed in the article: it follows the link at once where no other number begins so.
  mutating func typeLinkNumber(_ digit: Int) -> [Effect] {
    guard digit > 0, !linkTargets.isEmpty else { return [] }
    if digit * 10 > linkTargets.count { return followLink("\(digit)") }
    return begin(.followLink, with: "\(digit)")
  }

  /// Shows where a link leads: a page in the browser, a picture in the viewer.
  mutating func followLink(_ number: String) -> [Effect] {
    guard let target = link(number) else { return [] }
    guard target.kind == .picture else { return [.openInBrowser(target.url)] }
    guard configuration.viewerTakesTerminal, let viewer = configuration.viewer else {
      return [.view(target.url)]
    }
    return [
      .run(
        ProgramRequest(
          name: "the viewer", arguments: Browser.arguments(for: target.url, command: viewer), waits: true))
    ]
  }

  /// Copies a link's address, or without a number the article's.
  mutating func copyLink(_ number: String) -> [Effect] {
    if number.isEmpty {
      guard let url = currentAddress else {
        notice = Notice(text: "This article gives no address", isFailure: true)
        return []
      }
      return [.copy(url)]
    }
    return link(number).map { [.copy($0.url)] } ?? []
  }

  /// The address of the article that commands are about.
  var currentAddress: String? {
    if let open, open.key == currentArticle { return open.document.article.url }
    return currentArticle.flatMap { shelf[$0]?.url }
  }

  private mutating func link(_ text: String) -> ArticleLinks.Target? {
    guard open != nil else {
      notice = Notice(text: "No article is open")
      return nil
    }
    guard let number = Int(text), linkTargets.indices.contains(number - 1) else {
      let count = linkTargets.count
      notice = Notice(
        text: count == 0
          ? "This article has no links"
          : "There is no link \(text); they are numbered from 1 to \(count)", isFailure: true)
      return nil
    }
    return linkTargets[number - 1]
  }

  /// Lists the links of the article, or its pictures.
  mutating func pickLinks(images: Bool) -> [Effect] {
    guard open != nil else {
      notice = Notice(text: "No article is open")
      return []
    }
    let count = linkTargets.count { !images || $0.kind == .picture }
    guard count > 0 else {
      notice = Notice(text: images ? "This article has no pictures" : "This article has no links")
      return []
    }
    dialogs.append(.picker(Picker(kind: images ? .images : .links)))
    return []
  }
}
