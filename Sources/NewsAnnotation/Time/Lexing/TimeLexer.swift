/// Cuts tokens into the pieces of the grammar. Where the tokenizer puts hyphens, apostrophes, abbreviation
/// stops and suffixes of numbers makes no difference to the result.
struct TimeLexer {
  private let utf8: [UInt8]
  private let lexicon: TimeLexicon

  init(utf8: [UInt8], lexicon: TimeLexicon = .english) {
    self.utf8 = utf8
    self.lexicon = lexicon
  }

  /// Appends the pieces of tokens `range` to `pieces`.
  func append(_ tokens: ArraySlice<Token>, to pieces: inout [TimePiece]) {
    var previousEnd = -1
    for index in tokens.indices {
      let (start, end) = (Int(tokens[index].start), Int(tokens[index].end))
      guard start < end else { continue }
      var at = start
      while at < end {
        let (next, word) = scan(at, end)
        var piece = TimePiece(
          start: Int32(truncatingIfNeeded: at), end: Int32(truncatingIfNeeded: next),
          token: Int32(truncatingIfNeeded: index), word: word)
        piece.isGlued = at == previousEnd
        piece.isCapitalised = utf8[at] &- 0x41 < 26
        piece.endsInS = utf8[next - 1] | 0x20 == UInt8(ascii: "s")
        if word.kind == .number { piece.digits = UInt8(truncatingIfNeeded: min(next - at, 255)) }
        pieces.append(piece)
        previousEnd = next
        at = next
      }
    }
  }

  private func scan(_ start: Int, _ end: Int) -> (end: Int, word: TimeWord) {
    let byte = utf8[start]
    if Self.isDigit(byte) { return number(start, end) }
    if Self.isLetter(byte) {
      var at = start + 1
      while at < end, Self.isLetter(utf8[at]) { at += 1 }
      // Abbreviations with inner stops, and "o'clock".
      if at < end, utf8[at] == 0x2E || utf8[at] == 0x27 {
        let whole = lexicon.word(utf8, start, end)
        if whole != .other { return (end, whole) }
      }
      // "Q3".
      if at == start + 1, at + 1 == end, Self.isDigit(utf8[at]) {
        return (end, lexicon.word(utf8, start, end))
      }
      // Letters and digits mixed name no time: "A380", "B52s".
      if at < end, Self.isDigit(utf8[at]) {
        while at < end, Self.isDigit(utf8[at]) || Self.isLetter(utf8[at]) { at += 1 }
        return (at, .other)
      }
      return (at, lexicon.word(utf8, start, at))
    }
    // Dashes of two or three bytes count as a hyphen, curly apostrophes as a straight one.
    if byte == 0xE2, start + 2 < end, utf8[start + 1] == 0x80 {
      switch utf8[start + 2] {
      case 0x90...0x95: return (start + 3, TimeWord(kind: .sign, value: 0x2D))
      case 0x98, 0x99: return (start + 3, TimeWord(kind: .sign, value: 0x27))
      default: return (start + 3, .other)
      }
    }
    if byte >= 0x80 {
      var at = start + 1
      while at < end, utf8[at] & 0xC0 == 0x80 { at += 1 }
      return (at, .other)
    }
    return (start + 1, TimeWord(kind: .sign, value: Int32(byte)))
  }

  /// A run of digits; with groups of three after commas it is one number.
  private func number(_ start: Int, _ end: Int) -> (end: Int, word: TimeWord) {
    var value: Int32 = 0
    var at = start
    while at < end, Self.isDigit(utf8[at]) {
      if at - start < 9 { value = value * 10 + Int32(utf8[at] - 0x30) }
      at += 1
    }
    guard at - start <= 9 else { return (at, .other) }
    var isGrouped = false
    while at - start <= 12, at + 3 < end, utf8[at] == 0x2C, Self.isDigit(utf8[at + 1]),
      Self.isDigit(utf8[at + 2]), Self.isDigit(utf8[at + 3]),
      at + 4 == end || !Self.isDigit(utf8[at + 4])
    {
      guard value < 1_000_000 else { return (end, .other) }
      for digit in utf8[at + 1...at + 3] { value = value * 10 + Int32(digit - 0x30) }
      at += 4
      isGrouped = true
    }
    return (at, TimeWord(kind: isGrouped ? .groupedNumber : .number, value: value))
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
  /// Beyond ASCII all but the two leading bytes of most signs (Latin-1 signs, general punctuation) is a letter.
  private static func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte >= 0x80 && byte != 0xC2 && byte != 0xE2
  }
}
