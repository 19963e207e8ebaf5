import Testing

@testable import NewsLibrary

@Suite struct NewsboatURLsTests {
  @Test func linesGiveFeedsWithTagsAndTitles() {
    let urls = NewsboatURLs(
      """
      # my feeds

      https://example.org/a.xml
      https://example.org/b.xml world "two words" world "~The \\"B\\" Desk"
        http://example.org/c.xml\ttab !hidden # and a comment "not a tag"
      "exec:~/bin/weather --city Oulu" local
      filter:~/bin/clean:https://example.org/d.xml "~D"
      """)
    #expect(urls.entries.map(\.line) == [3, 4, 5, 6, 7])
    #expect(urls.entries.map(\.tags) == [[], ["world", "two words"], ["tab"], ["local"], []])
    #expect(urls.entries.map(\.title) == [nil, "The \"B\" Desk", nil, nil, "D"])
    #expect(urls.entries.map(\.isHidden) == [false, false, true, false, false])
    #expect(urls.entries[3].address == "exec:~/bin/weather --city Oulu")
    #expect(urls.entries[4].address == "filter:~/bin/clean:https://example.org/d.xml")
  }

  @Test func queryFeedsAreKeptApart() {
    let urls = NewsboatURLs(
      """
      "query:Unread Articles:unread = \\"yes\\" and tags # \\"world: all\\"" star
      query:Bare
      """)
    #expect(urls.entries.isEmpty)
    #expect(urls.queries.map(\.title) == ["Unread Articles", "Bare"])
    #expect(urls.queries.map(\.expression) == [#"unread = "yes" and tags # "world: all""#, ""])
  }

  @Test(arguments: ["", "\n\n", "#", "\"", "\"\\", "   #x", "\"\" tag", "\r\n"])
  func nothingIsMadeOfNothing(_ text: String) {
    let urls = NewsboatURLs(text)
    #expect(urls.entries.allSatisfy { $0.address == "\\" })
    #expect(urls.queries.isEmpty)
  }

  @Test func anOpenQuotationEndsWithItsLine() {
    let urls = NewsboatURLs("https://example.org/a \"open tag\nhttps://example.org/b\n")
    #expect(urls.entries.map(\.tags) == [["open tag"], []])
  }
}
