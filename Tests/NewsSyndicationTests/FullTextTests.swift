import NewsModel
import Testing

@testable import NewsSyndication

@Suite struct FullTextTests {
  private let paragraph =
    "The ferry to Northisle sails again from Friday, the operator said, after its engine, its crane and its bell were mended, and the islanders may book from noon."

  private func article(head: String = "", _ body: String, address: String? = nil) -> Article {
    HTMLPage(
      Array("<!DOCTYPE html><html><head>\(head)</head><body>\(body)</body></html>".utf8), address: address
    )
    .article()
  }

  /// A page as newspapers make them: the body among menus, boxes, buttons and other people's words.
  private var crowdedPage: String {
    let teasers = (1...12).map { "<li><a href=/t/\($0)>Teaser number \($0) of many on this page</a></li>" }
      .joined()
    let opinions = (1...9).map { "<div class=comment><p>Reader \($0): I, for one, do not agree.</p></div>" }
      .joined()
    return """
      <div id=cookie-banner role=dialog><p>We use cookies, and partners, and more cookies. \(paragraph)</p></div>
      <nav><ul>\(teasers)</ul></nav><header class=masthead><a href=/>The Isle Post</a></header>
      <main><h1>Ferry sails again</h1><div class=byline>By Ada Quay</div>
      <div class="share sharedaddy"><a href=/s>Share</a> <a href=/m>Mail</a></div>
      <div class=story-body><p>\(paragraph) 1</p><p>\(paragraph) 2</p>
      <div class="ad-break"><p>Advertisement, \(paragraph)</p></div>
      <h2>What was mended</h2><ul><li>The engine, at last.</li><li>The crane.</li></ul>
      <figure><img src=f.jpg alt="The ferry at the pier"><figcaption>At the pier</figcaption></figure>
      <p>\(paragraph) 3</p><blockquote><p>“We are glad,” said the mayor.</p></blockquote>
      <aside><p>In this aside, \(paragraph)</p></aside><p>\(paragraph) 4</p>
      <div class=related-links><ul>\(teasers)</ul></div>
      <form class=newsletter><p>Get the news</p><input name=mail><button>Go</button></form></div>
      <div class=author-box><p>Ada Quay writes of the sea.</p></div></main>
      <div id=comments>\(opinions)</div><footer><p>All rights reserved, \(paragraph)</p></footer>
      """
  }

  @Test func findsTheBodyAmongFurniture() {
    let result = article(head: "<title>Ferry sails again | The Isle Post</title>", crowdedPage)
    #expect(
      result.outline == [
        "paragraph: \(paragraph) 1", "paragraph: \(paragraph) 2", "heading: What was mended",
        "listItem: The engine, at last.", "listItem: The crane.", "caption: At the pier",
        "paragraph: \(paragraph) 3", "quotation: “We are glad,” said the mayor.", "paragraph: \(paragraph) 4",
        "relatedLink: Ada Quay writes of the sea.",
      ])
    #expect(result.title == "Ferry sails again")
    #expect(result.byline == "Ada Quay")
  }

  @Test func joinsTheBodyWherePartsStandSideBySide() {
    let parts = (1...4).map { "<div class=part><p>\(paragraph) \($0)a</p><p>\(paragraph) \($0)b</p></div>" }
    let result = article(
      "<div>\(parts.joined(separator: "<div class=sponsor>Buy now, buy here</div>"))<p>It ends here.</p></div>"
    )
    #expect(result.blocks.count == 9)
    #expect(result.blocks.last?.text == "It ends here.")
  }

  @Test func looseTextAndDoubleBreaksAreParagraphs() {
    let result = article(
      "<div id=content>\(paragraph) 1<br><br>\(paragraph) 2<br>more<br> <br>\(paragraph) 3</div>")
    #expect(
      result.blocks.map(\.text) == ["\(paragraph) 1", "\(paragraph) 2 more", "\(paragraph) 3"])
  }

  /// Where a suspicion leaves nothing of a page, the page is read without it.
  @Test func readsAPageWhoseBodyIsNamedLikeFurniture() {
    let result = article("<div class=sidebar><p>\(paragraph)</p><p>\(paragraph)</p></div>")
    #expect(result.blocks.count == 2)
  }

  @Test func aShortPageIsReadWhole() {
    #expect(article("<p>Only this.</p>").outline == ["paragraph: Only this."])
    #expect(article("").blocks.isEmpty)
  }

  @Test func takesTheBodyFromDataWhereThePageShowsNone() {
    let told = (1...5).map { "\(paragraph) \($0)" }
    let data = told.joined(separator: "\\n\\n")
    let head =
      "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"Ferry\",\"articleBody\":\"\(data)\"}</script>"
    #expect(article(head: head, "<div id=app>Loading, please wait.</div>").blocks.map(\.text) == told)
    let shown = told.map { "<p>\($0) shown</p>" }.joined()
    #expect(article(head: head, "<div>\(shown)</div>").blocks.map(\.text) == told.map { "\($0) shown" })
  }

  @Test func readsDataInACDATASection() {
    let json = "{\"@type\":\"NewsArticle\",\"headline\":\"Ferry\",\"datePublished\":\"2022-05-06T07:08:09Z\"}"
    for script in ["<![CDATA[\n\(json)\n]]>", "//<![CDATA[\n\(json)\n//]]>", "[\(json)]"] {
      let result = article(
        head: "<script type='application/ld+json'>\(script)</script>", "<p>\(paragraph)</p>")
      #expect(result.title == "Ferry")
      #expect(result.published == PublicationTime(parsing: "2022-05-06T07:08:09Z"))
    }
  }

  @Test(arguments: [
    ("<title>Ferry sails again - The Isle Post</title>", "Ferry sails again"),
    ("<title>Ferry sails again to the isles | Post</title>", "Ferry sails again to the isles"),
    ("<title>Well-known - or not</title>", "Well-known - or not"),
    ("<title>Short</title>", "Short"),
    ("<meta property=og:title content='As told'><title>Other | Post</title>", "As told"),
  ])
  func titleIsWithoutTheSite(head: String, title: String) {
    let site = "<meta property=og:site_name content='The Isle Post'>"
    #expect(article(head: site + head, "<p>\(paragraph)</p>").title == title)
  }

  @Test func timeOfPublicationComesFromWhereverItIsMarked() {
    let expected = PublicationTime(parsing: "2021-02-03T04:05:00+01:00")
    let stamp = "2021-02-03T04:05:00+01:00"
    #expect(
      article(head: "<meta property=article:published_time content=\(stamp)>", "<p>\(paragraph)").published
        == expected)
    #expect(
      article("<time datetime=2020-01-01>x</time><time pubdate datetime=\(stamp)>y</time>").published
        == expected)
    #expect(article("<span itemprop=datePublished content=\(stamp)>y</span>").published == expected)
    #expect(article("<p><time datetime=\(stamp)>early</time> \(paragraph)</p>").published == expected)
  }

  @Test func addressAndCharsetOfTheTransportCount() {
    let bytes = Array("<meta charset=utf-8><p><a href=a/b>caf".utf8) + [0xE9] + Array("</a> of the isle".utf8)
    let result = HTMLPage(bytes, charset: "iso-8859-1", address: "https://p.example/x/").article()
    #expect(result.blocks.first?.text == "café of the isle")
    #expect(result.blocks.first?.links.map(\.url) == ["https://p.example/x/a/b"])
    #expect(result.url == "https://p.example/x/")
    #expect(result.id == result.url)
  }
}
