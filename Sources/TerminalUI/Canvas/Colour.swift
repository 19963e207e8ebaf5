/// A colour of text or background.
public enum Colour: Hashable, Sendable {
  /// Whatever the terminal's user has chosen.
  case `default`
  /// An entry of the terminal's palette: 0 to 7 the basic colours, 8 to 15 their bright forms, 16 to 231 the
  /// colour cube of 6 × 6 × 6, 232 to 255 the greys.
  case indexed(UInt8)
  /// Red, green and blue; shown as the nearest colour that the terminal has.
  case rgb(UInt8, UInt8, UInt8)

  /// Palette entry 0.
  public static let black = Colour.indexed(0)
  /// Palette entry 1.
  public static let red = Colour.indexed(1)
  /// Palette entry 2.
  public static let green = Colour.indexed(2)
  /// Palette entry 3.
  public static let yellow = Colour.indexed(3)
  /// Palette entry 4.
  public static let blue = Colour.indexed(4)
  /// Palette entry 5.
  public static let magenta = Colour.indexed(5)
  /// Palette entry 6.
  public static let cyan = Colour.indexed(6)
  /// Palette entry 7.
  public static let white = Colour.indexed(7)
  /// Palette entry 8: grey on most terminals.
  public static let brightBlack = Colour.indexed(8)
}

extension Colour: CustomStringConvertible {
  /// `default`, the palette's number, or `#rrggbb`.
  public var description: String {
    switch self {
    case .default: "default"
    case .indexed(let index): String(index)
    case .rgb(let red, let green, let blue):
      "#"
        + [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
  }
}
