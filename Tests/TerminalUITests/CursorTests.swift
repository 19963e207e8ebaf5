import TerminalHarness
import Testing

@testable import TerminalUI

@Suite struct CursorTests {
  @Test func standsWhereTheRegionPutsIt() {
    var canvas = Canvas(size: Size(width: 10, height: 4))
    #expect(canvas.cursor == nil)
    canvas.draw(in: Rect(x: 2, y: 1, width: 3, height: 2)) {
      $0.cursor = Point(x: 2, y: 1)
      #expect($0.cursor == Point(x: 2, y: 1))
    }
    #expect(canvas.cursor == Point(x: 4, y: 2))
    #expect(canvas.asciified.cursor == Point(x: 4, y: 2))
  }

  @Test(arguments: [Point(x: 3, y: 0), Point(x: -1, y: 0), Point(x: 0, y: 2)])
  func isHiddenOutsideOfTheRegion(_ point: Point) {
    var canvas = Canvas(size: Size(width: 10, height: 4))
    canvas.cursor = .zero
    canvas.draw(in: Rect(x: 2, y: 1, width: 3, height: 2)) { $0.cursor = point }
    #expect(canvas.cursor == nil)
  }

  @Test func isShownOnTheTerminalOnlyWhereTheCanvasHasOne() throws {
    let demo = try startDemo()
    defer { demo.end() }
    #expect(demo.shows("reversed"))
    #expect(demo.cursor == nil)
    demo.send("C")
    #expect(demo.shows("key character(\"C\")."))
    #expect(demo.wait { _ in demo.cursor.map { $0 == (3, 7) } ?? false })
    // Links and other rows are written elsewhere, and the cursor comes back.
    demo.send("l")
    #expect(demo.shows("Zürich"))
    #expect(demo.shows("key character(\"l\")."))
    #expect(demo.wait { _ in demo.cursor.map { $0 == (3, 7) } ?? false })
    demo.send("C")
    #expect(demo.wait { _ in demo.cursor == nil })
    demo.send("q")
    #expect(demo.exitStatus() == .code(0))
    #expect(demo.cursor != nil)
  }
}
