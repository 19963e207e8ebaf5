import Foundation

/// How long a program takes from its start to its end.
enum ProgramStart {
  /// The median of `runs` runs of `dateline --version`, in milliseconds on the wall; nil where the program
  /// does not lie beside this one.
  static func milliseconds(runs: Int = 21) -> Double? {
    guard let own = Bundle.main.executableURL else { return nil }
    let program = own.deletingLastPathComponent().appending(path: "dateline").path
    let times = (0..<runs).compactMap { _ in time(program) }.sorted()
    return times.isEmpty ? nil : times[times.count / 2]
  }

  private static func time(_ program: String) -> Double? {
    let arguments = [strdup(program), strdup("--version"), nil]
    defer { arguments.forEach { free($0) } }
    // Its output would stand in the middle of the report.
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
    let start = ContinuousClock.now
    var process = pid_t()
    guard posix_spawn(&process, program, &actions, nil, arguments, nil) == 0 else { return nil }
    var status: Int32 = 0
    guard waitpid(process, &status, 0) == process, status == 0 else { return nil }
    return (ContinuousClock.now - start) / .milliseconds(1)
  }
}
