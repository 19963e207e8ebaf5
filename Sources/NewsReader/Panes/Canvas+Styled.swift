import TerminalUI

extension Canvas {
  /// Draws a styled line from `point` on, in at most `width` columns, cut with an ellipsis.
  ///
  /// - Returns: the number of cells taken.
  @discardableResult
  mutating func draw(
    _ line: StyledLine, at point: Point, width: Int = .max, theme: Theme, over base: Style = .plain
  ) -> Int {
    let end = min(size.width, width == .max ? .max : point.x + width)
    var x = point.x
    for (index, run) in line.enumerated() where x < end {
      let rest = line[(index + 1)...].contains { !$0.text.isEmpty }
      let style = theme[run.role].over(base)
      // A run that just fits must leave room for the ellipsis of what follows it.
      let fits = DisplayWidth.of(run.text) <= end - x - (rest ? 1 : 0)
      x += draw(
        run.text + (fits || !rest ? "" : " "), at: Point(x: x, y: point.y), width: end - x, style: style,
        ellipsis: true)
    }
    return x - point.x
  }

  /// Draws a text with the places where `pattern` stands in it lit up; otherwise as for a plain text.
  @discardableResult
  mutating func draw(
    _ text: String, at point: Point, width: Int, style: Style, lighting pattern: String?, as hit: Style
  ) -> Int {
    let taken = draw(text, at: point, width: width, style: style, ellipsis: true)
    light(pattern, in: text, at: point, width: taken, as: hit)
    return taken
  }

  /// Lights up the places where `pattern` stands in a text that has been drawn from `point` on, on `width` columns.
  mutating func light(_ pattern: String?, in text: String, at point: Point, width: Int, as hit: Style) {
    guard let pattern else { return }
    let hits = TextSearch.hits(of: pattern, in: Array(text.utf8)).map(\.range)
    light(hits, in: text, at: point, width: width, as: hit)
  }

  /// Lights up parts of such a text, given in its UTF-8 bytes.
  mutating func light(_ hits: [Range<Int>], in text: String, at point: Point, width: Int, as hit: Style) {
    let bytes = Array(text.utf8)
    for range in hits {
      let start = DisplayWidth.of(bytes, in: 0..<range.lowerBound)
      let end = min(width, start + DisplayWidth.of(bytes, in: range))
      restyle(Rect(x: point.x + start, y: point.y, width: end - start, height: 1)) { $0 = $0.lit(by: hit) }
    }
  }

  /// Draws a text that ends at column `end`, exclusive, if it fits right of `start`.
  mutating func drawRight(_ text: String, before end: Int, y: Int, from start: Int = 0, style: Style) {
    let width = DisplayWidth.of(text)
    guard end - width >= start else { return }
    draw(text, at: Point(x: end - width, y: y), style: style)
  }
}

extension Style {
  /// This style where something that was looked for stands. On a row that is shown in reverse, reverse tells nothing.
  fileprivate func lit(by hit: Style) -> Style {
    guard attributes.contains(.reverse), hit.attributes.contains(.reverse) else { return hit.over(self) }
    var style = self
    style.attributes.remove(.reverse)
    return style.adding([.bold, .underline])
  }
}
