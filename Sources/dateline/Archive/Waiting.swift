import Dispatch
import Synchronization

/// Waits in a synchronous command for asynchronous work.
enum Waiting {
  /// The result of `work`; the thread sleeps until it is there.
  static func result<Result: Sendable>(
    of work: @escaping @Sendable () async throws -> Result
  ) throws -> Result {
    let (done, box) = (DispatchSemaphore(value: 0), Box<Result>())
    let task = Task {
      do { box.set(.success(try await work())) } catch { box.set(.failure(error)) }
      done.signal()
    }
    let interrupts = Interrupts { task.cancel() }
    defer { interrupts.end() }
    done.wait()
    return try box.take().get()
  }

  /// Where the result is put down.
  private final class Box<Value: Sendable>: Sendable {
    private let value = Mutex<Swift.Result<Value, any Error>?>(nil)
    func set(_ result: Swift.Result<Value, any Error>) { value.withLock { $0 = result } }
    func take() -> Swift.Result<Value, any Error> {
      value.withLock { $0 ?? .failure(CancellationError()) }
    }
  }
}

/// Turns the first Ctrl-C into a cancellation; the next one ends the process as it would have.
private final class Interrupts {
  private let source: any DispatchSourceSignal

  init(_ cancel: @escaping @Sendable () -> Void) {
    signal(SIGINT, SIG_IGN)
    source = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())
    source.setEventHandler {
      signal(SIGINT, SIG_DFL)
      cancel()
    }
    source.resume()
  }

  func end() {
    source.cancel()
    signal(SIGINT, SIG_DFL)
  }
}

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
