import Synchronization

/// What a server's connections share: the answers, the requests so far, and the open sockets.
final class Script: Sendable {
  private struct State {
    var handlers: [String: LoopbackServer.Handler] = [:]
    var requests: [RecordedRequest] = []
    var sockets: Set<Int32> = []
    var connections = 0
    var busy = 0
    var mostAtOnce = 0
    var isClosed = false
  }
  private let state = Mutex(State())

  var requests: [RecordedRequest] { state.withLock { $0.requests } }
  var connectionCount: Int { state.withLock { $0.connections } }
  var mostAtOnce: Int { state.withLock { $0.mostAtOnce } }

  func set(_ path: String, _ handler: @escaping LoopbackServer.Handler) {
    state.withLock { $0.handlers[path] = handler }
  }

  /// The answer to a bare request for a path.
  func answer(to path: String) -> Answer {
    guard let request = RecordedRequest(head: Array("GET \(path) HTTP/1.1\r\n".utf8), connection: 0) else {
      return .status(400)
    }
    return handler(of: path)(request)
  }

  /// Remembers a request and finds its answer. `finish` is to be called once that is sent.
  func start(_ request: RecordedRequest) -> Answer {
    state.withLock {
      $0.requests.append(request)
      $0.busy += 1
      $0.mostAtOnce = max($0.mostAtOnce, $0.busy)
    }
    return handler(of: request.target)(request)
  }

  func finish() { state.withLock { $0.busy -= 1 } }

  private func handler(of target: String) -> LoopbackServer.Handler {
    state.withLock {
      if let handler = $0.handlers[target] { return handler }
      // A proxy's request names the whole address: after "http://host" comes the path.
      let parts = target.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: true)
      if target.hasPrefix("http://"), parts.count == 3, let handler = $0.handlers["/" + parts[2]] {
        return handler
      }
      if let handler = $0.handlers[String(target.prefix { $0 != "?" })] { return handler }
      return { _ in .status(404) }
    }
  }

  /// Notes an open socket and gives its connection a number; nil if the server has ended.
  func open(_ socket: Int32) -> Int? {
    state.withLock {
      if $0.isClosed { return nil }
      $0.sockets.insert(socket)
      $0.connections += 1
      return $0.connections
    }
  }

  /// Closes a socket; under the lock, so that nobody ends another one that has got its number.
  func close(_ socket: Int32) {
    state.withLock {
      $0.sockets.remove(socket)
      Socket.close(socket)
    }
  }

  /// Ends all connections; their threads see it and close the sockets.
  func closeAll() {
    state.withLock {
      $0.isClosed = true
      for socket in $0.sockets { Socket.shutDown(socket) }
    }
  }
}
