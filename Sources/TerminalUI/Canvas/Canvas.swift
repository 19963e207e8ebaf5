/// A grid of styled cells: what a front end draws on, and what a terminal shows.
///
/// A value without a terminal behind it, so that drawing can be tested by itself. Whatever is drawn, a canvas never
/// holds a control character or a direction override, and never half of a wide cluster. Drawing outside of the
/// canvas, or of the region of ``draw(in:_:)``, is cut off.
public struct Canvas: Hashable, Sendable {
  private(set) var cells: [Cell]
  let gridSize: Size
  /// The part drawn on, in the grid's coordinates; may reach beyond the grid.
  private var region: Rect
  private var cursorInGrid: Point?

  /// Creates a canvas of spaces.
  public init(size: Size, style: Style = .plain) {
    gridSize = size
    region = Rect(origin: .zero, size: size)
    cells = Array(repeating: .blank(style), count: size.width * size.height)
  }

  /// The extent of the canvas or, inside ``draw(in:_:)``, of the region.
  public var size: Size { region.size }
  /// All the cells: from (0, 0), of the canvas's size.
  public var bounds: Rect { Rect(origin: .zero, size: size) }

  /// Where the terminal's cursor stands, such as in a field of text; it is hidden where nil.
  ///
  /// A point outside of what may be drawn on hides it too.
  public var cursor: Point? {
    get { cursorInGrid.map { Point(x: $0.x - region.minX, y: $0.y - region.minY) } }
    set {
      cursorInGrid = newValue.flatMap { index(of: $0) }.map {
        Point(x: $0 % gridSize.width, y: $0 / gridSize.width)
      }
    }
  }

  /// The cell at a point; a plain space where there is none.
  public subscript(point: Point) -> Cell {
    guard let index = index(of: point) else { return .blank(.plain) }
    return cells[index]
  }

  /// Draws on a part of the canvas as if it were a canvas of its own, with (0, 0) at the corner of `rect`.
  @discardableResult
  public mutating func draw<Result>(
    in rect: Rect, _ body: (inout Canvas) throws -> Result
  ) rethrows -> Result {
    let outer = region
    region = Rect(
      x: outer.minX + rect.minX, y: outer.minY + rect.minY, width: rect.width, height: rect.height)
    // A region never reaches out of the one around it, but keeps its corner, so that text is cut, not moved.
    let outerClip = clip
    clip = region.intersection(outerClip ?? Rect(origin: .zero, size: gridSize))
    defer { (region, clip) = (outer, outerClip) }
    return try body(&self)
  }
  /// What may be changed, in the grid's coordinates; all of it where nil.
  private var clip: Rect?

  /// Fills a rectangle, by default everything, with a character of one cell.
  public mutating func fill(_ rect: Rect? = nil, with character: Character = " ", style: Style = .plain) {
    let text = String(character).displayable
    let cell = DisplayWidth.of(text) == 1 ? Cell(text: text, width: 1, style: style) : .blank(style)
    let area = (rect ?? bounds).intersection(bounds)
    for y in area.minY..<area.maxY {
      for x in area.minX..<area.maxX { put(cell, at: Point(x: x, y: y)) }
    }
  }

  /// Changes the style of the cells of a rectangle, as for a selection.
  public mutating func restyle(_ rect: Rect, _ change: (inout Style) -> Void) {
    changeCells(in: rect) { change(&$0.style) }
  }

  /// Changes the cells of a rectangle, but not their text.
  mutating func changeCells(in rect: Rect, _ change: (inout Cell) -> Void) {
    let area = rect.intersection(bounds)
    for y in area.minY..<area.maxY {
      for x in area.minX..<area.maxX {
        if let index = index(of: Point(x: x, y: y)) { change(&cells[index]) }
      }
    }
  }

  /// Whether any cell leads somewhere.
  var hasLinks: Bool { cells.contains { $0.link != nil } }

  /// Puts a cluster of one or two cells at a point.
  ///
  /// A wide cluster of which one cell would lie outside is replaced by a space; what is left of a wide cluster
  /// that loses one of its cells becomes one too.
  mutating func put(_ cell: Cell, at point: Point) {
    let second = Point(x: point.x + 1, y: point.y)
    guard cell.width == 2 else {
      if let index = index(of: point) { set(cell, at: index) }
      return
    }
    switch (index(of: point), index(of: second)) {
    case (let left?, let right?):
      set(cell, at: left)
      set(.continuation(cell.style), at: right)
      cells[left] = cell
    case (let left?, nil): set(.blank(cell.style), at: left)
    case (nil, let right?): set(.blank(cell.style), at: right)
    case (nil, nil): break
    }
  }

  private mutating func set(_ cell: Cell, at index: Int) {
    switch cells[index].width {
    case 0: cells[index - 1] = .blank(cells[index - 1].style)
    case 2: cells[index + 1] = .blank(cells[index + 1].style)
    default: break
    }
    cells[index] = cell
  }

  private func index(of point: Point) -> Int? {
    let inGrid = Point(x: region.minX + point.x, y: region.minY + point.y)
    guard (clip ?? Rect(origin: .zero, size: gridSize)).contains(inGrid) else { return nil }
    return inGrid.y * gridSize.width + inGrid.x
  }
}
