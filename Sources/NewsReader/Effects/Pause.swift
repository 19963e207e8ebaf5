#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A pause after a program that had the terminal, so that its output can be read.
enum Pause {
  /// Waits until Enter is pressed, or the terminal is gone.
  static func untilEnter() {
    let text = Array("\n[Enter goes back to dateline] ".utf8)
    _ = write(STDOUT_FILENO, text, text.count)
    // Byte by byte, so that nothing after the line's end is taken from the reader.
    var byte: UInt8 = 0
    while read(STDIN_FILENO, &byte, 1) == 1, byte != 0x0A, byte != 0x0D {}
  }
}
