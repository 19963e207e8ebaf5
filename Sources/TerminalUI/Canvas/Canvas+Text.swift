extension Canvas {
  /// Draws text on one line.
  ///
  /// - Parameters:
  ///   - text: what to draw; see `String.displayable` for what becomes of control characters.
  ///   - point: where its first cell goes.
  ///   - width: the cells that it may take at most. What does not fit is cut off, never within a cluster.
  ///   - ellipsis: whether text that does not fit ends in "…", which counts towards `width`.
  /// - Returns: the number of cells taken.
  @discardableResult
  public mutating func draw(
    _ text: String, at point: Point, width: Int = .max, style: Style = .plain, ellipsis: Bool = false
  ) -> Int {
    draw(Array(text.utf8), at: point, width: width, style: style, ellipsis: ellipsis)
  }

  /// Draws UTF-8 text, or a range of it, on one line; otherwise as for a string.
  ///
  /// - Returns: the number of cells taken.
  @discardableResult
  public mutating func draw(
    _ bytes: [UInt8], in range: Range<Int>? = nil, at point: Point, width: Int = .max, style: Style = .plain,
    ellipsis: Bool = false
  ) -> Int {
    // Nothing right of the edge is seen, and text may be much longer than a line.
    let width = min(width, max(0, size.width - point.x))
    guard width > 0 else { return 0 }
    let range = (range ?? 0..<bytes.count).clamped(to: 0..<bytes.count)
    var fitted = DisplayWidth.prefix(of: bytes, in: range, fitting: width)
    let isCut = ellipsis && fitted.end < range.upperBound
    if isCut { fitted = DisplayWidth.prefix(of: bytes, in: range, fitting: width - 1) }
    var x = point.x
    for cluster in DisplayClusters(bytes, in: range.lowerBound..<fitted.end) where cluster.width > 0 {
      let text = DisplayCells.text(of: cluster, in: bytes)
      put(Cell(text: text, width: cluster.width, style: style), at: Point(x: x, y: point.y))
      x += cluster.width
    }
    if isCut {
      put(Cell(text: "…", width: 1, style: style), at: Point(x: x, y: point.y))
      x += 1
    }
    return x - point.x
  }
}
