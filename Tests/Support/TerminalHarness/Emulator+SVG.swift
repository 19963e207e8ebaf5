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
  /// The screen as a self-contained picture in SVG.
  func svg(_ paper: Paper) -> String {
    let (width, height) = (8.4, 18.0)
    let size = "width=\"\(Double(columns) * width + 16)\" height=\"\(Double(rows) * height + 16)\""
    var picture = """
      <svg xmlns="http://www.w3.org/2000/svg" \(size) font-size="14" \
      font-family="DejaVu Sans Mono, Noto Sans Mono, Noto Sans Mono CJK JP, monospace">
      <rect width="100%" height="100%" rx="6" fill="\(hexadecimal(paper.background))"/>
      <g transform="translate(8,8)">

      """
    for row in 0..<rows {
      let top = Double(row) * height
      for (column, cell) in cells(ofRow: row) {
        let left = Double(column) * width
        var (foreground, background) = (cell.foreground ?? paper.text, cell.background ?? paper.background)
        if cell.isReversed { swap(&foreground, &background) }
        if background != paper.background {
          let extent = "width=\"\(Double(max(1, cell.width)) * width + 0.3)\" height=\"\(height)\""
          picture += "<rect x=\"\(left)\" y=\"\(top)\" \(extent) fill=\"\(hexadecimal(background))\"/>"
        }
        if cell.text == " " && !cell.isUnderlined { continue }
        var look = "fill=\"\(hexadecimal(foreground))\""
        if cell.isBold { look += " font-weight=\"bold\"" }
        if cell.isItalic { look += " font-style=\"italic\"" }
        if cell.isUnderlined { look += " text-decoration=\"underline\"" }
        let text = cell.text.replacingOccurrences(of: "&", with: "&amp;")
          .replacingOccurrences(of: "<", with: "&lt;").replacingOccurrences(of: " ", with: "&#160;")
        picture += "<text x=\"\(left)\" y=\"\(top + 13.5)\" \(look)>\(text)</text>"
      }
      picture += "\n"
    }
    return picture + "</g></svg>\n"
  }

  private func hexadecimal(_ colour: Int) -> String { "#" + String(format: "%06x", colour) }
}
