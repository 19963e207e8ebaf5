import NewsModel
import TerminalUI

/// A table fitted into a width: its cells are wrapped where the columns as they are do not fit.
struct TableLayout {
  /// Columns between two cells, in which a rule stands.
  static let gap = 3
  /// A column narrower than this tells nothing.
  private static let narrowest = 4

  /// Columns of each column of the table; nil where so many do not fit.
  private let widths: [Int]
  private let rows: [[TextSpan]]
  private let utf8: [UInt8]

  /// Fits the table at `span`; nil where its columns are too many for `width`.
  init?(_ utf8: [UInt8], in span: TextSpan, width: Int) {
    self.utf8 = utf8
    rows = Self.rows(utf8, span)
    var natural: [Int] = []
    for row in rows {
      for (column, cell) in row.enumerated() {
        let columns = DisplayWidth.of(utf8, in: cell.range)
        if column == natural.count { natural.append(columns) }
        natural[column] = max(natural[column], columns)
      }
    }
    guard let widths = Self.fitted(natural, width: width - Self.gap * max(0, natural.count - 1)) else {
      return nil
    }
    self.widths = widths
  }

  /// The lines of each row.
  func lines(emit: (ArticleLine) -> Void) {
    for (number, row) in rows.enumerated() {
      guard let first = row.first, let last = row.last else { continue }
      var wrapped: [[TextSpan]] = []
      for (column, cell) in row.enumerated() {
        var lines: [TextSpan] = []
        LineBreaker(width: widths[column]).lines(of: utf8, in: cell) { lines.append($0) }
        wrapped.append(lines)
      }
      for line in 0..<(wrapped.map(\.count).max() ?? 0) {
        var cells: [ArticleLine.Cell] = []
        var x = 0
        for (column, lines) in wrapped.enumerated() {
          let end = TextSpan(row[column].end, row[column].end)
          cells.append(ArticleLine.Cell(column: x, span: line < lines.count ? lines[line] : end))
          x += widths[column] + Self.gap
        }
        emit(
          ArticleLine(
            kind: .table, span: TextSpan(first.start, last.end), isFirst: number == 0 && line == 0,
            cells: cells))
      }
    }
  }

  /// The widest columns give until all fit.
  private static func fitted(_ natural: [Int], width: Int) -> [Int]? {
    guard natural.reduce(0, +) > width else { return natural.map { max(1, $0) } }
    guard natural.reduce(0, { $0 + min($1, narrowest) }) <= width else { return nil }
    // The largest limit under which they fit, found by bisection.
    var (low, high) = (narrowest, natural.max() ?? narrowest)
    while low < high {
      let limit = (low + high + 1) / 2
      if natural.reduce(0, { $0 + min($1, limit) }) <= width { low = limit } else { high = limit - 1 }
    }
    var widths = natural.map { max(1, min($0, low)) }
    var rest = width - widths.reduce(0, +)
    for index in widths.indices where rest > 0 && natural[index] > widths[index] {
      widths[index] += 1
      rest -= 1
    }
    return widths
  }

  /// The cells of each row, without the spaces that fill them up.
  private static func rows(_ utf8: [UInt8], _ span: TextSpan) -> [[TextSpan]] {
    var rows: [[TextSpan]] = []
    var row: [TextSpan] = []
    var start = span.start
    func cell(_ end: Int) -> TextSpan {
      var (first, last) = (start, max(start, end))
      while first < last, utf8[first] == 0x20 { first += 1 }
      while last > first, utf8[last - 1] == 0x20 { last -= 1 }
      return TextSpan(first, last)
    }
    var index = span.start
    while index < span.end {
      if utf8[index] == 0x0A {
        rows.append(row + [cell(index)])
        row = []
        start = index + 1
      } else if utf8[index] == 0x7C, index > start, utf8[index - 1] == 0x20, index + 1 < span.end,
        utf8[index + 1] == 0x20
      {
        row.append(cell(index))
        start = index + 2
      }
      index += 1
    }
    rows.append(row + [cell(span.end)])
    return rows
  }
}
