/// Which square and round brackets of a text belong together; those behind a backslash are text.
struct BracketPairs {
  private var closers: [Int: Int] = [:]

  /// Pairs the brackets of `source` in one pass.
  init(_ source: ArraySlice<UInt8>) {
    var square: [Int] = []
    var round: [Int] = []
    var index = source.startIndex
    while index < source.endIndex {
      switch source[index] {
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "["): square.append(index)
      case UInt8(ascii: "("): round.append(index)
      case UInt8(ascii: "]"): if let opener = square.popLast() { closers[opener] = index }
      case UInt8(ascii: ")"): if let opener = round.popLast() { closers[opener] = index }
      default: break
      }
      index += 1
    }
  }

  /// The offset of the bracket that closes the one at `opener`; nil where none stands there or none closes
  /// it.
  func closer(of opener: Int) -> Int? { closers[opener] }
}
