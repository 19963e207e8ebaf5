import Foundation
import TerminalHarness

/// A run of the command without a terminal.
struct CommandRun {
  var status: Int32
  var output: [UInt8]
  var errors: String

  /// Runs dateline to its end.
  init(_ arguments: [String], input: [UInt8] = [], environment: [String: String] = [:]) throws {
    try self.init(
      program: BuiltProgram.path("dateline"), arguments, input: input, environment: environment)
  }

  /// Runs a shell script in which `$0` is dateline.
  static func shell(_ script: String, _ arguments: [String] = []) throws -> CommandRun {
    try CommandRun(program: "/bin/sh", ["-c", script, BuiltProgram.path("dateline")] + arguments, input: [])
  }

  private init(
    program: String, _ arguments: [String], input: [UInt8], environment: [String: String] = [:]
  ) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("run-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    // Files instead of pipes: nobody has to read while the program writes.
    let names = ["input", "output", "errors"].map { folder.appendingPathComponent($0) }
    for name in names { try Data(name.lastPathComponent == "input" ? input : []).write(to: name) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.environment = [
      "LANG": "C.UTF-8", "PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": folder.path,
      "SWIFT_BACKTRACE": "enable=no",
    ].merging(environment) { $1 }
    process.standardInput = try FileHandle(forReadingFrom: names[0])
    process.standardOutput = try FileHandle(forWritingTo: names[1])
    process.standardError = try FileHandle(forWritingTo: names[2])
    try process.run()
    process.waitUntilExit()
    status = process.terminationReason == .exit ? process.terminationStatus : 128 + process.terminationStatus
    output = Array(try Data(contentsOf: names[1]))
    errors = String(decoding: try Data(contentsOf: names[2]), as: UTF8.self)
  }

  /// The output as text.
  var text: String { String(decoding: output, as: UTF8.self) }
}
