import Foundation
import LoopbackServer
import NewsFetch
import Testing

@Suite("Answers", .timeLimit(.minutes(5)))
struct StatusTests {
  private let fetcher = Fetcher(configuration: .test())
  private let server: LoopbackServer

  init() throws { server = try LoopbackServer() }

  @Test("An unchanged thing is not sent again")
  func notModified() async throws {
    server.serve("<rss/>", etag: "\"v1\"", at: "/feed")
    let first = try await fetcher.fetch(.local(server.url("/feed")))
    #expect(first.status == 200 && first.isSuccess && !first.isNotModified)
    #expect(first.text == "<rss/>")
    #expect(first.contentType == "application/xml")
    #expect(first.url == server.url("/feed") && first.permanentURL == nil)
    var again = FetchRequest.local(server.url("/feed"))
    again.etag = first.etag
    let second = try await fetcher.fetch(again)
    #expect(second.isNotModified && second.body.isEmpty)
    #expect(second.etag == "\"v1\"")
  }

  @Test("The date of the last change goes back as it came")
  func lastModified() async throws {
    let date = "Tue, 03 Mar 2026 07:00:00 GMT"
    server.on("/feed") { request in
      request["If-Modified-Since"] == date
        ? Answer(status: 304, steps: []) : .ok("a").with("Last-Modified", date)
    }
    var request = FetchRequest.local(server.url("/feed"))
    request.lastModified = try await fetcher.fetch(request).lastModified
    #expect(request.lastModified == date)
    #expect(try await fetcher.fetch(request).isNotModified)
  }

  @Test("What is gone is told apart from what fails", arguments: [404, 410, 500, 503])
  func badStatus(_ status: Int) async throws {
    server["/feed"] = .status(status, "no")
    let response = try await fetcher.fetch(.local(server.url("/feed")))
    #expect(response.status == status && response.text == "no" && !response.isSuccess)
    #expect(response.isGone == (status == 410))
    #expect(response.isRateLimited == (status == 503))
  }

  @Test("A server that wants peace says for how long, in seconds or by a date")
  func retryAfter() async throws {
    server["/seconds"] = .tooManyRequests(retryAfter: "120")
    let seconds = try await fetcher.fetch(.local(server.url("/seconds")))
    #expect(seconds.isRateLimited && seconds.retryAfter == .seconds(120))

    server["/date"] = .tooManyRequests(retryAfter: Self.httpDate(Date(timeIntervalSinceNow: 7200)))
    let date = try await fetcher.fetch(.local(server.url("/date")))
    let wait = try #require(date.retryAfter)
    #expect(.seconds(3600) < wait && wait <= .seconds(7200))

    server["/past"] = .tooManyRequests(retryAfter: "Sun, 06 Nov 1994 08:49:37 GMT")
    #expect(try await fetcher.fetch(.local(server.url("/past"))).retryAfter == nil)
    server["/nonsense"] = .tooManyRequests(retryAfter: "soon")
    #expect(try await fetcher.fetch(.local(server.url("/nonsense"))).retryAfter == nil)
  }

  private static func httpDate(_ date: Date) -> String {
    let format = DateFormatter()
    format.locale = Locale(identifier: "en_US_POSIX")
    format.timeZone = TimeZone(secondsFromGMT: 0)
    format.dateFormat = "EEE, dd MMM yyyy HH:mm:ss 'GMT'"
    return format.string(from: date)
  }

  @Test("Freshness and type come from the headers, the type as it is, right or wrong")
  func headers() async throws {
    server["/feed"] = .ok("<rss/>", type: "image/png; charset=KOI8-R").with(
      "Cache-Control", "public, max-age=900")
    let response = try await fetcher.fetch(.local(server.url("/feed")))
    #expect(response.maxAge == .seconds(900))
    #expect(response.contentType == "image/png; charset=KOI8-R")
    #expect(response.duration > .zero)
  }

  @Test("A coded body is decoded, a broken coding is an error")
  func encodings() async throws {
    server["/gzip"] = .gzip(String(repeating: "news ", count: 10_000))
    #expect(try await fetcher.fetch(.local(server.url("/gzip"))).body.count == 50_000)
    #expect(server.requests.first?["Accept-Encoding"]?.contains("gzip") == true)
    server["/broken"] = .ok("this is no gzip").with("Content-Encoding", "gzip")
    guard case .malformed = await fetcher.failure(of: .local(server.url("/broken"))) else {
      Issue.record("not seen as malformed")
      return
    }
  }

  @Test("A request says who asks and what for, and no header smuggles in another")
  func requestHeaders() async throws {
    server["/"] = .ok()
    var request = FetchRequest.local(server.url("/"))
    request.accept = "application/atom+xml, */*;q=0.1"
    request.headers = ["X-Reader": "yes", "X-Bad": "a\r\nX-Smuggled: b"]
    _ = try await fetcher.fetch(request)
    request.userAgent = "mine/2"
    request.etag = "\"x\"\r\nX-Smuggled: c"
    _ = try await fetcher.fetch(request)
    let (first, second) = (server.requests[0], server.requests[1])
    #expect(first["User-Agent"]?.hasPrefix("dateline/") == true && second["User-Agent"] == "mine/2")
    #expect(first["Accept"] == "application/atom+xml, */*;q=0.1")
    #expect(first["X-Reader"] == "yes")
    #expect(first["X-Bad"] == nil && first["X-Smuggled"] == nil && second["X-Smuggled"] == nil)
  }

  @Test("A user and password are sent once the server asks, from the request or its address")
  func basicAuthentication() async throws {
    server.on("/private") { request in
      request["Authorization"] == "Basic " + Data("ann:s:e c".utf8).base64EncodedString()
        ? .ok("in") : .status(401).with("WWW-Authenticate", "Basic realm=\"news\"")
    }
    var request = FetchRequest.local(server.url("/private"))
    #expect(try await fetcher.fetch(request).status == 401)
    request.credentials = Credentials(user: "ann", password: "s:e c")
    #expect(try await fetcher.fetch(request).text == "in")
    let inAddress = FetchRequest.local("http://ann:s%3Ae%20c@127.0.0.1:\(server.port)/private#top")
    let response = try await fetcher.fetch(inAddress)
    #expect(response.text == "in" && response.url == server.url("/private"))
  }

  @Test("Where the server offers digest, the password does not go over the wire")
  func digestAuthentication() async throws {
    server.on("/private") { request in
      request["Authorization"]?.hasPrefix("Digest username=\"ann\"") == true
        ? .ok("in")
        : Answer(
          status: 401,
          headers: [
            ("WWW-Authenticate", "Basic realm=\"news\""),
            ("WWW-Authenticate", "Digest realm=\"news\", qop=\"auth\", nonce=\"abc\", algorithm=MD5"),
          ], body: [])
    }
    var request = FetchRequest.local(server.url("/private"))
    request.credentials = Credentials(user: "ann", password: "secret")
    #expect(try await fetcher.fetch(request).text == "in")
    #expect(server.requests.allSatisfy { $0["Authorization"]?.hasPrefix("Basic") != true })
  }
}
