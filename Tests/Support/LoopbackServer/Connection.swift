/// One client's connection, on its own thread.
final class Connection {
  private let socket: Int32
  private let script: Script

  init(_ socket: Int32, _ script: Script) {
    (self.socket, self.script) = (socket, script)
  }

  /// Answers requests until the client or the script ends it.
  func serve() {
    guard let number = script.open(socket) else { return Socket.close(socket) }
    defer { script.close(socket) }
    var received: [UInt8] = []
    while true {
      while let end = Self.endOfHead(received) {
        guard var request = RecordedRequest(head: Array(received[..<end]), connection: number) else { return }
        received.removeFirst(end)
        while received.count < request.bodyLength {
          let bytes = Socket.receive(socket)
          if bytes.isEmpty { return }
          received += bytes
        }
        request.body = Array(received.prefix(request.bodyLength))
        received.removeFirst(request.bodyLength)
        let answer = script.start(request)
        let isOpen = send(answer)
        script.finish()
        if !isOpen { return }
      }
      let bytes = Socket.receive(socket)
      if bytes.isEmpty { return }
      received += bytes
      // A client that begins TLS is told in plain text, as other servers do.
      if received[0] == 0x16 {
        _ = send(.status(400, "no TLS here"))
        return
      }
    }
  }

  /// Sends an answer; false if the connection must not be used again.
  private func send(_ answer: Answer) -> Bool {
    let hasBody = answer.status != 304 && answer.status != 204
    if let status = answer.status {
      var head = "HTTP/1.1 \(status) \(status < 400 ? "Fine" : "Sorry")\r\n"
      for (name, value) in answer.headers { head += "\(name): \(value)\r\n" }
      if answer.tellsLength && hasBody { head += "Content-Length: \(answer.length)\r\n" }
      if !answer.tellsLength && hasBody { head += "Connection: close\r\n" }
      guard Socket.send(Array((head + "\r\n").utf8), to: socket) else { return false }
    }
    for step in answer.steps where hasBody {
      guard perform(step) else { return false }
    }
    return answer.status != nil && (answer.tellsLength || !hasBody)
  }

  private func perform(_ step: Answer.Step) -> Bool {
    switch step {
    case .send(let bytes): return Socket.send(bytes, to: socket)
    case .wait(let time): return Socket.wait(time, on: socket)
    case .repeated(let bytes):
      while Socket.send(bytes, to: socket) {}
      return false
    case .drip(let bytes, let pause):
      for byte in bytes {
        guard Socket.send([byte], to: socket), Socket.wait(pause, on: socket) else { return false }
      }
      return true
    case .reset:
      Socket.resetOnClose(socket)
      return false
    case .close: return false
    }
  }

  /// The offset after the blank line that ends a request's head.
  private static func endOfHead(_ bytes: [UInt8]) -> Int? {
    guard bytes.count >= 4 else { return nil }
    let mark: [UInt8] = [13, 10, 13, 10]
    return (0...(bytes.count - 4)).first { bytes[$0..<($0 + 4)].elementsEqual(mark) }.map { $0 + 4 }
  }
}

extension Answer {
  /// The bytes that the steps send.
  var length: Int {
    steps.reduce(0) { sum, step in
      switch step {
      case .send(let bytes), .drip(let bytes, _): sum + bytes.count
      default: sum
      }
    }
  }
}
