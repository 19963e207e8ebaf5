/// How a cell looks: its two colours and its attributes.
public struct Style: Hashable, Sendable {
  /// Attributes that can be told apart without colour.
  public struct Attributes: OptionSet, Hashable, Sendable {
    /// The set's bits.
    public let rawValue: UInt8
    /// Creates a set from its bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Heavier strokes.
    public static let bold = Attributes(rawValue: 1)
    /// Fainter strokes.
    public static let dim = Attributes(rawValue: 2)
    /// Slanted strokes; many consoles show it otherwise or not at all.
    public static let italic = Attributes(rawValue: 4)
    /// A line below.
    public static let underline = Attributes(rawValue: 8)
    /// Foreground and background exchanged.
    public static let reverse = Attributes(rawValue: 16)
  }

  /// Colour of the strokes.
  public var foreground: Colour
  /// Colour behind the strokes.
  public var background: Colour
  /// Attributes.
  public var attributes: Attributes

  /// Creates a style; by default the terminal's plain text.
  public init(
    foreground: Colour = .default, background: Colour = .default, attributes: Attributes = []
  ) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }

  /// The terminal's plain text.
  public static let plain = Style()

  /// This style with attributes added.
  public func adding(_ added: Attributes) -> Style {
    var style = self
    style.attributes.formUnion(added)
    return style
  }

  /// This style laid over another: its colours where it names any, the attributes of both.
  public func over(_ below: Style) -> Style {
    Style(
      foreground: foreground == .default ? below.foreground : foreground,
      background: background == .default ? below.background : background,
      attributes: attributes.union(below.attributes))
  }
}

extension Style: CustomStringConvertible {
  /// The parts that differ from plain text, such as `bold underline 4/default`.
  public var description: String {
    let names: [(Attributes, String)] = [
      (.bold, "bold"), (.dim, "dim"), (.italic, "italic"), (.underline, "underline"), (.reverse, "reverse"),
    ]
    var parts = names.filter { attributes.contains($0.0) }.map(\.1)
    if foreground != .default || background != .default { parts.append("\(foreground)/\(background)") }
    return parts.isEmpty ? "plain" : parts.joined(separator: " ")
  }
}
