import NewsExport
import NewsLibrary
import NewsModel

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What is exported, as a file.
enum ExportFile {
  /// Writes the chosen entries or quotations; an existing file stays as it is unless it may be overwritten, and then
  /// until the new one is whole.
  static func write(_ request: ExportRequest) -> ExportOutcome {
    let path = ProcessEnvironment.expandingTilde(request.path)
    let (exported, count) =
      switch request.content {
      case .timeline(let timeline): (Exporter().export(timeline, as: request.format), timeline.entries.count)
      case .quotations(let list): (Exporter().export(list, as: request.format), list.items.count)
      case .article(let article): (Exporter().save(article, as: request.format), 1)
      }
    guard let output = exported else {
      return .failed("This cannot be written as \(request.format.title)")
    }
    let failure = write(Array(output.text.utf8), to: path, overwrites: request.overwrites)
    return failure
      ?? .written(path: path, entries: count - output.omittedEntries, omitted: output.omittedEntries)
  }

  /// Writes `bytes`; nil when all went well.
  static func write(_ bytes: [UInt8], to path: String, overwrites: Bool) -> ExportOutcome? {
    var existing = stat()
    if !overwrites, lstat(path, &existing) == 0 { return .exists(path: path) }
    // Written beside its place and then moved there, so that there is never half a file.
    let temporary = path + ".part\(getpid())"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { return .failed(message(path)) }
    var failure = writeAll(bytes, to: descriptor) ? nil : message(path)
    if close(descriptor) != 0, failure == nil { failure = message(path) }
    if failure == nil {
      // link, unlike rename, never takes the place of a file that has come meanwhile.
      let isPlaced = overwrites ? rename(temporary, path) == 0 : link(temporary, path) == 0
      if !isPlaced, !overwrites, errno == EEXIST {
        unlink(temporary)
        return .exists(path: path)
      }
      if !isPlaced { failure = message(path) }
    }
    if failure != nil || !overwrites { unlink(temporary) }
    return failure.map { .failed($0) }
  }

  private static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { systemWrite(descriptor, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        return false
      }
      rest = rest.dropFirst(count)
    }
    return true
  }

  /// write(2), which the file's own `write` hides.
  private static let systemWrite: @Sendable (Int32, UnsafeRawPointer?, Int) -> Int = {
    descriptor, bytes, count in
    #if canImport(Glibc)
      Glibc.write(descriptor, bytes, count)
    #else
      Darwin.write(descriptor, bytes, count)
    #endif
  }

  private static func message(_ path: String) -> String {
    "\(path) cannot be written: \(String(cString: strerror(errno)))"
  }
}
