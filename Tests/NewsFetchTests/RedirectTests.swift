import LoopbackServer
import NewsFetch
import Testing

@Suite("Redirects", .timeLimit(.minutes(5)))
struct RedirectTests {
  private let fetcher = Fetcher(configuration: .test())
  private let server: LoopbackServer

  init() throws {
    server = try LoopbackServer()
    server["/new"] = .ok("here")
  }

  @Test("A permanent move is told", arguments: [301, 308])
  func permanent(_ status: Int) async throws {
    server["/old"] = .redirect(status, to: "/older")
    server["/older"] = .redirect(301, to: server.url("/new"))
    let response = try await fetcher.fetch(.local(server.url("/old")))
    #expect(response.text == "here" && response.url == server.url("/new"))
    #expect(response.permanentURL == server.url("/new"))
  }

  @Test("A detour for the moment is not", arguments: [302, 303, 307])
  func temporary(_ status: Int) async throws {
    server["/old"] = .redirect(status, to: "new")
    let response = try await fetcher.fetch(.local(server.url("/old")))
    #expect(response.text == "here" && response.url == server.url("/new") && response.permanentURL == nil)
  }

  @Test("Of a mixed chain the permanent beginning counts")
  func mixed() async throws {
    server["/a"] = .redirect(301, to: "/b")
    server["/b"] = .redirect(302, to: "/c")
    server["/c"] = .redirect(301, to: "/new")
    let response = try await fetcher.fetch(.local(server.url("/a")))
    #expect(response.url == server.url("/new") && response.permanentURL == server.url("/b"))
  }

  @Test("A permanent move to nothing is no move")
  func permanentToNothing() async throws {
    server["/old"] = .redirect(301, to: "/lost")
    let response = try await fetcher.fetch(.local(server.url("/old")))
    #expect(response.status == 404 && response.permanentURL == nil)
  }

  @Test("The last answer's validators are sent along, and an unchanged thing may have moved")
  func validators() async throws {
    server["/old"] = .redirect(301, to: "/feed")
    server.serve("<rss/>", etag: "\"v1\"", at: "/feed")
    var request = FetchRequest.local(server.url("/old"))
    request.etag = "\"v1\""
    let response = try await fetcher.fetch(request)
    #expect(response.isNotModified && response.permanentURL == server.url("/feed"))
  }

  @Test("Circles and long chains end")
  func loops() async throws {
    server["/a"] = .redirect(301, to: "/b")
    server["/b"] = .redirect(302, to: "/a")
    #expect(await fetcher.failure(of: .local(server.url("/a"))) == .tooManyRedirects(limit: 10))
    #expect(server.requests.count == 11)
    for number in 1...10 { server["/\(number)"] = .redirect(to: number == 10 ? "/new" : "/\(number + 1)") }
    #expect(try await fetcher.fetch(.local(server.url("/1"))).text == "here")
  }

  @Test("A site that redirects until it sees its cookie is followed")
  func cookies() async throws {
    server.on("/feed") { request in
      request["Cookie"] == "seen=1" ? .ok("here") : .redirect(to: "/feed").with("Set-Cookie", "seen=1")
    }
    #expect(try await fetcher.fetch(.local(server.url("/feed"))).text == "here")
    // The next request knows nothing of it.
    #expect(try await fetcher.fetch(.local(server.url("/feed"))).text == "here")
    #expect(server.requests.count == 4)
  }

  @Test("A redirect without an address is an answer")
  func noLocation() async throws {
    server["/old"] = .status(302, "where?")
    let response = try await fetcher.fetch(.local(server.url("/old")))
    #expect(response.status == 302 && response.text == "where?")
  }

  @Test(
    "Nothing but http and https is fetched",
    arguments: ["file:///etc/passwd", "ftp://localhost/x", "dict://h/x"])
  func schemes(_ target: String) async throws {
    let scheme = String(target.prefix { $0 != ":" })
    #expect(await fetcher.failure(of: .local(target)) == .unsupportedScheme(scheme))
    server["/old"] = .redirect(to: target)
    #expect(await fetcher.failure(of: .local(server.url("/old"))) == .unsupportedScheme(scheme))
  }

  @Test(
    "What is no address says so",
    arguments: ["", "feed", "example.org/feed", "http://", "http://a b/", "//x/y"])
  func invalid(_ text: String) async {
    #expect(await fetcher.failure(of: .local(text)) == .invalidURL(text))
  }

  @Test("A password stays with its server")
  func credentials() async throws {
    let ask = Answer.status(401).with("WWW-Authenticate", "Basic realm=\"news\"")
    let other = server.url("/other", host: "localhost")
    server.on("/start") { $0["Authorization"] == nil ? ask : .redirect(301, to: other) }
    server.on("/other") { $0["Authorization"] == nil ? ask : .ok("leaked") }
    var request = FetchRequest.local(server.url("/start"))
    request.credentials = Credentials(user: "ann", password: "secret")
    request.headers = ["X-Key": "secret too"]
    #expect(try await fetcher.fetch(request).status == 401)
    #expect(server.requests(to: "/other").map { $0["X-Key"] } == [nil])
    #expect(server.requests(to: "/start").allSatisfy { $0["X-Key"] == "secret too" })

    server.on("/start") { $0["Authorization"] == nil ? ask : .redirect(301, to: "/other") }
    #expect(try await fetcher.fetch(request).text == "leaked", "on the same server it goes along")
    request.credentials = nil
    request.url = "http://ann:secret@127.0.0.1:\(server.port)/start"
    let response = try await fetcher.fetch(request)
    #expect(response.permanentURL == "http://ann:secret@127.0.0.1:\(server.port)/other")
    #expect(response.url == server.url("/other"))
  }
}
