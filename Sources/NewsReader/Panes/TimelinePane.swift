import NewsModel
import TerminalUI

/// The timeline: how densely events lie, then one entry after the other.
enum TimelinePane {
  /// Rows of the sparkline over the list, where the pane is high enough for it.
  static func sparklineRows(height: Int) -> Int { height >= 8 ? 2 : 0 }

  /// The part of a pane that the list has.
  static func list(in content: Rect) -> Rect {
    content.split(top: sparklineRows(height: content.height)).bottom
  }

  static func draw(_ state: ReaderState, on canvas: inout Canvas) {
    let theme = state.theme
    guard let timeline = state.timeline.timeline else {
      let text = state.open == nil ? "" : state.annotationFailure == nil ? "Reading …" : "No timeline"
      canvas.draw(text, at: Point(x: 1, y: 0), style: theme[.faint])
      return
    }
    guard !timeline.entries.isEmpty else {
      canvas.draw("No events found", at: Point(x: 1, y: 0), style: theme[.faint])
      return
    }
    if sparklineRows(height: canvas.size.height) > 0 { drawSparkline(of: timeline, state, on: &canvas) }
    canvas.draw(in: list(in: canvas.bounds)) { list in
      for y in 0..<list.size.height {
        let row = state.timeline.position.top + y
        guard state.timeline.layout.rows.indices.contains(row) else { break }
        draw(state.timeline.layout.rows[row], at: y, state, on: &list)
      }
    }
  }

  private static func drawSparkline(of timeline: Timeline, _ state: ReaderState, on canvas: inout Canvas) {
    let width = canvas.size.width
    guard let line = Sparkline(timeline, columns: width - 2) else { return }
    let year = line.days.lowerBound.year == line.days.upperBound.year ? line.days.lowerBound.year : nil
    let chosen = state.timeline.selected?.interval.flatMap { line.column(of: $0.first) }
    // Few days are spread over the columns, so that the bars reach from the first label to the last.
    let widthOfBar = max(1, min(6, (width - 2) / line.heights.count))
    for (column, height) in line.heights.enumerated() {
      let bar = String(repeating: state.symbols.bars[height], count: widthOfBar)
      let role: Role = column == chosen ? .notice : .happened
      canvas.draw(bar, at: Point(x: 1 + column * widthOfBar, y: 0), style: state.theme[role])
    }
    let earlier = line.hasEarlier ? "‹ " : ""
    let first = earlier + CalendarInterval(day: line.days.lowerBound).label(referenceYear: year)
    let last = CalendarInterval(day: line.days.upperBound).label(referenceYear: year)
    let end = min(width - 1, max(1 + line.heights.count * widthOfBar, DisplayWidth.of(first + last) + 3))
    canvas.draw(first, at: Point(x: 1, y: 1), style: state.theme[.faint])
    if first != last {
      canvas.drawRight(last, before: end, y: 1, from: DisplayWidth.of(first) + 2, style: state.theme[.faint])
    }
  }

  private static func draw(
    _ row: TimelineLayout.Row, at y: Int, _ state: ReaderState, on canvas: inout Canvas
  ) {
    let theme = state.theme
    switch row {
    case .heading(let text): canvas.draw(text, at: Point(x: 1, y: y), style: theme[.heading])
    case .entry(let index, let line, let text):
      let entry = state.timeline.entries[index]
      let isChosen = index == state.timeline.position.selection
      let base = style(of: entry, isChosen: isChosen, state)
      let layout = state.timeline.layout
      if isChosen { canvas.fill(Rect(x: 0, y: y, width: canvas.size.width, height: 1), style: base) }
      if line == 0 {
        let isMarked = state.timeline.isMarked(entry)
        canvas.draw(
          isMarked ? "✓" : isChosen ? "▸" : " ", at: Point(x: 0, y: y),
          style: isMarked && !isChosen ? theme[.notice] : base)
        canvas.draw(
          TimelineLayout.dateLabel(entry), at: Point(x: 1, y: y), width: layout.dateColumns,
          style: isChosen ? base : theme[.date], ellipsis: true)
        canvas.draw(
          state.symbols[entry.status], at: Point(x: layout.dateColumns + 2, y: y),
          style: isChosen ? base : theme[Role(entry.status)])
      }
      canvas.draw(text, at: Point(x: layout.headlineColumn, y: y), style: base)
    }
  }

  /// An entry's look: chosen, with the chosen entity, without it, or by its status.
  private static func style(of entry: TimelineEntry, isChosen: Bool, _ state: ReaderState) -> Style {
    if isChosen { return state.theme[state.focus == .timeline ? .selection : .unfocusedSelection] }
    guard state.selectedEntity != nil else { return state.theme[.text] }
    return state.theme[state.involvesSelectedEntity(entry) ? .emphasis : .faint]
  }
}
