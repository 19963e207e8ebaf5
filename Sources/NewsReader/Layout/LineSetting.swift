import NewsModel
import TerminalUI

/// The clusters of one screen line with their columns: where each stands when the line is drawn, and what stands at a
/// column when the mouse points there.
struct LineSetting {
  /// A cluster of the text, or a sign written behind one.
  struct Item: Equatable {
    /// The cluster's bytes in the article's text; for a sign, empty, at the place where it stands.
    var range: Range<Int>
    /// The first column, and how many there are.
    var column: Int
    var columns: Int
    /// What a sign says.
    var sign: String?
  }

  /// Clusters and signs, from left to right.
  let items: [Item]

  /// Sets a line of `utf8`.
  ///
  /// - Parameters:
  ///   - signs: what is written behind clusters, in the order of the text.
  ///   - column: where the line begins.
  ///   - flushTo: the column before which the line ends, where it is to be flush on both sides.
  init(
    _ utf8: [UInt8], in span: TextSpan, signs: ArraySlice<LineInsertion>, column: Int, flushTo: Int? = nil
  ) {
    var items: [Item] = []
    var x = column
    var signs = signs
    for cluster in DisplayClusters(utf8, in: span.range) {
      items.append(Item(range: cluster.range, column: x, columns: cluster.width))
      x += cluster.width
      while let sign = signs.first, sign.offset <= cluster.range.upperBound {
        if sign.offset == cluster.range.upperBound {
          items.append(
            Item(range: sign.offset..<sign.offset, column: x, columns: sign.columns, sign: sign.text))
          x += sign.columns
        }
        signs.removeFirst()
      }
    }
    if let flushTo { Self.stretch(&items, by: flushTo - x, in: utf8) }
    self.items = items
  }

  /// Spreads columns over the spaces of a line, from the left in even steps; not over a line that would be torn apart.
  private static func stretch(_ items: inout [Item], by columns: Int, in utf8: [UInt8]) {
    let gaps = items.indices.filter { index in
      items[index].range.count == 1 && utf8[items[index].range.lowerBound] == 0x20
    }
    guard columns > 0, columns <= gaps.count * 2 else { return }
    var shift = 0
    var gap = 0
    for index in items.indices {
      items[index].column += shift
      if gap < gaps.count, gaps[gap] == index {
        gap += 1
        let wanted = columns * gap / gaps.count
        items[index].columns += wanted - shift
        shift = wanted
      }
    }
  }

  /// The columns of the part of `span` that is on the line, with the sign behind it; nil where none is.
  func columns(of span: TextSpan) -> Range<Int>? {
    let covered = items.filter { item in
      item.sign == nil
        ? span.contains(item.range.lowerBound) : item.range.lowerBound == span.end && !span.isEmpty
    }
    guard let first = covered.first, let last = covered.last else { return nil }
    return first.column..<last.column + last.columns
  }

  /// The item at a column.
  func item(at column: Int) -> Item? {
    items.first { column >= $0.column && column < $0.column + $0.columns }
  }
}
