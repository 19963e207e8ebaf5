import LoopbackServer
import NewsFetch
import Testing

@Suite("Conditional requests and statuses")
struct StatusTests {
  private let fetcher = Fetcher(configuration: .test)
  private let server: LoopbackServer

  init() throws { server = try LoopbackServer() }

  @Test("An unchanged thing is not sent again")
  func notModified() async throws {
    server.serve("<rss/>", etag: "\"v1\"", at: "/feed")
    let first = try await fetcher.fetch(.local(server.url("/feed")))
    #expect(first.status == 200 && first.isSuccess && !first.isNotModified)
    #expect(String(decoding: first.body, as: UTF8.self) == "<rss/>")
    #expect(first.contentType == "application/xml")
    let second = try await fetcher.fetch(.local(server.url("/feed"), etag: first.etag))
    #expect(second.isNotModified && second.body.isEmpty)
    #expect(second.etag == "\"v1\"")
  }
}
