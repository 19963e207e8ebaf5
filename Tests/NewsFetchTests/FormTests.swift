import LoopbackServer
import NewsFetch
import Testing

@Suite("Forms", .timeLimit(.minutes(5)))
struct FormTests {
  private let fetcher = Fetcher(configuration: .test())
  private let server: LoopbackServer

  init() throws { server = try LoopbackServer() }

  private func post(_ path: String, _ fields: [(String, String)]) async throws -> FetchResponse {
    var request = FetchRequest.local(server.url(path))
    request.form = FormBody(fields)
    request.headers = ["Authorization": "secret"]
    return try await fetcher.fetch(request)
  }

  @Test("Fields arrive as they are, in their order")
  func fields() async throws {
    server["/form"] = .ok("taken")
    let odd = "a&b=c+d %é\n日本"
    #expect(try await post("/form?x=1", [("i", odd), ("i", ""), ("i", "2"), ("é", "3")]).text == "taken")
    let request = try #require(server.requests.first)
    #expect(request.method == "POST" && request.path == "/form")
    #expect(request["Content-Type"] == "application/x-www-form-urlencoded" && request["Expect"] == nil)
    #expect(request.values("i") == [odd, "", "2"])
    #expect(String(decoding: request.body, as: UTF8.self).hasSuffix("&%C3%A9=3"))
  }

  @Test("A long form is sent whole, and the connection serves the next one")
  func long() async throws {
    server["/form"] = .ok("taken")
    let long = String(repeating: "x", count: 3 << 20)
    for _ in 0..<2 { _ = try await post("/form", [("i", long)]) }
    #expect(server.requests.map { $0.body.count } == [long.utf8.count + 2, long.utf8.count + 2])
    #expect(server.connectionCount == 1)
  }

  @Test("A form follows its server, by every redirect that keeps it one", arguments: [301, 302, 307, 308])
  func follows(_ status: Int) async throws {
    server["/old"] = .redirect(status, to: "/new")
    server["/new"] = .ok("taken")
    #expect(try await post("/old", [("i", "1")]).text == "taken")
    #expect(server.requests.map(\.method) == ["POST", "POST"])
    #expect(server.requests[1].values("i") == ["1"])
  }

  @Test("It goes to no other server, and is not turned into a question")
  func stays() async throws {
    let other = try LoopbackServer()
    server["/away"] = .redirect(307, to: other.url("/form"))
    server["/see"] = .redirect(303, to: "/new")
    #expect(try await post("/away", [("i", "1")]).status == 307)
    #expect(try await post("/see", [("i", "1")]).status == 303)
    #expect(other.requests.isEmpty && server.requests.count == 2)
  }
}
