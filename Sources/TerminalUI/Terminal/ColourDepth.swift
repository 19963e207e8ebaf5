/// How many colours a terminal shows.
public enum ColourDepth: Hashable, Sendable {
  /// None, or the user wants none: attributes only.
  case none
  /// The 8 basic ones.
  case basic
  /// The basic ones and their bright forms.
  case bright
  /// A palette of 256.
  case palette
  /// 16,777,216.
  case direct

  /// The depth of a terminal whose description knows `count` colours.
  ///
  /// - Parameter noColour: the value of the environment variable `NO_COLOR`, which any text sets.
  init(count: Int, noColour: String?) {
    if let noColour, !noColour.isEmpty {
      self = .none
      return
    }
    switch count {
    case ..<8: self = .none
    case ..<16: self = .basic
    case ..<256: self = .bright
    case ..<0x100_0000: self = .palette
    default: self = .direct
    }
  }

  /// The terminal's number for a colour, or for the nearest that it has; -1 for the default.
  func number(for colour: Colour) -> Int32 {
    switch (self, colour) {
    case (.none, _), (_, .default): return -1
    case (.basic, .indexed(0..<8)), (.bright, .indexed(0..<16)), (.palette, .indexed): break
    case (.basic, _): return Palette.nearest(to: colour, among: 0..<8)
    case (.bright, _): return Palette.nearest(to: colour, among: 0..<16)
    case (.palette, _): return Palette.nearest(to: colour, among: 16..<256)
    // With direct colour the first eight numbers are the basic colours, and all others are 0xRRGGBB.
    case (.direct, .indexed(0..<8)): break
    case (.direct, _):
      let rgb = Palette.rgb(of: colour)
      return max(8, Int32(rgb.red) << 16 | Int32(rgb.green) << 8 | Int32(rgb.blue))
    }
    guard case .indexed(let index) = colour else { return -1 }
    return Int32(index)
  }
}
