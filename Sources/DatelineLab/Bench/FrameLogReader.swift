import Foundation

/// Follows the log of frames (`DATELINE_FRAME_LOG`) of a reader that is driven by keys.
struct FrameLogReader {
  /// What a key took.
  struct Frame {
    let milliseconds: Double
    let bytes: Double?
  }

  private let file: URL
  private var position = 0

  init(file: URL) { self.file = file }

  /// Waits for the next `count` events to be logged; nil where they are not within `seconds`.
  mutating func next(_ count: Int, within seconds: Double = 30) -> [Frame]? {
    let end = ContinuousClock.now + .seconds(seconds)
    while ContinuousClock.now < end {
      // A look at a file every fifth of a millisecond leaves the program its core, and the figures are its own.
      usleep(200)
      guard let data = try? Data(contentsOf: file), data.count > position else { continue }
      let text = String(decoding: data.dropFirst(position), as: UTF8.self)
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      guard lines.count >= count else { continue }
      position += lines.prefix(count).reduce(0) { $0 + $1.utf8.count + 1 }
      return lines.prefix(count).compactMap(frame)
    }
    return nil
  }

  private func frame(_ line: Substring) -> Frame? {
    let fields = line.split(separator: " ")
    guard fields.count == 4, let nanoseconds = Double(fields[2]) else { return nil }
    return Frame(milliseconds: nanoseconds / 1e6, bytes: Double(fields[3]))
  }
}
