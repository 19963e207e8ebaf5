#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The socket calls that the server needs, the same on Linux and macOS.
enum Socket {
  /// A system call that failed.
  struct Failure: Error {
    let call: String
    let errno: Int32
  }

  /// Takes a port of 127.0.0.1 that the system chooses, and listens there or not.
  static func bind(listening: Bool) throws(Failure) -> (socket: Int32, port: Int) {
    #if canImport(Glibc)
      let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    #else
      let socket = Darwin.socket(AF_INET, SOCK_STREAM, 0)
    #endif
    guard socket >= 0 else { throw Failure(call: "socket", errno: errno) }
    _ = fcntl(socket, F_SETFD, FD_CLOEXEC)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let status = withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        #if canImport(Glibc)
          let isBound = Glibc.bind(socket, address, length) == 0 && (!listening || listen(socket, 512) == 0)
        #else
          let isBound = Darwin.bind(socket, address, length) == 0 && (!listening || listen(socket, 512) == 0)
        #endif
        guard isBound else { return Int32(-1) }
        return getsockname(socket, address, &length)
      }
    }
    guard status == 0 else { throw Failure(call: "bind", errno: errno) }
    return (socket, Int(UInt16(bigEndian: address.sin_port)))
  }

  /// Waits for one of two descriptors; true if the first has something.
  static func waitForFirst(_ first: Int32, or second: Int32) -> Bool {
    var both = [
      pollfd(fd: first, events: Int16(POLLIN), revents: 0),
      pollfd(fd: second, events: Int16(POLLIN), revents: 0),
    ]
    while poll(&both, 2, -1) < 0 {}
    return both[1].revents == 0
  }

  static func accept(_ listener: Int32) -> Int32? {
    #if canImport(Glibc)
      let socket = Glibc.accept(listener, nil, nil)
    #else
      let socket = Darwin.accept(listener, nil, nil)
      var on: Int32 = 1
      setsockopt(socket, SOL_SOCKET, SO_NOSIGPIPE, &on, socklen_t(MemoryLayout<Int32>.size))
    #endif
    guard socket >= 0 else { return nil }
    _ = fcntl(socket, F_SETFD, FD_CLOEXEC)
    return socket
  }

  /// What has come, waiting for it; empty at the end.
  static func receive(_ socket: Int32) -> [UInt8] {
    var buffer = [UInt8](repeating: 0, count: 1 << 14)
    let count = recv(socket, &buffer, buffer.count, 0)
    return count > 0 ? Array(buffer[..<count]) : []
  }

  /// Sends all bytes; false if the client has gone.
  static func send(_ bytes: [UInt8], to socket: Int32) -> Bool {
    #if canImport(Glibc)
      let flags = Int32(MSG_NOSIGNAL)
    #else
      let flags: Int32 = 0
    #endif
    return bytes.withUnsafeBytes { bytes in
      var rest = bytes[...]
      while !rest.isEmpty {
        #if canImport(Glibc)
          let count = Glibc.send(
            socket, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count, flags)
        #else
          let count = Darwin.send(
            socket, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count, flags)
        #endif
        if count <= 0 { return false }
        rest = rest.dropFirst(count)
      }
      return true
    }
  }

  /// Waits for a time; false as soon as the client hangs up.
  static func wait(_ time: Duration, on socket: Int32) -> Bool {
    let end = ContinuousClock.now + time
    while true {
      let left = ContinuousClock.now.duration(to: end)
      if left <= .zero { return true }
      let (seconds, attoseconds) = left.components
      let milliseconds = Int32(min(seconds * 1000 + attoseconds / 1_000_000_000_000_000 + 1, 1_000_000))
      var one = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
      guard poll(&one, 1, milliseconds) > 0 else { continue }
      // Bytes of a next request can wait; an end, in good order or not, cannot.
      var byte: UInt8 = 0
      if recv(socket, &byte, 1, peek) <= 0 { return false }
      usleep(1000)
    }
  }

  private static let peek = Int32(MSG_PEEK) | Int32(MSG_DONTWAIT)

  /// Makes the coming `close` a reset.
  static func resetOnClose(_ socket: Int32) {
    var option = linger(l_onoff: 1, l_linger: 0)
    setsockopt(socket, SOL_SOCKET, SO_LINGER, &option, socklen_t(MemoryLayout<linger>.size))
  }

  static func shutDown(_ socket: Int32) { shutdown(socket, Int32(SHUT_RDWR)) }

  static func close(_ descriptor: Int32) {
    #if canImport(Glibc)
      _ = Glibc.close(descriptor)
    #else
      _ = Darwin.close(descriptor)
    #endif
  }
}
