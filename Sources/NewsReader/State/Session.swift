import Foundation
import NewsLibrary

/// Where the user was, as the archive keeps it from one start of the reader to the next.
struct Session: Sendable, Equatable, Codable {
  /// The title of the chosen row of the feed list: numbers of rows change.
  var row: String?
  /// The chosen article, by its number in the archive.
  var article: Int64?
  var focus: Pane
  var isFeedTimeline: Bool
  var showsUnreadOnly: Bool
  var filter: String?
  var order: ArticleOrder?
  var theme: String?
  var paneSizes: PaneSizes
  var recentLines: [String]

  /// The session as text.
  var json: String? {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Reads a session; nil for one of another version, which is nothing to complain about.
  init?(json: String) {
    guard let session = try? JSONDecoder().decode(Session.self, from: Data(json.utf8)) else { return nil }
    self = session
  }
}

extension Session {
  /// The session that `state` is.
  init(_ state: ReaderState) {
    row = state.feeds.selection == 0 ? nil : state.shelf.title(ofRow: state.feeds.selection)
    article = state.chosenArticle?.rawValue
    focus = state.focus
    isFeedTimeline = state.timeline.scope == .feed
    showsUnreadOnly = state.showsUnreadOnly
    filter = state.filter?.text
    order = state.order
    theme = state.theme.name == state.initialTheme?.name ? nil : state.theme.name
    paneSizes = state.paneSizes
    recentLines = state.recentLines.lines
  }
}

// Beginning where the reader was left, and leaving.
extension ReaderState {
  /// Takes up a session: the list that was shown is asked for, and its article as soon as the list is there.
  mutating func restore(_ session: Session) {
    filter = session.filter.flatMap { try? ArticleFilter($0) }.flatMap { $0.isEmpty ? nil : $0 }
    order = session.order ?? order
    showsUnreadOnly = session.showsUnreadOnly
    if session.paneSizes != PaneSizes() { paneSizes = session.paneSizes }
    recentLines = RecentLines(session.recentLines)
    timeline.scope = session.isFeedTimeline ? .feed : .article
    if theme != .plain, let name = session.theme { takeTheme(named: name) }
    focus = session.focus
    awaitedSession = session
  }

  /// What has to be kept when the user quits.
  mutating func leave() -> [Effect] { keepPlace() + keepSession() }

  /// Keeps where the user is: at the end, and at every article, for not every end can be told of.
  func keepSession() -> [Effect] { Session(self).json.map { [.keepSession($0)] } ?? [] }

  /// Keeps the place in the open article.
  mutating func keepPlace() -> [Effect] {
    guard let open else { return [] }
    let total = open.document.utf8.count
    // At the end there is nothing to come back to.
    let place = open.isAtEnd(height: articleHeight) ? 0 : open.anchor
    guard (shelf.details(of: open.key).place ?? 0) != place else { return [] }
    shelf.setPlace(place == 0 ? nil : place, of: open.key)
    return [.setPlace(open.key, place, of: total)]
  }
}
