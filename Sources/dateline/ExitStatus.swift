/// Exit statuses, by the numbers of BSD's `sysexits`; a wrong command line ends with 64.
enum ExitStatus {
  /// The input, or some of it, cannot be used.
  static let badInput: Int32 = 65
  /// There is no input to read.
  static let noInput: Int32 = 66
  /// There is no terminal to read on.
  static let noTerminal: Int32 = 69
  /// The models cannot be loaded.
  static let software: Int32 = 70
  /// The archive cannot be opened or written.
  static let noArchive: Int32 = 73
  /// The output cannot be written.
  static let badOutput: Int32 = 74
  /// Some feeds could not be refreshed; another try may do better.
  static let someFailed: Int32 = 75
  /// The user has stopped it.
  static let interrupted: Int32 = 130
}
