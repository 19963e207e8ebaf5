import LoopbackServer
import NewsModel
import Testing

@testable import NewsLibrary

/// Articles whose text is taken from their pages.
@Suite struct FullTextTests {
  private static func page(_ words: String) -> Answer {
    let paragraphs = (1...6).map {
      "<p>\(words), paragraph \($0). The council met in the town hall and talked for hours about the new bridge, "
        + "its cost, and who is to pay for it in the years to come.</p>"
    }
    return .ok(
      "<!DOCTYPE html><html><head><title>Bridge</title></head><body><article><h1>Bridge</h1>"
        + paragraphs.joined() + "</article></body></html>", type: "text/html; charset=utf-8")
  }

  private func text(_ desk: Desk) async throws -> [String] {
    var texts: [String] = []
    for id in try await desk.archive.articleIDs(in: .all) {
      texts.append(try await desk.archive.article(id)?.blocks.map(\.text).joined(separator: " ") ?? "")
    }
    return texts
  }

  @Test func pagesGiveTheTextAndTheFeedDoesNotTakeItBack() async throws {
    let server = try LoopbackServer()
    server["/feed"] = .ok(FeedText.rss(title: "Town", items: 2, link: server.url("")))
    server["/Town/1"] = Self.page("First story")
    server["/Town/2"] = Self.page("Second story")
    let desk = try await Desk(server.url("/feed"), settings: FeedSettings(fullText: true))
    #expect(try await desk.outcome() == .refreshed(new: 2, updated: 0))
    #expect(try await text(desk).map { $0.contains("paragraph 6") } == [true, true])

    // A third article: the feed still has only summaries of the others.
    server["/feed"] = .ok(FeedText.rss(title: "Town", items: 3, link: server.url("")))
    server["/Town/3"] = Self.page("Third story")
    #expect(try await desk.outcome() == .refreshed(new: 1, updated: 0))
    #expect(try await text(desk).map { $0.contains("paragraph 6") } == [true, true, true])
    #expect(server.requests(to: "/Town/1").count == 1)
  }

  @Test func anEditedArticleIsFetchedAgain() async throws {
    let server = try LoopbackServer()
    server["/feed"] = .ok(FeedText.rss(title: "Town", items: 1, link: server.url("")))
    server["/Town/1"] = Self.page("First story")
    let desk = try await Desk(server.url("/feed"), settings: FeedSettings(fullText: true))
    _ = try await desk.outcome()
    server["/feed"] = .ok(
      FeedText.rss(title: "Town", items: 1, link: server.url("")).replacing(
        "Report 1", with: "Corrected report 1"))
    server["/Town/1"] = Self.page("Corrected story")
    #expect(try await desk.outcome() == .refreshed(new: 0, updated: 1))
    #expect(try await text(desk)[0].contains("Corrected story, paragraph 6"))
  }

  @Test func aPageThatFailsLeavesTheSummaryAndSaysSo() async throws {
    let server = try LoopbackServer()
    server["/feed"] = .ok(FeedText.rss(title: "Town", items: 2, link: server.url("")))
    server["/Town/2"] = Self.page("Second story")
    let desk = try await Desk(server.url("/feed"), settings: FeedSettings(fullText: true))
    let report = await desk.refresher.run()
    #expect(report.failures.isEmpty)
    #expect(report.results.flatMap(\.notices).contains { $0.contains("404") })
    #expect(try await text(desk).map { $0.contains("paragraph 6") } == [true, false])
    let ids = try await desk.archive.articleIDs(in: .all)
    #expect(try await desk.archive.fullTextProblem(of: ids[0]) == nil)
    #expect(try await desk.archive.fullTextProblem(of: ids[1]) == "the page answered 404")
    let opened = try ArchiveDesk(desk.archive).article(ids[1])
    #expect(opened?.fullTextProblem == "the page answered 404")
    // It is not asked for at every refresh.
    _ = try await desk.outcome()
    #expect(server.requests(to: "/Town/1").count == 1)
  }

  @Test func aFeedNamesNoPageOfAnotherPrivateServer() async throws {
    let (server, other) = (try LoopbackServer(), try LoopbackServer())
    server["/feed"] = .ok(FeedText.rss(title: "Town", items: 1, link: other.url("")))
    other["/Town/1"] = Self.page("Private story")
    let desk = try await Desk(server.url("/feed"), settings: FeedSettings(fullText: true))
    _ = try await desk.outcome()
    #expect(other.requests.isEmpty)
    #expect(try await text(desk).allSatisfy { !$0.contains("Private story") })
  }
}
