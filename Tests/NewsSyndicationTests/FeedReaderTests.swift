import NewsModel
import Testing
import WorkGrowth

@testable import NewsSyndication

@Suite struct FeedReaderTests {
  @Test func readsRSS() throws {
    let result = try feed(
      """
      <?xml version="1.0"?>
      <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel><title>Harbour &amp; Sea</title><link>https://h.example/</link><language>en</language>
      <item><title>Old &lt;b&gt;news&lt;/b&gt;</title><link>/1</link><guid isPermaLink="false">id-1</guid>
        <pubDate>Mon, 03 Jul 2023 09:10:00 +0200</pubDate><author>ada@h.example (Ada Quay)</author>
        <description>Only a &lt;i&gt;summary&lt;/i&gt;.</description></item>
      <item><title>AT&amp;T &amp;amp; Co</title><guid>https://h.example/2</guid><dc:creator>Tom Reef</dc:creator>
        <pubDate>Tue, 04 Jul 2023 09:10:00 GMT</pubDate><description>In short.</description>
        <content:encoded><![CDATA[<p>First <a href="/x">link</a>.</p><p>Second.</p>]]></content:encoded></item>
      </channel></rss>
      """)
    #expect(result.title == "Harbour & Sea")
    #expect(result.url == "https://h.example/")
    #expect(result.articles.map(\.title) == ["Old news", "AT&T & Co"])
    let new = result.articles[1]
    #expect(new.id == "https://h.example/2")
    #expect(new.url == "https://h.example/2")
    #expect(new.byline == "Tom Reef")
    #expect(new.standfirst == "In short.")
    #expect(new.publisher == "Harbour & Sea")
    #expect(new.language == "en")
    #expect(new.outline == ["paragraph: First link.", "paragraph: Second."])
    #expect(new.blocks[0].links == [Link(span: TextSpan(6, 10), url: "https://h.example/x")])
    let old = result.articles[0]
    #expect(old.id == "id-1")
    #expect(old.url == "https://h.example/1")
    #expect(old.byline == "Ada Quay")
    #expect(old.published == PublicationTime(parsing: "2023-07-03T09:10+02:00"))
    #expect(old.outline == ["paragraph: Only a summary."])
  }

  @Test func readsAtom() throws {
    let result = try feed(
      """
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB"><title type="text">A &lt;tag&gt; &amp; co</title>
      <link rel="self" href="https://a.example/feed"/><link href="https://a.example/"/><author><name>Desk</name></author>
      <entry><id>urn:1</id><title type="html">&lt;b&gt;Bold&lt;/b&gt; &amp;amp; new</title>
        <link rel="enclosure" href="https://a.example/a.mp3"/><link rel="alternate" href="one"/>
        <updated>2023-07-05T00:00:00Z</updated><published>2023-07-04T09:10:00+02:00</published>
        <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Some <a href="two">text</a> &lt;3</p><p>More</p></div></content></entry>
      <entry><id>urn:2</id><title>Plain 1 &lt; 2</title><author><name>Ada Quay</name><email>a@a.example</email></author>
        <content type="text">Just &lt;b&gt; text</content></entry></feed>
      """)
    #expect(result.title == "A <tag> & co")
    #expect(result.url == "https://a.example/")
    #expect(result.articles.map(\.title) == ["Bold & new", "Plain 1 < 2"])
    #expect(result.articles[0].url == "https://a.example/one")
    #expect(result.articles[0].published == PublicationTime(parsing: "2023-07-04T09:10+02:00"))
    #expect(result.articles[0].byline == "Desk")
    #expect(result.articles[0].language == "en-GB")
    #expect(result.articles[0].outline == ["paragraph: Some text <3", "paragraph: More"])
    #expect(result.articles[0].blocks[0].links.map(\.url) == ["https://a.example/two"])
    #expect(result.articles[1].byline == "Ada Quay")
    #expect(result.articles[1].outline == ["paragraph: Just <b> text"])
  }

  @Test func readsRSS1AndRSS091() throws {
    let rdf = try feed(
      """
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel rdf:about="https://r.example/"><title>R</title><link>https://r.example/</link></channel>
      <item rdf:about="https://r.example/1"><title>One</title><link>https://r.example/1</link><dc:date>2003-07-04T09:10:00Z</dc:date></item></rdf:RDF>
      """)
    #expect(rdf.title == "R")
    #expect(rdf.articles.map(\.url) == ["https://r.example/1"])
    #expect(rdf.articles.first?.published?.day == CalendarDate(2003, 7, 4))
    let old = try feed(
      "<rss version=\"0.91\"><channel><title>O</title><item><title>T</title><link>http://o.example/</link></item></channel></rss>"
    )
    #expect(old.articles.map(\.title) == ["T"])
  }

  @Test func idsAreAsGivenAndNeverMissing() throws {
    let result = try feed(
      "<rss><channel><item><title>a</title><guid>x</guid></item><item><title>b</title><guid>x</guid></item><item><title>c</title></item></channel></rss>"
    )
    #expect(result.articles.map(\.id) == ["x", "x", "feed.xml#3"])
  }

  @Test func repairsWhatIsIllFormed() throws {
    let document = try read(
      "<rss><channel><title>AT&T & Co</title><item><title>caf&eacute;&nbsp;x</title><link>http://a.example/?a=1&b=2</link></item><item><title>two\u{0B}</titel></item></channel></rss>",
      name: "f")
    #expect(document.notices == [.repairedXML])
    guard case .feed(let feed) = document.content else { throw NotAFeed() }
    #expect(feed.title == "AT&T & Co")
    #expect(feed.articles.map(\.title) == ["café x", "two"])
    #expect(feed.articles[0].url == "http://a.example/?a=1&b=2")
  }

  @Test func wellFormedFeedsGetNoNotice() throws {
    #expect(
      try read("<rss><channel><item><title>x</title></item></channel></rss>", name: "f").notices.isEmpty)
  }

  @Test func truncatedFeedsKeepWhatWasThere() throws {
    let document = try read(
      "<rss><channel><title>T</title><item><title>one</title></item><item><title>tw", name: "f")
    #expect(document.articles.map(\.title) == ["one"])
    #expect(document.notices == [.repairedXML])
  }

  @Test func readsOtherEncodings() throws {
    let latin =
      Array("<?xml version='1.0' encoding='ISO-8859-1'?><rss><channel><item><title>caf".utf8) + [0xE9, 0x93]
      + Array("</title></item></channel></rss>".utf8)
    #expect(try DocumentReader().read(latin, name: "f").articles.map(\.title) == ["café“"])
    let cyrillic =
      Array("<?xml version='1.0' encoding='windows-1251'?><rss><channel><item><title>".utf8) + [0xCD, 0xEE]
      + Array("</title></item></channel></rss>".utf8)
    #expect(try DocumentReader().read(cyrillic, name: "f").articles.map(\.title) == ["Но"])
    let wide =
      "<?xml version='1.0' encoding='UTF-16'?><rss><channel><item><title>é</title></item></channel></rss>"
      .utf16
      .flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(try DocumentReader().read([0xFF, 0xFE] + wide, name: "f").articles.map(\.title) == ["é"])
    let broken =
      Array("<?xml version='1.0' encoding='UTF-8'?><rss><channel><item><title>Zoë \u{E9} ".utf8) + [0xE9]
      + Array(" x</title></item></channel></rss>".utf8)
    let document = try DocumentReader().read(broken, name: "f")
    #expect(document.articles.map(\.title) == ["Zoë é \u{FFFD} x"])
    #expect(document.notices == [.replacedCharacters(count: 1)])
  }

  @Test func entityBombsAndOutsideEntitiesAreInert() throws {
    var bomb = "<?xml version=\"1.0\"?><!DOCTYPE r [<!ENTITY a \"aaaaaaaaaa\">"
    for (name, previous) in zip("bcdefghij", "abcdefghi") {
      bomb += "<!ENTITY \(name) \"" + String(repeating: "&\(previous);", count: 10) + "\">"
    }
    bomb += "]><rss><channel><item><title>x</title><description>&j;</description></item></channel></rss>"
    let size = try read(bomb, name: "f").articles.flatMap(\.strings).reduce(0) { $0 + $1.utf8.count }
    #expect(size < 1000)
    let outside =
      "<!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><rss><channel><item><title>[&x;]</title></item></channel></rss>"
    #expect(try read(outside, name: "f").articles.map(\.title) == ["[&x;]"])
  }

  @Test func deepNestingIsBounded() throws {
    let xml = "<rss><channel><item><title>first</title></item>" + String(repeating: "<a>", count: 100_000)
    #expect(try read(xml, name: "f").articles.map(\.title) == ["first"])
    let inItem =
      "<rss><channel><item><title>deep</title><description>" + String(repeating: "<a>", count: 100_000)
    #expect(throws: DocumentError.self) { try read(inItem, name: "f") }
  }

  @Test(arguments: ["<![CDATA[", "<!--", "<?x ", "&bogus;", "<item>", "<a b=''>"])
  func repeatedMarksTakeLinearTime(mark: String) throws {
    let ratio = try WorkGrowth.ratio(upTo: 10_000) {
      "<rss><channel><item><title>first</title></item>" + String(repeating: mark, count: $0)
    } work: {
      let title = try read($0, name: "f").articles.first?.title
      #expect(title == "first")
    }
    #expect(ratio < WorkGrowth.linear)
  }

  @Test func readsOnlySoManyItems() throws {
    var limits = DocumentLimits()
    limits.feedItems = 3
    let xml =
      "<rss><channel>" + (1...9).map { "<item><title>\($0)</title></item>" }.joined() + "</channel></rss>"
    let json =
      "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":["
      + (1...9).map { "{\"id\":\"\($0)\",\"title\":\"\($0)\"}" }.joined(separator: ",") + "]}"
    for text in [xml, json] {
      let document = try DocumentReader(limits: limits).read(Array(text.utf8), name: "f")
      #expect(document.articles.map(\.title) == ["1", "2", "3"])
      #expect(document.notices == [.itemsLeftOut(limit: 3)])
    }
  }

  @Test func longTextsAreCutAtACharacterAndThatIsTold() throws {
    var limits = DocumentLimits()
    limits.itemTextBytes = 30
    let text =
      "&lt;p&gt;Twelve bytes&lt;/p&gt;&lt;p&gt;&lt;a href='https://a.example'&gt;ééé&lt;/a&gt; "
      + "&lt;a href='https://b.example'&gt;\(String(repeating: "é", count: 100))&lt;/a&gt;&lt;/p&gt;&lt;p&gt;Third&lt;/p&gt;"
    let xml = """
      <rss><channel><item><title>short</title><description>In short.</description></item>
      <item><title>long</title><description>\(text)</description></item></channel></rss>
      """
    let document = try DocumentReader(limits: limits).read(Array(xml.utf8), name: "f")
    #expect(document.notices == [.textsCut(count: 1, limit: 30)])
    #expect(document.articles[0].blocks.map(\.text) == ["In short."])
    #expect(document.articles[1].blocks.map(\.text) == ["Twelve bytes", "ééé éééé…"])
    #expect(document.articles[1].blocks.flatMap(\.links).map(\.url) == ["https://a.example"])
    limits.itemTextBytes = 1000
    #expect(try DocumentReader(limits: limits).read(Array(xml.utf8), name: "f").notices.isEmpty)
  }

  @Test func longTitlesAreCutAtACharacter() throws {
    let title = String(repeating: "é", count: 5000)
    let result = try feed("<rss><channel><item><title>\(title)</title></item></channel></rss>").articles[0]
      .title
    #expect(result.utf8.count <= 1000)
    #expect(result.hasSuffix("é…"))
  }
}
