/// The control sequence (SGR, ECMA-48) for a style, for what is written past curses to terminals that are known to
/// follow the standard.
enum GraphicRendition {
  /// Plain text.
  static let plain = "\u{1B}[m"

  /// The sequence that sets a style from whatever was set before, on a terminal of this depth.
  static func sequence(for style: Style, depth: ColourDepth) -> String {
    let codes: [(Style.Attributes, Int)] = [
      (.bold, 1), (.dim, 2), (.italic, 3), (.underline, 4), (.reverse, 7),
    ]
    var parts = ["0"] + codes.filter { style.attributes.contains($0.0) }.map { String($0.1) }
    for (colour, base) in [(style.foreground, 30), (style.background, 40)] {
      let number = Int(depth.number(for: colour))
      switch number {
      case ..<0: break
      case 0..<8: parts.append(String(base + number))
      case _ where depth == .direct:
        parts.append("\(base + 8);2;\(number >> 16);\(number >> 8 & 0xFF);\(number & 0xFF)")
      case 8..<16: parts.append(String(base + 60 + number - 8))
      default: parts.append("\(base + 8);5;\(number)")
      }
    }
    return "\u{1B}[" + parts.joined(separator: ";") + "m"
  }
}
