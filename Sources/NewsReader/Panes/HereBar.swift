import NewsModel
import TerminalUI

/// Who is in the open article: its entities by how often they are mentioned, and its quotations.
enum HereBar {
  static func draw(_ state: ReaderState, on canvas: inout Canvas) {
    let theme = state.theme
    guard let open = state.open else { return }
    var x = canvas.draw(" Here ", at: .zero, style: theme[.paneTitle])
    guard let marks = open.marks else {
      let text = state.annotationFailure == nil ? " reading …" : " no marks: the models are missing (! tells)"
      canvas.draw(text, at: Point(x: x, y: 0), style: theme[.faint])
      return
    }
    let width = canvas.size.width
    let note = quotationNote(marks)
    canvas.drawRight(note, before: width, y: 0, from: end(width: width, marks), style: theme[.quotation])
    if marks.annotations.entities.isEmpty {
      canvas.draw(" no names found", at: Point(x: x, y: 0), style: theme[.faint])
    }
    for item in items(of: open, marks, width: width) {
      let entity = marks.annotations.entities[item.entity]
      let isSelected = item.entity == open.selectedEntity
      let isDimmed = open.selectedEntity != nil && item.entity != open.companion
      let role = isDimmed ? Role.faint : Role(MarkKind(entity.kind))
      let style = theme[isSelected ? .selectedMark : role]
      x = item.columns.lowerBound
      if isSelected { canvas.draw("▸", at: Point(x: x - 1, y: 0), style: theme[.text]) }
      x += canvas.draw(entity.name, at: Point(x: x, y: 0), style: style)
      canvas.draw(count(entity), at: Point(x: x, y: 0), style: theme[.faint])
    }
  }

  /// The entities that fit and the columns of each, where a click finds them too.
  static func items(
    of open: OpenArticle, _ marks: ArticleMarks, width: Int
  ) -> [(entity: Int, columns: Range<Int>)] {
    let end = end(width: width, marks)
    var x = start
    var items: [(entity: Int, columns: Range<Int>)] = []
    for index in order(of: marks, selected: open.selectedEntity) {
      let entity = marks.annotations.entities[index]
      let next = x + DisplayWidth.of(entity.name) + DisplayWidth.of(count(entity))
      guard next <= end else { break }
      items.append((index, x..<next))
      x = next + 2
    }
    return items
  }

  /// Column of the first name.
  private static let start = 8

  /// The column before which the names must end.
  private static func end(width: Int, _ marks: ArticleMarks) -> Int {
    max(width * 3 / 4, width - DisplayWidth.of(quotationNote(marks)) - 2)
  }

  private static func count(_ entity: Entity) -> String { " ×\(entity.mentions.count)" }

  private static func quotationNote(_ marks: ArticleMarks) -> String {
    let count = marks.annotations.quotations.count
    return "“ \(count) \(count == 1 ? "quotation" : "quotations") "
  }

  /// The most mentioned first; the chosen one before all, so that it is never cut off.
  private static func order(of marks: ArticleMarks, selected: Int?) -> [Int] {
    guard let selected else { return marks.entitiesByCount }
    return [selected] + marks.entitiesByCount.filter { $0 != selected }
  }
}
