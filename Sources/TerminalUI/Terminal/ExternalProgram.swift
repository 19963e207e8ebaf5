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
  /// Variables of its environment, beside or in place of this program's own.
  public var environment: [String: String]
  /// What it reads from its standard input; nil for what this program reads.
  public var input: [UInt8]?

  /// Creates a description of a program to be run.
  public init(_ arguments: [String], environment: [String: String] = [:], input: [UInt8]? = nil) {
    self.arguments = arguments
    self.environment = environment
    self.input = input
  }

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
    let inputFile = try input.map(Self.temporaryFile)
    defer { if let inputFile { close(inputFile) } }
    if let inputFile { posix_spawn_file_actions_adddup2(&actions, inputFile, STDIN_FILENO) }
    var pointers = arguments.map { strdup($0) } + [nil]
    defer { for pointer in pointers { free(pointer) } }
    var variables = variables.map { strdup($0) } + [nil]
    defer { for variable in variables { free(variable) } }
    guard let name = pointers[0] else { throw StartError(number: ENOENT) }
    var process: pid_t = 0
    let error = posix_spawnp(&process, name, &actions, &attributes, &pointers, &variables)
    guard error == 0 else { throw StartError(number: error) }
    return process
  }

  /// The environment as the system wants it: `NAME=value`.
  private var variables: [String] {
    var kept: [String] = []
    var pointer = environ
    while let variable = pointer.pointee {
      let text = String(cString: variable)
      if !environment.keys.contains(where: { text.hasPrefix($0 + "=") }) { kept.append(text) }
      pointer += 1
    }
    return kept + environment.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
  }

  /// A file without a name that holds `bytes`, at its beginning. Unlike a pipe it takes any amount at once, and a
  /// program that reads none of it stops nobody.
  private static func temporaryFile(_ bytes: [UInt8]) throws -> Int32 {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var path = Array("\(folder)/dateline.XXXXXX".utf8CString)
    let descriptor = mkstemp(&path)
    guard descriptor >= 0 else { throw StartError(number: errno) }
    unlink(path)
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        let error = errno
        close(descriptor)
        throw StartError(number: error)
      }
      rest = rest.dropFirst(count)
    }
    lseek(descriptor, 0, SEEK_SET)
    return descriptor
  }
}
