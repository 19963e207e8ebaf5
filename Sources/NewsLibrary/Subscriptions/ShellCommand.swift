import Dispatch
import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A command that the user has configured, run by the shell in a process group of its own.
///
/// What it writes, how long it runs and what it says on standard error are bounded; when a bound is reached or
/// the task is cancelled, the command and all that it started are ended.
struct ShellCommand: Sendable {
  /// What the shell is given.
  var command: String
  /// How long it may take.
  var timeout: Duration
  /// Bytes of standard output that are taken.
  var outputLimit: Int

  /// Why there is no output.
  enum Failure: Error, Hashable {
    case notStarted(errno: Int32)
    case timedOut(Duration)
    case tooMuchOutput(limit: Int)
    /// It ended with `status`, 128 and more for a signal; `message` is the last line of its standard error.
    case failed(status: Int32, message: String)
    case cancelled
  }

  /// Held while a pipe is made and while a command is started, so that no command inherits another's pipe,
  /// which would then stay open.
  private static let starting = Mutex(())

  /// Bytes of standard error that are kept.
  private static let messageLimit = 4096

  /// Runs the command with `input` on its standard input; returns its standard output.
  func run(input: [UInt8] = []) async throws(Failure) -> [UInt8] {
    let isCancelled = CancellationFlag()
    let result: Result<[UInt8], Failure> = await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        // A thread that may wait: the pool of tasks has only as many as there are cores.
        DispatchQueue.global(qos: .utility).async {
          let result = Result { () throws(Failure) in try runBlocking(input: input, isCancelled) }
          continuation.resume(returning: result)
        }
      }
    } onCancel: {
      isCancelled.set()
    }
    return try result.get()
  }

  private func runBlocking(input: [UInt8], _ isCancelled: CancellationFlag) throws(Failure) -> [UInt8] {
    guard let inputFile = tmpfile() else { throw .notStarted(errno: errno) }
    defer { fclose(inputFile) }
    // A file rather than a pipe: a command that does not read all of it can neither block nor signal us.
    guard fwrite(input, 1, input.count, inputFile) == input.count, fflush(inputFile) == 0,
      fseek(inputFile, 0, SEEK_SET) == 0
    else { throw .notStarted(errno: errno) }
    var output = try Pipe()
    defer { output.close() }
    var messages = try Pipe()
    defer { messages.close() }
    let process = try start(input: fileno(inputFile), output: output.writing, messages: messages.writing)
    output.closeWriting()
    messages.closeWriting()

    let result: (output: [UInt8], messages: [UInt8])
    let status: Int32
    do throws(Failure) {
      result = try collect(output.reading, messages.reading, isCancelled)
      status = try wait(for: process, isCancelled)
    } catch {
      kill(-process, SIGKILL)
      var status: Int32 = 0
      while waitpid(process, &status, 0) < 0, errno == EINTR {}
      throw error
    }
    guard status == 0 else { throw .failed(status: status, message: Self.lastLine(of: result.messages)) }
    return result.output
  }

  private func start(input: Int32, output: Int32, messages: Int32) throws(Failure) -> pid_t {
    #if canImport(Glibc)
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #else
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, messages, STDERR_FILENO)
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // Signals as a program expects them, whatever the reader has done with its own.
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigaddset(&signals, SIGPIPE)
    sigaddset(&signals, SIGINT)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
    var arguments: [UnsafeMutablePointer<CChar>?] = ["/bin/sh", "-c", command].map { (word: String) in
      strdup(word)
    }
    arguments.append(nil)
    defer { for argument in arguments { free(argument) } }
    var process: pid_t = 0
    let error = Self.starting.withLock { _ in
      posix_spawn(&process, "/bin/sh", &actions, &attributes, &arguments, environ)
    }
    guard error == 0 else { throw .notStarted(errno: error) }
    return process
  }

  /// Reads both pipes until they end.
  private func collect(
    _ output: Int32, _ messages: Int32, _ isCancelled: CancellationFlag
  ) throws(Failure) -> (output: [UInt8], messages: [UInt8]) {
    let deadline = ContinuousClock.now + timeout
    var bytes: [UInt8] = []
    var said: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    var polled = [output, messages].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    while polled.contains(where: { $0.fd >= 0 }) {
      guard !isCancelled.isSet else { throw .cancelled }
      let left = deadline - .now
      guard left > .zero else { throw .timedOut(timeout) }
      // Woken now and then to see whether the task was cancelled.
      guard poll(&polled, nfds_t(polled.count), left < .milliseconds(100) ? 10 : 100) > 0 else { continue }
      for index in polled.indices where polled[index].revents != 0 {
        let count = read(polled[index].fd, &buffer, buffer.count)
        if count < 0, errno == EINTR || errno == EAGAIN { continue }
        guard count > 0 else {
          polled[index].fd = -1
          continue
        }
        if index == 0 {
          guard bytes.count + count <= outputLimit else { throw .tooMuchOutput(limit: outputLimit) }
          bytes += buffer[..<count]
        } else {
          said += buffer[..<count]
          if said.count > Self.messageLimit { said.removeFirst(said.count - Self.messageLimit) }
        }
      }
    }
    return (bytes, said)
  }

  /// The exit status, once the process has ended: it may go on after it has closed its output.
  private func wait(for process: pid_t, _ isCancelled: CancellationFlag) throws(Failure) -> Int32 {
    let deadline = ContinuousClock.now + timeout
    var status: Int32 = 0
    while true {
      let ended = waitpid(process, &status, WNOHANG)
      if ended == process { break }
      if ended < 0, errno != EINTR { throw .notStarted(errno: errno) }
      guard !isCancelled.isSet else { throw .cancelled }
      guard ContinuousClock.now < deadline else { throw .timedOut(timeout) }
      usleep(2000)
    }
    let signal = status & 0x7F
    return signal == 0 ? status >> 8 & 0xFF : 128 + signal
  }

  private static func lastLine(of bytes: [UInt8]) -> String {
    bytes.split { $0 == 0x0A || $0 == 0x0D }.last { $0.contains { $0 > 0x20 } }
      .map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  /// Two ends that programs started by other threads do not inherit.
  private struct Pipe {
    private(set) var reading: Int32
    private(set) var writing: Int32

    init() throws(Failure) {
      var ends: [Int32] = [-1, -1]
      let isMade = ShellCommand.starting.withLock { _ in
        guard pipe(&ends) == 0 else { return false }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        return true
      }
      guard isMade else { throw .notStarted(errno: errno) }
      (reading, writing) = (ends[0], ends[1])
    }

    mutating func closeWriting() {
      if writing >= 0 { system_close(writing) }
      writing = -1
    }

    mutating func close() {
      closeWriting()
      if reading >= 0 { system_close(reading) }
      reading = -1
    }
  }
}

/// `close(2)`, under a name that methods called `close` do not hide.
private func system_close(_ descriptor: Int32) { _ = close(descriptor) }

/// Whether a task has been cancelled, for a thread outside the task.
private final class CancellationFlag: Sendable {
  private let flag = Atomic(false)
  var isSet: Bool { flag.load(ordering: .relaxed) }
  func set() { flag.store(true, ordering: .relaxed) }
}
