import NewsSyndication
import Testing

@Suite struct OPMLTests {
  @Test func foldersTitlesAndCategoriesAreRead() throws {
    let document = try #require(
      OPMLReader.read(
        Array(
          """
          <?xml version="1.0"?><opml version="1.0"><head><title>Mine</title></head><body>
          <outline text="News"><outline text="World &amp; wide"><outline type="rss" text="One" title="One Desk"
            xmlUrl="https://one.example/feed?a=1&amp;b=2" htmlUrl="https://one.example/" category="a, b/c"/></outline>
          <outline text="Two" XMLURL="https://two.example/feed"/></outline>
          <outline xmlUrl="https://three.example/"/>
          </body></opml>
          """.utf8)))
    #expect(
      document.entries == [
        OPMLDocument.Entry(
          source: "https://one.example/feed?a=1&b=2", title: "One Desk", url: "https://one.example/",
          folders: ["News", "World & wide"], categories: ["a", "b/c"]),
        OPMLDocument.Entry(source: "https://two.example/feed", title: "Two", folders: ["News"]),
        OPMLDocument.Entry(source: "https://three.example/"),
      ])
  }

  @Test func whatIsWrittenIsReadBack() throws {
    let document = OPMLDocument(entries: [
      .init(source: "https://a.example/?x=1&y=\"2\"", title: "A <b> & c", folders: ["F", "G"]),
      .init(source: "https://b.example/", title: "B", url: "https://b.example/site", folders: ["F"]),
      .init(source: "exec:~/bin/x 'y'", title: "Ü", folders: [], categories: ["t", "u"]),
    ])
    #expect(OPMLReader.read(Array(OPMLWriter.write(document, title: "T & U").utf8)) == document)
  }

  @Test func aStrayAmpersandIsRepaired() throws {
    let document = try #require(
      OPMLReader.read(
        Array("<opml><body><outline text='Q & A' xmlUrl='https://q.example/?a&b'/></body></opml>".utf8)))
    #expect(document.entries == [OPMLDocument.Entry(source: "https://q.example/?a&b", title: "Q & A")])
  }

  @Test(arguments: ["", "no list", "<rss><outline xmlUrl='https://a.example/'/></rss>", "<html></html>"])
  func whatIsNoOPMLIsNone(_ text: String) {
    #expect(OPMLReader.read(Array(text.utf8)) == nil)
  }
}
