import Foundation

/// The log of frames that the reader writes to the file of `DATELINE_FRAME_LOG`, read as it is written.
///
/// The file is a pipe, so a wait ends when the reader has answered what was sent, and nothing is looked at twice.
public final class FrameLogPipe: @unchecked Sendable {
  // Unchecked: for one thread at a time.

  /// An event and the frame that showed what came of it.
  public struct Entry: Sendable {
    /// The number of the frame, from 1; events that came together share theirs.
    public let frame: Int
    /// `key`, `mouse`, `paste` or `resize`.
    public let kind: String
    /// From when the event could be read to when the last byte of the frame was written.
    public let milliseconds: Double
    /// Bytes written meanwhile; nil where the system does not tell.
    public let bytes: Int?

    init?(_ line: Substring) {
      let fields = line.split(separator: " ")
      guard fields.count == 4, let frame = Int(fields[0]), let nanoseconds = Double(fields[2]) else {
        return nil
      }
      self.frame = frame
      kind = String(fields[1])
      milliseconds = nanoseconds / 1e6
      bytes = Int(fields[3])
    }
  }

  /// The value for `DATELINE_FRAME_LOG`.
  public let path: String
  private let descriptor: Int32
  private var unread: [UInt8] = []
  private var entries: [Entry] = []

  /// Makes the pipe in a folder.
  public init(in folder: URL) throws {
    path = folder.appendingPathComponent("frames-\(UUID().uuidString)").path
    guard mkfifo(path, 0o600) == 0 else { throw POSIXError(.EIO) }
    // Open for writing too: the pipe is then never at its end, and the program need not wait for a reader.
    descriptor = open(path, O_RDWR | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw POSIXError(.EIO) }
  }

  deinit {
    close(descriptor)
    unlink(path)
  }

  /// Waits for the next `count` events; gives those that there were by the deadline.
  public func next(_ count: Int, within seconds: TimeInterval = TerminalSession.deadline) -> [Entry] {
    let end = Date(timeIntervalSinceNow: seconds)
    while entries.count < count {
      var polled = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      let left = end.timeIntervalSinceNow
      guard left > 0, poll(&polled, 1, Int32(left * 1000) + 1) > 0 else { break }
      readEntries()
    }
    let taken = Array(entries.prefix(count))
    entries.removeFirst(taken.count)
    return taken
  }

  private func readEntries() {
    var buffer = [UInt8](repeating: 0, count: 65536)
    let count = read(descriptor, &buffer, buffer.count)
    unread += buffer.prefix(max(0, count))
    guard let last = unread.lastIndex(of: UInt8(ascii: "\n")) else { return }
    let text = String(decoding: unread[...last], as: UTF8.self)
    unread.removeSubrange(...last)
    entries += text.split(separator: "\n").compactMap(Entry.init)
  }
}
