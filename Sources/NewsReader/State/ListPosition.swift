/// Which row of a list is chosen, and which is the first on screen.
struct ListPosition: Sendable, Equatable {
  /// The chosen row.
  var selection = 0
  /// The first row on screen.
  var top = 0

  /// Moves the choice by `delta` rows, stopping at either end of `count` rows.
  mutating func move(by delta: Int, count: Int) { select(selection + delta, count: count) }

  /// Chooses `row`, or the nearest of `count` rows.
  mutating func select(_ row: Int, count: Int) { selection = max(0, min(row, count - 1)) }

  /// Scrolls as little as shows the chosen row among `visible` rows on screen.
  mutating func reveal(visible: Int, count: Int) {
    selection = max(0, min(selection, count - 1))
    if selection < top { top = selection }
    if selection >= top + visible { top = selection - max(1, visible) + 1 }
    top = max(0, min(top, count - visible))
  }

  /// Scrolls by `delta` rows and keeps the choice on screen.
  mutating func scroll(by delta: Int, visible: Int, count: Int) {
    top = max(0, min(top + delta, count - visible))
    selection = max(top, min(selection, top + max(1, visible) - 1))
  }
}
