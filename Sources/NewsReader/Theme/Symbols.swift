import NewsModel

/// The signs that the reader draws: of Unicode, or of ASCII where the terminal has no more.
struct Symbols: Sendable, Equatable {
  var verticalRule = "│"
  var horizontalRule = "─"
  var unread = "●"
  var read = "○"
  var marked = "✓"
  var chosen = "▸"
  var quotationBar = "▏"
  var bullet = "•"
  var arrow = "→"
  var ellipsis = "…"
  var times = "×"
  var openQuote = "“"
  var closeQuote = "”"
  var middleDot = "·"
  /// From nothing to the fullest.
  var bars = [" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
  var box = Box(topLeft: "┌", topRight: "┐", bottomLeft: "└", bottomRight: "┘")
  private var statuses: [Event.Status: String] = [
    .happened: "●", .ongoing: "◐", .planned: "◇", .claimed: "?", .negated: "✗", .hypothetical: "○",
  ]

  /// The corners of a frame.
  struct Box: Sendable, Equatable {
    var topLeft, topRight, bottomLeft, bottomRight: String
  }

  /// Signs of Unicode.
  static let unicode = Symbols()

  /// Signs of ASCII alone.
  static let ascii = Symbols(
    verticalRule: "|", horizontalRule: "-", unread: "*", read: ".", marked: "+", chosen: ">",
    quotationBar: "|", bullet: "*", arrow: ">", ellipsis: "~", times: "x", openQuote: "\"",
    closeQuote: "\"", middleDot: "-", bars: [" ", ".", ".", ":", "-", "=", "+", "*", "#"],
    box: Box(topLeft: "+", topRight: "+", bottomLeft: "+", bottomRight: "+"),
    statuses: [
      .happened: "*", .ongoing: "~", .planned: ">", .claimed: "?", .negated: "x", .hypothetical: "o",
    ])

  /// The sign of an event's status.
  subscript(status: Event.Status) -> String { statuses[status] ?? "?" }
}
