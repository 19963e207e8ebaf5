import NewsModel
import Testing

@testable import NewsSyndication

/// The vocabularies of feeds, a small one for each.
@Suite struct FeedFormatTests {
  private func feed(
    _ text: String, contentType: String? = nil, address: String = "https://h.example/dir/feed"
  ) throws -> Feed {
    try feed(Array(text.utf8), contentType: contentType, address: address)
  }

  private func feed(
    _ bytes: [UInt8], contentType: String? = nil, address: String = "https://h.example/dir/feed"
  ) throws -> Feed {
    let document = try FeedReader().read(bytes, contentType: contentType, address: address)
    guard case .feed(let feed) = document.content else { throw DocumentError.empty(name: "not a feed") }
    return feed
  }

  private func rss(_ item: String, namespaces: String = "") -> String {
    "<?xml version=\"1.0\"?><rss version=\"2.0\" \(namespaces)><channel><title>Quay</title>"
      + "<link>https://quay.example/</link><item>\(item)</item></channel></rss>"
  }

  @Test func jsonFeed() throws {
    let feed = try feed(
      """
      {"version": "https://jsonfeed.org/version/1.1", "title": "Quay", "home_page_url": "https://quay.example/",
       "description": "Ships", "language": "en", "authors": [{"name": "Ada"}], "icon": "/i.png",
       "items": [
         {"id": 7, "url": "/a", "title": "Ferry", "content_html": "<p>One.</p><p>Two.</p>", "tags": ["sea", "land"],
          "date_published": "2024-03-10T08:00:30+01:00", "date_modified": "2024-03-11T08:00:00Z",
          "attachments": [{"url": "e.mp3", "mime_type": "audio/mpeg", "size_in_bytes": 12.0}]},
         {"id": "8", "content_text": "Only < text."}]}
      """)
    #expect(feed.title == "Quay" && feed.url == "https://quay.example/" && feed.summary == "Ships")
    #expect(feed.icon == "https://h.example/i.png" && feed.author == "Ada" && feed.language == "en")
    let first = feed.articles[0]
    #expect(first.id == "7" && first.url == "https://h.example/a" && first.byline == "Ada")
    #expect(first.blocks.map(\.text) == ["One.", "Two."] && first.categories == ["sea", "land"])
    #expect(first.published == PublicationTime(parsing: "2024-03-10T08:00:30+01:00"))
    #expect(first.published?.second == 30)
    #expect(
      first.enclosures == [
        Enclosure(url: "https://h.example/dir/e.mp3", type: "audio/mpeg", length: 12)
      ])
    #expect(feed.articles[1].blocks.map(\.text) == ["Only < text."])
  }

  @Test(arguments: ["{}", "{\"items\": 3}", "{\"version\": 1", "[1, 2]", "{\"a\": {\"b\": []}}"])
  func otherJSONIsNoFeed(text: String) {
    #expect(throws: DocumentError.self) { try feed(text) }
  }

  @Test func cdf() throws {
    let feed = try feed(
      """
      <channel href="https://quay.example/" lastmod="2004-01-02T10:00"><title>Quay</title><abstract>Ships</abstract>
      <item href="https://quay.example/1" lastmod="2004-01-03T10:00Z"><title>Ferry</title>
      <abstract>It sails.</abstract></item></channel>
      """)
    #expect(feed.title == "Quay" && feed.url == "https://quay.example/" && feed.summary == "Ships")
    #expect(feed.articles[0].url == "https://quay.example/1")
    #expect(feed.articles[0].blocks.map(\.text) == ["It sails."])
    #expect(feed.articles[0].published == PublicationTime(parsing: "2004-01-03T10:00Z"))
  }

  @Test func atom03() throws {
    let feed = try feed(
      """
      <feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>Quay</title><tagline>Ships</tagline>
      <entry><id>e1</id><title mode="escaped" type="text/html">Ferry &amp;amp; train</title>
      <link rel="alternate" href="https://quay.example/1"/><issued>2004-05-06T07:08:09Z</issued>
      <content type="application/octet-stream" mode="base64">VGhlIGZlcnJ5IHNhaWxzLg==</content></entry></feed>
      """)
    #expect(feed.summary == "Ships")
    #expect(feed.articles[0].title == "Ferry & train")
    #expect(feed.articles[0].blocks.map(\.text) == ["The ferry sails."])
    #expect(feed.articles[0].published == PublicationTime(parsing: "2004-05-06T07:08:09Z"))
  }

  @Test func atomOfManyParts() throws {
    let feed = try feed(
      """
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="sv" xml:base="https://quay.example/a/">
      <title>Quay</title><subtitle>Ships</subtitle><id>urn:quay</id><updated>2024-01-01T00:00:00Z</updated>
      <rights>Free</rights><icon>i.png</icon><author><name>Ada</name><email>ada@quay.example</email></author>
      <link rel="self" href="feed"/><link href="./"/>
      <entry xml:base="b/"><id>urn:1</id><title type="html">A &lt;b&gt;ferry&lt;/b&gt;</title>
      <link rel="enclosure" type="audio/mpeg" length="5" href="e.mp3"/><link rel="alternate" href="one"/>
      <category term="sea"/><updated>2024-02-03T04:05:06Z</updated>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>It <a href="two">sails</a>.</p></div></content>
      </entry></feed>
      """)
    #expect(feed.url == "https://quay.example/a/" && feed.icon == "https://quay.example/a/i.png")
    #expect(feed.identifier == "urn:quay" && feed.rights == "Free" && feed.language == "sv")
    let entry = feed.articles[0]
    #expect(entry.title == "A ferry" && entry.url == "https://quay.example/a/b/one" && entry.byline == "Ada")
    #expect(entry.enclosures.map(\.url) == ["https://quay.example/a/b/e.mp3"] && entry.categories == ["sea"])
    #expect(entry.blocks[0].links.map(\.url) == ["https://quay.example/a/b/two"])
    #expect(entry.published == PublicationTime(parsing: "2024-02-03T04:05:06Z"))
  }

  @Test func modulesOfRSS() throws {
    let namespaces =
      "xmlns:dc='http://purl.org/dc/elements/1.1/' xmlns:content='http://purl.org/rss/1.0/modules/content/' "
      + "xmlns:itunes='http://www.itunes.com/dtds/podcast-1.0.dtd' xmlns:media='http://search.yahoo.com/mrss/'"
    let item = try feed(
      rss(
        """
        <title>Ferry</title><guid isPermaLink="false">g</guid><dc:creator>Ada</dc:creator><dc:subject>sea</dc:subject>
        <dc:date>2024-01-02</dc:date><category>port</category><comments>https://quay.example/c</comments>
        <description>Short.</description><content:encoded><![CDATA[<p>Long text.</p>]]></content:encoded>
        <itunes:keywords>one, two</itunes:keywords><enclosure url="/e.mp3" type="audio/mpeg" length="9"/>
        """, namespaces: namespaces)
    ).articles[0]
    #expect(item.byline == "Ada" && item.standfirst == "Short." && item.blocks.map(\.text) == ["Long text."])
    #expect(item.categories == ["sea", "port", "one", "two"])
    #expect(item.commentsURL == "https://quay.example/c")
    #expect(item.enclosures.map(\.url) == ["https://h.example/e.mp3"])
    #expect(item.published?.day == CalendarDate(2024, 1, 2))
    let media = try feed(
      rss(
        """
        <guid>m</guid><media:group><media:content url="/v.mp4"><media:title>Harbour</media:title>
        <media:description>A film.</media:description></media:content></media:group>
        """, namespaces: namespaces)
    ).articles[0]
    #expect(media.title == "Harbour" && media.blocks.map(\.text) == ["A film."])
  }

  @Test(arguments: [
    ("90", 90), (" 15\n", 15), ("0", nil), ("-5", nil), ("soon", nil), ("99999999999999999999", nil),
  ])
  func pausesThatTheFeedAsksFor(text: String, minutes: Int?) throws {
    let xml = "<rss version=\"2.0\"><channel><title>T</title><ttl>\(text)</ttl></channel></rss>"
    #expect(try feed(xml).ttlMinutes == minutes)
  }

  @Test func prefixesThatNothingDeclaresAreTakenAtTheirWord() throws {
    let item = try feed(
      rss("<title>T</title><dc:creator>Ada</dc:creator><content:encoded>Text</content:encoded>")
    )
    .articles[0]
    #expect(item.byline == "Ada" && item.blocks.map(\.text) == ["Text"])
  }

  @Test func anItemBeginsWhereSomethingBeforeItWasNotClosed() throws {
    let feed = try feed(
      "<rss><channel><title>Q</title><category text='x'><item><title>one</title></item><item><title>two"
        + "<item><title>three</title></item></channel></rss>")
    #expect(feed.articles.map(\.title) == ["one", "two", "three"])
  }

  @Test func aFeedWithoutArticlesIsAFeed() throws {
    #expect(try feed("<rss><channel><title>Q</title></channel></rss>").articles.isEmpty)
    #expect(throws: DocumentError.self) { try feed("<html><body>No</body></html>") }
    #expect(throws: DocumentError.self) { try feed("   \n") }
  }

  @Test(arguments: [
    ("mer, 16 nov 2022 00:38:15 +0100", "2022-11-16T00:38:15+01:00"),
    ("Di, 4. März 2025 10:00 GMT", "2025-03-04T10:00Z"), ("lun. 3 févr. 2020 09:05 UTC", "2020-02-03T09:05Z"),
    ("2006-01-17T12:35:6+01:00", "2006-01-17T12:35:06+01:00"),
    ("Thu, 01 Jan 04 19:48:21 GMT", "2004-01-01T19:48:21Z"),
  ])
  func datesInTheWild(text: String, expected: String) throws {
    let item = try feed(rss("<title>T</title><pubDate>\(text)</pubDate>")).articles[0]
    #expect(item.published == PublicationTime(parsing: expected), "\(String(describing: item.published))")
  }
}

@Suite struct FeedEncodingTests {
  private static let russian = "Министр сказал в понедельник, что переговоры о поставках воды начнутся снова."
  private static let windows1251: [UInt8] = encode(russian) { $0 == 0x451 ? 0xB8 : UInt8($0 - 0x410 + 0xC0) }
  private static let koi8: [UInt8] = {
    // KOI8-R orders the letters as their Latin likenesses: the small ones from 0xC0, the capitals from 0xE0.
    let small = Array("юабцдефгхийклмнопярстужвьызшэщчъ".unicodeScalars)
    return encode(russian) { value in
      let isSmall = value >= 0x430
      let letter = Unicode.Scalar(isSmall ? value : value + 0x20)
      return UInt8((letter.flatMap(small.firstIndex) ?? 0) + (isSmall ? 0xC0 : 0xE0))
    }
  }()

  private static func encode(_ text: String, _ cyrillic: (UInt32) -> UInt8) -> [UInt8] {
    text.unicodeScalars.map { $0.isASCII ? UInt8($0.value) : cyrillic($0.value) }
  }

  private func title(_ title: [UInt8], declaration: String = "", contentType: String? = nil) throws -> String?
  {
    let bytes =
      Array("\(declaration)<rss><channel><item><title>".utf8) + title
      + Array("</title></item></channel></rss>".utf8)
    let document = try FeedReader().read(bytes, contentType: contentType, address: "f")
    return document.articles.first?.title
  }

  @Test func cyrillicByDeclarationHeaderAndLooks() throws {
    for (name, bytes) in [("windows-1251", Self.windows1251), ("koi8-r", Self.koi8)] {
      let declaration = "<?xml version=\"1.0\" encoding=\"\(name)\"?>"
      #expect(try title(bytes, declaration: declaration) == Self.russian)
      #expect(try title(bytes, contentType: "text/xml; charset=\"\(name)\"") == Self.russian)
      #expect(try title(bytes) == Self.russian, "\(name) by its looks")
    }
  }

  @Test func theServersWordGoesFirstWhereTheBytesBearItOut() throws {
    let wrong = "<?xml version=\"1.0\" encoding=\"iso-8859-1\"?>"
    #expect(try title(Self.koi8, declaration: wrong, contentType: "text/xml; charset=koi8-r") == Self.russian)
    #expect(try title(Array("Zürich".utf8), contentType: "text/xml; charset=us-ascii") == "Zürich")
  }

  @Test func utf16WithAndWithoutMark() throws {
    let xml =
      "<?xml version=\"1.0\" encoding=\"utf-16\"?><rss><channel><item><title>Zürich 東京</title></item></channel></rss>"
    for isMarked in [true, false] {
      var bytes: [UInt8] = isMarked ? [0xFF, 0xFE] : []
      for unit in xml.utf16 { bytes += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
      let document = try FeedReader().read(bytes, address: "f")
      #expect(document.articles.first?.title == "Zürich 東京")
    }
  }

  @Test func japaneseByItsLooks() throws {
    // 「東京の天気は晴れです」 in Shift_JIS.
    let bytes: [UInt8] = [
      0x93, 0x8C, 0x8B, 0x9E, 0x82, 0xCC, 0x93, 0x56, 0x8B, 0x43, 0x82, 0xCD, 0x90, 0xB0, 0x82, 0xEA, 0x82,
      0xC5, 0x82,
      0xB7,
    ]
    #expect(try title(bytes) == "東京の天気は晴れです")
  }
}
