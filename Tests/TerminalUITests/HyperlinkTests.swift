import Foundation
import TerminalHarness
import Testing

@testable import TerminalUI

/// Links on the canvas.
@Suite struct HyperlinkTests {
  @Test(arguments: [
    ("https://example.org/a?b=c;d#e", "https://example.org/a?b=c;d#e"),
    ("HTTP://example.org/", "HTTP://example.org/"),
    ("https://example.org/a b/ü", "https://example.org/a%20b/%C3%BC"),
    ("https://example.org/\u{1B}\\\u{7}\u{9C}\n\u{0}", "https://example.org/%1B\\%07%C2%9C%0A%00"),
    ("mailto:desk@example.org", "mailto:desk@example.org"),
  ]) func anAddressIsKeptInPrintableASCII(_ address: String, _ target: String) {
    #expect(Hyperlink(address)?.target == target)
  }

  @Test(arguments: [
    "", "example.org", "javascript:alert(1)", "file:///etc/passwd", "ssh://example.org", "\u{1B}https://x",
    "https://example.org/" + String(repeating: "a", count: 2048),
    "https://example.org/" + String(repeating: "ü", count: 500),
  ]) func otherAddressesAreNoLinks(_ address: String) {
    #expect(Hyperlink(address) == nil)
  }

  private func canvas(_ text: String) -> Canvas {
    var canvas = Canvas(size: Size(width: 20, height: 2))
    canvas.draw(text, at: Point(x: 2, y: 1))
    return canvas
  }

  private func run(_ columns: Range<Int>, _ address: String?) -> Canvas.LinkRun {
    Canvas.LinkRun(y: 1, columns: columns, link: address.flatMap { Hyperlink($0) })
  }

  @Test func aFrameWithoutLinksHasNoRuns() {
    #expect(canvas("harbour").linkRuns(after: nil).isEmpty)
    #expect(canvas("harbour").linkRuns(after: canvas("port")).isEmpty)
  }

  @Test func runsEndWhereTheLinkChanges() {
    var canvas = canvas("ab日本cd")
    canvas.link("https://a.org", row: 1, columns: 2..<6)
    canvas.link("https://b.org", in: Rect(x: 6, y: 0, width: 3, height: 5))
    #expect(
      canvas.linkRuns(after: nil).filter { $0.y == 1 } == [
        run(2..<6, "https://a.org"), run(6..<9, "https://b.org"),
      ])
    #expect(canvas.linkRuns(after: canvas).isEmpty)
  }

  @Test func aChangeAnywhereInTheRowCallsForItsLinks() {
    var before = canvas("harbour")
    before.link("https://a.org", row: 1, columns: 2..<5)
    var after = before
    after.draw("x", at: Point(x: 15, y: 1))
    #expect(after.linkRuns(after: before) == [run(2..<5, "https://a.org")])
    after = before
    after.draw("x", at: Point(x: 15, y: 0))
    #expect(after.linkRuns(after: before).isEmpty)
  }

  @Test func cellsThatLoseTheirLinkAreWrittenOnceMore() {
    var before = canvas("harbour")
    before.link("https://a.org", row: 1, columns: 2..<9)
    var after = canvas("harbour")
    #expect(after.linkRuns(after: before) == [run(2..<9, nil)])
    after.link("https://b.org", row: 1, columns: 4..<6)
    #expect(after.linkRuns(after: before) == [run(2..<4, nil), run(4..<6, "https://b.org"), run(6..<9, nil)])
  }

  @Test func drawingAndRemovingTakeLinksAway() {
    var canvas = canvas("harbour")
    canvas.link("https://a.org", row: 1, columns: 2..<9)
    canvas.draw("port", at: Point(x: 2, y: 1))
    #expect(canvas.linkRuns(after: nil) == [run(6..<9, "https://a.org")])
    canvas.removeLinks()
    #expect(!canvas.hasLinks)
  }

  @Test func asASCIITheLinkStays() {
    var canvas = canvas("日é")
    canvas.link("https://a.org", row: 1, columns: 2..<5)
    #expect(canvas.asciified.linkRuns(after: nil) == [run(2..<5, "https://a.org")])
  }

  @Test func linksAreCutAtTheRegion() {
    var canvas = canvas("harbour")
    canvas.draw(in: Rect(x: 3, y: 1, width: 4, height: 1)) {
      $0.link("https://a.org", in: Rect(x: -5, y: 0, width: 99, height: 1))
    }
    #expect(canvas.linkRuns(after: nil) == [run(3..<7, "https://a.org")])
  }

  @Test(arguments: [
    (Style.plain, ColourDepth.palette, "0"),
    (
      Style(foreground: .red, background: .brightBlack, attributes: [.bold, .reverse]), .palette,
      "0;1;7;31;100"
    ),
    (Style(foreground: .indexed(208)), .palette, "0;38;5;208"),
    (Style(foreground: .red, background: .rgb(1, 2, 3)), .direct, "0;31;48;2;1;2;3"),
    (Style(foreground: .red, attributes: .underline), .none, "0;4"),
  ]) func stylesAsControlSequences(_ style: Style, _ depth: ColourDepth, _ codes: String) {
    #expect(GraphicRendition.sequence(for: style, depth: depth) == "\u{1B}[\(codes)m")
  }
}

/// Links on a terminal.
@Suite struct HyperlinkOutputTests {
  private let target = "https://example.org/a%20b/%C3%BC%1B\\;c"

  @Test func linkedCellsAreWrittenBetweenMarks() throws {
    var demo = try Recorder(demo: startDemo())
    defer { demo.demo.end() }
    let written = demo.output(of: "l")
    let start = try #require(written.range(of: "\u{1B}]8;id="))
    let end = try #require(written.range(of: "\u{1B}]8;;\u{1B}\\"))
    let link = written[start.upperBound..<end.lowerBound]
    #expect(
      link.hasSuffix(";\(target)\u{1B}\\\u{1B}[0;4;31mZürich 日本 \u{1B}[m"), "\(link.debugDescription)")
    #expect(written.components(separatedBy: "\u{1B}]8;id=").count == 2)
    #expect(demo.bottomLine.hasPrefix("└─Zürich 日本 |─"), "\(demo.bottomLine)")
    // The cells around are written right afterwards.
    #expect(demo.demo.cell(row: 23, column: 2).isUnderlined)
    #expect(!demo.demo.cell(row: 23, column: 16).isUnderlined)
  }

  @Test func aRowThatHasNotChangedIsLeftAlone() throws {
    var demo = try Recorder(demo: startDemo())
    defer { demo.demo.end() }
    #expect(demo.output(of: "l").contains("]8;id="))
    #expect(!demo.output(of: "jk").contains("]8;"))
  }

  @Test func theLinkIsTakenFromTextThatStays() throws {
    var demo = try Recorder(demo: startDemo())
    defer { demo.demo.end() }
    #expect(demo.output(of: "l").contains("]8;id="))
    let written = demo.output(of: "l")
    #expect(written.contains("Zürich 日本 "))
    #expect(!written.contains("]8;id="))
    #expect(demo.bottomLine.hasPrefix("└─Zürich 日本 |─"), "\(demo.bottomLine)")
  }

  @Test func switchedOffLinksGo() throws {
    var demo = try Recorder(demo: startDemo())
    defer { demo.demo.end() }
    #expect(demo.output(of: "l").contains("]8;id="))
    let written = demo.output(of: "L")
    #expect(written.contains("Zürich 日本 ") && !written.contains("]8;"))
    #expect(!demo.output(of: "lll").contains("]8;"))
    #expect(demo.output(of: "L").contains("]8;id="))
  }

  @Test(arguments: [
    ("linux", false), ("vt100", false), ("vt220", false), ("xterm-mono", false), ("xterm", true),
    ("tmux-256color", true),
  ]) func onlyTerminalsThatTakeSuchCommandsGetLinks(_ type: String, _ hasLinks: Bool) throws {
    let demo = try startDemo(environment: ["TERM": type])
    defer { demo.end() }
    #expect(demo.shows("reversed"))
    demo.send("lj")
    #expect(demo.shows("Zürich 日本 |"))
    #expect(demo.shows("key character(\"j\")."))
    if hasLinks {
      #expect(demo.writes("\u{1B}]8;;"))
    } else {
      #expect(demo.output.firstRange(of: Array("]8;".utf8)) == nil)
    }
  }
}

/// Keys and what they bring.
private struct Recorder {
  let demo: TerminalSession
  private var next = UInt8(ascii: "0")

  init(demo: TerminalSession) { self.demo = demo }

  var bottomLine: String { demo.lines[23] }

  /// What is written while keys are answered. One more key before and after tells that frames are whole.
  mutating func output(of keys: String) -> String {
    settle()
    let before = demo.output.count
    demo.send(keys)
    settle()
    return String(decoding: demo.output[before...], as: UTF8.self)
  }

  private mutating func settle() {
    // The frame of the second of two keys begins when that of the first has been written.
    for _ in 0..<2 {
      let key = Character(Unicode.Scalar(next))
      next += 1
      demo.send(String(key))
      #expect(demo.shows("key character(\"\(key)\")."), "\(demo.lines)")
    }
  }
}
