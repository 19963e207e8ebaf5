import CCurl
import Synchronization

/// A request and who waits for its end.
struct Ticket: Sendable {
  let id: Int
  let request: FetchRequest
  let reply: CheckedContinuation<Result<FetchResponse, FetchError>, Never>
}

/// What other threads tell the thread of the transfers. The thread starts with the first request.
final class TransferInbox: Sendable {
  /// One thing to do.
  enum Message {
    case start(Ticket)
    case cancel(id: Int)
  }

  private struct State {
    var messages: [Message] = []
    var multi: MultiHandle?
    var isClosed = false
    var lastID = 0
  }

  private let state = Mutex(State())
  private let configuration: FetchConfiguration

  init(_ configuration: FetchConfiguration) { self.configuration = configuration }

  /// A number for a request that no other one has.
  func makeID() -> Int {
    state.withLock {
      $0.lastID += 1
      return $0.lastID
    }
  }

  /// Asks for a request to be started; its ticket gets a reply in every case.
  func start(_ ticket: Ticket) {
    let failure: FetchError? = state.withLock { state in
      if state.isClosed { return .cancelled }
      if state.multi == nil {
        let noThread = FetchError.other("no thread for transfers could be started")
        guard let multi = MultiHandle() else { return noThread }
        let inbox = self, configuration = configuration
        guard LoopThread.start({ TransferLoop(multi, inbox, configuration).run() }) else {
          multi.close()
          return noThread
        }
        state.multi = multi
      }
      state.messages.append(.start(ticket))
      state.multi?.wake()
      return nil
    }
    if let failure { ticket.reply.resume(returning: .failure(failure)) }
  }

  /// Asks for a request to be given up, if it is still on its way.
  func cancel(id: Int) {
    state.withLock {
      $0.messages.append(.cancel(id: id))
      $0.multi?.wake()
    }
  }

  /// Asks the thread to give up everything and end.
  func close() {
    state.withLock {
      $0.isClosed = true
      $0.multi?.wake()
    }
  }

  /// The messages since the last call; nil once the inbox is closed, and from then on nobody else uses the handle.
  func takeAll() -> [Message]? {
    state.withLock { state in
      if state.isClosed && state.messages.isEmpty {
        state.multi = nil
        return nil
      }
      defer { state.messages.removeAll() }
      return state.messages
    }
  }
}

/// libcurl's handle for many transfers.
struct MultiHandle: @unchecked Sendable {
  // Unchecked: only the thread of the transfers uses it, but for `wake`, which libcurl allows from any thread.
  let pointer: UnsafeMutableRawPointer

  private static let isLibraryReady = curl_global_init(Int(CURL_GLOBAL_ALL)) == CURLE_OK

  init?() {
    guard Self.isLibraryReady, let pointer = curl_multi_init() else { return nil }
    self.pointer = pointer
  }

  /// Ends a wait of the thread.
  func wake() { curl_multi_wakeup(pointer) }

  func close() { curl_multi_cleanup(pointer) }
}
