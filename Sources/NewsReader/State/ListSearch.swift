/// A search in the rows of a list.
struct ListSearch: Sendable, Equatable {
  /// Which list.
  let pane: Pane
  /// What is looked for.
  let pattern: String
  /// The rows that hold it, in order; nil until the archive has told.
  var rows: [Int]?

  /// The nearest row after `row`, or before it, and whether the way led round an end of the list.
  func next(to row: Int, forward: Bool, including: Bool = false) -> (row: Int, wrapped: Bool)? {
    guard let rows, let first = rows.first, let last = rows.last else { return nil }
    let found =
      forward
      ? rows.first { including ? $0 >= row : $0 > row }
      : rows.last { including ? $0 <= row : $0 < row }
    return found.map { ($0, false) } ?? (forward ? first : last, true)
  }
}
