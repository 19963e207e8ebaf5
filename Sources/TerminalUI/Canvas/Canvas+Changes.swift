#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension Canvas {
  /// Calls `body` with each cell that differs from the one that `previous` has in its place, row by row; with every cell
  /// where there is no previous canvas of the same size.
  ///
  /// Most of a screen stays as it is from frame to frame, so rows are compared as bytes first: what is the same to the
  /// bit is the same.
  func forEachChange(after previous: Canvas?, _ body: (Point, Cell) -> Void) {
    let width = gridSize.width
    guard let previous, previous.gridSize == gridSize else {
      for (index, cell) in cells.enumerated() { body(Point(x: index % width, y: index / width), cell) }
      return
    }
    let stride = MemoryLayout<Cell>.stride
    cells.withUnsafeBufferPointer { new in
      previous.cells.withUnsafeBufferPointer { old in
        guard let newBase = new.baseAddress, let oldBase = old.baseAddress else { return }
        for y in 0..<gridSize.height {
          let start = y * width
          if memcmp(newBase + start, oldBase + start, width * stride) == 0 { continue }
          for index in start..<start + width {
            if memcmp(newBase + index, oldBase + index, stride) == 0 || new[index] == old[index] { continue }
            body(Point(x: index - start, y: y), new[index])
          }
        }
      }
    }
  }
}
