import NewsModel
import TerminalUI

/// The timeline: how densely events lie, then one entry after the other.
enum TimelinePane {
  /// Rows of the sparkline over the list, where the pane is high enough for it: one for the events, one for their
  /// reports where the two are compared, one for the days.
  static func sparklineRows(height: Int, showsLag: Bool) -> Int {
    height >= 8 ? (showsLag ? 3 : 2) : 0
  }

  /// The part of a pane that the list has.
  static func list(in content: Rect, showsLag: Bool) -> Rect {
    content.split(top: sparklineRows(height: content.height, showsLag: showsLag)).bottom
  }

  static func draw(_ state: ReaderState, on canvas: inout Canvas) {
    let theme = state.theme
    guard let timeline = state.timeline.timeline else {
      let text = state.open == nil ? "" : state.annotationFailure == nil ? "Reading …" : "No timeline"
      canvas.draw(text, at: Point(x: 1, y: 0), style: theme[.faint])
      return
    }
    guard !timeline.entries.isEmpty else {
      let text = state.timeline.isNarrowed ? "No events are left" : "No events found"
      canvas.draw(text, at: Point(x: 1, y: 0), style: theme[.faint])
      return
    }
    let showsLag = state.timeline.showsLag
    if sparklineRows(height: canvas.size.height, showsLag: showsLag) > 0 {
      drawSparkline(of: timeline, state, on: &canvas)
    }
    canvas.draw(in: list(in: canvas.bounds, showsLag: showsLag)) { list in
      for y in 0..<list.size.height {
        let row = state.timeline.position.top + y
        guard state.timeline.layout.rows.indices.contains(row) else { break }
        draw(state.timeline.layout.rows[row], at: y, state, on: &list)
      }
    }
  }

  private static func drawSparkline(of timeline: Timeline, _ state: ReaderState, on canvas: inout Canvas) {
    let width = canvas.size.width
    guard let line = Self.sparkline(of: timeline, state, columns: width - 2) else { return }
    let year = line.days.lowerBound.year == line.days.upperBound.year ? line.days.lowerBound.year : nil
    let isOneDay = state.timeline.zoom == .day
    let chosen = state.timeline.selected?.interval.flatMap { interval in
      isOneDay ? interval.minuteOfDay.map { $0 / 60 } : line.column(of: interval.first)
    }
    // Few days are spread over the columns, so that the bars reach from the first label to the last.
    let widthOfBar = max(1, min(6, (width - 2) / line.heights.count))
    for (column, height) in line.heights.enumerated() {
      let bar = String(repeating: state.symbols.bars[height], count: widthOfBar)
      let role: Role = column == chosen ? .notice : .happened
      canvas.draw(bar, at: Point(x: 1 + column * widthOfBar, y: 0), style: state.theme[role])
    }
    var y = 1
    if state.timeline.showsLag {
      if !isOneDay {
        // The reports, over the same days.
        let reported = timeline.entries.flatMap { $0.reports.compactMap { $0.published?.day } }
        let reports = Sparkline(of: reported, over: line.days, columns: line.heights.count)
        for (column, height) in reports.heights.enumerated() {
          let bar = String(repeating: state.symbols.bars[height], count: widthOfBar)
          canvas.draw(bar, at: Point(x: 1 + column * widthOfBar, y: y), style: state.theme[.quotation])
        }
      }
      y += 1
    }
    let earlier = line.hasEarlier ? "‹ " : ""
    let first =
      isOneDay
      ? "0:00" : earlier + state.dates.label(CalendarInterval(day: line.days.lowerBound), referenceYear: year)
    let last =
      isOneDay ? "24:00" : state.dates.label(CalendarInterval(day: line.days.upperBound), referenceYear: year)
    let end = min(width - 1, max(1 + line.heights.count * widthOfBar, DisplayWidth.of(first + last) + 3))
    canvas.draw(first, at: Point(x: 1, y: y), style: state.theme[.faint])
    if first != last {
      canvas.drawRight(last, before: end, y: y, from: DisplayWidth.of(first) + 2, style: state.theme[.faint])
    }
  }

  /// The density of what is shown: over the stretch of time that is shown, or where that is all, over what there is.
  private static func sparkline(of timeline: Timeline, _ state: ReaderState, columns: Int) -> Sparkline? {
    guard let window = state.timeline.window else { return Sparkline(timeline, columns: columns) }
    if state.timeline.zoom == .day { return Sparkline(hoursOf: timeline, on: window.first) }
    return Sparkline(
      of: timeline.entries.compactMap(\.interval?.first), over: window.first...window.last, columns: columns)
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
      if isChosen, line == 0, state.isLinear { canvas.cursor = Point(x: 1, y: y) }
      if line == 0 {
        let isMarked = state.timeline.isMarked(entry)
        canvas.draw(
          isMarked ? "✓" : isChosen ? "▸" : " ", at: Point(x: 0, y: y),
          style: isMarked && !isChosen ? theme[.notice] : base)
        canvas.draw(
          TimelineLayout.dateLabel(entry, layout.options), at: Point(x: 1, y: y), width: layout.dateColumns,
          style: isChosen ? base : theme[.date], ellipsis: true)
        canvas.draw(
          state.symbols[entry.status], at: Point(x: layout.dateColumns + 2, y: y),
          style: isChosen ? base : theme[Role(entry.status)])
      }
      canvas.draw(
        text, at: Point(x: layout.headlineColumn, y: y), width: .max, style: base,
        lighting: state.pattern(in: .timeline), as: state.theme[.searchHit])
    }
  }

  /// An entry's look: chosen, with the chosen entity, without it, or by its status.
  private static func style(of entry: TimelineEntry, isChosen: Bool, _ state: ReaderState) -> Style {
    if isChosen { return state.theme[state.focus == .timeline ? .selection : .unfocusedSelection] }
    guard state.selectedEntity != nil else { return state.theme[.text] }
    return state.theme[state.involvesSelectedEntity(entry) ? .emphasis : .faint]
  }
}
