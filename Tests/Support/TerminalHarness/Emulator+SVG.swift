import Foundation

/// The colours that a picture of a terminal has where the program sets none, as 0xRRGGBB.
public struct Paper: Sendable {
  let background: Int
  let text: Int

  /// Light text on dark ground.
  public static let dark = Paper(background: 0x1C1F26, text: 0xD8DEE9)
  /// Dark text on light ground.
  public static let light = Paper(background: 0xFDFCF9, text: 0x24292F)
}

extension Emulator {
  /// The screen as a self-contained picture in SVG: a line of text for each run of cells of one look, set to the columns
  /// that it takes, whatever font there is.
  func svg(_ paper: Paper) -> String {
    let (width, height) = (8.43, 18.0)
    let size =
      "width=\"\(number(Double(columns) * width + 16))\" height=\"\(number(Double(rows) * height + 16))\""
    var picture = """
      <svg xmlns="http://www.w3.org/2000/svg" \(size) font-size="14" xml:space="preserve" \
      font-family="DejaVu Sans Mono, Noto Sans Mono, Noto Sans Mono CJK JP, monospace">
      <rect width="100%" height="100%" rx="6" fill="\(hexadecimal(paper.background))"/>
      <g transform="translate(8,8)">

      """
    for row in 0..<rows {
      let top = Double(row) * height
      let runs = runs(inRow: row, paper)
      for run in runs where run.look.background != paper.background {
        let extent = "width=\"\(number(Double(run.columns) * width))\" height=\"\(number(height))\""
        let fill = hexadecimal(run.look.background)
        picture +=
          "<rect x=\"\(number(Double(run.column) * width))\" y=\"\(number(top))\" \(extent) fill=\"\(fill)\"/>"
      }
      for run in runs where run.look.isUnderlined || run.text.contains(where: { $0 != " " }) {
        var look = "fill=\"\(hexadecimal(run.look.foreground))\""
        if run.look.isBold { look += " font-weight=\"bold\"" }
        if run.look.isItalic { look += " font-style=\"italic\"" }
        if run.look.isUnderlined { look += " text-decoration=\"underline\"" }
        let text = run.text.replacingOccurrences(of: "&", with: "&amp;").replacingOccurrences(
          of: "<", with: "&lt;"
        )
        .replacingOccurrences(of: " ", with: "\u{A0}")
        let length = number(Double(run.columns) * width)
        picture +=
          "<text x=\"\(number(Double(run.column) * width))\" y=\"\(number(top + 13.5))\" textLength=\"\(length)\" \(look)>\(text)</text>"
      }
      picture += "\n"
    }
    return picture + "</g></svg>\n"
  }

  /// How a cell is drawn.
  private struct Look: Equatable {
    var foreground: Int
    var background: Int
    var isBold: Bool
    var isItalic: Bool
    var isUnderlined: Bool
  }

  /// Cells side by side that are drawn alike.
  private struct Run {
    var column: Int
    var columns: Int
    var text: String
    var look: Look
  }

  private func runs(inRow row: Int, _ paper: Paper) -> [Run] {
    var runs: [Run] = []
    for (column, cell) in cells(ofRow: row) {
      var (foreground, background) = (cell.foreground ?? paper.text, cell.background ?? paper.background)
      if cell.isReversed { swap(&foreground, &background) }
      let look = Look(
        foreground: foreground, background: background, isBold: cell.isBold, isItalic: cell.isItalic,
        isUnderlined: cell.isUnderlined)
      let text = cell.text.isEmpty ? " " : cell.text
      let columns = max(1, cell.width)
      // Signs of other fonts than the letters' have other widths: each stands by itself.
      let isPlain = text.utf8.count == 1
      if isPlain, let last = runs.last, last.look == look, last.text.utf8.allSatisfy({ $0 < 0x80 }) {
        runs[runs.count - 1].text += text
        runs[runs.count - 1].columns += columns
      } else {
        runs.append(Run(column: column, columns: columns, text: text, look: look))
      }
    }
    return runs
  }

  private func number(_ value: Double) -> String { String(format: "%.4g", value) }

  private func hexadecimal(_ colour: Int) -> String { "#" + String(format: "%06x", colour) }
}
