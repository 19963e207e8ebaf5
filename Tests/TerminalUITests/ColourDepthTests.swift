import Foundation
import Testing

@testable import TerminalUI

@Suite struct ColourDepthTests {
  @Test(arguments: [
    (-1, ColourDepth.none), (0, .none), (8, .basic), (16, .bright), (88, .bright), (256, .palette),
    (1 << 24, .direct),
  ]) func depthByCount(_ count: Int, _ depth: ColourDepth) {
    #expect(ColourDepth(count: count, noColour: nil) == depth)
    #expect(ColourDepth(count: count, noColour: "") == depth)
    #expect(ColourDepth(count: count, noColour: "1") == .none)
  }

  @Test(arguments: [
    (Colour.default, ColourDepth.direct, -1), (.red, .none, -1), (.red, .basic, 1), (.indexed(9), .basic, 1),
    (.brightBlack, .bright, 8), (.indexed(196), .bright, 9), (.rgb(250, 5, 5), .bright, 9),
    (.indexed(208), .palette, 208), (.rgb(255, 135, 0), .palette, 208), (.rgb(128, 128, 128), .palette, 244),
    (.rgb(255, 255, 255), .palette, 231), (.blue, .direct, 4), (.rgb(0x33, 0x66, 0xCC), .direct, 0x3366CC),
    (.indexed(208), .direct, 0xFF8700), (.rgb(0, 0, 3), .direct, 8),
  ]) func nearestColour(_ colour: Colour, _ depth: ColourDepth, _ number: Int) {
    #expect(depth.number(for: colour) == Int32(number))
  }

  @Test(arguments: ["", "f", "fo", "foo", "foob", "Zürich\u{0}\u{FF}"]) func base64(_ text: String) {
    #expect(Base64.encode(Array(text.utf8)) == Data(text.utf8).base64EncodedString())
  }
}
