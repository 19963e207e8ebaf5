import ArgumentParser

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Standard output and standard error, as a command writes to them.
enum StandardOutput {
  /// Writes all of `text`; throws an exit status, with the reason on standard error, where that fails.
  ///
  /// A closed pipe ends the process by SIGPIPE, as it ends any other command.
  static func write(_ text: String) throws {
    guard write(text, to: STDOUT_FILENO) else {
      complain("cannot write the output: \(String(cString: strerror(errno)))")
      throw ExitCode(ExitStatus.badOutput)
    }
  }

  /// Says something to the user on standard error, in one line.
  static func complain(_ message: String) {
    // Where even this cannot be written, nobody is left to tell.
    _ = write("dateline: \(message)\n", to: STDERR_FILENO)
  }

  /// Writes to standard error as it is: for what is drawn over again.
  static func show(_ text: String) { _ = write(text, to: STDERR_FILENO) }

  /// Writes all of `text`; false, with the reason in `errno`, where that fails.
  private static func write(_ text: String, to descriptor: Int32) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var written = 0
      while written < bytes.count {
        let rest = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(bytes)[written...])
        #if canImport(Glibc)
          let count = Glibc.write(descriptor, rest.baseAddress, rest.count)
        #else
          let count = Darwin.write(descriptor, rest.baseAddress, rest.count)
        #endif
        if count >= 0 { written += count } else if errno != EINTR { return false }
      }
      return true
    }
  }

  /// Whether standard output is a terminal that may show colours.
  static var showsColour: Bool {
    isatty(STDOUT_FILENO) == 1 && environment("NO_COLOR") == nil && environment("TERM") != "dumb"
  }

  /// Columns of the terminal; 80 where standard output is none.
  static var width: Int {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }

  /// A variable of the environment; nil where it is unset or empty.
  private static func environment(_ name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(cString: value)
  }
}
