import CTerminalGuard

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A program other than this one, found along `PATH`.
///
/// Unlike Foundation's `Process` it stays in the process group of the terminal's foreground, without which it could
/// not read the keyboard.
public struct ExternalProgram: Sendable {
  /// Why a program did not start: the system's error number, such as `ENOENT` for one that is not there.
  public struct StartError: Error, Hashable {
    /// The error number.
    public let number: Int32
  }

  /// The program's name or path, then its arguments. Nothing is interpreted by a shell.
  public var arguments: [String]

  /// Creates a description of a program to be run.
  public init(_ arguments: [String]) { self.arguments = arguments }

  /// Runs the program on the terminal, which must have been given back (``Terminal/suspended(_:)``), until it ends.
  ///
  /// - Returns: its exit status; 128 and the signal's number if a signal ended it.
  /// - Throws: ``StartError``.
  public func run() throws -> Int32 { try wait(for: start(detached: false)) }

  /// Runs the program away from the terminal and in a session of its own, such as one that opens a browser, until
  /// it ends.
  ///
  /// - Returns: its exit status; 128 and the signal's number if a signal ended it.
  /// - Throws: ``StartError``.
  public func runDetached() throws -> Int32 { try wait(for: start(detached: true)) }

  private func wait(for process: pid_t) throws -> Int32 {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 {
      if errno != EINTR { throw StartError(number: errno) }
    }
    let signal = status & 0x7F
    return signal == 0 ? status >> 8 & 0xFF : 128 + signal
  }

  private func start(detached: Bool) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    if detached {
      for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] {
        posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
      }
      posix_spawnattr_setflags(&attributes, terminal_guard_new_session_flag())
    }
    var pointers = arguments.map { strdup($0) } + [nil]
    defer { for pointer in pointers { free(pointer) } }
    guard let name = pointers[0] else { throw StartError(number: ENOENT) }
    var process: pid_t = 0
    let error = posix_spawnp(&process, name, &actions, &attributes, &pointers, environ)
    guard error == 0 else { throw StartError(number: error) }
    return process
  }
}
