/// Finds the marks of emphasis and of strike-through, which plain text leaves out.
///
/// A run of `*`, `_` or `~~` counts only where it is paired: one that may open with one that may close
/// (CommonMark's left- and right-flanking), so that "2 * 3" and "snake_case" stay.
enum EmphasisMarks {
  /// Offsets of the bytes to be left out.
  static func dropped(in source: ArraySlice<UInt8>) -> Set<Int> {
    var dropped: Set<Int> = []
    var open: [UInt8: [Range<Int>]] = [:]
    var index = source.startIndex
    while index < source.endIndex {
      let mark = source[index]
      if mark == UInt8(ascii: "\\") {
        index += 2
        continue
      }
      guard mark == UInt8(ascii: "*") || mark == UInt8(ascii: "_") || mark == UInt8(ascii: "~") else {
        index += 1
        continue
      }
      let end = source[index...].firstIndex { $0 != mark } ?? source.endIndex
      let run = index..<end
      index = end
      if mark == UInt8(ascii: "~"), run.count != 2 { continue }
      let before = run.lowerBound > source.startIndex ? source[run.lowerBound - 1] : 0x20
      let after = end < source.endIndex ? source[end] : 0x20
      let (canOpen, canClose) = flanking(mark, before: before, after: after)
      if canClose, let opener = open[mark]?.popLast() {
        let length = min(opener.count, run.count)
        dropped.formUnion((opener.upperBound - length)..<opener.upperBound)
        dropped.formUnion(run.lowerBound..<(run.lowerBound + length))
        if opener.count > length { open[mark]?.append(opener.lowerBound..<(opener.upperBound - length)) }
      } else if canOpen {
        open[mark, default: []].append(run)
      }
    }
    return dropped
  }

  private static func flanking(_ mark: UInt8, before: UInt8, after: UInt8) -> (canOpen: Bool, canClose: Bool)
  {
    let isLeft =
      !after.isASCIISpace && (!isPunctuation(after) || before.isASCIISpace || isPunctuation(before))
    let isRight =
      !before.isASCIISpace && (!isPunctuation(before) || after.isASCIISpace || isPunctuation(after))
    guard mark == UInt8(ascii: "_") else { return (isLeft, isRight) }
    return (isLeft && (!isRight || isPunctuation(before)), isRight && (!isLeft || isPunctuation(after)))
  }

  private static func isPunctuation(_ byte: UInt8) -> Bool {
    byte < 0x80 && !byte.isASCIISpace && !byte.isASCIILetter && !byte.isASCIIDigit
  }
}
