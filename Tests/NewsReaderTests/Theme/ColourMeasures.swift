import Foundation

@testable import TerminalUI

/// A colour as light: red, green and blue, linear, from 0 to 1.
struct Light {
  var red: Double
  var green: Double
  var blue: Double

  /// The light of a colour on a screen (sRGB, IEC 61966-2-1).
  init(_ rgb: Palette.RGB) {
    func linear(_ value: Int) -> Double {
      let value = Double(value) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    self.init(linear(rgb.red), linear(rgb.green), linear(rgb.blue))
  }

  private init(_ red: Double, _ green: Double, _ blue: Double) {
    (self.red, self.green, self.blue) = (red, green, blue)
  }

  /// Relative luminance as WCAG 2.x defines it.
  var luminance: Double { 0.2126 * red + 0.7152 * green + 0.0722 * blue }

  /// The contrast ratio of WCAG 2.x, from 1 to 21.
  func contrast(with other: Light) -> Double {
    let (low, high) = (min(luminance, other.luminance), max(luminance, other.luminance))
    return (high + 0.05) / (low + 0.05)
  }

  /// What an eye without one kind of cones sees: F. Viénot, H. Brettel and J. Mollon, "Digital video colourmaps
  /// for checking the legibility of displays by dichromats", Color Research & Application 24 (1999).
  func seen(without cone: Cone) -> Light {
    func bounded(_ value: Double) -> Double { min(1, max(0, value)) }
    switch cone {
    case .long:
      let both = bounded(0.11238 * red + 0.88762 * green)
      return Light(both, both, bounded(0.00401 * red - 0.00401 * green + blue))
    case .medium:
      let both = bounded(0.29275 * red + 0.70725 * green)
      return Light(both, both, bounded(-0.02234 * red + 0.02234 * green + blue))
    }
  }

  /// The distance ΔE*ab of CIE 1976; 2.3 is just noticeable.
  func distance(to other: Light) -> Double {
    let (a, b) = (lab, other.lab)
    return sqrt(pow(a.0 - b.0, 2) + pow(a.1 - b.1, 2) + pow(a.2 - b.2, 2))
  }

  /// CIELAB under the white of D65.
  private var lab: (Double, Double, Double) {
    func f(_ t: Double) -> Double { t > 216.0 / 24389 ? cbrt(t) : (24389.0 / 27 * t + 16) / 116 }
    let x = f((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505)
    let y = f(luminance)
    let z = f((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089)
    return (116 * y - 16, 500 * (x - y), 200 * (y - z))
  }
}

/// The cones of which red-green blindness lacks one.
enum Cone: CaseIterable {
  /// Lacking in protanopia.
  case long
  /// Lacking in deuteranopia.
  case medium
}
