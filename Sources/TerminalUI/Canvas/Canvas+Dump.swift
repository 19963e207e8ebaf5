extension Canvas {
  /// The text of each row, without the spaces at its end.
  public var lines: [String] {
    (0..<size.height).map { y in
      var line = (0..<size.width).reduce(into: "") { $0 += self[Point(x: $1, y: y)].text }
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  /// The canvas as text for golden tests: each row between bars, then its runs of cells that are not plain, as
  /// `first column...last column style`.
  public var dump: String {
    var result = ""
    for y in 0..<size.height {
      result += "|"
      for x in 0..<size.width { result += self[Point(x: x, y: y)].text }
      result += "|\n"
      var x = 0
      while x < size.width {
        let start = x
        let style = self[Point(x: x, y: y)].style
        while x < size.width, self[Point(x: x, y: y)].style == style { x += 1 }
        if style != .plain { result += "  \(start)...\(x - 1) \(style)\n" }
      }
    }
    return result
  }
}
