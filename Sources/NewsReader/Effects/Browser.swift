#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The user's web browser.
enum Browser {
  /// Shows `url`; tells how that went. Waits until the helper that finds the browser has ended.
  static func open(_ url: String) -> Notice {
    #if os(macOS)
      let program = "open"
    #else
      let program =
        Environment.value("BROWSER").flatMap { $0.isEmpty || $0.contains(" ") ? nil : $0 } ?? "xdg-open"
    #endif
    return run(program, url)
      ? Notice(text: "Opened in the browser: \(url)")
      : Notice(text: "\(program) could not open \(url)", isFailure: true)
  }

  /// Runs a program without a terminal; whether it ended well.
  private static func run(_ program: String, _ argument: String) -> Bool {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] {
      posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
    }
    var arguments: [UnsafeMutablePointer<CChar>?] = [strdup(program), strdup(argument), nil]
    defer { for pointer in arguments { free(pointer) } }
    var process = pid_t()
    guard posix_spawnp(&process, program, &actions, nil, &arguments, environ) == 0 else { return false }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 { if errno != EINTR { return false } }
    return status == 0
  }
}
