import TerminalHarness

/// The vertical rules of a screen: columns where most rows have a line.
///
/// A row on which terminal and program disagree about the width of a character has its part of a rule beside the
/// column of the others.
struct ScreenRules {
  /// The columns.
  let columns: [Int]
  /// The rows that have something else in one of them, between its first line and its last.
  let crookedRows: [Int]

  private static let lines: Set<String> = [
    "│", "├", "┤", "┼", "┬", "┴", "┌", "┐", "└", "┘", "┃", "║", "╎", "┆", "|", "+",
  ]

  init(_ grid: [[String]]) {
    let width = grid.first?.count ?? 0
    func rows(_ column: Int) -> [Int] { grid.indices.filter { Self.lines.contains(grid[$0][column]) } }
    let columns = (0..<width).filter { rows($0).count * 2 > grid.count }
    crookedRows = columns.flatMap { column in
      let straight = rows(column)
      guard let first = straight.first, let last = straight.last else { return [Int]() }
      return (first...last).filter { !straight.contains($0) }
    }
    self.columns = columns
  }
}

extension TerminalSession {
  /// Waits until the panes stand side by side, with straight rules between them.
  func hasStraightRules() -> Bool {
    wait(within: 15) { _ in
      let rules = ScreenRules(grid)
      return !rules.columns.isEmpty && rules.crookedRows.isEmpty
    }
  }
}
