extension String {
  /// The text made fit for a screen: no control character, no direction override, nothing that shows nothing.
  ///
  /// Line breaks and tabs become spaces, other control characters and ill-formed bytes U+FFFD; direction marks,
  /// soft hyphens and the like are left out. It takes as many cells as ``DisplayWidth`` says of the text.
  public var displayable: String {
    let bytes = Array(utf8)
    return DisplayClusters(bytes).reduce(into: "") { $0 += DisplayCells.text(of: $1, in: bytes) }
  }
}

/// What is put into cells.
enum DisplayCells {
  /// More marks than this on one base are a prank: no script needs them, and they would cost every frame.
  private static let mostScalars = 12

  /// The cluster's text, free of controls and of code points that show nothing; empty for a width of 0.
  static func text(of cluster: DisplayCluster, in bytes: [UInt8]) -> String {
    let range = cluster.range
    if range.count == 1, bytes[range.lowerBound] >= 0x20, bytes[range.lowerBound] < 0x7F {
      return String(Unicode.Scalar(bytes[range.lowerBound]))
    }
    guard cluster.width > 0 else { return "" }
    var scalars = String.UnicodeScalarView()
    var position = range.lowerBound
    while position < range.upperBound, scalars.count < mostScalars {
      let (value, end) = UTF8Decoding.scalar(in: bytes, at: position, before: range.upperBound)
      position = end
      guard let scalar = substitute(for: value) else { continue }
      let isMark = value >= 0x80 && WidthTable.widthClass(of: value) == .combining
      if scalars.isEmpty, isMark { scalars.append(" ") }
      scalars.append(scalar)
    }
    while scalars.last == "\u{200D}" { scalars.removeLast() }
    return String(scalars)
  }

  /// What stands for a code point on the screen, if anything.
  private static func substitute(for value: UInt32) -> Unicode.Scalar? {
    switch value {
    case 0x09...0x0D, 0x85, 0x2028, 0x2029: return " "
    case 0..<0x20, 0x7F..<0xA0: return "\u{FFFD}"
    case 0x200D: return "\u{200D}"
    case let value where value & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(value): return "\u{FFFD}"
    case let value where value >= 0x80 && WidthTable.widthClass(of: value) == .invisible: return nil
    case let value: return Unicode.Scalar(value)
    }
  }
}
