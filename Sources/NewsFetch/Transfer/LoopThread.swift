#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Starts threads. Not Foundation's, which would cost its start-up time.
enum LoopThread {
  /// Runs work on a thread of its own, which gets none of the program's signals and reads text as UTF-8; false if
  /// there is no thread to be had.
  static func start(_ work: @escaping @Sendable () -> Void) -> Bool {
    // The thread inherits the mask. SIGPIPE among them: a server that hangs up must not end the program.
    var all = sigset_t()
    var before = sigset_t()
    sigfillset(&all)
    pthread_sigmask(SIG_SETMASK, &all, &before)
    let hasStarted = launch(Unmanaged.passRetained(Work(work)).toOpaque())
    pthread_sigmask(SIG_SETMASK, &before, nil)
    return hasStarted
  }

  private static func launch(_ work: UnsafeMutableRawPointer) -> Bool {
    #if canImport(Glibc)
      var thread = pthread_t()
      let status = pthread_create(&thread, nil, entry, work)
      if status == 0 { pthread_detach(thread) }
    #else
      var thread: pthread_t?
      let status = pthread_create(&thread, nil, entry, work)
      if let thread, status == 0 { pthread_detach(thread) }
    #endif
    if status != 0 { Unmanaged<Work>.fromOpaque(work).release() }
    return status == 0
  }
}

/// What a new thread does first.
private func entry(_ pointer: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
  guard let pointer else { return nil }
  let work = Unmanaged<Work>.fromOpaque(pointer).takeRetainedValue()
  // libcurl reads names with umlauts and the like by the thread's locale, and a program that has chosen none has
  // that of plain ASCII.
  let unicode = newlocale(LC_CTYPE_MASK, "C.UTF-8", nil) ?? newlocale(LC_CTYPE_MASK, "en_US.UTF-8", nil)
  let before = unicode.flatMap { uselocale($0) }
  work.run()
  uselocale(before)
  if let unicode { freelocale(unicode) }
  return nil
}

private final class Work {
  let run: @Sendable () -> Void
  init(_ run: @escaping @Sendable () -> Void) { self.run = run }
}
