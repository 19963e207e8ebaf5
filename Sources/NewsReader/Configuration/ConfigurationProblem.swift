/// Something in the configuration file that cannot be used; the rest of the file is.
public struct ConfigurationProblem: Error, Sendable, Hashable, CustomStringConvertible {
  /// The line, from 1; nil where it is the file as a whole.
  public var line: Int?
  /// What is wrong, and what would be right.
  public var message: String

  /// `line 3: message`.
  public var description: String { line.map { "line \($0): \(message)" } ?? message }
}
