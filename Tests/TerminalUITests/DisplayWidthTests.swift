import Testing

@testable import TerminalUI

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("plain", 5), ("naïve", 5), ("cafe\u{301}", 4), ("日本語", 6), ("ﾊﾝｶｸ", 4), ("Ａ", 2),
    ("한국어", 6), ("\u{1112}\u{1161}\u{11AB}", 2), ("עברית", 5), ("ไทย", 3), ("กำ", 2), ("नमस्ते", 4),
    ("👍", 2), ("👍🏽", 2), ("❤", 1), ("❤\u{FE0F}", 2), ("👩‍👩‍👧", 2), ("🏳️‍🌈", 2), ("🇫🇷", 2), ("🇫🇷🇩🇪", 4), ("🇫", 1),
    ("1\u{FE0F}\u{20E3}", 2), ("1\u{20E3}", 1), ("a\u{FE0F}", 1), ("©", 1), ("©\u{FE0F}", 2),
    ("co\u{AD}op", 4), ("a\u{200B}b", 2), ("\u{202E}abc\u{202C}", 3), ("\u{301}", 1), ("…—“”", 4), ("①", 1),
  ]) func measuresInCells(_ text: String, _ width: Int) {
    #expect(DisplayWidth.of(text) == width)
  }

  @Test func joinsNothingAcrossAControlCharacter() {
    #expect(DisplayWidth.of("a\u{1B}\u{301}b") == 4)
  }

  @Test func countsIllFormedBytesOneByOne() {
    #expect(DisplayWidth.of([0x61, 0xFF, 0xC3, 0x28, 0xED, 0xA0, 0x80, 0xF0, 0x9F]) == 9)
  }

  @Test func clustersCoverEveryByteInOrder() {
    let bytes: [UInt8] = Array("a\u{301}\t日👩‍👩‍👧\u{200D}\u{FEFF}🇫🇷\r\n".utf8) + [0x80, 0xE2, 0x82]
    var end = 0
    for cluster in DisplayClusters(bytes) {
      #expect(cluster.range.lowerBound == end)
      end = cluster.range.upperBound
    }
    #expect(end == bytes.count)
  }

  @Test func aPrefixNeverSplitsACluster() {
    let bytes = Array("e\u{301}日👍🏽x".utf8)
    let ends = (0...7).map { DisplayWidth.prefix(of: bytes, fitting: $0).end }
    #expect(ends == [0, 3, 3, 6, 6, 14, 15, 15])
    #expect(DisplayWidth.prefix(of: bytes, in: 3..<6, fitting: 9).width == 2)
  }

  @Test func displayableTextHasTheMeasuredWidth() {
    let text = "a\tb\u{1B}[31m\u{9B}x\u{7F}\u{202E}y\u{2066}\u{FEFF}z\r\n👩‍👩‍👧 \u{301}\u{0}"
    #expect(DisplayWidth.of(text.displayable) == DisplayWidth.of(text))
    #expect(text.displayable == "a b\u{FFFD}[31m\u{FFFD}x\u{FFFD}yz  👩‍👩‍👧 \u{301}\u{FFFD}")
  }

  /// Against the standard library's own copy of the Unicode Character Database.
  @Test func theTableAgreesWithTheStandardLibrary() {
    for value in UInt32(0xA0)...0x3FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let found = WidthTable.widthClass(of: value)
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark:
        #expect(found == .combining, "\(String(value, radix: 16))")
      case .format:
        #expect(found == .invisible || found == .narrow, "\(String(value, radix: 16))")
      default:
        #expect(found != .invisible, "\(String(value, radix: 16))")
        if scalar.properties.isEmojiPresentation, !(0x1F1E6...0x1F1FF).contains(value) {
          #expect(found == .wide, "\(String(value, radix: 16))")
        }
      }
    }
  }
}
