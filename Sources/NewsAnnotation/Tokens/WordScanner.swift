import NewsModel

/// Cuts one stretch of text into tokens, by the conventions of the Universal Dependencies treebanks of English.
///
/// Every step looks a bounded number of bytes ahead, so the time is linear whatever the text.
struct WordScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let abbreviations: Abbreviations
  private let affixes: Affixes
  /// The stretch under work.
  private var limit = 0
  private var start = 0
  /// What was found.
  private(set) var tokens: [Token] = []

  init(_ bytes: UnsafeBufferPointer<UInt8>, abbreviations: Abbreviations, affixes: Affixes) {
    self.bytes = bytes
    self.abbreviations = abbreviations
    self.affixes = affixes
    tokens.reserveCapacity(bytes.count / 5 + 8)
  }

  /// Appends the tokens of `span`.
  mutating func scan(_ span: TextSpan) {
    start = max(0, span.start)
    limit = min(span.end, bytes.count)
    var index = start
    while index < limit {
      let (kind, length) = CharacterClass.of(bytes, index)
      switch kind {
      case .space: index += length
      case .letter, .digit: index = scanWord(index)
      case .apostrophe: index = scanApostrophe(index, length)
      case .pictograph: index = scanPictographs(index)
      case .repeating, .hyphen: index = scanRepetition(index, length)
      case .sign, .currency: index = scanSign(index, length)
      }
    }
  }

  // MARK: Signs

  private mutating func emit(_ from: Int, _ to: Int) -> Int {
    let end = min(to, limit)
    tokens.append(Token(start: from, end: end))
    return end
  }

  /// The byte at `index`, or a space outside the stretch.
  @inline(__always)
  private func byte(_ index: Int) -> UInt8 { index >= start && index < limit ? bytes[index] : 0x20 }

  private func kind(_ index: Int) -> CharacterClass {
    index >= start && index < limit ? CharacterClass.of(bytes, index).0 : .space
  }

  private func isWordCharacter(_ index: Int) -> Bool {
    let kind = kind(index)
    return kind == .letter || kind == .digit
  }

  private mutating func scanSign(_ index: Int, _ length: Int) -> Int {
    let first = byte(index)
    if first == UInt8(ascii: "@") || first == UInt8(ascii: "#"), kind(index + 1) == .letter {
      var end = index + 1
      while end < limit, isWordCharacter(end) || byte(end) == UInt8(ascii: "_") {
        end += CharacterClass.length(bytes[end])
      }
      return emit(index, end)
    }
    if first == UInt8(ascii: ":") || first == UInt8(ascii: ";"), let end = emoticonEnd(index) {
      return emit(index, end)
    }
    return emit(index, index + length)
  }

  /// The end of a face such as `:-)` that stands between white space.
  private func emoticonEnd(_ index: Int) -> Int? {
    guard kind(index - 1) == .space else { return nil }
    let mouth = byte(index + 1) == UInt8(ascii: "-") ? index + 2 : index + 1
    let faces: [UInt8] = [0x28, 0x29, 0x44, 0x50, 0x70]
    return faces.contains(byte(mouth)) && kind(mouth + 1) == .space ? mouth + 1 : nil
  }

  private mutating func scanPictographs(_ index: Int) -> Int {
    var end = index
    while end < limit {
      let (kind, length) = CharacterClass.of(bytes, end)
      // Joiners and variation selectors (U+200D, U+FE0F) hold a sequence together.
      let joins = length == 3 && (bytes[end] == 0xE2 && byte(end + 2) == 0x8D || bytes[end] == 0xEF)
      guard kind == .pictograph || end > index && joins else { break }
      end += length
    }
    return emit(index, end)
  }

  private mutating func scanRepetition(_ index: Int, _ length: Int) -> Int {
    let first = bytes[index]
    var end = index + length
    if length > 1 {
      while end + length <= limit, bytes[end] == first, bytes[end + 1] == bytes[index + 1],
        bytes[end + length - 1] == bytes[index + length - 1]
      { end += length }
    } else if first == UInt8(ascii: "!") || first == UInt8(ascii: "?") {
      while byte(end) == UInt8(ascii: "!") || byte(end) == UInt8(ascii: "?") { end += 1 }
    } else {
      while byte(end) == first { end += 1 }
    }
    return emit(index, end)
  }

  private mutating func scanApostrophe(_ index: Int, _ length: Int) -> Int {
    let next = index + length
    if kind(index - 1) != .space, let end = cliticEnd(next) { return emit(index, end) }
    if kind(index - 1) == .space {
      // '90s, 'em, 'til
      if isDigit(byte(next)), isDigit(byte(next + 1)), lowered(byte(next + 2)) == UInt8(ascii: "s"),
        !isWordCharacter(next + 3)
      {
        return emit(index, next + 3)
      }
      for count in 2...5 {
        guard let word = packed(next..<(next + count)), affixes.elided.contains(word) else { continue }
        if !isWordCharacter(next + count) { return emit(index, next + count) }
      }
      if let end = cliticEnd(next) { return emit(index, end) }
    }
    if length == 1, byte(next) == bytes[index] { return emit(index, next + 1) }
    return emit(index, next)
  }

  /// Where the clitic ('s, 'm, 'd, 're, 've, 'll) that begins at `index`, behind its apostrophe, ends.
  private func cliticEnd(_ index: Int) -> Int? {
    for count in 1...2 {
      guard let word = packed(index..<(index + count)), affixes.clitics.contains(word) else { continue }
      if !isWordCharacter(index + count) { return index + count }
    }
    return nil
  }

  private func packed(_ range: Range<Int>) -> PackedWord? {
    range.upperBound <= limit ? PackedWord(bytes, range) : nil
  }

  // MARK: Words

  private mutating func scanWord(_ first: Int) -> Int {
    if let end = addressEnd(first) { return emit(first, end) }
    var index = first
    var onlyDigits = true
    while index < limit {
      let (kind, length) = CharacterClass.of(bytes, index)
      switch kind {
      case .letter:
        if onlyDigits, index > first, let end = unitEnd(index) {
          _ = emit(first, index)
          return finish(index, end)
        }
        onlyDigits = false
        index += length
      case .digit: index += length
      case .apostrophe:
        if index - first >= 2, lowered(bytes[index - 1]) == UInt8(ascii: "n"),
          lowered(byte(index + length)) == UInt8(ascii: "t"), !isWordCharacter(index + length + 1)
        {
          _ = emit(first, index - 1)
          return emit(index - 1, index + length + 1)
        }
        guard self.kind(index + length) == .letter, cliticEnd(index + length) == nil else {
          return finish(first, index)
        }
        index += length
        onlyDigits = false
      case .hyphen:
        guard length == 1, joinsAtHyphen(first, index) else { return finish(first, index) }
        index += 1
      default:
        guard joinsAtSign(first, index) else { return finish(first, index) }
        index += 1
      }
    }
    return finish(first, index)
  }

  /// Whether the sign at `index` stands inside a number, an acronym or an address.
  private func joinsAtSign(_ first: Int, _ index: Int) -> Bool {
    let (before, after) = (byte(index - 1), byte(index + 1))
    switch bytes[index] {
    case UInt8(ascii: "."):
      guard isWordCharacter(index + 1) else { return false }
      // A sentence that ends without a space before the next: a small letter, a stop, a capitalised word.
      return !(isLower(before) && index - first > 2 && isUpper(after) && isLower(byte(index + 2)))
    case UInt8(ascii: ","):
      return isDigit(before) && isDigit(after) && isDigit(byte(index + 2)) && isDigit(byte(index + 3))
        && !isDigit(byte(index + 4))
    case UInt8(ascii: ":"), UInt8(ascii: "/"): return isDigit(before) && isDigit(after)
    case UInt8(ascii: "&"): return isUpper(before) && isUpper(after)
    case UInt8(ascii: "@"), UInt8(ascii: "_"): return isWordCharacter(index + 1)
    default: return false
    }
  }

  /// Whether the hyphen at `index` stands in a date, a telephone number or behind a bound prefix.
  private func joinsAtHyphen(_ first: Int, _ index: Int) -> Bool {
    guard isWordCharacter(index + 1) else { return false }
    if isDigit(byte(index - 1)), isDigit(byte(index + 1)) { return joinsDigits(first, index) }
    guard let word = packed(first..<index) else { return false }
    return affixes.prefixes.contains(word)
  }

  private func joinsDigits(_ first: Int, _ index: Int) -> Bool {
    var groups: [Int] = []
    var end = first
    var count = 0
    // A date or telephone number is at most 20 bytes; anything longer is split.
    while end - first < 20 {
      let byte = byte(end)
      if isDigit(byte) {
        count += 1
      } else {
        groups.append(count)
        count = 0
        guard byte == UInt8(ascii: "-") else { break }
      }
      end += 1
    }
    if groups.count == 3 { return groups[0] == 4 || groups[2] == 4 || groups == [2, 2, 2] }
    return groups.count > 3 || groups == [3, 4]
  }

  /// Where a unit glued to a number ends: the "pm" of "10pm".
  private func unitEnd(_ index: Int) -> Int? {
    for count in 1...3 {
      guard let word = packed(index..<(index + count)), affixes.units.contains(word) else { continue }
      if !isWordCharacter(index + count) { return index + count }
    }
    for text: PackedWord in ["a.m", "p.m"] where packed(index..<(index + 3)) == text {
      if !isWordCharacter(index + 3) { return index + 3 }
    }
    return nil
  }

  /// Where a web or mail address that begins at `index` ends, its closing punctuation left out.
  private func addressEnd(_ index: Int) -> Int? {
    func begins(_ text: StaticString) -> Bool {
      guard index + text.utf8CodeUnitCount < limit else { return false }
      for offset in 0..<text.utf8CodeUnitCount
      where lowered(bytes[index + offset]) != text.utf8Start[offset] { return false }
      return true
    }
    let first = lowered(bytes[index])
    guard
      first == UInt8(ascii: "h") && (begins("http://") || begins("https://"))
        || first == UInt8(ascii: "w") && begins("www.")
    else { return nil }
    var end = index
    while end < limit {
      let (kind, length) = CharacterClass.of(bytes, end)
      if kind == .space
        || length == 1 && (bytes[end] == UInt8(ascii: "<") || bytes[end] == UInt8(ascii: "\""))
      {
        break
      }
      end += length
    }
    let closing: [UInt8] = Array(".,;:!?)]}'".utf8)
    while end > index, closing.contains(bytes[end - 1]) || bytes[end - 1] >= 0x80 {
      // A closing quotation mark beyond ASCII goes; a letter beyond ASCII stays.
      if bytes[end - 1] >= 0x80 {
        var lead = end - 1
        while lead > index, bytes[lead] & 0xC0 == 0x80 { lead -= 1 }
        guard kind(lead) != .letter else { break }
        end = lead
      } else {
        end -= 1
      }
    }
    return end > index ? end : nil
  }

  /// Emits the word that ends at `end`, with the full stop of an abbreviation; splits "cannot" and its like.
  private mutating func finish(_ first: Int, _ end: Int) -> Int {
    if byte(end) == UInt8(ascii: "."), byte(end + 1) != UInt8(ascii: "."), keepsStop(first, end) {
      return emit(first, end + 1)
    }
    if byte(end) == UInt8(ascii: "$"), end - first <= 3, (first..<end).allSatisfy({ isUpper(bytes[$0]) }) {
      return emit(first, end + 1)
    }
    if let word = packed(first..<end), let cut = affixes.fused[word] {
      _ = emit(first, first + cut)
      return emit(first + cut, end)
    }
    return emit(first, end)
  }

  /// Whether the full stop at `end` belongs to the word before it.
  private func keepsStop(_ first: Int, _ end: Int) -> Bool {
    var next = end + 1
    while next < limit, next < end + 8, kind(next) == .space { next += 1 }
    if end - first == 1, isUpper(bytes[first]) {
      // An initial; "I" is one only before another initial or name: "I. M. Pei".
      guard next < limit, isUpper(byte(next)) || byte(next) == UInt8(ascii: ",") else { return false }
      return bytes[first] != UInt8(ascii: "I") || byte(next + 1) == UInt8(ascii: ".")
    }
    if end - first <= 2, isDigit(bytes[first]), isDigit(bytes[end - 1]) {
      // The number of a list item.
      return kind(first - 1) == .space && first == start && next < limit
    }
    if isDotted(first, end) { return true }
    guard let word = packed(first..<end) else { return false }
    if abbreviations.leading.contains(word) || abbreviations.trailing.contains(word) { return true }
    if abbreviations.beforeNumber.contains(word) { return isDigit(byte(next)) }
    return isUpper(bytes[first]) && abbreviations.capitalised.contains(word)
  }

  /// Whether the word is single letters with stops between them: "U.S", "a.m".
  private func isDotted(_ first: Int, _ end: Int) -> Bool {
    guard end - first >= 3, end - first <= 15, (end - first) % 2 == 1 else { return false }
    for index in first..<end {
      let isStop = bytes[index] == UInt8(ascii: ".")
      guard (index - first) % 2 == 1 ? isStop : isUpper(bytes[index]) || isLower(bytes[index]) else {
        return false
      }
    }
    return true
  }
}
