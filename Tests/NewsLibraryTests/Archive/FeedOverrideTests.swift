import NewsLibrary
import Testing

@Suite struct FeedOverrideTests {
  @Test func whatAFileSettlesGoesBeforeWhatTheArchiveHas() async throws {
    let archive = try Archive.temporary()
    _ = try await archive.subscribe(
      "https://a.example/feed", settings: FeedSettings(title: "Old", tags: ["kept"], intervalMinutes: 60))
    var settled = FeedOverride(source: "https://a.example/feed")
    settled.title = "New"
    settled.fullText = true
    try await archive.settle([settled, FeedOverride(source: "https://unknown.example/")])
    let feed = try #require(await archive.subscriptions().first)
    #expect(feed.settings.title == "New" && feed.settings.fullText)
    #expect(feed.settings.tags == ["kept"] && feed.settings.intervalMinutes == 60)
    #expect(try await archive.subscriptions().count == 1)
    // A refresh does the same.
    settled.title = "Newest"
    var configuration = RefreshConfiguration()
    configuration.overrides = [settled]
    await Refresher(archive: archive, configuration: configuration).run([])
    #expect(try await archive.overview().feeds.map(\.title) == ["Newest"])
  }
}
