/// Why there is no screen to draw on.
public enum TerminalError: Error, Hashable {
  /// Standard output, or both standard input and the controlling terminal, are no terminal.
  case noTerminal
  /// `TERM` is not set.
  case typeNotSet
  /// The terminal database has no entry for the value of `TERM`.
  case unknownType(String)
  /// The terminal cannot address its cursor.
  case tooLimited(String)
  /// The terminal's modes cannot be changed.
  case notConfigurable
  /// A screen is in use already.
  case alreadyRunning
}

extension TerminalError: CustomStringConvertible {
  /// A message for the user.
  public var description: String {
    switch self {
    case .noTerminal: "standard input and output are not a terminal"
    case .typeNotSet: "the environment variable TERM, which names the kind of terminal, is not set"
    case .unknownType(let type):
      "the terminal database has no entry for TERM=\(type.displayable); try TERM=xterm-256color"
    case .tooLimited(let type):
      "the terminal of TERM=\(type.displayable) cannot address its cursor, which a screen needs"
    case .notConfigurable: "the terminal's modes cannot be changed"
    case .alreadyRunning: "a screen is in use already"
    }
  }
}
