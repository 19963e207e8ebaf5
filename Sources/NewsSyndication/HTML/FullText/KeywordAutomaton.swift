/// Finds which of many keywords occur in a text, in one pass over it, whatever their number.
///
/// Source: A. V. Aho and M. J. Corasick, "Efficient string matching: an aid to bibliographic search",
/// Communications of the ACM 18 (6), 1975.
struct KeywordAutomaton: Sendable {
  /// Next state by state and symbol.
  private var transitions: [UInt16] = []
  /// What the words that end in a state stand for.
  private var outputs: [UInt16] = []
  /// Letters, the hyphen, white space at the ends of words, and everything else.
  private static let symbolCount = 29

  /// Prepares to find `words`, in lower case letters, hyphens and spaces; each stands for a set of bits.
  init(_ words: [(String, UInt16)]) {
    addState()
    for (word, bits) in words {
      var state = 0
      for byte in word.utf8 {
        let slot = state * Self.symbolCount + Self.symbol(byte)
        if transitions[slot] == 0 {
          transitions[slot] = UInt16(outputs.count)
          addState()
        }
        state = Int(transitions[slot])
      }
      outputs[state] |= bits
    }
    addFallbacks()
  }

  private mutating func addState() {
    transitions.append(contentsOf: repeatElement(0, count: Self.symbolCount))
    outputs.append(0)
  }

  /// Lets each state go on, where no word does, as its longest proper suffix that is a state would.
  private mutating func addFallbacks() {
    var fallback = Array(repeating: 0, count: outputs.count)
    var queue = (0..<Self.symbolCount).map { Int(transitions[$0]) }.filter { $0 != 0 }
    var position = 0
    while position < queue.count {
      let state = queue[position]
      position += 1
      outputs[state] |= outputs[fallback[state]]
      for symbol in 0..<Self.symbolCount {
        let slot = state * Self.symbolCount + symbol
        let suffix = transitions[fallback[state] * Self.symbolCount + symbol]
        if transitions[slot] == 0 {
          transitions[slot] = suffix
        } else {
          fallback[Int(transitions[slot])] = Int(suffix)
          queue.append(Int(transitions[slot]))
        }
      }
    }
  }

  /// The bits of all words that occur in `text`; white space stands before and after it.
  func bits(in text: some Sequence<UInt8>) -> UInt16 {
    var state = Int(transitions[Self.space])
    var found = outputs[state]
    for byte in text {
      state = Int(transitions[state * Self.symbolCount + Self.symbol(byte)])
      found |= outputs[state]
    }
    return found | outputs[Int(transitions[state * Self.symbolCount + Self.space])]
  }

  private static let space = 27

  private static func symbol(_ byte: UInt8) -> Int {
    if byte.isASCIILetter { return Int(byte | 0x20) - 0x61 }
    if byte == UInt8(ascii: "-") { return 26 }
    return byte.isASCIISpace ? space : 28
  }
}
