/// Converts UTF-8 offsets of one text to Unicode code-point offsets and back.
///
/// Exports count code points, as Python strings and the W3C Web Annotation model do. A text of ASCII alone
/// needs no table; any other text costs one entry for every 64 bytes.
public struct CodePointOffsets: Sendable {
  private static let stride = 64
  private let utf8: [UInt8]
  /// Code points before byte `i * stride`; empty where the text is ASCII.
  private let checkpoints: [Int]

  /// Indexes `text`, in time linear in its length.
  public init(_ text: String) { self.init(utf8: Array(text.utf8)) }

  /// Indexes a text given as UTF-8 bytes, in time linear in its length.
  public init(utf8: [UInt8]) {
    self.utf8 = utf8
    guard utf8.contains(where: { $0 >= 0x80 }) else {
      checkpoints = []
      return
    }
    var table: [Int] = []
    var count = 0
    for (index, byte) in utf8.enumerated() {
      if index % Self.stride == 0 { table.append(count) }
      if byte & 0xC0 != 0x80 { count += 1 }
    }
    if utf8.count % Self.stride == 0 { table.append(count) }
    checkpoints = table
  }

  /// The number of code points that begin before the byte at `utf8Offset`. Offsets outside the text are
  /// taken as its nearest end.
  public func codePoint(at utf8Offset: Int) -> Int {
    let offset = min(max(0, utf8Offset), utf8.count)
    guard !checkpoints.isEmpty else { return offset }
    let block = offset / Self.stride
    var count = checkpoints[block]
    for index in (block * Self.stride)..<offset where utf8[index] & 0xC0 != 0x80 { count += 1 }
    return count
  }

  /// The byte offset at which code point number `codePoint` begins. Offsets outside the text are taken as
  /// its nearest end.
  public func utf8Offset(of codePoint: Int) -> Int {
    guard !checkpoints.isEmpty else { return min(max(0, codePoint), utf8.count) }
    var low = 0
    var high = checkpoints.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if checkpoints[middle] <= codePoint { low = middle } else { high = middle - 1 }
    }
    var count = checkpoints[low]
    var index = low * Self.stride
    while index < utf8.count {
      if utf8[index] & 0xC0 != 0x80 {
        if count == codePoint { return index }
        count += 1
      }
      index += 1
    }
    return utf8.count
  }

  /// `span` as a half-open range of code points.
  public func codePoints(of span: TextSpan) -> Range<Int> {
    let start = codePoint(at: span.start)
    return start..<max(start, codePoint(at: span.end))
  }
}
