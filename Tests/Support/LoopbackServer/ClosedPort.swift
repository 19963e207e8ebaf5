/// A port of this machine that is taken, but at which nobody listens: connections are refused.
public final class ClosedPort: Sendable {
  private let socket: Int32
  /// An address at the port.
  public let url: String

  /// Takes a port that the system chooses.
  public init() throws {
    let (socket, port) = try Socket.bind(listening: false)
    self.socket = socket
    url = "http://127.0.0.1:\(port)"
  }

  deinit { Socket.close(socket) }
}
