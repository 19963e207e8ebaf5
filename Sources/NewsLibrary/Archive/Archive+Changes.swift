import GRDB

// Noticing that something has changed.
extension Archive {
  /// Yields whenever the archive has changed, by this process or another, at most twice a second; an archive in memory
  /// has no other process to change it and yields nothing.
  ///
  /// SQLite's `data_version` tells one connection that another has committed; it is asked on a connection of its own.
  public func changes() -> AsyncStream<Void> {
    guard let path else { return AsyncStream { $0.finish() } }
    return AsyncStream(bufferingPolicy: .bufferingNewest(1)) { continuation in
      let watching = Task.detached(priority: .utility) {
        var configuration = GRDB.Configuration()
        configuration.readonly = true
        configuration.busyMode = .timeout(1)
        guard let watcher = try? DatabaseQueue(path: path, configuration: configuration) else { return }
        var last: Int?
        while !Task.isCancelled {
          let version = try? await watcher.read { try Int.fetchOne($0, sql: "PRAGMA data_version") }
          if let version, let last, version != last { continuation.yield() }
          last = version ?? last
          try? await Task.sleep(for: .milliseconds(500))
        }
      }
      continuation.onTermination = { _ in watching.cancel() }
    }
  }
}
