import NewsModel

/// Spans in text order that can be asked which of them touch a stretch of text.
///
/// Spans may overlap. A query costs a binary search and a walk over the spans found and, where long spans
/// enclose short ones, those enclosed before the stretch.
struct SpanIndex: Sendable, Equatable {
  /// The spans, in text order.
  let spans: [TextSpan]
  /// The furthest end among `spans[0...i]`.
  private let reach: [Int]

  /// Indexes spans that are in order of their starts.
  init(_ spans: [TextSpan]) {
    self.spans = spans
    var furthest = 0
    reach = spans.map { span in
      furthest = max(furthest, span.end)
      return furthest
    }
  }

  /// Indexes of the spans that share a byte with `stretch`, in text order.
  func overlapping(_ stretch: TextSpan) -> [Int] {
    var index = firstStarting(atOrAfter: stretch.end) - 1
    var found: [Int] = []
    while index >= 0, reach[index] > stretch.start {
      if spans[index].overlaps(stretch) { found.append(index) }
      index -= 1
    }
    return found.reversed()
  }

  /// Index of the first span that starts at `offset` or after; `spans.count` where none does.
  func firstStarting(atOrAfter offset: Int) -> Int {
    var low = 0
    var high = spans.count
    while low < high {
      let middle = (low + high) / 2
      if spans[middle].start < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
