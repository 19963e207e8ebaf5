import Foundation

/// The programs of this package, as built for the tests.
public enum BuiltProgram {
  /// The path of a program; SwiftPM puts the tests and the programs into one folder.
  public static func path(_ name: String) -> String {
    (Bundle.main.executableURL ?? URL(fileURLWithPath: CommandLine.arguments[0]))
      .deletingLastPathComponent().appendingPathComponent(name).path
  }
}
