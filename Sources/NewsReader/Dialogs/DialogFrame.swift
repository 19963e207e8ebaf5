import TerminalUI

/// Where a dialog stands on the screen and what of a page it shows.
struct DialogFrame {
  /// The frame with its border.
  let rect: Rect
  /// A page's lines, wrapped; none for other dialogs.
  let lines: [StyledLine]

  /// The part within the border and a column of margin.
  var inside: Rect { rect.inset(horizontally: 2, vertically: 1) }
  /// How many lines do not fit.
  var hiddenLines: Int { max(0, lines.count - inside.height) }

  /// Frames a page: as large as its text wants, as far as the screen allows.
  init(page: Page, screen: Size) {
    let widest = max(
      Self.width(of: page.title), page.lines.map { Self.width(of: StyledText.plain($0)) }.max() ?? 0)
    let width = min(Self.roomyWidth(screen), max(40, widest + 4))
    lines = page.lines.flatMap {
      StyledText.wrap($0, width: max(1, width - 4), indent: Self.hangingIndent(of: $0))
    }
    rect = Self.centred(width: width, height: lines.count + 2, screen)
  }

  /// Frames a dialog of so many rows.
  init(rows: Int, screen: Size) {
    lines = []
    rect = Self.centred(width: Self.roomyWidth(screen), height: rows + 2, screen)
  }

  /// The nearest line that holds `pattern`, from `line` on or back.
  func line(holding pattern: String, from line: Int, forward: Bool) -> Int? {
    guard !pattern.isEmpty else { return nil }
    let order =
      forward ? Array(lines.indices.drop { $0 < line }) : lines.indices.prefix { $0 <= line }.reversed()
    return order.first { !TextSearch.hits(of: pattern, in: Array(StyledText.plain(lines[$0]).utf8)).isEmpty }
  }

  private static func width(of text: String) -> Int { DisplayWidth.of(text) }

  private static func roomyWidth(_ screen: Size) -> Int {
    min(96, screen.width < 60 ? screen.width : screen.width - 6)
  }

  /// A labelled line goes on under its words, any other under its own indentation.
  private static func hangingIndent(of line: StyledLine) -> Int {
    guard line.count > 1, let first = line.first else {
      return StyledText.plain(line).prefix { $0 == " " }.count
    }
    let padding = line[1].text.prefix { $0 == " " }.count
    return min(30, DisplayWidth.of(first.text) + padding)
  }

  private static func centred(width: Int, height: Int, _ screen: Size) -> Rect {
    let room = max(3, screen.height - 1)
    let height = min(height, room)
    return Rect(
      x: max(0, (screen.width - width) / 2), y: max(0, (room - height) / 2), width: min(width, screen.width),
      height: height)
  }
}
