import Foundation
import TerminalHarness
import Testing

/// Starts the demonstration front end, and waits for its first screen.
func startDemo(
  _ arguments: [String] = [], environment: [String: String?] = [:], rows: Int = 24, columns: Int = 80
) throws -> TerminalSession {
  let session = try TerminalSession(
    BuiltProgram.path("TerminalDemo"), arguments, environment: environment, rows: rows, columns: columns)
  if rows >= 10 && columns >= 40 {
    #expect(session.shows("size \(columns)x\(rows)"), "\(session.lines)")
  }
  return session
}

extension TerminalSession {
  /// Whether the modes that a front end sets have all been taken back at the end of the output.
  var isGivenBack: Bool {
    func isLastOff(_ mode: String) -> Bool {
      let text = String(decoding: output, as: UTF8.self)
      guard let on = text.range(of: "\u{1B}[?\(mode)h", options: .backwards) else { return false }
      guard let off = text.range(of: "\u{1B}[?\(mode)l", options: .backwards) else { return false }
      return on.lowerBound < off.lowerBound
    }
    return ["1049", "1002", "1006", "2004"].allSatisfy(isLastOff)
  }
}
