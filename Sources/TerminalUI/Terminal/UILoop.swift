import CTerminalGuard
import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A serial executor whose jobs run on the thread that waits for the keyboard.
///
/// The thread sleeps in poll(2) until there is input, a job, or a signal; it never spins and never times out.
final class UILoop: SerialExecutor {
  /// What ended a wait.
  struct Wake {
    /// The numbers of the signals that arrived, in order.
    var signals: [Int32] = []
    /// Whether there is something to read.
    var hasInput = false
    /// Whether the input has gone for good.
    var isHungUp = false
    /// When the wait ended.
    var instant = ContinuousClock.now
  }

  private struct State {
    var jobs: [UnownedJob] = []
    var thread: UInt?
  }

  private let state = Mutex(State())
  /// A pipe: a byte of nought says that there is a job, any other is a signal's number.
  private let reading: Int32
  private let writing: Int32

  init() {
    var descriptors: [Int32] = [-1, -1]
    if pipe(&descriptors) != 0 { fatalError("no descriptor left for the event loop") }
    for descriptor in descriptors {
      _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
      _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    }
    (reading, writing) = (descriptors[0], descriptors[1])
  }

  /// Where a signal handler writes the number of its signal.
  var signalDescriptor: Int32 { writing }

  /// Makes the calling thread the one that jobs run on; false if another run is under way.
  func claimThread() -> Bool {
    state.withLock { state in
      guard state.thread == nil else { return false }
      state.thread = UInt(terminal_guard_thread())
      return true
    }
  }

  /// Ends what ``claimThread()`` began; jobs stay queued.
  func releaseThread() { state.withLock { $0.thread = nil } }

  /// Waits until something happens, and runs the jobs that have come in.
  func wait(for input: Int32) -> Wake {
    let events = Int16(POLLIN)
    var polled = [
      pollfd(fd: reading, events: events, revents: 0), pollfd(fd: input, events: events, revents: 0),
    ]
    var wake = Wake()
    guard poll(&polled, nfds_t(polled.count), -1) > 0 else { return wake }
    wake.instant = .now
    if polled[0].revents != 0 { wake.signals = takeSignals() }
    let result = Int32(polled[1].revents)
    wake.isHungUp = result & (POLLHUP | POLLERR | POLLNVAL) != 0
    wake.hasInput = !wake.isHungUp && result & POLLIN != 0
    runJobs()
    return wake
  }

  /// Takes the signals that have arrived.
  func takeSignals() -> [Int32] {
    var bytes = [UInt8](repeating: 0, count: 256)
    let count = read(reading, &bytes, bytes.count)
    return bytes.prefix(max(0, count)).filter { $0 != 0 }.map(Int32.init)
  }

  private func runJobs() {
    // Only those there now: a job that enqueues another must not keep the keyboard waiting.
    let jobs = state.withLock { state in
      defer { state.jobs = [] }
      return state.jobs
    }
    for job in jobs { job.runSynchronously(on: asUnownedSerialExecutor()) }
  }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    let isFirst = state.withLock { state in
      state.jobs.append(job)
      return state.jobs.count == 1
    }
    if isFirst {
      var byte: UInt8 = 0
      _ = write(writing, &byte, 1)
    }
  }

  func asUnownedSerialExecutor() -> UnownedSerialExecutor { UnownedSerialExecutor(ordinary: self) }

  func checkIsolated() {
    precondition(isIsolatingCurrentContext() == true, "not on the user interface's thread")
  }

  func isIsolatingCurrentContext() -> Bool? {
    state.withLock { $0.thread == UInt(terminal_guard_thread()) }
  }
}
