import LoopbackServer
import NewsFetch
import Testing

@Suite("Proxies", .timeLimit(.minutes(5)))
struct ProxyTests {
  @Test("Requests go through the proxy, with their whole address, though the proxy is on this machine")
  func honoured() async throws {
    let proxy = try LoopbackServer()
    proxy["http://feeds.example.org/a"] = .ok("by proxy")
    let environment = ["http_proxy": proxy.url(""), "no_proxy": "127.0.0.1"]
    let fetcher = Fetcher(configuration: .test(proxies: ProxySettings { environment[$0] }))
    let response = try await fetcher.fetch(FetchRequest(url: "http://feeds.example.org/a"))
    #expect(response.text == "by proxy" && response.url == "http://feeds.example.org/a")

    let direct = try LoopbackServer()
    direct["/b"] = .ok("direct")
    #expect(try await fetcher.fetch(.local(direct.url("/b"))).text == "direct")
    #expect(proxy.requests.map(\.target) == ["http://feeds.example.org/a"])
  }

  @Test("A proxy that is not there or will not is named as the cause")
  func failing() async throws {
    let proxy = try LoopbackServer()
    let closed = try ClosedPort()
    let fetcher = Fetcher(
      configuration: .test(proxies: ProxySettings(http: closed.url, https: proxy.url(""))))
    for url in ["http://feeds.example.org/", "https://feeds.example.org/"] {
      guard case .proxy? = await fetcher.failure(of: FetchRequest(url: url)) else {
        Issue.record("\(url): not seen as the proxy's fault")
        continue
      }
    }
    #expect(proxy.requests.map(\.method) == ["CONNECT"])
  }
}
