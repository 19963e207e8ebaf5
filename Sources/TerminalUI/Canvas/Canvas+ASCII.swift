extension Canvas {
  /// The canvas with nothing but ASCII: lines as "-", "|" and "+", well-known signs by their look, the rest "?".
  public var asciified: Canvas {
    var canvas = self
    for y in 0..<size.height {
      for x in 0..<size.width {
        let cell = self[Point(x: x, y: y)]
        guard let first = cell.text.unicodeScalars.first, first.value >= 0x80 else { continue }
        for offset in 0..<cell.width {
          let text = offset == 0 ? Self.ascii(for: cell.text, first: first) : " "
          let likeness = Cell(text: text, width: 1, style: cell.style, link: cell.link)
          canvas.put(likeness, at: Point(x: x + offset, y: y))
        }
      }
    }
    return canvas
  }

  private static func ascii(for text: String, first: Unicode.Scalar) -> String {
    if let arms = LineArms(character: text) { return arms.asciiCharacter }
    switch first {
    case "‘", "’", "‚", "′": return "'"
    case "“", "”", "„", "″", "«", "»": return "\""
    case "‐", "‑", "‒", "–", "—", "―", "−": return "-"
    case "…": return "~"
    case "•", "●", "◆", "■", "▪": return "*"
    case "○", "◇", "□", "◦": return "o"
    case "·", "∙": return "."
    case "▸", "▶", "►", "→", "›", "❯": return ">"
    case "◂", "◀", "◄", "←", "‹", "❮": return "<"
    case "▾", "▼", "↓": return "v"
    case "▴", "▲", "↑": return "^"
    case "▌", "▏": return "|"
    case "✓", "✔": return "x"
    case "×", "✗", "✘": return "x"
    case "\u{2581}"..."\u{2588}", "\u{2591}"..."\u{2593}": return "#"
    case "\u{A0}", "\u{2000}"..."\u{200A}", "\u{202F}", "\u{3000}": return " "
    default: return letterWithoutMark[text] ?? "?"
    }
  }

  /// "e" for "é", by canonical equivalence, under which strings are compared.
  private static let letterWithoutMark: [String: String] = {
    let marks: [Unicode.Scalar] = [
      "\u{300}", "\u{301}", "\u{302}", "\u{303}", "\u{308}", "\u{30A}", "\u{30C}", "\u{327}",
    ]
    var letters: [String: String] = [:]
    for letter in (UInt8(ascii: "A")...UInt8(ascii: "z")).map({ Unicode.Scalar($0) })
    where letter.properties.isAlphabetic {
      for mark in marks {
        var composed = String.UnicodeScalarView()
        composed.append(contentsOf: [letter, mark])
        letters[String(composed)] = String(letter)
      }
    }
    return letters
  }()
}
