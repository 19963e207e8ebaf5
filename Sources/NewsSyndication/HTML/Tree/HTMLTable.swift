import CGumbo

/// Tables of a page: whether they hold data, and their rows as text.
enum HTMLTable {
  /// Wider rows are not set in columns, in characters.
  private static let widest = 96

  /// Whether a table sets data in rows, rather than a page in columns: by what its author says of it, else
  /// by its size.
  static func holdsData(_ table: Int32, in tree: HTMLTree) -> Bool {
    if tree.has(.role, "presentation", at: table) || tree.has(.datatable, "0", at: table) { return false }
    if let summary = tree.bytes(of: .summary, at: table), !summary.isEmpty { return true }
    var (rows, columns, cells, holdsTable) = (0, 0, 0, false)
    for index in tree.subtree(of: table) where index != table {
      let tag = tree[index].tag
      if marks.contains(tag) || tag == .caption && tree[index].firstChild != HTMLTree.none { return true }
      if tag == .table { holdsTable = true }
      if tag == .tr {
        rows += span(.rowspan, at: index, in: tree)
        cells = 0
      } else if tag == .td {
        cells += span(.colspan, at: index, in: tree)
        columns = max(columns, cells)
      }
    }
    return !holdsTable && (rows >= 10 || columns > 4 || rows * columns > 10)
  }

  /// What only tables of data have.
  private static let marks = HTMLTagSet([
    GUMBO_TAG_COL, GUMBO_TAG_COLGROUP, GUMBO_TAG_TFOOT, GUMBO_TAG_THEAD, GUMBO_TAG_TH,
  ])

  private static func span(_ attribute: HTMLAttribute, at index: Int32, in tree: HTMLTree) -> Int {
    min(max(tree.value(of: attribute, at: index).flatMap { Int($0.trimmed) } ?? 1, 1), 1000)
  }

  /// The table set in columns, a line a row; nil where it is a layout, or too wide for that.
  static func columns(of table: Int32, in tree: HTMLTree) -> String? {
    var rows: [[String]] = []
    var index = tree.nodeAfter(table, within: table)
    while index != HTMLTree.none {
      let tag = tree[index].tag
      if tag == .table { return nil }
      if tag == .tr { rows.append([]) }
      if tag == .td || tag == .th {
        guard !rows.isEmpty, !holdsBlocks(index, in: tree) else { return nil }
        let line = tree.line(of: index, limit: widest * 4)
        guard line.unicodeScalars.count <= widest else { return nil }
        rows[rows.count - 1].append(line)
        index = tree.nodeAfterSubtree(of: index, within: table)
      } else {
        index = tree.nodeAfter(index, within: table)
      }
    }
    rows.removeAll { $0.allSatisfy(\.isEmpty) }
    guard rows.reduce(0, { $0 + $1.count }) >= 4, rows.contains(where: { $0.count > 1 }) else { return nil }
    return aligned(rows)
  }

  private static func holdsBlocks(_ cell: Int32, in tree: HTMLTree) -> Bool {
    var paragraphs = 0
    for index in tree.subtree(of: cell) {
      if blocks.contains(tree[index].tag) { return true }
      if tree[index].tag == .p { paragraphs += 1 }
    }
    return paragraphs > 1
  }

  private static let blocks = HTMLTagSet([
    GUMBO_TAG_UL, GUMBO_TAG_OL, GUMBO_TAG_BLOCKQUOTE, GUMBO_TAG_H1, GUMBO_TAG_H2, GUMBO_TAG_H3, GUMBO_TAG_PRE,
    GUMBO_TAG_FIGURE,
  ])

  private static func aligned(_ rows: [[String]]) -> String? {
    var widths: [Int] = []
    for row in rows {
      for (column, cell) in row.enumerated() {
        let width = cell.unicodeScalars.count
        if column == widths.count {
          widths.append(width)
        } else {
          widths[column] = max(widths[column], width)
        }
      }
    }
    guard widths.reduce(0, +) + 3 * (widths.count - 1) <= widest else { return nil }
    return rows.map { row in
      row.enumerated().map { column, cell in
        let isLast = column == row.count - 1
        return isLast
          ? cell : cell + String(repeating: " ", count: widths[column] - cell.unicodeScalars.count)
      }.joined(separator: " | ")
    }.joined(separator: "\n")
  }
}
