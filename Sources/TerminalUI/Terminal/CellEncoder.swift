@preconcurrency import CNcurses

/// What is put into a terminal's cells for a cell of the canvas.
///
/// Terminals disagree on the width of joined emoji, flags, emoji modifiers and variation selectors, and a line on
/// which one disagrees with the canvas is garbled from there on. So only code points are sent whose width is beyond
/// doubt: the base of a cluster and its combining marks; a flag as its two letters.
enum CellEncoder {
  /// As many as curses keeps in a cell.
  private static let mostScalars = 5

  /// The code points for each of the cells that the cluster takes.
  static func encode(_ cell: Cell) -> [[Unicode.Scalar]] {
    let scalars = Array(cell.text.unicodeScalars)
    guard let base = scalars.first else { return [] }
    if base.value < 0x80, scalars.count == 1 { return [scalars] }
    let blanks = Array(repeating: [" "] as [Unicode.Scalar], count: cell.width - 1)
    if let letter = letter(of: base) {
      let second = scalars.dropFirst().first.flatMap { Self.letter(of: $0) }
      return cell.width == 2 ? [[letter], [second ?? " "]] : [[letter]]
    }
    let known = Int(curses_width(wchar_t(bitPattern: base.value)))
    guard known == 1 || known == cell.width else { return [["\u{FFFD}"]] + blanks }
    let marks = scalars.dropFirst().prefix { $0.value != 0x200D }.filter { isSafeMark($0) }
    let cluster = [base] + marks.prefix(mostScalars - 1)
    return known == cell.width ? [cluster] : [cluster] + blanks
  }

  /// The letter that a regional indicator stands for.
  private static func letter(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
    (0x1F1E6...0x1F1FF).contains(scalar.value) ? Unicode.Scalar(scalar.value - 0x1F1E6 + 0x41) : nil
  }

  private static func isSafeMark(_ scalar: Unicode.Scalar) -> Bool {
    let isVariationSelector = (0xFE00...0xFE0F).contains(scalar.value) || scalar.value >= 0xE0100
    return !isVariationSelector && scalar.value != 0x20E3
      && curses_width(wchar_t(bitPattern: scalar.value)) == 0
  }
}
