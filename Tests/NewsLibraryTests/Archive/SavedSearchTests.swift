import NewsLibrary
import NewsModel
import Testing

@Suite struct SavedSearchTests {
  @Test func searchesAreKeptWithWhatIsUnreadInThem() async throws {
    let archive = try Archive.temporary()
    let (_, stored) = try await archive.take(
      "http://a/feed",
      [
        article(1, title: "Ferry sails"), article(2, title: "Train waits", text: "A ferry was late."),
        article(3),
      ])
    try await archive.save(ArticleQuery(text: "ferry", limit: 1), title: "Ferries")
    try await archive.save(ArticleQuery(titleText: "ferry"), title: "In titles")
    #expect(try await archive.savedSearches().map(\.title) == ["Ferries", "In titles"])
    #expect(try await archive.savedSearches().map(\.unread) == [2, 1])
    try await archive.setRead(stored.new, true)
    #expect(try await archive.overview().savedSearches.map(\.unread) == [0, 0])
    try await archive.save(ArticleQuery(text: "train"), title: "Ferries")
    #expect(try await archive.savedSearches().map(\.query.text) == ["train", nil])
    #expect(try await archive.removeSavedSearch(title: "Ferries"))
    #expect(try await !archive.removeSavedSearch(title: "Ferries"))
    #expect(try await archive.savedSearches().count == 1)
  }

  @Test func aSearchOfOneFeedGoesWithTheFeed() async throws {
    let archive = try Archive.temporary()
    let (feed, _) = try await archive.take("http://a/feed", [article(1)])
    try await archive.save(ArticleQuery(feed: feed), title: "Here")
    try await archive.save(ArticleQuery(text: "cranes"), title: "Anywhere")
    try await archive.unsubscribe(feed)
    #expect(try await archive.savedSearches().map(\.title) == ["Anywhere"])
  }

  @Test func oldArticlesAreLeftOutByAge() async throws {
    let archive = try Archive.temporary()
    try await archive.take("http://a/feed", [article(1, day: CalendarDate(2001, 1, 1))])
    #expect(try await archive.search(ArticleQuery(maximumAgeDays: 30)).isEmpty)
    #expect(try await archive.search(ArticleQuery(maximumAgeDays: 1_000_000)).count == 1)
  }
}
