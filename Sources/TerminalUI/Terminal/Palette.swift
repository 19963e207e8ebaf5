/// The colours that terminals show by default for the 256 numbers of the palette, as xterm defines them.
enum Palette {
  typealias RGB = (red: Int, green: Int, blue: Int)

  private static let basic: [RGB] = [
    (0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0), (0, 0, 238), (205, 0, 205), (0, 205, 205),
    (229, 229, 229),
    (127, 127, 127), (255, 0, 0), (0, 255, 0), (255, 255, 0), (92, 92, 255), (255, 0, 255), (0, 255, 255),
    (255, 255, 255),
  ]
  private static let cubeLevels = [0, 95, 135, 175, 215, 255]

  /// The red, green and blue of a colour; the default, which nobody knows, counts as white.
  static func rgb(of colour: Colour) -> RGB {
    switch colour {
    case .default: return basic[7]
    case .rgb(let red, let green, let blue): return (Int(red), Int(green), Int(blue))
    case .indexed(let index):
      switch Int(index) {
      case let index where index < 16: return basic[index]
      case let index where index < 232:
        let cube = index - 16
        return (cubeLevels[cube / 36], cubeLevels[cube / 6 % 6], cubeLevels[cube % 6])
      case let index:
        let level = 8 + 10 * (index - 232)
        return (level, level, level)
      }
    }
  }

  /// The number of the colour that looks nearest.
  static func nearest(to colour: Colour, among numbers: Range<Int32>) -> Int32 {
    let wanted = rgb(of: colour)
    func distance(_ number: Int32) -> Int {
      let found = rgb(of: .indexed(UInt8(number)))
      // Weighted by what the eye sees: "redmean", T. Riemersma, Colour metric, compuphase.com, 2012.
      let mean = (wanted.red + found.red) / 2
      let red = wanted.red - found.red
      let green = wanted.green - found.green
      let blue = wanted.blue - found.blue
      return (512 + mean) * red * red / 256 + 4 * green * green + (767 - mean) * blue * blue / 256
    }
    return numbers.min { distance($0) < distance($1) } ?? numbers.lowerBound
  }
}
