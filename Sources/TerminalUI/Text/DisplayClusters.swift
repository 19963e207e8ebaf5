/// What one or two neighbouring cells of a line show: a base character with all that joins it.
public struct DisplayCluster: Hashable, Sendable {
  /// The cluster's bytes, as offsets into the walked text.
  public let range: Range<Int>
  /// Number of cells: 0 for text that shows nothing, 1, or 2.
  public let width: Int
}

/// UTF-8 text as the clusters that a terminal shows.
///
/// Combining marks, variation selectors, emoji modifiers and joined emoji belong to the cluster of their base; a
/// pair of regional indicators is one flag. A control character is a cluster of its own, one cell wide, because
/// something stands in for it when it is drawn (see `String.displayable`); ill-formed bytes count as U+FFFD. No
/// text has more than a cell a byte, so widths cannot overflow.
public struct DisplayClusters: Sequence, IteratorProtocol, Sendable {
  private let bytes: [UInt8]
  private var position: Int
  private let end: Int

  /// Walks a range of `bytes`, by default the whole; the range is clamped to what there is.
  public init(_ bytes: [UInt8], in range: Range<Int>? = nil) {
    self.bytes = bytes
    let clamped = (range ?? 0..<bytes.count).clamped(to: 0..<bytes.count)
    position = clamped.lowerBound
    end = clamped.upperBound
  }

  /// The next cluster.
  public mutating func next() -> DisplayCluster? {
    guard position < end else { return nil }
    let start = position
    let first = bytes[start]
    position += 1
    if first < 0x80 {
      // Plain ASCII, by far the most common: nothing can join it unless a longer sequence follows.
      if position == end || bytes[position] < 0x80 || first < 0x20 || first == 0x7F {
        return DisplayCluster(range: start..<position, width: 1)
      }
      return finish(start: start, base: UInt32(first), width: 1)
    }
    position = start
    let base = takeScalar()
    if base < 0xA0 { return DisplayCluster(range: start..<position, width: 1) }
    switch WidthTable.widthClass(of: base) {
    case .narrow: return finish(start: start, base: base, width: 1)
    case .wide: return finish(start: start, base: base, width: 2)
    // A mark with nothing to sit on is shown on a space.
    case .combining: return finish(start: start, base: 0x20, width: 1)
    case .invisible: return DisplayCluster(range: start..<position, width: 0)
    }
  }

  /// Takes all that joins `base`.
  private mutating func finish(start: Int, base: UInt32, width: Int) -> DisplayCluster {
    var width = width
    var isEmoji = base >= 0x80 && Self.isEmoji(base)
    if Self.isRegionalIndicator(base), let next = peek(), Self.isRegionalIndicator(next.scalar) {
      position = next.end
      width = 2
      isEmoji = false
    }
    while let next = peek() {
      if next.scalar < 0xA0 { break }
      if next.scalar == 0x200D {
        position = next.end
        if isEmoji, let joined = peek(), joined.scalar >= 0x80, Self.isEmoji(joined.scalar) {
          position = joined.end
          width = 2
        }
        continue
      }
      if Self.isModifier(next.scalar), isEmoji {
        position = next.end
        width = 2
        continue
      }
      let joins = WidthTable.widthClass(of: next.scalar)
      guard joins == .combining || joins == .invisible else { break }
      if next.scalar == 0xFE0F, isEmoji { width = 2 }
      // An enclosing keycap, "1" U+FE0F U+20E3.
      if next.scalar == 0x20E3, base < 0x80, bytes[position - 1] == 0x8F { width = 2 }
      position = next.end
    }
    return DisplayCluster(range: start..<position, width: width)
  }

  private mutating func takeScalar() -> UInt32 {
    let scalar = UTF8Decoding.scalar(in: bytes, at: position, before: end)
    position = scalar.end
    return scalar.value
  }

  private func peek() -> (scalar: UInt32, end: Int)? {
    guard position < end else { return nil }
    let scalar = UTF8Decoding.scalar(in: bytes, at: position, before: end)
    return (scalar.value, scalar.end)
  }

  private static func isRegionalIndicator(_ scalar: UInt32) -> Bool { (0x1F1E6...0x1F1FF).contains(scalar) }
  private static func isModifier(_ scalar: UInt32) -> Bool { (0x1F3FB...0x1F3FF).contains(scalar) }
  private static func isEmoji(_ scalar: UInt32) -> Bool {
    // The letters and ideographs of most scripts lie between the symbols and the pictographs.
    if scalar < 0x2000 && scalar != 0xA9 && scalar != 0xAE || (0x3300...0x1EFFF).contains(scalar) {
      return false
    }
    return Unicode.Scalar(scalar)?.properties.isEmoji ?? false
  }
}
