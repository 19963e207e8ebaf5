/// newsboat's `color` lines as dateline's looks.
enum NewsboatColours {
  /// The roles of dateline that stand for an element of newsboat's screen; none where there is nothing alike.
  static let roles: [String: [String]] = [
    "article": ["text"], "listnormal": [], "listfocus": ["selection", "dialog-selection"],
    "listnormal_unread": ["unread"], "listfocus_unread": [],
    // The titles of other panes keep their look, or nothing would tell which pane is used.
    "title": ["focused-pane-title", "dialog-title"], "info": ["focused-pane-title", "dialog-title"],
    "hint-key": ["status-key"],
    "hint-keys-delimiter": [], "hint-separator": [], "hint-description": [], "background": [],
    "end-of-text-marker": [],
  ]

  /// Why an element has no role.
  static let reasons = [
    "background": "the background is the terminal's own",
    "listnormal": "rows that are read have the look of the text",
    "info": "titles have a colour of their own, and the last line is plain",
    "listfocus_unread": "the chosen row looks the same whether it is read or not",
    "end-of-text-marker": "nothing is drawn below the text",
  ]

  /// A look in dateline's writing, of the colour of the strokes, the colour behind them and attributes; nil where a
  /// colour is none.
  static func look(_ words: some Collection<String>) -> String? {
    let words = Array(words)
    guard let foreground = words.first.flatMap(colour) else { return nil }
    var parts = words.dropFirst(2).compactMap { attributes[$0] }
    if parts.isEmpty { parts = ["plain"] }
    parts.append(foreground)
    if words.count > 1 {
      guard let background = colour(words[1]) else { return nil }
      parts += ["on", background]
    }
    return parts.joined(separator: " ")
  }

  private static let names: Set = [
    "black", "red", "green", "yellow", "blue", "magenta", "cyan", "white", "default",
  ]

  /// What terminals can do; blinking, protected and invisible text is left out.
  private static let attributes = [
    "standout": "reverse", "underline": "underline", "reverse": "reverse", "dim": "dim", "bold": "bold",
  ]

  private static func colour(_ name: String) -> String? {
    if names.contains(name) { return name }
    guard name.hasPrefix("color"), let number = UInt8(name.dropFirst(5)) else { return nil }
    return String(number)
  }
}
