import NewsModel
import Testing

@testable import NewsSyndication

@Suite struct HTMLPageTests {
  private let paragraph =
    "The harbour of Westport opened again on Monday, after a strike of nine days, and forty ships left their anchorage before night fell."

  private func page(head: String = "", _ body: String) throws -> Article {
    try article(
      "<!DOCTYPE html><html lang=\"en-GB\"><head>\(head)</head><body>\(body)</body></html>", name: "page.html"
    )
  }

  @Test func readsBlocksAndLinks() throws {
    let result = try page(
      """
      <article><h1>Ports</h1><p>\(paragraph)</p><h2>Next</h2>
      <blockquote><p>Quoted <b>words</b>.</p></blockquote>
      <ul><li>One <i>item</i></li><li><p>Two</p></li></ul>
      <figure><img src=a.png alt=x><figcaption>Ships at anchor</figcaption></figure>
      <pre>a  b
        c</pre>
      <p>See <a href="/tides?a=1&amp;b=2">the tides</a>, then<br>go.</p>
      <p>\(paragraph)</p><p>\(paragraph)</p>
      <p>Read more: <a href="/x">Elsewhere</a></p></article>
      """)
    #expect(
      result.outline == [
        "paragraph: \(paragraph)", "heading: Next", "quotation: Quoted words.", "listItem: One item",
        "listItem: Two", "caption: Ships at anchor", "preformatted: a  b\n  c",
        "paragraph: See the tides, then go.", "paragraph: \(paragraph)", "paragraph: \(paragraph)",
        "relatedLink: Read more: Elsewhere",
      ])
    let block = try #require(result.blocks.first { $0.text.hasPrefix("See") })
    #expect(block.links == [Link(span: TextSpan(4, 13), url: "/tides?a=1&b=2")])
  }

  @Test func makesLinksAbsolute() throws {
    let result = try page(
      head: "<link rel=canonical href=https://a.example/news/1>",
      "<p>\(paragraph) <a href='../b'>one</a> <a href='//c.example/d'>two</a> <a href='#top'>three</a> <a href='javascript:x()'>four</a></p>"
    )
    #expect(result.blocks.first?.links.map(\.url) == ["https://a.example/b", "https://c.example/d"])
  }

  @Test func prefersLinkedData() throws {
    let result = try page(
      head: """
        <title>Westport opens | The Paper</title>
        <meta property="og:title" content="OG title">
        <script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"x"},{"@type":["NewsArticle"],
        "headline":"Westport opens &amp; sails","datePublished":"2023-07-04T09:10:00+02:00",
        "author":[{"name":"Ada Quay"},{"name":"Tom Reef"}],"publisher":{"name":"The Paper"},"description":"Nine days were enough."}]}</script>
        """,
      "<nav>Menu</nav><p>\(paragraph)</p>")
    #expect(result.title == "Westport opens & sails")
    #expect(result.byline == "Ada Quay, Tom Reef")
    #expect(result.publisher == "The Paper")
    #expect(result.standfirst == "Nine days were enough.")
    #expect(result.published == PublicationTime(parsing: "2023-07-04T09:10+02:00"))
    #expect(result.language == "en-GB")
    #expect(result.outline == ["paragraph: \(paragraph)"])
  }

  @Test func fallsBackToMetaAndVisibleMarks() throws {
    let result = try page(
      head:
        "<title>Westport opens again today | The Paper</title><meta property=og:site_name content='The Paper'><meta property=og:url content=https://p.example/1>",
      "<p class=byline>By Ada Quay</p><time datetime=2023-07-04>4 July</time><p>\(paragraph)</p>")
    #expect(result.title == "Westport opens again today")
    #expect(result.byline == "Ada Quay")
    #expect(result.published?.day == CalendarDate(2023, 7, 4))
    #expect(result.id == "https://p.example/1")
  }

  @Test func findsTheArticleAmongFurniture() throws {
    let links = (1...30).map { "<li><a href=/\($0)>Headline number \($0) of the day</a></li>" }.joined()
    let body = (1...6).map { "<p>\(paragraph) Paragraph \($0).</p>" }.joined()
    let result = try page(
      """
      <div class="topbar"><ul>\(links)</ul></div>
      <div id=columns><div class=story><h1>Ports</h1>\(body)</div>
      <div class="sidebar related"><p>\(paragraph)</p><ul>\(links)</ul></div></div>
      <div class=comments><p>First! \(paragraph)</p></div>
      <footer>All rights reserved, and so on, in a long line of small print, as always.</footer>
      """)
    #expect(result.blocks.count == 6)
    #expect(result.blocks.allSatisfy { $0.text.hasPrefix("The harbour") })
  }

  @Test func dropsWhatIsHidden() throws {
    let result = try page(
      "<p>\(paragraph)</p><p hidden>no</p><p style='display: none'>no</p><script>no()</script><noscript>no</noscript>"
    )
    #expect(result.outline == ["paragraph: \(paragraph)"])
  }

  @Test func readsTheDeclaredEncoding() throws {
    let bytes =
      Array("<html><head><meta charset=iso-8859-1></head><body><p>Caf".utf8) + [0xE9]
      + Array("</p></body></html>".utf8)
    let document = try DocumentReader().read(bytes, name: "x")
    #expect(document.articles.first?.blocks.first?.text == "Café")
  }

  @Test func dataTablesKeepTheirRows() throws {
    let result = try page(
      "<p>\(paragraph)</p><table><tr><th>Port<th>Ships<tr><td>Westport<td>40<tr><td>Eastport<td>2</table>")
    #expect(result.blocks.last == Block(.table, "Port     | Ships\nWestport | 40\nEastport | 2"))
  }
}
