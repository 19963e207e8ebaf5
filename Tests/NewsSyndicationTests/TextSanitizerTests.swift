import Testing
import WorkGrowth

@testable import NewsSyndication

@Suite struct TextSanitizerTests {
  @Test(arguments: [
    ("plain", "plain"),
    ("a\u{1B}[31mred\u{1B}[0m", "ared"),
    ("a\u{1B}[38;2;255;0;0mb", "ab"),
    ("title \u{1B}]0;owned\u{07}end", "title end"),
    ("link \u{1B}]8;;http://evil.example\u{1B}\\here", "link here"),
    ("dcs \u{1B}P1$tx\u{1B}\\end", "dcs end"),
    ("charset \u{1B}(Bend", "charset end"),
    ("reset \u{1B}cend", "reset end"),
    ("c1 \u{9B}31mred", "c1 red"),
    ("c1 \u{9D}0;owned\u{9C}end", "c1 end"),
    ("bell\u{07} back\u{08} del\u{7F} nul\u{00}.", "bell back del nul."),
    ("\u{202E}txet\u{202C} \u{2066}iso\u{2069}", "txet iso"),
    ("zero\u{200B}width\u{FEFF} soft\u{AD}hyphen", "zerowidth softhyphen"),
    ("tag\u{E0041}\u{E007F}s", "tags"),
    ("a\u{A0}b\u{202F}c\u{3000}d", "a b c d"),
    ("family 👩\u{200D}👧 stays", "family 👩\u{200D}👧 stays"),
    ("“quotes” — naïve 漢字", "“quotes” — naïve 漢字"),
  ])
  func cleansALine(input: String, expected: String) {
    #expect(TextSanitizer.line(input) == expected)
  }

  @Test func everyLineEndBecomesALineFeed() {
    #expect(TextSanitizer.lines("a\r\nb\rc\u{85}d\u{2028}e\u{2029}f\ng") == "a\nb\nc\nd\ne\nf\ng")
  }

  @Test func tabsStayInLinesAndBecomeSpacesInOne() {
    #expect(TextSanitizer.lines("a\tb") == "a\tb")
    #expect(TextSanitizer.line("  a \t\n b ") == "a b")
  }

  @Test func aStringWithoutEndLosesOnlyItsIntroducer() {
    #expect(TextSanitizer.lines("a\u{1B}]0;no end\nnext") == "a0;no end\nnext")
    #expect(TextSanitizer.lines("a\u{1B}[12") == "a12")
    #expect(TextSanitizer.lines("a\u{1B}") == "a")
  }

  @Test func nothingThatATerminalObeysGetsThrough() {
    // Every pair of an introducer with every character that may follow it.
    for introducer in ["\u{1B}", "\u{1B}[", "\u{1B}]", "\u{9B}", "\u{90}", "\u{1B}\u{1B}", "\r"] {
      for value in UInt32(0)...0x2FF {
        guard let next = Unicode.Scalar(value) else { continue }
        let text = "x\(introducer)\(String(next))y\u{1B}"
        #expect(!TextSanitizer.line(text).holdsControls)
      }
    }
  }

  @Test func isLinearInManyEscapes() {
    let ratio = WorkGrowth.ratio(upTo: 100_000) {
      String(repeating: "\u{1B}]", count: $0)
    } work: {
      #expect(TextSanitizer.lines($0).isEmpty)
    }
    #expect(ratio < WorkGrowth.linear)
  }
}
