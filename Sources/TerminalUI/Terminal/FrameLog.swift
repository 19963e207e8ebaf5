#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// How long each event took to be seen, one line each in the file that `DATELINE_FRAME_LOG` names.
///
/// A line has the number of the frame that showed the event, which those that came together share; its kind; the
/// nanoseconds from when it could be read to when the last byte of the frame was written; and the bytes written
/// meanwhile, "-" where the system does not tell.
@UIActor final class FrameLog {
  private let descriptor: Int32
  private let writtenBytes: WrittenBytes?
  private var frame = 0
  private var events: [(kind: String, arrival: ContinuousClock.Instant)] = []
  private var bytesBefore = 0

  /// Opens the file that the environment names; nil where it names none, or one that cannot be written.
  init?() {
    guard let path = getenv("DATELINE_FRAME_LOG") else { return nil }
    descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return nil }
    writtenBytes = WrittenBytes()
  }

  deinit { close(descriptor) }

  /// Takes note of an event that could be read from `arrival` on.
  func take(_ event: InputEvent, at arrival: ContinuousClock.Instant) {
    if events.isEmpty { bytesBefore = writtenBytes?.count ?? 0 }
    events.append((event.kind, arrival))
  }

  /// The frame that shows what came of the events has been written.
  func frameEnded() {
    guard !events.isEmpty else { return }
    let end = ContinuousClock.now
    frame += 1
    let bytes = writtenBytes.map { String($0.count - bytesBefore) } ?? "-"
    var lines = ""
    for (kind, arrival) in events {
      lines += "\(frame) \(kind) \(Int((end - arrival) / .nanoseconds(1))) \(bytes)\n"
    }
    events = []
    var text = lines
    text.withUTF8 { _ = write(descriptor, $0.baseAddress, $0.count) }
  }
}

/// What the calling thread has written to files and terminals, as Linux counts it.
@UIActor private final class WrittenBytes {
  private let descriptor: Int32

  /// Nil where the system does not count.
  init?() {
    descriptor = open("/proc/thread-self/io", O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
  }

  deinit { close(descriptor) }

  /// The number of bytes so far.
  var count: Int {
    var buffer = [UInt8](repeating: 0, count: 512)
    let length = pread(descriptor, &buffer, buffer.count, 0)
    let text = String(decoding: buffer.prefix(max(0, length)), as: UTF8.self)
    let line = text.split(separator: "\n").first { $0.hasPrefix("wchar: ") }
    return line.flatMap { Int($0.dropFirst("wchar: ".count)) } ?? 0
  }
}

extension InputEvent {
  fileprivate var kind: String {
    switch self {
    case .key: "key"
    case .mouse: "mouse"
    case .paste: "paste"
    case .resize: "resize"
    }
  }
}
