import Foundation
import TerminalHarness
import Testing

/// A temporary folder with articles, taken away when done with.
final class Fixture {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("dateline-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Writes a file and returns its path.
  @discardableResult func write(_ text: String, to name: String) throws -> String {
    try write(Array(text.utf8), to: name)
  }

  /// Writes a file of any bytes and returns its path.
  @discardableResult func write(_ bytes: [UInt8], to name: String) throws -> String {
    let file = folder.appendingPathComponent(name)
    try Data(bytes).write(to: file)
    return file.path
  }

  /// An article with a person, a quotation, dates and events.
  static let article = """
    Harbour terminal opens in Gothenburg
    Ferries sail again after the winter's storm.
    By Karin Holm
    Published: 2024-03-06 09:00 +01:00

    Mayor Anna Lindqvist opened the new ferry terminal in Gothenburg on Monday. On 12 February 2024 a storm \
    destroyed the old terminal.

    “The harbour is open again,” Lindqvist said on Tuesday. The city plans to repair the railway next month.

    Fishermen returned to the quay in the evening, and Anna Lindqvist thanked them for their patience.
    """

  /// The folder of sample articles.
  static let samples = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Samples").path
}

/// Starts the reader on a terminal.
func startReader(
  _ paths: [String], environment: [String: String?] = [:], rows: Int = 30, columns: Int = 130
) throws -> TerminalSession {
  try TerminalSession(
    BuiltProgram.path("dateline"), paths, environment: environment, rows: rows, columns: columns)
}

extension TerminalSession {
  /// All that has been written, as text.
  var text: String { String(decoding: output, as: UTF8.self) }

  /// Whether the alternate screen and the input modes have been left again.
  var isGivenBack: Bool {
    ["1049", "1002", "1006", "2004"].allSatisfy { mode in
      guard let on = text.range(of: "\u{1B}[?\(mode)h", options: .backwards),
        let off = text.range(of: "\u{1B}[?\(mode)l", options: .backwards)
      else { return false }
      return on.lowerBound < off.lowerBound
    }
  }
}
