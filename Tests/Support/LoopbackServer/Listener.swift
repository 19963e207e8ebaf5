import Foundation

/// Takes in connections on a thread of its own, and gives each another one.
final class Listener: Sendable {
  let port: Int
  private let stop: FileHandle

  init(_ serve: @escaping @Sendable (Int32) -> Void) throws {
    let (socket, port) = try Socket.bind(listening: true)
    self.port = port
    let pipe = Pipe()
    stop = pipe.fileHandleForWriting
    let stopped = pipe.fileHandleForReading
    Thread.detachNewThread {
      while Socket.waitForFirst(socket, or: stopped.fileDescriptor) {
        guard let connection = Socket.accept(socket) else { continue }
        Thread.detachNewThread { serve(connection) }
      }
      Socket.close(socket)
    }
  }

  /// Ends the thread.
  func close() { try? stop.close() }
}
