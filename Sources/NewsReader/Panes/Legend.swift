import TerminalUI

/// The kinds of marks, each in its own look.
enum Legend {
  /// Draws the kinds that are switched on, on one line.
  static func draw(_ state: ReaderState, at start: Point, on canvas: inout Canvas) {
    var x = start.x
    for kind in MarkKind.allCases where state.shownMarks.contains(kind) {
      let label = kind.shortLabel
      guard x + DisplayWidth.of(label) <= canvas.size.width else { return }
      x += canvas.draw(label, at: Point(x: x, y: start.y), style: state.theme[Role(kind)]) + 2
    }
    if state.shownMarks.isEmpty {
      canvas.draw("marks are off", at: start, style: state.theme[.faint])
    }
  }
}
