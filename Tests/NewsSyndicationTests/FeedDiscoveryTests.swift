import Testing

@testable import NewsSyndication

@Suite struct FeedDiscoveryTests {
  private func feeds(_ html: String, at address: String? = "https://paper.example/news/") -> [FeedCandidate] {
    HTMLPage(Array(html.utf8), address: address).feedCandidates()
  }

  @Test func declaredFeedsComeFirstAndThoseOfCommentsLast() {
    let found = feeds(
      """
      <head><link rel="alternate" type="application/rss+xml" title="Paper: Comments" href="/comments/feed/">
      <link REL="Alternate" TYPE="application/atom+xml; charset=utf-8" title="Paper &amp; Co" href="../all.atom">
      <link rel=alternate type=application/feed+json href=//cdn.example/feed.json>
      <link rel=alternate hreflang=de href=/de/><link rel=alternate type=application/json href=/wp-json/page/1>
      <link rel=alternate type=application/json+oembed href=/oembed?x=feed><link rel=stylesheet href=/rss></head>
      <body><a href="/local/rss">Local news</a><a href="/all.atom">Again</a><a href="/about">About</a>
      <a href="/everything">RSS</a><a href="mailto:feed@paper.example">feed</a><a href="feed://b.example/x">b</a>
      """)
    #expect(
      found == [
        FeedCandidate(
          url: "https://paper.example/all.atom", title: "Paper & Co", format: .atom, isDeclared: true),
        FeedCandidate(url: "https://cdn.example/feed.json", title: nil, format: .json, isDeclared: true),
        FeedCandidate(
          url: "https://paper.example/comments/feed/", title: "Paper: Comments", format: .rss,
          isDeclared: true),
        FeedCandidate(
          url: "https://paper.example/local/rss", title: "Local news", format: .rss, isDeclared: false),
        FeedCandidate(
          url: "https://paper.example/everything", title: "RSS", format: .unknown, isDeclared: false),
        FeedCandidate(url: "https://b.example/x", title: "b", format: .unknown, isDeclared: false),
      ])
  }

  @Test func aBaseElementCounts() {
    let found = feeds("<base href=/sub/><link rel=alternate type=text/xml href=rss.xml>")
    #expect(found.map(\.url) == ["https://paper.example/sub/rss.xml"])
    #expect(found.map(\.format) == [.unknown])
  }

  @Test func aPageWithoutFeedsNamesNone() {
    #expect(feeds("<p>Food &amp; <a href=/feedback>feedback</a> <a href=/dress>dress</a></p>").isEmpty)
  }

  @Test func manyAreBounded() {
    let links = (0..<5000).map { "<link rel=alternate type=application/rss+xml href=/\($0)>" }.joined()
    #expect(feeds(links).count == 50)
  }
}
