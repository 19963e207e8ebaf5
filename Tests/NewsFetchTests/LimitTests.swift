import LoopbackServer
import NewsFetch
import Testing

@Suite("Limits, and servers that misbehave", .timeLimit(.minutes(5)))
struct LimitTests {
  private let fetcher = Fetcher(configuration: .test())
  private let server: LoopbackServer

  init() throws { server = try LoopbackServer() }

  private func failure(_ answer: Answer, limit: Int = 1 << 20, timeout: Duration = .seconds(60)) async
    -> FetchError?
  {
    server["/feed"] = answer
    var request = FetchRequest.local(server.url("/feed"))
    (request.maximumBytes, request.timeout) = (limit, timeout)
    return await fetcher.failure(of: request)
  }

  @Test("A body without end stops at the limit")
  func endless() async { #expect(await failure(.endless) == .tooLarge(limit: 1 << 20)) }

  @Test("A gzip bomb stops at the limit of the decoded size")
  func gzipBomb() async {
    let bomb = Answer.gzipBomb(megabytes: 100)
    #expect(bomb.steps.count == 1)
    #expect(await failure(bomb, limit: 5 << 20) == .tooLarge(limit: 5 << 20))
  }

  @Test("A length that is announced and too much is not waited for")
  func announced() async {
    let answer = Answer(headers: [("Content-Length", "2000000")], steps: [.wait(.seconds(3600))])
    #expect(await failure(answer) == .tooLarge(limit: 1 << 20))
  }

  @Test("A body of just the limit is taken")
  func justFits() async throws {
    server["/feed"] = .ok("12345")
    var request = FetchRequest.local(server.url("/feed"))
    request.maximumBytes = 5
    #expect(try await fetcher.fetch(request).text == "12345")
    request.maximumBytes = 4
    #expect(await fetcher.failure(of: request) == .tooLarge(limit: 4))
  }

  @Test("Headers without end stop")
  func headers() async {
    let line = "X-Filler: \(String(repeating: "x", count: 1000))\r\n"
    let answer = Answer(
      status: nil, steps: [.send(Array("HTTP/1.1 200 OK\r\n".utf8)), .repeated(Array(line.utf8))])
    #expect(await failure(answer) == .headersTooLarge(limit: 256 << 10))
  }

  @Test("A redirect with an endless body ends too")
  func endlessRedirect() async {
    let answer = Answer(status: 302, headers: [("Location", "/x")], steps: [.repeated(Array("more ".utf8))])
    #expect(await failure(answer) == .tooLarge(limit: 1 << 20))
  }

  @Test("A slow drip is given up long before the whole time is over")
  func slowDrip() async {
    let answer = Answer.slowDrip(String(repeating: "a", count: 10_000), every: .milliseconds(300))
    #expect(await failure(answer) == .tooSlow(host: "127.0.0.1"))
  }

  @Test("A server that says nothing is given up")
  func silence() async { #expect(await failure(.silence) == .tooSlow(host: "127.0.0.1")) }

  @Test("A body that keeps coming ends with the whole time")
  func wholeTime() async {
    let answer = Answer.slowDrip(String(repeating: "a", count: 100_000), every: .milliseconds(1))
    #expect(await failure(answer, timeout: .milliseconds(400)) == .timedOut(.milliseconds(400)))
  }

  @Test("Redirects share the whole time")
  func wholeTimeOfRedirects() async {
    let answer = Answer(
      status: 302, headers: [("Location", "/feed"), ("Content-Length", "1")],
      steps: [.wait(.milliseconds(150)), .send([0x20])])
    #expect(await failure(answer, timeout: .milliseconds(400)) == .timedOut(.milliseconds(400)))
  }

  @Test(
    "A connection that breaks off is an error and not a short body",
    arguments: [Answer.resetInBody(), .cutBody(), .hangUp, Answer(status: nil, steps: [.reset])])
  func reset(_ answer: Answer) async { #expect(await failure(answer) == .reset(host: "127.0.0.1")) }

  @Test(
    "What is not HTTP says so", arguments: ["220 ftp ready\r\n", "<html></html>", "HTTP/9.9 200 OK\r\n\r\n"])
  func notHTTP(_ text: String) async {
    guard case .malformed? = await failure(.raw(text)) else {
      Issue.record("not seen as malformed")
      return
    }
  }

  @Test("A port at which nobody listens refuses")
  func refused() async throws {
    let port = try ClosedPort()
    #expect(await fetcher.failure(of: .local(port.url)) == .refused(host: "127.0.0.1"))
  }

  @Test("A host that does not exist is not found")
  func noHost() async {
    #expect(
      await fetcher.failure(of: .local("http://no-such-host.invalid/"))
        == .hostNotFound("no-such-host.invalid"))
  }

  @Test("Errors are one line without control characters, whatever the network put into them")
  func messages() {
    let hostile = "evil\u{1B}]0;x\u{7}\u{9B}31m\u{202E}\n" + String(repeating: "x", count: 5000)
    let errors: [FetchError] = [
      .invalidURL(hostile), .unsupportedScheme(hostile), .hostNotFound(hostile), .other(hostile),
      .tls(host: hostile, reason: hostile), .malformed(reason: hostile),
    ]
    for error in errors {
      let text = "\(error)"
      #expect(
        text.unicodeScalars.allSatisfy {
          $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) && $0 != "\u{202E}"
        })
      #expect(text.count < 600)
    }
    #expect(
      "\(FetchError.tooLarge(limit: 32 << 20))"
        == "larger than the limit of 32 MB; raise the limit if you trust the source")
    #expect(FetchError.timedOut(.milliseconds(1500)).message == "not finished within 1.5 s")
  }
}
