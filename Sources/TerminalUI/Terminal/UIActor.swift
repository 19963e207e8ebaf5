/// The actor of everything that is on the screen: its jobs run on the thread that ``Terminal/run(_:)`` was called
/// on, between one look at the keyboard and the next.
///
/// Work elsewhere hands its results over by calling into the actor, which wakes the thread:
/// `Task.detached { let timeline = …; await front.show(timeline) }`.
@globalActor public actor UIActor {
  /// The one instance.
  public static let shared = UIActor()
  /// The executor behind it.
  static let loop = UILoop()

  /// The loop that the actor's jobs run on.
  public nonisolated var unownedExecutor: UnownedSerialExecutor { Self.loop.asUnownedSerialExecutor() }

  /// Runs code that must be on the actor from a synchronous function that is on its thread already; stops the
  /// program where it is not.
  static func assumeIsolated<Result>(_ operation: @UIActor () throws -> Result) rethrows -> Result {
    shared.preconditionIsolated()
    // The types differ only in the isolation just checked; MainActor.assumeIsolated does the same.
    typealias Unisolated = () throws -> Result
    return try withoutActuallyEscaping(operation) { try unsafeBitCast($0, to: Unisolated.self)() }
  }
}
