/// How plain text is set.
public struct ExportOptions: Sendable, Hashable {
  /// Columns to a line of plain text; lines are wrapped at spaces to fit.
  public var width: Int
  /// Whether annotated text carries ANSI colours.
  public var colour: Bool

  /// Creates options; a width under 20 is taken as 20.
  public init(width: Int = 80, colour: Bool = false) {
    self.width = max(20, width)
    self.colour = colour
  }
}
