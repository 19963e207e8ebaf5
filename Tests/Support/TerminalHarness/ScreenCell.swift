/// What one cell of an emulated screen shows.
public struct ScreenCell: Equatable, Sendable {
  /// The character with its marks; a space where there is nothing.
  public var text: String
  /// Number of cells it takes.
  public var width: Int
  /// Heavier strokes.
  public var isBold: Bool
  /// Slanted strokes.
  public var isItalic: Bool
  /// A line below.
  public var isUnderlined: Bool
  /// Foreground and background exchanged.
  public var isReversed: Bool
  /// Colour of the strokes as 0xRRGGBB; nil for the default.
  public var foreground: Int?
  /// Colour behind the strokes as 0xRRGGBB; nil for the default.
  public var background: Int?
}
