import Foundation

/// An HTTP server on this machine that answers as it is told, and remembers what it was asked.
///
/// ```swift
/// let server = try LoopbackServer()
/// server["/feed"] = .ok("<rss/>").with("ETag", "\"1\"")
/// server["/old"] = .redirect(301, to: "/feed")
/// server.on("/changing") { request in request["If-None-Match"] == nil ? .ok("new") : .status(304) }
/// … fetch server.url("/old") …
/// #expect(server.requests(to: "/feed").count == 1)
/// ```
///
/// It speaks HTTP/1.1, keeps connections open between answers that tell their length, and has a thread for each
/// connection. It also answers as a proxy: a whole address is looked up first as it is, then by its path. It ends
/// with the last reference to it.
public final class LoopbackServer: Sendable {
  /// Makes an answer from a request.
  public typealias Handler = @Sendable (RecordedRequest) -> Answer

  /// The port, chosen by the system.
  public let port: Int
  private let script = Script()
  private let listener: Listener

  /// Starts a server.
  public init() throws {
    let script = script
    listener = try Listener { Connection($0, script).serve() }
    port = listener.port
  }

  deinit {
    listener.close()
    script.closeAll()
  }

  /// The address of a path on this server, by its number or by a name such as `localhost`.
  public func url(_ path: String, host: String = "127.0.0.1") -> String { "http://\(host):\(port)\(path)" }

  /// The answer for a path; 404 where none is set.
  public subscript(_ path: String) -> Answer {
    get { script.answer(to: path) }
    set { script.set(path) { _ in newValue } }
  }

  /// Answers a path by a function; whatever its query, unless another function is set for the path with that query.
  public func on(_ path: String, _ handler: @escaping Handler) { script.set(path, handler) }

  /// Answers a path with a body, or with 304 where the request's `If-None-Match` is the body's `ETag`.
  public func serve(_ text: String, etag: String, type: String = "application/xml", at path: String) {
    on(path) { request in
      let answer: Answer =
        request["If-None-Match"] == etag ? Answer(status: 304, steps: []) : .ok(text, type: type)
      return answer.with("ETag", etag)
    }
  }

  /// All requests so far, in the order in which they came.
  public var requests: [RecordedRequest] { script.requests }
  /// The requests for one path so far.
  public func requests(to path: String) -> [RecordedRequest] { requests.filter { $0.target == path } }
  /// How many connections there have been.
  public var connectionCount: Int { script.connectionCount }
  /// The largest number of requests that were being answered at one time.
  public var mostAtOnce: Int { script.mostAtOnce }

  /// Waits until a request for a path has come.
  public func waitForRequest(to path: String) async throws {
    while requests(to: path).isEmpty { try await Task.sleep(for: .milliseconds(2)) }
  }
}
