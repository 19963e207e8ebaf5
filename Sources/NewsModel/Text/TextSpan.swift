/// A half-open range of a text, in UTF-8 bytes from the start of the text.
///
/// Inside dateline every offset counts UTF-8 bytes, because text is walked as bytes. What leaves dateline
/// (exports, predictions) counts Unicode code points: see ``CodePointOffsets``.
public struct TextSpan: Hashable, Sendable, Codable, Comparable {
  /// Offset of the first byte.
  public var start: Int
  /// Offset just past the last byte; never less than `start`.
  public var end: Int

  /// Creates a span; an `end` before `start` is taken as an empty span at `start`.
  public init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = max(start, end)
  }

  /// Length in bytes.
  public var count: Int { end - start }
  /// Whether the span covers no byte.
  public var isEmpty: Bool { start == end }
  /// The span as a range of byte offsets.
  public var range: Range<Int> { start..<end }

  /// Whether `other` lies wholly within this span.
  public func contains(_ other: TextSpan) -> Bool { start <= other.start && other.end <= end }
  /// Whether the byte at `offset` lies within this span.
  public func contains(_ offset: Int) -> Bool { start <= offset && offset < end }
  /// Whether the two spans share at least one byte.
  public func overlaps(_ other: TextSpan) -> Bool { start < other.end && other.start < end }
  /// The smallest span that covers both.
  public func union(_ other: TextSpan) -> TextSpan { TextSpan(min(start, other.start), max(end, other.end)) }

  /// Orders by start; of two spans with one start the longer comes first, so that outer precedes inner.
  public static func < (a: TextSpan, b: TextSpan) -> Bool {
    a.start != b.start ? a.start < b.start : a.end > b.end
  }
}
