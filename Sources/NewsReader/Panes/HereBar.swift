import TerminalUI

/// Who is in the open article: its entities by how often they are mentioned, and its quotations.
enum HereBar {
  static func draw(_ state: ReaderState, on canvas: inout Canvas) {
    let theme = state.theme
    guard let open = state.open else { return }
    var x = canvas.draw(" Here ", at: .zero, style: theme[.paneTitle])
    guard let marks = open.marks else {
      canvas.draw(" reading …", at: Point(x: x, y: 0), style: theme[.faint])
      return
    }
    let quotations = marks.annotations.quotations.count
    let note = "“ \(quotations) \(quotations == 1 ? "quotation" : "quotations") "
    let end = max(canvas.size.width * 3 / 4, canvas.size.width - DisplayWidth.of(note) - 2)
    canvas.drawRight(note, before: canvas.size.width, y: 0, from: end, style: theme[.quotation])
    if marks.annotations.entities.isEmpty {
      canvas.draw(" no names found", at: Point(x: x, y: 0), style: theme[.faint])
    }
    for index in order(of: marks, selected: open.selectedEntity) {
      let entity = marks.annotations.entities[index]
      let kind = MarkKind(entity.kind)
      let count = " ×\(entity.mentions.count)"
      guard x + 2 + DisplayWidth.of(entity.name) + DisplayWidth.of(count) <= end else { break }
      let isSelected = index == open.selectedEntity
      let style = isSelected ? theme[.selectedMark] : theme[Role(kind)]
      x += canvas.draw(isSelected ? " ▸" : "  ", at: Point(x: x, y: 0), style: theme[.text])
      x += canvas.draw(entity.name, at: Point(x: x, y: 0), style: style)
      x += canvas.draw(count, at: Point(x: x, y: 0), style: theme[.faint])
    }
  }

  /// The most mentioned first; the chosen one before all, so that it is never cut off.
  private static func order(of marks: ArticleMarks, selected: Int?) -> [Int] {
    guard let selected else { return marks.entitiesByCount }
    return [selected] + marks.entitiesByCount.filter { $0 != selected }
  }
}
