import SeededRandom
import TerminalHarness

/// Something that a monkey does at a terminal.
enum MonkeyEvent: CustomStringConvertible {
  case type(Character)
  case press(TerminalKey)
  case click(row: Int, column: Int)
  case paste(String)
  case resize(rows: Int, columns: Int)
  /// Bytes that are no input: parts of sequences, ill-formed UTF-8.
  case noise([UInt8])

  /// All that can be typed but what quits, and "/", which starts a path that leads out of the monkey's home.
  private static let characters =
    (0x20...0x7E).map { Character(Unicode.Scalar(UInt8($0))) }
    .filter { !"qQ/".contains($0) } + Array("éß日🇸👩")
  private static let keys: [TerminalKey] = [
    .enter, .enter, .escape, .escape, .tab, .backTab, .backspace, .up, .down, .left, .right, .insert, .delete,
    .home,
    .end, .pageUp, .pageDown, .controlLeft, .controlRight, .wheelUp, .wheelDown, .function(1), .function(12),
  ]
  // Not c, which quits, z, which stops the process, and those that are Tab, Enter and Backspace.
  private static let controlled: [Character] = Array("abdefgklnoprtuvwxy")
  private static let pastes = [
    "", "harbour", "two\nlines", "\u{1B}[31mred\u{7}", "\u{202E}back",
    String(repeating: "long ", count: 2000),
    "日本語 👩‍👩‍👧 e\u{301}", "\"unclosed", "a AND OR NOT ( *", "\u{0}\u{1}",
  ]
  private static let noises: [[UInt8]] = [
    [0xFF, 0xFE], [0xC3], [0xE6, 0x97], [0x1B, 0x5B], [0x1B, 0x5B, 0x3C, 0x39], [0x1B, 0x4F],
    Array("\u{1B}[<0;999;999M".utf8), Array("\u{1B}[201~".utf8), Array("\u{1B}]52;c;x\u{7}".utf8),
  ]

  /// The next thing that comes to its mind.
  ///
  /// - Parameter canSearch: whether "/" starts a search where the monkey is, not a path.
  static func random(using random: inout SeededGenerator, canSearch: Bool) -> MonkeyEvent {
    func pick<Value>(_ values: [Value], _ random: inout SeededGenerator) -> Value {
      values[Int.random(in: values.indices, using: &random)]
    }
    switch Int.random(in: 0..<1000, using: &random) {
    case ..<20: return canSearch ? .type("/") : .press(.escape)
    case ..<600: return .type(pick(characters, &random))
    case ..<800: return .press(pick(keys, &random))
    case ..<860: return .press(.control(pick(controlled, &random)))
    case ..<950:
      return .click(
        row: Int.random(in: 0..<60, using: &random), column: Int.random(in: 0..<160, using: &random))
    case ..<965: return .paste(pick(pastes, &random))
    case ..<995:
      return .resize(
        rows: Int.random(in: 1...60, using: &random), columns: Int.random(in: 1...160, using: &random))
    default: return .noise(pick(noises, &random))
    }
  }

  /// What tells the event from others in a report.
  var description: String {
    switch self {
    case .type(let character): "type \(character)"
    case .press(let key): "press \(key)"
    case .click(let row, let column): "click \(row),\(column)"
    case .paste(let text): "paste \(text.prefix(20).debugDescription)"
    case .resize(let rows, let columns): "resize \(rows)x\(columns)"
    case .noise(let bytes): "noise \(bytes)"
    }
  }
}

extension LiveReader {
  /// Does it; false where the reader does not answer, or has ended.
  func takes(_ event: MonkeyEvent) -> Bool {
    switch event {
    case .type(let character):
      session.send(String(character))
      // A character of several code points is several keys.
      return (0..<character.unicodeScalars.count).allSatisfy { _ in answersOrEnds(to: "key") }
    case .press(.wheelUp), .press(.wheelDown):
      guard case .press(let key) = event else { return false }
      // The terminal reports the mouse only once it has read that it shall, which the screen drawn anew says again.
      session.catchUp()
      session.press(key)
      return answersOrEnds(to: "mouse")
    case .press(let key):
      session.press(key)
      return answersOrEnds(to: "key")
    case .click(let row, let column):
      session.catchUp()
      session.click(row: row, column: column)
      return answersOrEnds(to: "mouse") && answersOrEnds(to: "mouse")
    case .paste(let text):
      session.paste(text)
      return answersOrEnds(to: "paste")
    case .resize(let rows, let columns):
      session.resize(rows: rows, columns: columns)
      return session.isRunning
    case .noise(let bytes):
      session.send(bytes)
      // What is left of a sequence that never comes to its end is given up for a key's sake. curses takes what comes
      // together with ill-formed bytes for a part of them, so the key is pressed until it is answered.
      for _ in 0..<40 where session.isRunning {
        session.send(Array("\u{1B}\u{1B}".utf8))
        if answersOrEnds(to: "key", within: 0.5) { return true }
      }
      return false
    }
  }
}
