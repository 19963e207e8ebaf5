/// Plain text for lines of output.
enum PlainText {
  /// Whether a character could act on a terminal or reorder what stands beside it.
  static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069, 0xE0000...0xE007F: true
    default: false
    }
  }

  /// `text` on one line: white space runs become a space, unsafe characters go.
  static func line(_ text: String) -> String {
    var output = String.UnicodeScalarView()
    var isSpacePending = false
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace {
        isSpacePending = !output.isEmpty
      } else if !isUnsafe(scalar) {
        if isSpacePending { output.append(" ") }
        isSpacePending = false
        output.append(scalar)
      }
    }
    return String(output)
  }

  /// Columns that `text` takes on a terminal: two for wide East Asian characters and emoji, none for
  /// combining marks and for ANSI colours.
  static func width(_ text: some StringProtocol) -> Int {
    var width = 0
    var isInEscape = false
    for scalar in text.unicodeScalars {
      if isInEscape {
        isInEscape = scalar != "m"
      } else if scalar.value == 0x1B {
        isInEscape = true
      } else {
        width += columns(scalar)
      }
    }
    return width
  }

  private static func columns(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case ..<0x300: return 1
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
      0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      return 2
    default:
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark, .format: return 0
      default: return 1
      }
    }
  }

  /// `text` broken at spaces into lines of at most `width` columns; a longer word has a line of its own.
  static func wrapped(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var lineWidth = 0
    for word in text.split(separator: " ") {
      let wordWidth = self.width(word)
      if lineWidth > 0, lineWidth + 1 + wordWidth > width {
        lines.append(line)
        (line, lineWidth) = (String(word), wordWidth)
      } else {
        line += lineWidth > 0 ? " \(word)" : String(word)
        lineWidth += (lineWidth > 0 ? 1 : 0) + wordWidth
      }
    }
    if !line.isEmpty { lines.append(line) }
    return lines
  }

  /// `text` filled up with spaces to `width` columns.
  static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - self.width(text)))
  }
}
