import TerminalUI

/// The names of the panes, over the one that is shown.
enum TabBar {
  /// The columns of each tab on a screen of `width` columns.
  static func tabs(width: Int) -> [(pane: Pane, columns: Range<Int>)] {
    let labels = Pane.allCases.map { ($0, DisplayWidth.of($0.label) + 2) }
    let isNarrow = labels.reduce(0) { $0 + $1.1 } > width
    var x = 0
    return labels.map { pane, columns in
      let columns = isNarrow ? max(1, width / labels.count) : columns
      defer { x += columns }
      return (pane, x..<x + columns)
    }
  }

  static func draw(_ state: ReaderState, on canvas: inout Canvas) {
    canvas.drawHorizontalLine(from: .zero, length: canvas.size.width, style: state.theme[.rule])
    var end = 0
    for (pane, columns) in tabs(width: canvas.size.width) {
      let style = state.theme[pane == state.focus ? .focusedPaneTitle : .paneTitle]
      canvas.fill(Rect(x: columns.lowerBound, y: 0, width: columns.count, height: 1), style: style)
      canvas.draw(
        pane.label, at: Point(x: columns.lowerBound + 1, y: 0), width: columns.count - 1, style: style)
      end = columns.upperBound
    }
    let note = PaneTitle.note(of: state.focus, state)
    guard !note.isEmpty else { return }
    canvas.drawRight(
      " \(note) ", before: canvas.size.width, y: 0, from: end, style: state.theme[.faint])
  }
}
