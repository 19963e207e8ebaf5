import NewsModel
import TerminalUI

/// The list of articles: unread or not, title, day.
///
/// In a narrow pane a title takes two rows, because half a headline tells nothing.
enum ArticleListPane {
  /// Rows that one article takes in a pane of `width` columns.
  static func rowsPerArticle(width: Int) -> Int { width < 44 ? 2 : 1 }

  /// The day, or only the month where the year has to be said too.
  private static func label(_ day: CalendarDate, newest: Int?) -> String {
    day.year == newest
      ? CalendarInterval(day: day).label(referenceYear: newest)
      : "\(day.monthName) \(DateText.year(day))"
  }

  private static func emptyText(_ state: ReaderState) -> String {
    if case .search = state.chosenScope { return "Nothing found" }
    return state.showsUnreadOnly ? "Nothing is unread here" : "No articles here"
  }

  static func draw(_ state: ReaderState, on canvas: inout Canvas) {
    let keys = state.listedArticles
    let (width, height) = (canvas.size.width, canvas.size.height)
    guard !keys.isEmpty else {
      let text = state.shelf.listedScope != state.chosenScope ? "" : emptyText(state)
      canvas.draw(text, at: Point(x: 2, y: 0), width: width - 2, style: state.theme[.faint])
      return
    }
    let rows = rowsPerArticle(width: width)
    let newest = keys.prefix(50).lazy.compactMap { state.shelf[$0]?.published?.day.year }.first
    for (slot, index) in (state.articles.top..<keys.count).prefix(max(1, height / rows)).enumerated() {
      guard let article = state.shelf[keys[index]] else { continue }
      let isUnread = !article.isRead
      let isChosen = index == state.articles.selection
      let role: Role = isChosen ? (state.focus == .articles ? .selection : .unfocusedSelection) : .text
      let style = state.theme[role]
      let y = slot * rows
      canvas.fill(Rect(x: 0, y: y, width: width, height: rows), style: style)
      canvas.draw(isChosen ? "▸" : " ", at: Point(x: 0, y: y), style: style)
      canvas.draw(
        article.isStarred ? "*" : isUnread ? "●" : "○", at: Point(x: 2, y: y),
        style: isChosen ? style : state.theme[isUnread ? .unread : .faint])
      let sources = article.sources > 1 ? "×\(article.sources) " : ""
      let day = sources + (article.published.map { label($0.day, newest: newest) } ?? "no date")
      let dayStyle = isChosen ? style : state.theme[.faint]
      let titleStyle = isUnread && !isChosen ? style.adding(.bold) : style
      let title = article.title.isEmpty ? "Untitled" : article.title
      let dayWidth = DisplayWidth.of(day)
      if rows == 1 {
        canvas.draw(
          title, at: Point(x: 4, y: y), width: width - dayWidth - 6, style: titleStyle, ellipsis: true)
        canvas.drawRight(day + " ", before: width, y: y, from: 4, style: dayStyle)
      } else {
        let lines = StyledText.wrap([StyledRun(title)], width: width - 5)
        canvas.draw(StyledText.plain(lines[0]), at: Point(x: 4, y: y), width: width - 4, style: titleStyle)
        let rest = lines.dropFirst().map(StyledText.plain).joined(separator: " ")
        canvas.draw(
          rest, at: Point(x: 4, y: y + 1), width: width - dayWidth - 6, style: titleStyle, ellipsis: true)
        canvas.drawRight(day + " ", before: width, y: y + 1, style: dayStyle)
      }
    }
  }
}
