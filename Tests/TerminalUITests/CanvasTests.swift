import Testing

@testable import TerminalUI

@Suite struct CanvasTests {
  private func canvas(_ width: Int, _ height: Int) -> Canvas {
    Canvas(size: Size(width: width, height: height))
  }

  @Test func drawsTextAndCutsItAtTheEdge() {
    var canvas = canvas(8, 2)
    #expect(canvas.draw("harbour master", at: Point(x: 3, y: 0)) == 5)
    #expect(canvas.draw("harbour master", at: Point(x: 0, y: 1), width: 6, ellipsis: true) == 6)
    #expect(canvas.lines == ["   harbo", "harbo…"])
  }

  @Test func anEllipsisIsDrawnOnlyWhereTextIsCut() {
    var canvas = canvas(7, 1)
    canvas.draw("harbour", at: .zero, ellipsis: true)
    #expect(canvas.lines == ["harbour"])
    #expect(canvas.draw("ab", at: .zero, width: 0, ellipsis: true) == 0)
  }

  @Test func textFromTheLeftOfTheEdgeIsCutNotMoved() {
    var canvas = canvas(4, 1)
    canvas.draw("日本語", at: Point(x: -1, y: 0))
    #expect(canvas.lines == [" 本"])
  }

  @Test func wideCharactersAreNeverSplit() {
    var canvas = canvas(5, 1)
    canvas.draw("日本語", at: .zero)
    #expect(canvas.lines == ["日本"])
    canvas.draw("x", at: Point(x: 1, y: 0))
    #expect(canvas.lines == [" x本"])
    canvas.draw("国", at: Point(x: 1, y: 0))
    #expect(canvas.lines == [" 国"])
    canvas.draw("国", at: Point(x: 0, y: 0))
    canvas.draw("日", at: Point(x: 4, y: 0))
    #expect(canvas.lines == ["国"])
    #expect((0..<5).map { canvas[Point(x: $0, y: 0)].width } == [2, 0, 1, 1, 1])
  }

  @Test func holdsNoControlCharacterOrOverrideWhateverIsDrawn() {
    var canvas = canvas(40, 2)
    canvas.draw("\u{1B}]0;title\u{7}\u{9B}31m\u{202E}\u{2066}\u{200F}a\r\nb\u{85}\u{0}", at: .zero)
    canvas.fill(Rect(x: 0, y: 1, width: 40, height: 1), with: "\u{1B}")
    for y in 0..<2 {
      for x in 0..<40 {
        for scalar in canvas[Point(x: x, y: y)].text.unicodeScalars {
          #expect(![.control, .format].contains(scalar.properties.generalCategory))
        }
      }
    }
    #expect(canvas.lines[0] == "\u{FFFD}]0;title\u{FFFD}\u{FFFD}31ma  b \u{FFFD}")
  }

  @Test func marksWithoutEndAreCutOff() {
    var canvas = canvas(3, 1)
    canvas.draw("a" + String(repeating: "\u{301}", count: 10_000) + "b", at: .zero)
    #expect(canvas[.zero].text.unicodeScalars.count <= 12)
    #expect(canvas[Point(x: 1, y: 0)].text == "b")
  }

  @Test func aRegionHasItsOwnCoordinatesAndEdges() {
    var canvas = canvas(10, 4)
    canvas.draw(in: Rect(x: 2, y: 1, width: 5, height: 2)) { region in
      #expect(region.size == Size(width: 5, height: 2))
      region.fill(with: ".")
      region.draw("longer than five", at: Point(x: 1, y: 0))
      region.draw("lost", at: Point(x: 0, y: 2))
      region.draw(in: Rect(x: 4, y: 1, width: 9, height: 9)) { $0.draw("xyz", at: .zero) }
    }
    #expect(canvas.lines == ["", "  .long", "  ....x", ""])
    #expect(canvas.size == Size(width: 10, height: 4))
  }

  @Test func aRegionPartlyOutsideIsCut() {
    var canvas = canvas(6, 2)
    canvas.draw(in: Rect(x: -2, y: -1, width: 5, height: 2)) { region in
      region.draw("abcde", at: Point(x: 0, y: 1))
    }
    #expect(canvas.lines == ["cde", ""])
  }

  @Test func linesJoin() {
    var canvas = canvas(9, 5)
    canvas.drawBox(canvas.bounds)
    canvas.drawVerticalLine(from: Point(x: 4, y: 0), length: 5)
    canvas.drawHorizontalLine(from: Point(x: 4, y: 2), length: 5)
    #expect(canvas.lines == ["┌───┬───┐", "│   │   │", "│   ├───┤", "│   │   │", "└───┴───┘"])
    #expect(canvas.asciified.lines == ["+---+---+", "|   |   |", "|   +---+", "|   |   |", "+---+---+"])
  }

  @Test func aLineAloneReachesToBothEdges() {
    var canvas = canvas(3, 1)
    canvas.drawHorizontalLine(from: .zero, length: 3)
    #expect(canvas.lines == ["───"])
  }

  @Test func asciifiedKeepsEveryColumn() {
    var canvas = canvas(16, 1)
    canvas.draw("“Zürich” – 日本…●", at: .zero)
    #expect(canvas.asciified.lines == ["\"Zurich\" - ? ? ~"])
  }

  @Test func dumpShowsTextAndStyles() {
    var canvas = canvas(8, 1)
    canvas.draw("plain", at: .zero)
    canvas.draw("ab", at: Point(x: 6, y: 0), style: Style(foreground: .red, attributes: [.bold, .underline]))
    canvas.restyle(Rect(x: 0, y: 0, width: 2, height: 1)) { $0.background = .rgb(1, 32, 255) }
    #expect(
      canvas.dump == """
        |plain ab|
          0...1 default/#0120ff
          6...7 bold underline 1/default

        """)
  }

  @Test(arguments: [Size.zero, Size(width: 1, height: 1), Size(width: 0, height: 5)])
  func drawingOnNextToNothingIsHarmless(_ size: Size) {
    var canvas = Canvas(size: size)
    canvas.drawBox(Rect(x: 0, y: 0, width: 10, height: 3))
    canvas.draw("日本 text", at: Point(x: -3, y: 0), ellipsis: true)
    canvas.fill(Rect(x: -5, y: -5, width: 50, height: 50), with: "x")
    #expect(canvas.lines.count == size.height)
  }

  @Test func styleLaysOver() {
    let below = Style(foreground: .red, background: .blue, attributes: .underline)
    #expect(
      Style(foreground: .green, attributes: .bold).over(below)
        == Style(foreground: .green, background: .blue, attributes: [.bold, .underline]))
  }
}
