#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Reads regular files whole, up to a bound: never a device, a pipe or a directory by mistake.
package enum BoundedFile {
  /// Why a file could not be read.
  package enum Failure: Error {
    case system(errno: Int32)
    case notRegular
    case larger(than: Int)
  }

  /// The bytes of the file at `path`.
  package static func read(_ path: String, limit: Int) throws(Failure) -> [UInt8] {
    // Non-blocking, or opening a pipe that nobody writes to would wait for ever.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw .system(errno: errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .system(errno: errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notRegular }
    guard status.st_size <= limit else { throw .larger(than: limit) }
    return try read(descriptor: descriptor, limit: limit, expected: Int(status.st_size))
  }

  /// What is left to read from an open descriptor, such as standard input.
  package static func read(descriptor: Int32, limit: Int, expected: Int = 0) throws(Failure) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(min(limit, expected) + 1)
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      #if canImport(Glibc)
        let count = Glibc.read(descriptor, &buffer, buffer.count)
      #else
        let count = Darwin.read(descriptor, &buffer, buffer.count)
      #endif
      if count == 0 { return bytes }
      if count < 0 {
        if errno == EINTR { continue }
        throw .system(errno: errno)
      }
      guard bytes.count + count <= limit else { throw .larger(than: limit) }
      bytes += buffer[..<count]
    }
  }
}
