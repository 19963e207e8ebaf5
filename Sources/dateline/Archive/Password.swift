import ArgumentParser

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Asks for a password: never on the command line, where every user of the machine could read it.
enum Password {
  /// Whether standard input is a terminal, at which somebody can be asked.
  static var isTerminal: Bool { isatty(STDIN_FILENO) == 1 }

  /// The password of `user`: typed unseen on a terminal, else the first line of standard input.
  static func read(for user: String) throws -> String {
    let isTerminal = isTerminal
    var before = termios()
    if isTerminal {
      StandardOutput.show("Password of \(user): ")
      tcgetattr(STDIN_FILENO, &before)
      var unseen = before
      unseen.c_lflag &= ~tcflag_t(ECHO)
      tcsetattr(STDIN_FILENO, TCSAFLUSH, &unseen)
    }
    defer {
      if isTerminal {
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &before)
        StandardOutput.show("\n")
      }
    }
    guard let password = readLine() else {
      throw ValidationError("--user needs a password: type it, or give it on standard input")
    }
    return password
  }
}
