/// One cell of a canvas.
public struct Cell: Hashable, Sendable {
  /// The cluster shown; empty in the second cell of a wide one.
  public internal(set) var text: String
  /// Number of cells that the cluster takes: 1 or 2; nought in the second cell of a wide one.
  public internal(set) var width: Int
  /// How it looks.
  public internal(set) var style: Style
  /// Where it leads; that of a wide cluster is in its first cell.
  var link: Hyperlink?
  /// The address to which it leads, as the terminal gets it; nil for a cell without a link.
  public var linkAddress: String? { link?.target }

  /// A space.
  static func blank(_ style: Style) -> Cell { Cell(text: " ", width: 1, style: style) }
  /// The second cell of a wide cluster.
  static func continuation(_ style: Style) -> Cell { Cell(text: "", width: 0, style: style) }
}
