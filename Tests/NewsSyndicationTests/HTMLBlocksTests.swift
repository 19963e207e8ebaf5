import NewsModel
import Testing

@testable import NewsSyndication

@Suite struct HTMLBlocksTests {
  private func blocks(_ html: String, base: String? = nil) -> [Block] {
    HTMLBlocks.blocks(fragment: Array(html.utf8), base: base)
  }

  private func outline(_ html: String) -> [String] {
    blocks(html).map { "\($0.kind.rawValue): \($0.text)" }
  }

  @Test func listsKeepNumbersAndNesting() {
    #expect(
      outline(
        """
        <ol start=3><li>Three<li value=7>Seven<ul><li>inner <b>one</b></ul><li><p>Eight</p></ol>
        <ul><li>Plain<li><a href=/x>Linked</a> words</ul>
        """) == [
          "listItem: 3. Three", "listItem: 7. Seven", "listItem: – inner one", "listItem: 8. Eight",
          "listItem: Plain", "listItem: Linked words",
        ])
  }

  @Test func theMarkOfAnItemIsPartOfNoLink() throws {
    let block = try #require(blocks("<ol><li><a href=http://a.example/>First</a> and more</ol>").first)
    #expect(block.text == "1. First and more")
    #expect(block.links == [Link(span: TextSpan(3, 8), url: "http://a.example/")])
  }

  @Test func narrowTablesAreSetInColumnsAndWideOnesByRow() {
    let words = String(repeating: "A long cell of many words. ", count: 6)
    #expect(
      outline(
        """
        <table><caption>Ships</caption><tr><th>Port<th>In<th>Out<tr><td>Westport<td>4<td>12<tr><td>Ayr<td><td>1</table>
        <table><tr><td>One<td>\(words)<td><a href=http://b.example/>more</a><tr><td>Two<td>\(words)</table>
        """) == [
          "table: Port     | In | Out\nWestport | 4  | 12\nAyr      |    | 1",
          "paragraph: One · \(words.trimmed) · more", "paragraph: Two · \(words.trimmed)",
        ])
  }

  @Test func imagesSpeakByCaptionElseByAlternativeText() {
    #expect(
      outline(
        """
        <p>Before <img src=s.png alt=🙂> after.</p><figure><img alt="A harbour seen from above"><figcaption>Ships at
        anchor</figcaption></figure><p>Text <img alt="Forty ships at anchor"> goes on.</p><img alt="IMG_1.jpg">
        """) == [
          "paragraph: Before 🙂 after.", "caption: Ships at anchor", "paragraph: Text goes on.",
          "caption: Forty ships at anchor",
        ])
  }

  @Test func promotionIsToldFromTheBody() {
    #expect(
      outline(
        """
        <p>The news.</p><p><strong>Read more:</strong> <a href=/a>Another story</a></p>
        <div class="newsletter-box"><p>Get it each morning.</p><a href=/n>Subscribe</a></div>
        <ul class=share-bar><li>Tweet<li><a href=/m>Mail</a></ul><p>Sign up for our newsletter!</p>
        <p class=related><a href=/b>A third story</a>, told last year</p><p>The end.</p>
        """) == [
          "paragraph: The news.", "relatedLink: Read more: Another story",
          "relatedLink: Get it each morning.",
          "relatedLink: Subscribe", "relatedLink: Tweet", "relatedLink: Mail",
          "relatedLink: Sign up for our newsletter!", "relatedLink: A third story, told last year",
          "paragraph: The end.",
        ])
  }

  @Test func quotationsPreformattedTextAndBreaks() {
    #expect(
      outline(
        "<blockquote>Said <cite>so</cite>.<p>Twice.</p></blockquote><pre>\n a\n  b<br>c</pre>One<br>line<br> <br>Two<hr>Three"
      ) == [
        "quotation: Said so.", "quotation: Twice.", "preformatted:  a\n  b\nc", "paragraph: One line",
        "paragraph: Two", "paragraph: Three",
      ])
  }

  @Test func linksKeepTheirSpansAcrossMarkup() throws {
    let block = try #require(
      blocks(
        "<p>See <a href='../b?c=1&amp;d=2'>the <b>tides</b></a>, <a href='#top'>up</a>.</p>",
        base: "http://a.example/x/y"
      )
      .first)
    #expect(block.text == "See the tides, up.")
    #expect(block.links == [Link(span: TextSpan(4, 13), url: "http://a.example/b?c=1&d=2")])
  }
}
