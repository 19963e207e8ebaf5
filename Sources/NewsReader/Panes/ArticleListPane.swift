import NewsLibrary
import NewsModel
import TerminalUI

/// The list of articles: what the user wants to see of each, and under what a search has found, where.
///
/// In a narrow pane an article takes two rows, because half a headline tells nothing.
enum ArticleListPane {
  /// Rows that one article takes in a pane of `width` columns; one more where it is shown what a search has found.
  static func rowsPerArticle(width: Int, showsSnippets: Bool = false) -> Int {
    (width < 44 ? 2 : 1) + (showsSnippets ? 1 : 0)
  }

  static func draw(_ state: ReaderState, on canvas: inout Canvas) {
    let keys = state.listedArticles
    let (width, height) = (canvas.size.width, canvas.size.height)
    guard !keys.isEmpty else {
      let text = state.shelf.listedScope != state.chosenScope ? "" : emptyText(state)
      canvas.draw(text, at: Point(x: 2, y: 0), width: width - 2, style: state.theme[.faint])
      return
    }
    let rows = rowsPerArticle(width: width, showsSnippets: state.showsSnippets)
    let newest = keys.prefix(50).lazy.compactMap { state.shelf[$0]?.published?.day.year }.first
    for (slot, index) in (state.articles.top..<keys.count).prefix(max(1, height / rows)).enumerated() {
      guard let article = state.shelf[keys[index]] else { continue }
      let rect = Rect(x: 0, y: slot * rows, width: width, height: rows)
      canvas.draw(in: rect) { canvas in
        Row(article: article, isChosen: index == state.articles.selection, newest: newest, state: state)
          .draw(on: &canvas)
      }
    }
  }

  private static func emptyText(_ state: ReaderState) -> String {
    if state.filter != nil { return "The filter lets nothing through" }
    if case .search = state.chosenScope { return "Nothing found" }
    return state.showsUnreadOnly ? "Nothing is unread here" : "No articles here"
  }
}

/// One article of the list.
private struct Row {
  let article: ArticleSummary
  let isChosen: Bool
  /// The year of the newest articles, which is not said.
  let newest: Int?
  let state: ReaderState

  private var theme: Theme { state.theme }
  private var isUnread: Bool { !article.isRead }
  private var style: Style {
    guard !isChosen else { return theme[state.focus == .articles ? .selection : .unfocusedSelection] }
    let highlights = state.configuration.highlights
    guard let look = state.shelf.look(of: article.id), highlights.indices.contains(look) else {
      return theme[.text]
    }
    return highlights[look].look.applied(to: theme[.text])
  }
  private var title: String { article.title.isEmpty ? "Untitled" : article.title }

  func draw(on canvas: inout Canvas) {
    let width = canvas.size.width
    let isNarrow = ArticleListPane.rowsPerArticle(width: width) > 1
    canvas.fill(style: style)
    canvas.draw(isChosen ? "▸" : " ", at: .zero, style: style)
    if isChosen, state.isLinear { canvas.cursor = Point(x: 2, y: 0) }
    let columns = state.configuration.columns
    let before = columns.prefix { $0 != .title }
    let after = columns.drop { $0 != .title }.dropFirst()
    var x = 2
    for column in before {
      let text = self.text(of: column)
      if column == .flags {
        canvas.draw(text, at: Point(x: x, y: 0), style: isChosen ? style : theme[isUnread ? .unread : .faint])
        x += DisplayWidth.of(text) + 1
      } else if !text.isEmpty {
        x +=
          canvas.draw(text, at: Point(x: x, y: 0), width: width / 4, style: look(of: column), ellipsis: true)
          + 1
      }
    }
    let tail = after.map { text(of: $0) }.filter { !$0.isEmpty }.joined(separator: " ")
    let tailWidth = min(width / 2, DisplayWidth.of(tail))
    if isNarrow {
      let lines = StyledText.wrap([StyledRun(title)], width: width - x - 1)
      draw(StyledText.plain(lines[0]), at: Point(x: x, y: 0), width: width - x, on: &canvas)
      let rest = lines.dropFirst().map(StyledText.plain).joined(separator: " ")
      draw(rest, at: Point(x: x, y: 1), width: width - tailWidth - x - 2, on: &canvas)
    } else {
      draw(title, at: Point(x: x, y: 0), width: width - tailWidth - x - 2, on: &canvas)
    }
    canvas.draw(
      tail, at: Point(x: width - tailWidth - 1, y: isNarrow ? 1 : 0), width: tailWidth,
      style: isChosen ? style : theme[.faint], ellipsis: true)
    if state.showsSnippets, let snippet = state.shelf.snippet(of: article.id) {
      draw(snippet, at: Point(x: x, y: isNarrow ? 2 : 1), on: &canvas)
    }
  }

  private func draw(_ text: String, at point: Point, width: Int, on canvas: inout Canvas) {
    let titleStyle = isUnread && !isChosen ? style.adding(.bold) : style
    canvas.draw(
      text, at: point, width: width, style: titleStyle, lighting: state.pattern(in: .articles),
      as: theme[.searchHit])
  }

  private func draw(_ snippet: Snippet, at point: Point, on canvas: inout Canvas) {
    let base = isChosen ? style : theme[.faint]
    let taken = canvas.draw(
      snippet.text, at: point, width: canvas.size.width - point.x - 1, style: base, ellipsis: true)
    canvas.light(snippet.hits, in: snippet.text, at: point, width: taken, as: theme[.searchHit])
  }

  private func look(of column: ArticleColumn) -> Style {
    isChosen ? style : theme[column == .date ? .date : .faint]
  }

  private func text(of column: ArticleColumn) -> String {
    switch column {
    case .flags: state.isLinear ? flagWords : article.isStarred ? "*" : isUnread ? "●" : "○"
    case .title: title
    case .date: article.published.map { label($0.day) } ?? "no date"
    case .feed: state.shelf.overview.feeds.first { $0.id == article.feed }?.title ?? ""
    case .author: article.byline ?? ""
    case .tags: article.tags.map { "#" + $0 }.joined(separator: " ")
    case .sources: article.sources > 1 ? "×\(article.sources)" : ""
    }
  }

  /// The flags in words, which a screen reader can say.
  private var flagWords: String { (article.isStarred ? "starred, " : "") + (isUnread ? "unread:" : "read:") }

  /// The day, or only the month where the year has to be said too.
  private func label(_ day: CalendarDate) -> String {
    day.year == newest
      ? state.dates.label(CalendarInterval(day: day), referenceYear: newest) : state.dates.month(day)
  }
}
