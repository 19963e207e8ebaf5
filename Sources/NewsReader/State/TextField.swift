import TerminalUI

/// A line of text that is being typed, and the place in it where typing goes on.
struct TextField: Sendable, Equatable {
  /// More characters than this are not taken: nobody types them, and a paste may be a whole file.
  static let limit = 1000

  /// What has been typed.
  private(set) var text: String
  /// How many characters stand before the cursor.
  private(set) var cursor: Int
  /// Characters at the start that Ctrl-u takes away only when nothing else stands before the cursor.
  private let head: Int

  /// A field that holds `head` and what follows it, with the cursor at its end.
  init(head: String = "", _ text: String = "") {
    self.text = String((head + text).prefix(Self.limit))
    cursor = self.text.count
    self.head = head.count
  }

  /// What stands before the cursor.
  var beforeCursor: String { String(text.prefix(cursor)) }

  /// Puts text in at the cursor; control characters are left out.
  mutating func insert(_ inserted: String) {
    let room = Self.limit - text.count
    let fitting = inserted.prefix(room).filter {
      $0.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
    }
    guard !fitting.isEmpty else { return }
    // Counted anew afterwards: a combining mark joins the character before it.
    let rest = text.dropFirst(cursor)
    let head = beforeCursor + fitting
    text = head + rest
    cursor = min(head.count, text.count)
  }

  /// Takes an editing key; whether it was one.
  mutating func edit(_ key: KeyPress) -> Bool {
    switch key {
    case KeyPress(.left), .control("b"): cursor = max(0, cursor - 1)
    case KeyPress(.right), .control("f"): cursor = min(text.count, cursor + 1)
    case KeyPress(.home), .control("a"): cursor = 0
    case KeyPress(.end), .control("e"): cursor = text.count
    case KeyPress(.backspace), .control("h"): remove(from: cursor - 1, to: cursor)
    case KeyPress(.delete), .control("d"): remove(from: cursor, to: cursor + 1)
    case .control("u"): remove(from: cursor > head ? head : 0, to: cursor)
    case .control("k"): remove(from: cursor, to: text.count)
    case .control("w"), KeyPress(.backspace, .alt): remove(from: startOfWord, to: cursor)
    default:
      guard let typed = key.typed else { return false }
      insert(typed)
    }
    return true
  }

  /// Where the word before the cursor begins.
  private var startOfWord: Int {
    let before = Array(text.prefix(cursor))
    var start = before.count
    while start > 0, before[start - 1].isWhitespace { start -= 1 }
    while start > 0, !before[start - 1].isWhitespace { start -= 1 }
    return start
  }

  private mutating func remove(from start: Int, to end: Int) {
    let (start, end) = (max(0, start), min(text.count, end))
    guard start < end else { return }
    text = String(text.prefix(start) + text.dropFirst(end))
    cursor = min(start, text.count)
  }
}
