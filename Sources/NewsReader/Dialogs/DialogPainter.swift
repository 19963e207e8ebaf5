import TerminalUI

/// Draws a dialog over the panes.
enum DialogPainter {
  static func draw(_ dialog: Dialog, _ state: ReaderState, on canvas: inout Canvas) {
    switch dialog {
    case .page(let page): drawPage(page, state, on: &canvas)
    case .picker(let picker): drawPicker(picker, state, on: &canvas)
    case .export(let form): drawForm(form, state, on: &canvas)
    case .confirmation(let confirmation): drawConfirmation(confirmation, state, on: &canvas)
    }
  }

  /// The rows of a picker on screen: their rectangle and the first of them.
  static func list(of picker: Picker, _ state: ReaderState) -> (frame: DialogFrame, rows: Rect, first: Int) {
    let count = state.pickerRows(picker).count
    let head = picker.isFiltered ? 2 : 0
    let frame = DialogFrame(rows: max(1, count) + head, screen: state.size)
    let rows = frame.inside.split(top: head).bottom
    var position = picker.position
    position.reveal(visible: rows.height, count: count)
    return (frame, rows, position.top)
  }

  private static func drawPage(_ page: Page, _ state: ReaderState, on canvas: inout Canvas) {
    let frame = DialogFrame(page: page, screen: state.size)
    let top = min(page.top, frame.hiddenLines)
    let note = frame.hiddenLines > 0 ? "\(top + 1)–\(top + frame.inside.height) of \(frame.lines.count)" : ""
    drawFrame(frame.rect, title: page.title, note: note, state, on: &canvas)
    canvas.draw(in: frame.inside) { inside in
      if state.isLinear { inside.cursor = .zero }
      for y in 0..<inside.size.height where frame.lines.indices.contains(top + y) {
        let (line, point) = (frame.lines[top + y], Point(x: 0, y: y))
        let taken = inside.draw(line, at: point, theme: state.theme)
        inside.light(
          page.pattern, in: StyledText.plain(line), at: point, width: taken, as: state.theme[.searchHit])
      }
    }
  }

  private static func drawPicker(_ picker: Picker, _ state: ReaderState, on canvas: inout Canvas) {
    let rows = state.pickerRows(picker)
    let (frame, area, first) = list(of: picker, state)
    let note = rows.isEmpty ? "" : "\(min(picker.position.selection + 1, rows.count))/\(rows.count)"
    drawFrame(frame.rect, title: title(of: picker.kind, state), note: note, state, on: &canvas)
    if picker.isFiltered {
      canvas.draw(in: frame.inside) { inside in
        let x = inside.draw("> " + picker.filter, at: .zero, width: inside.size.width - 1)
        inside.fill(Rect(x: x, y: 0, width: 1, height: 1), style: state.theme[.selection])
        if picker.filter.isEmpty {
          inside.draw("type to filter", at: Point(x: x + 2, y: 0), style: state.theme[.faint])
        }
      }
    }
    canvas.draw(in: area) { list in
      if rows.isEmpty { list.draw("nothing matches", at: .zero, style: state.theme[.faint]) }
      for y in 0..<list.size.height where rows.indices.contains(first + y) {
        let isChosen = first + y == picker.position.selection
        list.draw(isChosen ? "▸" : " ", at: Point(x: 0, y: y), style: state.theme[.statusKey])
        list.draw(rows[first + y].line, at: Point(x: 2, y: y), theme: state.theme)
        if isChosen, state.isLinear { list.cursor = Point(x: 2, y: y) }
        if isChosen {
          list.restyle(Rect(x: 0, y: y, width: list.size.width, height: 1)) {
            $0.attributes.formUnion(state.theme[.dialogSelection].attributes)
          }
        }
      }
    }
  }

  private static func drawForm(_ form: ExportForm, _ state: ReaderState, on canvas: inout Canvas) {
    let frame = DialogFrame(rows: 6, screen: state.size)
    let (title, label) =
      switch form.options[form.option].content {
      case .timeline: ("Export the timeline", "Entries")
      case .quotations: ("Export the quotations", "Which")
      case .article: ("Save the article", "What")
      }
    drawFrame(frame.rect, title: title, note: "", state, on: &canvas)
    let format = form.format.title
    let fields: [(ExportForm.Field, String, String)] = [
      (.choice, label, form.options[form.option].label), (.format, "Format", format),
      (.file, "File", form.path),
    ]
    canvas.draw(in: frame.inside) { inside in
      for (y, (field, label, value)) in fields.enumerated() {
        let isChosen = field == form.field
        inside.draw(isChosen ? "▸" : " ", at: Point(x: 0, y: y), style: state.theme[.statusKey])
        inside.draw(label, at: Point(x: 2, y: y), style: state.theme[isChosen ? .emphasis : .faint])
        let hasChoice = field == .choice ? form.options.count > 1 : field == .format
        let shown = hasChoice ? "‹ \(value) ›" : value
        // A long path shows its end, where it is typed.
        let room = inside.size.width - 12
        let cut = field == .file ? shown.suffixFitting(room) : shown
        let taken = inside.draw(
          cut, at: Point(x: 11, y: y), style: state.theme[isChosen ? .emphasis : .text], ellipsis: true)
        if isChosen, field == .file {
          inside.fill(Rect(x: 11 + taken, y: y, width: 1, height: 1), style: state.theme[.selection])
        }
      }
      let advice: StyledLine
      if let failure = form.failure {
        advice = [StyledRun(failure, .failure)]
      } else if form.asksToOverwrite {
        advice = [StyledRun("This file exists. Enter overwrites it, Esc leaves it", .failure)]
      } else {
        advice = [StyledRun("↑ ↓ line   ← → choice   Enter writes the file   Esc leaves", .faint)]
      }
      for (y, line) in StyledText.wrap(advice, width: inside.size.width).prefix(2).enumerated() {
        inside.draw(line, at: Point(x: 0, y: 4 + y), theme: state.theme)
      }
    }
  }

  private static func drawConfirmation(
    _ confirmation: Confirmation, _ state: ReaderState, on canvas: inout Canvas
  ) {
    let width = DialogFrame(rows: 1, screen: state.size).inside.width
    let keys: StyledLine = [
      StyledRun(state.keyMap.label(for: .open, in: [.confirmation]) ?? "", .statusKey),
      StyledRun(" " + confirmation.answer + "   ", .faint),
      StyledRun(state.keyMap.label(for: .escape, in: [.confirmation]) ?? "", .statusKey),
      StyledRun(" leave it", .faint),
    ]
    let lines = StyledText.wrap([StyledRun(confirmation.question)], width: width) + [[], keys]
    let frame = DialogFrame(rows: lines.count, screen: state.size)
    drawFrame(frame.rect, title: "Are you sure?", note: "", state, on: &canvas)
    canvas.draw(in: frame.inside) { inside in
      for (y, line) in lines.enumerated() {
        inside.draw(line, at: Point(x: 0, y: y), theme: state.theme)
      }
    }
  }

  private static func drawFrame(
    _ rect: Rect, title: String, note: String, _ state: ReaderState, on canvas: inout Canvas
  ) {
    canvas.fill(rect)
    if !state.isLinear { canvas.drawBox(rect, style: state.theme[.rule]) }
    let taken = canvas.draw(
      " \(title) ", at: Point(x: rect.minX + 2, y: rect.minY), width: rect.width - 4,
      style: state.theme[.dialogTitle], ellipsis: true)
    if !note.isEmpty {
      canvas.drawRight(
        " \(note) ", before: rect.maxX - 2, y: rect.minY, from: rect.minX + 3 + taken,
        style: state.theme[.faint])
    }
  }

  private static func title(of kind: Picker.Kind, _ state: ReaderState) -> String {
    switch kind {
    case .entities: "Who is in this article"
    case .companions: state.selectedEntity.map { "Whom \($0.name) meets in a sentence" } ?? ""
    case .links: "Links"
    case .images: "Pictures"
    case .facets: "Show only these events"
    case .quotations: "Who says what"
    case .statements(let entity):
      state.open?.marks.map { "What \($0.annotations.entities[entity].name) says, and what is said of it" }
        ?? ""
    case .marks: "Marks"
    }
  }
}

extension String {
  /// The longest end of the text that takes at most `columns` columns.
  func suffixFitting(_ columns: Int) -> String {
    var (start, room) = (endIndex, columns)
    while start > startIndex {
      let before = index(before: start)
      room -= DisplayWidth.of(String(self[before]))
      if room < 0 { break }
      start = before
    }
    return String(self[start...])
  }
}
