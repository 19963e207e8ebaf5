import Foundation
import Synchronization

/// A web server with a certificate that nobody trusts: the `openssl` command's, which must be in PATH.
///
/// The certificate is made anew for each server, for `localhost` and 127.0.0.1. The server takes one connection at
/// a time and ends with the last reference to it.
public final class TLSServer: Sendable {
  /// The port, chosen by the system.
  public let port: Int
  /// The path of the server's certificate (PEM), for a client that is to trust it.
  public let certificateFile: String
  private let folder: URL
  private let process: Mutex<Process>

  /// What went wrong at the start.
  public struct StartFailure: Error {
    /// What the command said.
    public let output: String
  }

  /// Starts a server.
  ///
  /// - Parameter files: the bodies by their names, a name without a slash in front.
  public init(files: [String: String]) throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("tls-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, text) in files {
      let answer = "HTTP/1.0 200 OK\r\nContent-Type: application/xml\r\n\r\n\(text)"
      try answer.write(to: folder.appendingPathComponent(name), atomically: false, encoding: .utf8)
    }
    certificateFile = folder.appendingPathComponent("certificate.pem").path
    let making = try Self.openssl(
      [
        "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", "key.pem", "-out", "certificate.pem",
        "-days", "2",
        "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1",
      ], in: folder)
    _ = making.output.readDataToEndOfFile()
    making.process.waitUntilExit()
    let serving = try Self.openssl(
      ["s_server", "-accept", "127.0.0.1:0", "-cert", "certificate.pem", "-key", "key.pem", "-HTTP"],
      in: folder)
    // Once it listens it says where: "ACCEPT 127.0.0.1:40123".
    var output = ""
    var port: Int?
    while port == nil {
      let data = serving.output.availableData
      output += String(decoding: data, as: UTF8.self)
      let lines = output.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      port = lines.first { $0.hasPrefix("ACCEPT") }?.split(separator: ":").last.flatMap { Int($0) }
      if data.isEmpty && port == nil { throw StartFailure(output: output) }
    }
    self.port = port ?? 0
    process = Mutex(serving.process)
    // What it says of each connection is not read: to a closed pipe it writes in vain, to a full one it would wait.
    serving.output.readabilityHandler = { if $0.availableData.isEmpty { $0.readabilityHandler = nil } }
  }

  deinit {
    // A process that is started from a thread of a task inherits that thread's signal mask, in which the polite
    // signals are blocked.
    process.withLock { _ = kill($0.processIdentifier, SIGKILL) }
    try? FileManager.default.removeItem(at: folder)
  }

  /// The address of a file.
  public func url(_ name: String) -> String { "https://localhost:\(port)/\(name)" }

  private static func openssl(_ arguments: [String], in folder: URL) throws -> (
    process: Process, output: FileHandle
  ) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["openssl"] + arguments
    process.currentDirectoryURL = folder
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    process.standardInput = FileHandle.nullDevice
    try process.run()
    return (process, pipe.fileHandleForReading)
  }
}
