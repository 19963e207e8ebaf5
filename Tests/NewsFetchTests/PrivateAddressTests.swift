import LoopbackServer
import NewsFetch
import Testing

/// The tests have no public server. A test server that acts as a proxy stands for the world outside: what goes
/// through it is public as far as the fetcher can tell.
@Suite("Private addresses", .timeLimit(.minutes(5)))
struct PrivateAddressTests {
  private let server: LoopbackServer
  /// Sends everything but this machine's names through the server.
  private let fetcher: Fetcher

  init() throws {
    server = try LoopbackServer()
    let proxies = ProxySettings(http: server.url(""), exceptions: ["localhost", "127.0.0.1"])
    fetcher = Fetcher(configuration: .test(proxies: proxies))
    server["/secret"] = .ok("secret")
  }

  @Test(
    "This machine and private networks are refused by number and by name",
    arguments: [
      "127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "0.0.0.0", "10.1.2.3",
      "192.168.1.1",
      "169.254.169.254", "[fe80::1]", "[fc00::1]", "2130706433", "0x7f.1", "0177.0.0.1", "news.localhost",
    ])
  func refused(_ host: String) async {
    let request = FetchRequest(url: "http://\(host):\(server.port)/secret")
    guard case .privateAddress? = await fetcher.failure(of: request) else {
      Issue.record("not seen as private")
      return
    }
    #expect(server.requests.isEmpty)
  }

  @Test(
    "Without a proxy it is the address that counts, before anything is sent there",
    arguments: [
      "127.0.0.1", "localhost", "[::ffff:127.0.0.1]", "0.0.0.0", "10.1.2.3", "169.254.169.254", "2130706433",
      "224.0.0.1",
    ])
  func refusedDirectly(_ host: String) async {
    let request = FetchRequest(url: "http://\(host):\(server.port)/secret")
    guard case .privateAddress? = await Fetcher(configuration: .test()).failure(of: request) else {
      Issue.record("not seen as private")
      return
    }
    #expect(server.connectionCount == 0)
  }

  @Test("What the user typed is reached")
  func typed() async throws {
    for host in ["127.0.0.1", "localhost"] {
      #expect(try await fetcher.fetch(.local(server.url("/secret", host: host))).text == "secret")
    }
  }

  @Test("A public site leads to no private address, even if the user typed it", arguments: [false, true])
  func fromPublic(_ isTyped: Bool) async {
    for (host, name) in [("127.0.0.1", "127.0.0.1"), ("localhost", "localhost"), ("2130706433", "127.0.0.1")]
    {
      server["/feed"] = .redirect(301, to: server.url("/secret", host: host))
      let request = FetchRequest(url: "http://feeds.example.org/feed", allowsPrivateAddresses: isTyped)
      #expect(await fetcher.failure(of: request) == .privateAddress(host: name))
    }
    #expect(server.requests(to: "/secret").isEmpty)
  }

  @Test("A private site that the user typed leads to another one")
  func fromPrivate() async throws {
    server["/feed"] = .redirect(301, to: server.url("/secret", host: "localhost"))
    #expect(try await fetcher.fetch(.local(server.url("/feed"))).text == "secret")
  }

  @Test("A connection that is still open from a request that was allowed is no way around")
  func reusedConnection() async throws {
    for host in ["localhost", "127.0.0.1"] {
      let url = server.url("/secret", host: host)
      #expect(try await fetcher.fetch(.local(url)).text == "secret")
      let (connections, count) = (server.connectionCount, server.requests.count)
      #expect(await fetcher.failure(of: FetchRequest(url: url)) == .privateAddress(host: host))
      #expect(server.requests.count == count && server.connectionCount == connections)
    }
  }
}
