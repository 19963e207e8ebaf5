import TerminalUI

/// The list of feeds, with how many articles of each are unread.
enum FeedPane {
  static func draw(_ state: ReaderState, on canvas: inout Canvas) {
    let count = state.shelf.rowCount
    for y in 0..<canvas.size.height {
      let row = state.feeds.top + y
      guard row < count else { break }
      let unread = state.shelf.unread(inRow: row)
      let isChosen = row == state.feeds.selection
      let role: Role = isChosen ? (state.focus == .feeds ? .selection : .unfocusedSelection) : .text
      let style = state.theme[role]
      let number = unread > 0 ? "\(unread) " : ""
      canvas.fill(Rect(x: 0, y: y, width: canvas.size.width, height: 1), style: style)
      canvas.draw(isChosen ? "▸" : " ", at: Point(x: 0, y: y), style: style)
      let end = canvas.size.width - DisplayWidth.of(number)
      canvas.draw(
        state.shelf.title(ofRow: row), at: Point(x: 2, y: y), width: end - 3, style: style, ellipsis: true)
      canvas.drawRight(
        number, before: canvas.size.width, y: y, style: isChosen ? style : state.theme[.unread])
    }
  }
}
