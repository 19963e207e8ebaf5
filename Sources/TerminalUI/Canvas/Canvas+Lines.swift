extension Canvas {
  /// Draws a frame along the edge of a rectangle, joining the lines that it meets.
  public mutating func drawBox(_ rect: Rect, style: Style = .plain) {
    guard rect.width > 0, rect.height > 0 else { return }
    let right = Point(x: rect.maxX - 1, y: rect.minY)
    let bottom = Point(x: rect.minX, y: rect.maxY - 1)
    drawLine(from: rect.origin, .horizontal, length: rect.width, reachingOut: false, style: style)
    drawLine(from: bottom, .horizontal, length: rect.width, reachingOut: false, style: style)
    drawLine(from: rect.origin, .vertical, length: rect.height, reachingOut: false, style: style)
    drawLine(from: right, .vertical, length: rect.height, reachingOut: false, style: style)
  }

  /// Draws a line to the right, joining the lines that it meets: an end on a vertical line becomes "├" or "┤".
  public mutating func drawHorizontalLine(from start: Point, length: Int, style: Style = .plain) {
    drawLine(from: start, .horizontal, length: length, reachingOut: true, style: style)
  }

  /// Draws a line down, joining the lines that it meets: an end on a horizontal line becomes "┬" or "┴".
  public mutating func drawVerticalLine(from start: Point, length: Int, style: Style = .plain) {
    drawLine(from: start, .vertical, length: length, reachingOut: true, style: style)
  }

  private enum Axis {
    case horizontal, vertical
  }

  /// Draws a line; one that is `reachingOut` fills its end cells unless another line is met there.
  private mutating func drawLine(
    from start: Point, _ axis: Axis, length: Int, reachingOut: Bool, style: Style
  ) {
    let (back, ahead): (LineArms, LineArms) = axis == .horizontal ? (.left, .right) : (.up, .down)
    for offset in 0..<max(0, length) {
      let point =
        axis == .horizontal ? Point(x: start.x + offset, y: start.y) : Point(x: start.x, y: start.y + offset)
      var arms = LineArms(character: self[point].text) ?? []
      let fills = reachingOut && arms.isEmpty
      if offset > 0 || fills { arms.insert(back) }
      if offset < length - 1 || fills { arms.insert(ahead) }
      if arms.isEmpty { arms = [back, ahead] }
      put(Cell(text: arms.character, width: 1, style: style), at: point)
    }
  }
}
