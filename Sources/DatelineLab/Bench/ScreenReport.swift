import Foundation

/// What ``BenchScreen`` has measured.
struct ScreenReport: Encodable {
  /// Keys of one kind at one size of the screen.
  struct Row: Encodable {
    let columns: Int
    let rows: Int
    let kind: String
    /// From when a key could be read to when the last byte of its frame was written.
    let milliseconds: Quantiles
    /// Bytes of a key's frame; nil where the system does not tell.
    let bytes: Quantiles?
  }

  let feeds: Int
  let articles: Int
  var rows: [Row] = []

  /// The figures as a program reads them.
  func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }

  /// The figures as people read them.
  var table: String {
    var lines = ["screen    keys of     count   p50 ms   p99 ms   max ms   bytes p50      max"]
    for row in rows {
      let size = "\(row.columns)x\(row.rows)".padding(toLength: 10, withPad: " ", startingAt: 0)
      let kind = row.kind.padding(toLength: 11, withPad: " ", startingAt: 0)
      let times = [row.milliseconds.p50, row.milliseconds.p99, row.milliseconds.max]
      let bytes = row.bytes.map { String(format: "%12.0f %8.0f", $0.p50, $0.max) } ?? ""
      lines.append(
        size + kind + String(format: "%6d", row.milliseconds.keys)
          + times.map { String(format: " %8.1f", $0) }.joined() + bytes)
    }
    return lines.joined(separator: "\n")
  }
}
