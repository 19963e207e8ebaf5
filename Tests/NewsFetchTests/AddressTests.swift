import Testing

@testable import NewsFetch

@Suite("Addresses")
struct AddressTests {
  @Test(
    "Public numbers are public",
    arguments: [
      "1.1.1.1", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0", "172.15.0.1", "172.32.0.1",
      "192.169.0.1", "223.255.255.255", "2606:4700::1111", "2a00::1", "::ffff:1.1.1.1", "64:ff9b::808:808",
      "2002:808:808::1",
    ])
  func isPublic(_ text: String) throws { #expect(try #require(IPAddress(text)).isPublic) }

  @Test(
    "Others are not",
    arguments: [
      "0.0.0.0", "0.1.2.3", "10.0.0.1", "10.255.255.255", "100.64.0.1", "100.127.255.255", "127.0.0.1",
      "127.255.255.255", "169.254.169.254", "172.16.0.1", "172.31.255.255", "192.168.0.1", "192.0.0.8",
      "198.18.0.1",
      "198.19.255.255", "224.0.0.1", "239.1.1.1", "240.0.0.1", "255.255.255.255", "::", "::1", "::127.0.0.1",
      "::ffff:10.0.0.1", "64:ff9b::a00:1", "64:ff9b:1::1", "2002:7f00:1::", "2001::1", "2001:db8::1",
      "fc00::1",
      "fdff::1", "fe80::1%eth0", "febf::1", "fec0::1", "ff02::1",
    ])
  func isNotPublic(_ text: String) throws { #expect(try !#require(IPAddress(text)).isPublic) }

  @Test("Names are no numbers", arguments: ["localhost", "1.2.3", "example.org", ""])
  func names(_ text: String) { #expect(IPAddress(text) == nil) }

  @Test("A web address is taken apart as libcurl does it")
  func parts() throws {
    let address = try WebAddress("  HTTPS://u%40x:p%3A@Example.ORG:8443/a b?q=ü#top \n")
    #expect(address.url == "https://Example.ORG:8443/a%20b?q=%c3%bc")
    #expect(address.host == "example.org" && address.port == 8443 && address.isSecure)
    #expect(address.credentials == Credentials(user: "u@x", password: "p:"))
    let six = try WebAddress("http://[2001:DB8::1]/")
    #expect(six.host == "2001:db8::1" && six.port == 80 && six.namesPrivateHost)
    #expect(try WebAddress("http://0x7f.1/").host == "127.0.0.1")
    for host in ["LocalHost", "localhost.", "news.localhost", "[::ffff:10.0.0.1]", "10.1"] {
      #expect(try WebAddress("http://\(host)/").namesPrivateHost, "\(host)")
    }
    for host in ["localhost.example", "notlocalhost", "1.1"] {
      #expect(try !WebAddress("http://\(host)/").namesPrivateHost, "\(host)")
    }
    #expect(
      try WebAddress("http://a.example/").url(with: Credentials(user: "a:b", password: "c@d"))
        == "http://a%3ab:c%40d@a.example/")
  }

  @Test(
    "Secrets go to the same server, also once it is secure, and nowhere else",
    arguments: [
      ("http://a.example/", "http://a.example/x", true), ("http://a.example/", "https://A.example/", true),
      ("http://a.example/", "http://a.example:81/", false),
      ("http://a.example/", "https://a.example:81/", false),
      ("http://a.example:81/", "https://a.example/", false),
      ("https://a.example/", "http://a.example/", false),
      ("https://a.example/", "https://b.a.example/", false),
    ])
  func trust(_ from: String, _ to: String, _ isTrusted: Bool) throws {
    #expect(try WebAddress(from).trusts(WebAddress(to)) == isTrusted)
  }

  @Test(
    "Proxies are chosen by scheme and exceptions",
    arguments: [
      ("http://example.org/", "h"), ("https://example.org/", "s"), ("http://a.inner.example/", nil),
      ("http://inner.example./", nil), ("http://winner.example/", "h"), ("http://10.1.2.3/", nil),
      ("http://11.1.2.3/", "h"), ("http://[fd00::1]/", nil), ("http://192.0.2.7/", nil),
      ("http://192.0.2.8/", "h"),
    ])
  func proxies(_ url: String, _ proxy: String?) throws {
    let settings = ProxySettings {
      [
        "http_proxy": "h", "HTTP_PROXY": "never", "HTTPS_PROXY": "s", "all_proxy": "a",
        "no_proxy": ".Inner.example, 10.0.0.0/8,fd00::/8 192.0.2.7 bad/x",
      ][$0]
    }
    #expect(try settings.proxy(for: WebAddress(url)) == proxy)
  }

  @Test("One variable serves for all schemes, a star for no host")
  func allProxies() throws {
    let address = try WebAddress("https://example.org/")
    #expect(ProxySettings { ["ALL_PROXY": "a"][$0] }.proxy(for: address) == "a")
    #expect(ProxySettings { ["ALL_PROXY": "a", "no_proxy": "*"][$0] }.proxy(for: address) == nil)
    #expect(ProxySettings { ["HTTP_PROXY": "a"][$0] } == .none)
  }
}
