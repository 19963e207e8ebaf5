import Testing

@testable import NewsLibrary

@Suite struct FeedSourceTests {
  @Test(arguments: [
    ("https://example.org/feed.xml", "https://example.org/feed.xml"),
    ("HTTPS://Example.ORG/Feed?x=A#top", "https://example.org/Feed?x=A"),
    ("http://example.org", "http://example.org/"),
    ("feed://example.org/a", "https://example.org/a"),
    ("feed:http://example.org/a", "http://example.org/a"),
    ("file:///var/news/a%20b.xml", "file:///var/news/a%20b.xml"),
    ("file:///var/./x/../news.xml", "file:///var/news.xml"),
    ("exec:~/bin/weather --city 'Oulu: centre'", "exec:~/bin/weather --city 'Oulu: centre'"),
    ("filter:sed s/a/b/:https://example.org/x", "filter:sed s/a/b/:https://example.org/x"),
  ]) func aSubscriptionsSourceIsRead(_ text: String, _ address: String) throws {
    let source = try FeedSource(text)
    #expect(source.address == address)
    #expect(try FeedSource(source.address) == source)
  }

  @Test(arguments: [
    "", " ", "exec:", "filter:sed", "filter::https://example.org/", "gopher://example.org/", "https://",
    "javascript:alert(1)", "https://example.org/a b", "https://example.org/\u{1B}[2J", "news.xml",
    "filter:a:filter:b:https://example.org/",
  ]) func whatIsNoSourceIsRefused(_ text: String) {
    #expect(throws: FeedSourceError.self) { try FeedSource(text) }
  }

  @Test(arguments: [
    ("example.org/feed.xml", "https://example.org/feed.xml"),
    ("localhost:8080/feed", "https://localhost:8080/feed"),
    ("/srv/feeds/a.xml", "file:///srv/feeds/a.xml"),
    ("./a.xml", "file:///srv/mine/a.xml"),
    ("../b/ä #1.xml", "file:///srv/b/%C3%A4%20%231.xml"),
    ("file:c.xml", "file:///srv/mine/c.xml"),
  ]) func whatTheUserTypesIsCompleted(_ text: String, _ address: String) throws {
    #expect(try FeedSource(typed: text, in: "/srv/mine").address == address)
  }

  @Test func aNameThatIsNeitherFileNorAddressIsTold() {
    #expect(throws: FeedSourceError.unknownName("weather")) {
      try FeedSource(typed: "weather", in: "/nowhere")
    }
  }
}
