/// The words of the grammar, in a table that is looked up by lower-cased bytes.
///
/// Most words of a text are rejected by a look at their length and first letter; the rest cost one probe of
/// an open-addressed hash table.
struct TimeLexicon: Sendable {
  private struct Entry: Sendable {
    var hash: UInt64
    var word: TimeWord
  }

  /// Longest word of the table, in bytes.
  private static let longest = 14
  /// For each first byte, a bit for each length that some word has.
  private var lengths = [UInt16](repeating: 0, count: 256)
  private var entries: [Entry?]
  private let mask: Int

  /// The words of English.
  static let english = TimeLexicon(englishWords)

  /// Compiles a table. No word may stand in it twice.
  init(_ words: [(String, TimeWord)]) {
    var capacity = 64
    while capacity < words.count * 3 { capacity *= 2 }
    mask = capacity - 1
    entries = Array(repeating: nil, count: capacity)
    for (text, word) in words {
      let bytes = Array(text.utf8)
      precondition(bytes.count <= Self.longest, "“\(text)” is too long for the table")
      guard let first = bytes.first else { continue }
      lengths[Int(first)] |= 1 << UInt16(bytes.count)
      let hash = Self.hash(bytes, 0, bytes.count)
      var slot = Int(truncatingIfNeeded: hash) & mask
      while let taken = entries[slot], taken.hash != hash { slot = (slot + 1) & mask }
      precondition(entries[slot] == nil, "“\(text)” stands in the table twice")
      entries[slot] = Entry(hash: hash, word: word)
    }
  }

  /// The word at bytes `start..<end`, whatever its case.
  func word(_ utf8: [UInt8], _ start: Int, _ end: Int) -> TimeWord {
    let count = end - start
    guard count > 0, count <= Self.longest else { return .other }
    guard lengths[Int(Self.lowercased(utf8[start]))] & (1 << UInt16(count)) != 0 else { return .other }
    let hash = Self.hash(utf8, start, end)
    var slot = Int(truncatingIfNeeded: hash) & mask
    while let entry = entries[slot] {
      if entry.hash == hash { return entry.word }
      slot = (slot + 1) & mask
    }
    return .other
  }

  /// FNV-1a of the lower-cased bytes, its high bits folded into those that pick the slot.
  private static func hash(_ utf8: [UInt8], _ start: Int, _ end: Int) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in start..<end {
      hash = (hash ^ UInt64(lowercased(utf8[index]))) &* 0x100_0000_01B3
    }
    return hash ^ (hash >> 29)
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    byte &- 0x41 < 26 ? byte | 0x20 : byte
  }
}
