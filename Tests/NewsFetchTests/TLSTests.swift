import LoopbackServer
import NewsFetch
import Testing

@Suite("Certificates", .timeLimit(.minutes(5)))
struct TLSTests {
  @Test("A certificate that nobody vouches for is refused, one that somebody does is taken")
  func trust() async throws {
    let server = try TLSServer(files: ["feed": "<rss/>"])
    let wary = Fetcher(configuration: .test())
    guard case .tls(let host, let reason)? = await wary.failure(of: .local(server.url("feed"))) else {
      Issue.record("not seen as untrusted")
      return
    }
    #expect(host == "localhost" && reason.contains("certificate"))
    let trusting = Fetcher(configuration: .test(certificateAuthorityFile: server.certificateFile))
    #expect(try await trusting.fetch(.local(server.url("feed"))).text == "<rss/>")
  }

  @Test("A server that speaks no TLS has no secure connection")
  func plain() async throws {
    let server = try LoopbackServer()
    let url = "https://127.0.0.1:\(server.port)/"
    switch await Fetcher(configuration: .test()).failure(of: .local(url)) {
    case .tls?, .reset?: break
    case let error: Issue.record("\(String(describing: error))")
    }
  }
}
