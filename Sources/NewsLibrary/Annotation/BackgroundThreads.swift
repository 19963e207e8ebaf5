import Foundation

#if canImport(Glibc)
  import Glibc
#endif

/// Threads that get only the time that nobody else wants, for tasks that prefer them as their executor.
///
/// Linux knows no priorities of tasks: a task of `.background` runs on the same threads as any other and slows down
/// what the user waits for.
final class BackgroundThreads: TaskExecutor {
  /// The threads of the process, one core left free. They sleep while there is nothing to do.
  static let shared = BackgroundThreads(count: max(1, ProcessInfo.processInfo.activeProcessorCount - 1))

  /// How many threads there are.
  let count: Int
  private let queue = JobQueue()

  /// Starts threads, which are never ended.
  private init(count: Int) {
    self.count = count
    let executor = asUnownedTaskExecutor()
    for number in 0..<count {
      let thread = Thread { [queue] in
        Self.yieldToOthers()
        while true { queue.next().runSynchronously(on: executor) }
      }
      thread.name = "background \(number)"
      thread.qualityOfService = .background
      thread.start()
    }
  }

  func enqueue(_ job: consuming ExecutorJob) { queue.append(UnownedJob(job)) }

  /// Lowers the priority of the present thread; elsewhere its quality of service has done that.
  private static func yieldToOthers() {
    #if canImport(Glibc)
      // On Linux the nice value is a thread's own, and 0 is the present thread. The whole process may stand back
      // further already.
      let this = Int32(PRIO_PROCESS.rawValue)
      if getpriority(this, 0) < niceness { setpriority(this, 0, niceness) }
    #endif
  }

  /// How far the threads stand back.
  static let niceness: Int32 = 10
}

/// Jobs in the order in which they have come.
private final class JobQueue: @unchecked Sendable {
  /// Guards ``jobs``.
  private let condition = NSCondition()
  private var jobs: [UnownedJob] = []

  func append(_ job: UnownedJob) {
    condition.withLock { jobs.append(job) }
    condition.signal()
  }

  /// Waits for a job.
  func next() -> UnownedJob {
    condition.lock()
    defer { condition.unlock() }
    while jobs.isEmpty { condition.wait() }
    return jobs.removeFirst()
  }
}
