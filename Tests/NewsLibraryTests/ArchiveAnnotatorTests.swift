import NewsAnnotation
import NewsModel
import Testing

@testable import NewsLibrary

@Suite struct ArchiveAnnotatorTests {
  private func archive(articles: Int) async throws -> (Archive, [ArticleID]) {
    let archive = try Archive.temporary()
    let feed = try await archive.subscribe("https://news.example/feed")
    let stored = try await archive.store(
      Feed(
        id: "feed", title: "Feed",
        articles: (0..<articles).map { number in
          Article(
            id: "\(number)", title: "Harbour \(number)",
            published: PublicationTime(minutesSinceEpoch: 28_000_000 + number),
            blocks: [
              Block(.paragraph, "Mayor Anna Lindqvist opened terminal \(number) on Monday in Gothenburg.")
            ])
        }), for: feed, now: 1_700_000_000, due: 1_700_003_600)
    return (archive, stored.new)
  }

  @Test func theBackgroundAnnotatesEverythingOnce() async throws {
    let (archive, ids) = try await archive(articles: 70)
    let annotator = ArchiveAnnotator(archive: archive)
    #expect(try await annotator.annotateAll() == 70)
    #expect(try await archive.unannotated(limit: 100).isEmpty)
    #expect(
      try await archive.annotations(of: ids[3])?.entities.contains { $0.name == "Anna Lindqvist" } == true)
    #expect(try await annotator.annotateAll() == 0)
  }

  @Test func anOpenedArticleIsAnnotatedAtOnceAndKept() async throws {
    let (archive, ids) = try await archive(articles: 3)
    let annotator = ArchiveAnnotator(archive: archive)
    let first = try #require(try await annotator.annotated(ids[1]))
    #expect(!first.annotations.entities.isEmpty)
    #expect(try await archive.unannotated(limit: 10).count == 2)
    #expect(try await annotator.annotated(ids[1])?.annotations == first.annotations)
    #expect(try await annotator.annotated(ArticleID(rawValue: 99)) == nil)
  }

  @Test func keptAnnotationsNeedNoModels() async throws {
    let (archive, ids) = try await archive(articles: 1)
    try await ArchiveAnnotator(archive: archive).annotateAll()
    struct NoModels: Error {}
    let withoutModels = ArchiveAnnotator(archive: archive) { throw NoModels() }
    #expect(try await withoutModels.annotated(ids[0]) != nil)
    #expect(try await withoutModels.annotateAll() == 0)
  }

  @Test func cancellingEndsTheBackground() async throws {
    let (archive, _) = try await archive(articles: 200)
    let annotator = ArchiveAnnotator(archive: archive)
    let task = Task { try await annotator.annotateAll() }
    task.cancel()
    #expect(try await task.value < 200)
  }
}
