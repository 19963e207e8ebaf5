extension Canvas {
  /// Makes the cells of a rectangle lead to an address of the web or of mail, on terminals that have links.
  ///
  /// Whatever is drawn on a cell afterwards takes its link away, so text is drawn first. Addresses of other kinds,
  /// and those of more than 2,048 bytes, are passed over.
  public mutating func link(_ address: String, in rect: Rect) {
    guard let link = Hyperlink(address) else { return }
    changeCells(in: rect) { $0.link = link }
  }

  /// Makes the cells of a part of a row lead to an address, as ``link(_:in:)`` does.
  public mutating func link(_ address: String, row: Int, columns: Range<Int>) {
    link(address, in: Rect(x: columns.lowerBound, y: row, width: columns.count, height: 1))
  }

  /// Takes all links away.
  mutating func removeLinks() {
    guard hasLinks else { return }
    changeCells(in: bounds) { $0.link = nil }
  }

  /// Cells of a row, side by side, that share a link, or that have just lost theirs.
  struct LinkRun: Equatable {
    let y: Int
    let columns: Range<Int>
    /// Nil for cells that had a link before.
    let link: Hyperlink?
  }

  /// What must be written once more after this canvas has been shown in place of `previous`, for each cell to have
  /// its link and no other.
  ///
  /// In a row where anything changed any cell may have been written, because writing a cell anew can be the
  /// shortest way past it; there all links count. Rows that have not changed keep what they have.
  func linkRuns(after previous: Canvas?) -> [LinkRun] {
    guard hasLinks || previous?.hasLinks == true else { return [] }
    var changedRows: Set<Int> = []
    forEachChange(after: previous) { point, _ in changedRows.insert(point.y) }
    return changedRows.sorted().flatMap { linkRuns(inRow: $0, after: previous) }
  }

  private func linkRuns(inRow y: Int, after previous: Canvas?) -> [LinkRun] {
    var runs: [LinkRun] = []
    var x = 0
    while x < size.width {
      let point = Point(x: x, y: y)
      let cell = self[point]
      let end = x + max(1, cell.width)
      if cell.link != nil || previous?[point].link != nil {
        if let last = runs.last, last.columns.upperBound == x, last.link == cell.link {
          runs[runs.count - 1] = LinkRun(y: y, columns: last.columns.lowerBound..<end, link: cell.link)
        } else {
          runs.append(LinkRun(y: y, columns: x..<end, link: cell.link))
        }
      }
      x = end
    }
    return runs
  }
}
