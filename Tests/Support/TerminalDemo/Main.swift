import Foundation
import TerminalUI

/// A small front end that shows what it is told, and goes wrong in many ways on request.
@UIActor final class Demo: TerminalApplication {
  struct DeliberateError: Error {}

  private let terminal: Terminal
  private var log: [String] = []
  private var bottom = Bottom.line

  private var showsCursor = false

  /// What the bottom line shows; each press of "l" goes on to the next.
  private enum Bottom {
    case line, linked, unlinked
  }

  init(_ terminal: Terminal) throws {
    self.terminal = terminal
    if CommandLine.arguments.contains("--fail") { throw DeliberateError() }
  }

  func handle(_ event: InputEvent) {
    log.append(describe(event))
    guard case .key(let press) = event, press.modifiers.isEmpty, case .character(let character) = press.key
    else { return }
    switch character {
    case "q": terminal.stop()
    case "t": terminal.stop(throwing: DeliberateError())
    case "c": fatalError("deliberate crash")
    case "s": UnsafeMutablePointer<Int>(bitPattern: 8)?.pointee = 1
    case "o": overflow(1)
    case "x": exit(7)
    case "e": FileHandle.standardError.write(Data("a library complains\n".utf8))
    case "b": askInBackground()
    case "w": runShell("echo given back; read line; echo got $line")
    case "l": bottom = bottom == .line ? .linked : bottom == .linked ? .unlinked : .line
    case "L": terminal.hyperlinks.toggle()
    case "C": showsCursor.toggle()
    case "y": terminal.copyToClipboard("Zürich \u{1B}")
    default: break
    }
  }

  private func askInBackground() {
    Task.detached { await self.show("background result") }
  }

  private func show(_ text: String) {
    log.append(text)
    terminal.setNeedsDisplay()
  }

  private func runShell(_ command: String) {
    let program = ExternalProgram(["sh", "-c", command])
    let status = terminal.suspended { try? program.run() }
    log.append("shell ended with \(status.map(String.init) ?? "an error").")
  }

  @discardableResult private func overflow(_ depth: Int) -> Int {
    depth == 0 ? 0 : overflow(depth + 1) + depth
  }

  func draw(on canvas: inout Canvas) {
    let size = canvas.size
    canvas.drawBox(canvas.bounds)
    canvas.draw("size \(size.width)x\(size.height)", at: Point(x: 2, y: 0), style: Style(attributes: .bold))
    let samples: [(String, Style)] = [
      ("naïve cafe\u{301}|", Style(foreground: .red, attributes: .underline)),
      ("日本語ニュース|", Style(foreground: .indexed(208))),
      ("🇫🇷 👩‍👩‍👧 ❤\u{FE0F} 👍🏽 1\u{FE0F}\u{20E3}|", .plain),
      (
        "evil \u{1B}[31m\u{9B}2J\u{202E}|",
        Style(foreground: .rgb(51, 102, 204), background: .rgb(17, 34, 51))
      ),
      ("reversed", Style(attributes: .reverse)),
    ]
    for (row, sample) in samples.enumerated() {
      canvas.draw(sample.0, at: Point(x: 2, y: row + 1), width: size.width - 3, style: sample.1)
    }
    if bottom != .line {
      let text = Rect(x: 2, y: size.height - 1, width: 12, height: 1)
      canvas.draw("Zürich 日本 |", at: text.origin, style: Style(foreground: .red, attributes: .underline))
      if bottom == .linked { canvas.link("https://example.org/a b/ü\u{1B}\\;c", in: text) }
    }
    if showsCursor {
      canvas.draw(in: Rect(x: 4, y: 2, width: 9, height: 9)) { $0.cursor = Point(x: 3, y: 1) }
    }
    let room = max(0, size.height - samples.count - 2)
    for (row, line) in log.suffix(room).enumerated() {
      canvas.draw(line, at: Point(x: 2, y: samples.count + 1 + row), width: size.width - 3)
    }
  }

  private func describe(_ event: InputEvent) -> String {
    switch event {
    case .key(let press):
      let names = [(KeyModifiers.control, "control-"), (.alt, "alt-"), (.shift, "shift-")]
      return "key " + names.filter { press.modifiers.contains($0.0) }.map(\.1).joined() + "\(press.key)."
    case .mouse(let mouse): return "mouse \(mouse.action) at \(mouse.position.x),\(mouse.position.y)."
    case .paste(let text): return "paste [\(text)] \(text.unicodeScalars.count)."
    case .resize(let size): return "resize \(size.width)x\(size.height)."
    }
  }
}

@main struct Main {
  static func main() {
    do {
      try Terminal.run { try Demo($0) }
      print("ended")
    } catch {
      print("error: \(error)")
      exit(3)
    }
  }
}
