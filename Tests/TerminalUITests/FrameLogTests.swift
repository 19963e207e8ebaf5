import Foundation
import TerminalHarness
import Testing

@Suite struct FrameLogTests {
  /// A line of the log: frame, kind, nanoseconds, bytes.
  private func lines(of file: URL) throws -> [[String]] {
    try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map {
      $0.split(separator: " ").map(String.init)
    }
  }

  @Test func aLineForEachEvent() throws {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("frames-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: file) }
    let demo = try startDemo(environment: ["DATELINE_FRAME_LOG": file.path])
    defer { demo.end() }
    demo.send("j")
    #expect(demo.shows("key character(\"j\")."))
    demo.click(row: 3, column: 3)
    #expect(demo.shows("mouse release"), "\(demo.lines)")
    demo.send("q")
    #expect(demo.exitStatus() == .code(0))
    let lines = try lines(of: file)
    #expect(lines.map { $0[1] }.starts(with: ["key", "mouse", "mouse"]), "\(lines)")
    #expect(lines.first?.first == "1")
    for line in lines {
      #expect(line.count == 4)
      #expect((1..<60_000_000_000).contains(Int(line[2]) ?? 0), "\(line)")
      #if os(Linux)
        #expect((1..<2000).contains(Int(line[3]) ?? 0), "\(line)")
      #endif
    }
  }

  @Test func aFileThatCannotBeWrittenCostsNothing() throws {
    let demo = try startDemo(environment: ["DATELINE_FRAME_LOG": "/no/such/folder/frames"])
    defer { demo.end() }
    demo.send("q")
    #expect(demo.exitStatus() == .code(0))
  }
}
