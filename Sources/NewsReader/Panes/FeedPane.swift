import TerminalUI

/// The list of feeds, with how many articles of each are unread.
enum FeedPane {
  static func draw(_ state: ReaderState, on canvas: inout Canvas) {
    let rows = state.shelf.rows
    for y in 0..<canvas.size.height {
      let row = state.feeds.top + y
      guard row < rows.count else { break }
      let isChosen = row == state.feeds.selection
      let role: Role = isChosen ? (state.focus == .feeds ? .selection : .unfocusedSelection) : .text
      let style = state.theme[role]
      let failure = rows[row].problem == nil ? "" : "! "
      let number = failure + (rows[row].count > 0 ? "\(rows[row].count) " : "")
      canvas.fill(Rect(x: 0, y: y, width: canvas.size.width, height: 1), style: style)
      canvas.draw(isChosen ? "▸" : " ", at: Point(x: 0, y: y), style: style)
      if isChosen, state.isLinear { canvas.cursor = Point(x: 2, y: y) }
      let end = canvas.size.width - DisplayWidth.of(number)
      canvas.draw(
        rows[row].title, at: Point(x: 2, y: y), width: end - 3, style: style,
        lighting: state.pattern(in: .feeds), as: state.theme[.searchHit])
      canvas.drawRight(
        number, before: canvas.size.width, y: y, style: isChosen ? style : state.theme[.unread])
    }
  }
}
