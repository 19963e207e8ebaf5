import Foundation
import TerminalHarness
import Testing

@Suite struct TerminalInputTests {
  @Test func characters() throws {
    let demo = try startDemo()
    defer { demo.end() }
    for character in ["a", "Z", "é", "日", "/", "\""] {
      demo.send(character)
      #expect(demo.shows("key character(\"\(character == "\"" ? "\\\"" : character)\")."))
    }
  }

  @Test(arguments: [
    (TerminalKey.up, "up"), (.down, "down"), (.left, "left"), (.right, "right"), (.home, "home"),
    (.end, "end"),
    (.pageUp, "pageUp"), (.pageDown, "pageDown"), (.insert, "insert"), (.delete, "delete"), (.tab, "tab"),
    (.backTab, "backTab"), (.enter, "enter"), (.backspace, "backspace"), (.escape, "escape"),
    (.function(1), "function(1)"), (.function(5), "function(5)"), (.function(12), "function(12)"),
    (.controlLeft, "control-left"), (.controlRight, "control-right"),
    (.control("a"), "control-character(\"a\")"),
  ]) func keys(_ key: TerminalKey, _ name: String) throws {
    let demo = try startDemo()
    defer { demo.end() }
    demo.press(key)
    #expect(demo.shows("key \(name)."))
  }

  @Test func altWithACharacter() throws {
    let demo = try startDemo()
    defer { demo.end() }
    demo.send("\u{1B}f")
    #expect(demo.shows("key alt-character(\"f\")."))
  }

  @Test(arguments: ["xterm-256color", "tmux-256color", "screen-256color", "linux"])
  func mouseAndPaste(_ type: String) throws {
    let demo = try startDemo(environment: ["TERM": type])
    defer { demo.end() }
    demo.click(row: 7, column: 12)
    #expect(demo.shows("mouse press(TerminalUI.MouseEvent.Button.left) at 12,7."))
    #expect(demo.shows("mouse release(TerminalUI.MouseEvent.Button.left) at 12,7."))
    demo.press(.wheelDown)
    #expect(demo.shows("mouse wheelDown at 12,7."))
    demo.send("\u{1B}[<32;4;5M")
    #expect(demo.shows("mouse drag(TerminalUI.MouseEvent.Button.left) at 3,4."))
    demo.paste("漢字 q\u{1A}")
    #expect(demo.shows("] 5."))
    demo.send("q")
    #expect(demo.exitStatus() == .code(0))
  }

  @Test func aLongPasteArrivesWhole() throws {
    let demo = try startDemo()
    defer { demo.end() }
    demo.paste(String(repeating: "line of text\r", count: 5000))
    demo.send("z")
    #expect(demo.shows("key character(\"z\")."))
    #expect(demo.shows("paste [line of text line"))
  }

  @Test func illFormedInputIsPassedOver() throws {
    let demo = try startDemo()
    defer { demo.end() }
    demo.send([0xFF, 0xC3, 0x28, 0x80, 0x1B, 0x5B, 0x3C, 0x39, 0x58])
    demo.send("j")
    #expect(demo.shows("key character(\"j\")."))
  }

  @Test func resizing() throws {
    let demo = try startDemo()
    defer { demo.end() }
    for (rows, columns) in [(12, 40), (50, 200), (24, 80)] {
      demo.resize(rows: rows, columns: columns)
      #expect(demo.shows("size \(columns)x\(rows)"))
      #expect(demo.wait { $0.count == rows && $0[rows - 1].hasSuffix("┘") })
    }
  }

  @Test(arguments: [(3, 10), (1, 1), (2, 1), (1, 80)])
  func tinyTerminals(_ rows: Int, _ columns: Int) throws {
    let demo = try startDemo(rows: rows, columns: columns)
    defer { demo.end() }
    #expect(demo.wait { !$0[0].isEmpty })
    demo.send("é")
    demo.resize(rows: 20, columns: 60)
    #expect(demo.shows("size 60x20"))
    #expect(demo.shows("key character(\"é\")."))
    demo.resize(rows: rows, columns: columns)
    demo.send("q")
    #expect(demo.exitStatus() == .code(0))
  }

  @Test func backgroundResultsAreShownWithoutAKey() throws {
    let demo = try startDemo()
    defer { demo.end() }
    demo.send("b")
    #expect(demo.shows("background result"))
  }
}
