/// Measuring text in cells.
public enum DisplayWidth {
  /// Number of cells that a string takes.
  public static func of(_ text: String) -> Int {
    of(Array(text.utf8))
  }

  /// Number of cells that UTF-8 text, or a range of it, takes.
  public static func of(_ bytes: [UInt8], in range: Range<Int>? = nil) -> Int {
    DisplayClusters(bytes, in: range).reduce(0) { $0 + $1.width }
  }

  /// The longest start of a range of `bytes` that takes at most `width` cells, never splitting a cluster.
  ///
  /// - Returns: the offset just past it, and the cells it takes.
  public static func prefix(of bytes: [UInt8], in range: Range<Int>? = nil, fitting width: Int) -> (
    end: Int, width: Int
  ) {
    let range = (range ?? 0..<bytes.count).clamped(to: 0..<bytes.count)
    var fitted = (end: range.lowerBound, width: 0)
    for cluster in DisplayClusters(bytes, in: range) {
      guard fitted.width + cluster.width <= width else { break }
      fitted = (cluster.range.upperBound, fitted.width + cluster.width)
    }
    return fitted
  }
}
