import Foundation
import GRDB
import NewsAnnotation
import NewsModel
import Testing

@testable import NewsLibrary

@Suite struct ArchiveStoringTests {
  @Test func keepsAnArticleWhole() async throws {
    let archive = try Archive.temporary()
    let original = article(1, url: "https://example.org/a")
    let (_, result) = try await archive.take("http://a/feed", [original])
    let id = try #require(result.new.first)
    #expect(try await archive.article(id) == original)
  }

  @Test func keepsAnArticleOfNothing() async throws {
    let archive = try Archive.temporary()
    let bare = Article(id: "x", title: "", blocks: [])
    let (_, result) = try await archive.take("http://a/feed", [bare])
    #expect(try await archive.article(try #require(result.new.first)) == bare)
  }

  @Test func whatIsUnchangedIsLeftAlone() async throws {
    let archive = try Archive.temporary()
    try await archive.take("http://a/feed", [article(1), article(2)])
    let (_, again) = try await archive.take("http://a/feed", [article(2), article(1), article(3)])
    #expect(again.new.count == 1)
    #expect(again.updated.isEmpty)
    #expect(again.unchanged == 2)
  }

  @Test func anEditedArticleStaysReadAndStarred() async throws {
    let archive = try Archive.temporary()
    let (feed, first) = try await archive.take("http://a/feed", [article(1)])
    try await archive.setRead(first.new, true)
    try await archive.setStarred(first.new, true)
    let (_, second) = try await archive.take("http://a/feed", [article(1, title: "Corrected")])
    #expect(second.updated == first.new)
    let listed = try await archive.summaries(of: archive.articleIDs(in: .feed(feed)))
    #expect(listed.map(\.title) == ["Corrected"])
    #expect(listed.map(\.isRead) == [true])
    #expect(listed.map(\.isStarred) == [true])
  }

  @Test func anIdIsOneArticleInEachFeed() async throws {
    let archive = try Archive.temporary()
    let (a, _) = try await archive.take("http://a/feed", [article(1, id: "1", title: "One")])
    let (b, _) = try await archive.take("http://b/feed", [article(2, id: "1", title: "Another")])
    #expect(try await archive.articleIDs(in: .feed(a)).count == 1)
    #expect(try await archive.articleIDs(in: .feed(b)).count == 1)
    #expect(try await archive.articleIDs(in: .all).count == 2)
  }

  @Test func articlesThatShareAnIdAreToldApartByTheirLinks() async throws {
    let archive = try Archive.temporary()
    let twins = [
      article(1, id: "same", url: "http://a/1"), article(2, id: "same", url: "http://a/2"),
      article(2, id: "same", url: "http://a/2"),
    ]
    let (_, first) = try await archive.take("http://a/feed", twins)
    #expect(first.new.count == 2)
    let (_, second) = try await archive.take("http://a/feed", twins)
    #expect(second.unchanged == 2 && second.new.isEmpty && second.updated.isEmpty)
  }

  @Test func listsTheNewestFirst() async throws {
    let archive = try Archive.temporary()
    let days = [CalendarDate(2024, 1, 2), CalendarDate(2024, 5, 1), CalendarDate(2023, 5, 1)]
    try await archive.take("http://a/feed", days.enumerated().map { article($0, title: "\($0)", day: $1) })
    let titles = try await archive.summaries(of: archive.articleIDs(in: .all)).map(\.title)
    #expect(titles == ["1", "0", "2"])
  }

  @Test func filesKeepTheirOrderAndTheUndatedComeLast() async throws {
    let archive = try Archive.temporary()
    let old = article(1, title: "old", day: CalendarDate(1931, 5, 1))
    let undated = article(2, title: "undated", day: nil)
    try archive.load(
      Library(feeds: [feed("one", [undated, old]), feed("two", [article(3, title: "new")])]))
    #expect(try await archive.overview().feeds.map(\.title) == ["one", "two"])
    let titles = try await archive.summaries(of: archive.articleIDs(in: .all)).map(\.title)
    #expect(titles == ["new", "old", "undated"])
  }
}

@Suite struct ArchiveStateTests {
  @Test func countsUnread() async throws {
    let archive = try Archive.temporary()
    let (a, first) = try await archive.take("http://a/feed", [article(1), article(2), article(3)])
    try await archive.take("http://b/feed", [article(4)])
    try await archive.setRead([first.new[0]], true)
    var overview = try await archive.overview()
    #expect(overview.feeds.map(\.unread) == [2, 1])
    #expect(overview.feeds.map(\.total) == [3, 1])
    #expect(overview.unread == 3)
    #expect(try await archive.articleIDs(in: .feed(a), unreadOnly: true).count == 2)
    #expect(try await archive.articleIDs(in: .all, unreadOnly: true).count == 3)
    let changed = try await archive.setRead(in: .feed(a), true)
    #expect(Set(changed) == Set(first.new.dropFirst()))
    overview = try await archive.overview()
    #expect(overview.unread == 1)
    // Undone, exactly what had changed is unread again.
    try await archive.setRead(changed, false)
    #expect(try await archive.overview().feeds.map(\.unread) == [2, 1])
  }

  @Test func starsAndTags() async throws {
    let archive = try Archive.temporary()
    let (a, first) = try await archive.take(
      "http://a/feed", [article(1), article(2)], settings: FeedSettings(tags: ["sea", "news"]))
    try await archive.take("http://b/feed", [article(3)], settings: FeedSettings(tags: ["news"]))
    try await archive.setStarred([first.new[1]], true)
    #expect(try await archive.articleIDs(in: .starred) == [first.new[1]])
    #expect(try await archive.articleIDs(in: .tag("sea")).count == 2)
    #expect(try await archive.articleIDs(in: .tag("news")).count == 3)
    let tags = try await archive.overview().tags
    #expect(tags.map(\.name) == ["news", "sea"] && tags.map(\.unread) == [3, 2])
    try await archive.update(FeedSettings(title: "Mine", tags: ["quay"]), of: a)
    #expect(try await archive.articleIDs(in: .tag("sea")).isEmpty)
    #expect(try await archive.overview().feeds.first?.title == "Mine")
  }

  @Test func unsubscribingTakesTheArticlesAway() async throws {
    let archive = try Archive.temporary()
    let (a, _) = try await archive.take("http://a/feed", [article(1, text: "A lone walrus.")])
    try await archive.unsubscribe(a)
    #expect(try await archive.articleIDs(in: .all).isEmpty)
    #expect(try await archive.overview().feeds.isEmpty)
    #expect(try await archive.search(ArticleQuery(text: "walrus")).isEmpty)
  }

  @Test func failuresAreNotedAndForgiven() async throws {
    let archive = try Archive.temporary()
    let id = try await archive.subscribe("http://a/feed")
    #expect(try await archive.subscribe("http://a/feed") == id)
    try await archive.recordFailure(id, problem: "no such host", now: 10, due: 20)
    try await archive.recordFailure(id, problem: "no such host", now: 20, due: 60)
    var subscription = try #require(try await archive.subscriptions().first)
    #expect(subscription.failures == 2 && subscription.due == 60)
    #expect(try await archive.overview().feeds.first?.problem == "no such host")
    try await archive.recordUnchanged([id], now: 60, due: 120)
    subscription = try #require(try await archive.subscriptions().first)
    #expect(subscription.failures == 0 && subscription.refreshed == 60)
    #expect(try await archive.overview().feeds.first?.problem == nil)
  }

  @Test func aMoveIsFollowedUnlessTheTargetIsThereAlready() async throws {
    let archive = try Archive.temporary()
    let a = try await archive.subscribe("http://a/feed")
    _ = try await archive.subscribe("http://b/feed")
    #expect(try await archive.recordMoved(a, to: "https://a/feed"))
    #expect(try await !archive.recordMoved(a, to: "http://b/feed"))
    #expect(try await archive.subscriptions().map(\.source) == ["https://a/feed", "http://b/feed"])
  }
}

@Suite struct ArchiveStoryTests {
  private let report = String(
    repeating: "The ferry left the quay at noon with forty cars aboard. ", count: 14)

  @Test func aStoryInTwoFeedsIsShownOnceWithItsSources() async throws {
    let archive = try Archive.temporary()
    let (a, first) = try await archive.take("http://a/feed", [article(1, text: report)])
    let (b, second) = try await archive.take(
      "http://b/feed", [article(2, title: "Ferry", text: report)])
    #expect(try await archive.articleIDs(in: .all) == first.new)
    #expect(try await archive.articleIDs(in: .feed(b)) == second.new)
    #expect(try await archive.summaries(of: first.new + second.new).map(\.sources) == [2, 2])
    #expect(try await archive.otherSources(of: first.new[0]).map(\.id) == second.new)
    #expect(try await archive.otherSources(of: second.new[0]).map(\.id) == first.new)
    try await archive.setRead(second.new, true)
    #expect(try await archive.overview().unread == 0)
    // When its first report leaves, the other stands for the story.
    try await archive.unsubscribe(a)
    #expect(try await archive.articleIDs(in: .all) == second.new)
    #expect(try await archive.summaries(of: second.new).map(\.sources) == [1])
  }

  @Test func storiesThatOnlyBeginAlikeOrStandInOneFeedAreSeveral() async throws {
    let archive = try Archive.temporary()
    try await archive.take("http://a/feed", [article(1, text: report + "It came back.")])
    try await archive.take("http://b/feed", [article(2, text: report + "It sank.")])
    #expect(try await archive.articleIDs(in: .all).count == 2)
    let link = "http://example.org/view?feed=1"
    try await archive.take("http://c/feed", [article(3, url: link), article(4, url: link)])
    try await archive.take("http://d/feed", [article(5, url: link), article(6, url: link + "1")])
    // Of two articles of one feed, only one is the other feed's story.
    #expect(try await archive.articleIDs(in: .all).count == 5)
  }

  @Test func shortTextsAndOldOnesAreNotTheSameStory() async throws {
    let archive = try Archive.temporary()
    try await archive.take("http://a/feed", [article(1, text: "Read on our site.")])
    try await archive.take("http://b/feed", [article(1, text: "Read on our site.")])
    #expect(try await archive.articleIDs(in: .all).count == 2)
    try await archive.take("http://c/feed", [article(3, text: report)])
    try await archive.take("http://d/feed", [article(3, day: CalendarDate(2025, 3, 10), text: report)])
    #expect(try await archive.articleIDs(in: .all).count == 4)
  }

  @Test(arguments: [
    ("https://www.example.org/a/b/?utm_source=rss#top", "example.org/a/b"),
    ("http://EXAMPLE.org/a?b=2&a=1&fbclid=x", "example.org/a?a=1&b=2"),
    ("https://m.example.org/a", "example.org/a"),
  ])
  func addressesAreNormalised(url: String, normalised: String) {
    #expect(StoryKey.normalised(url) == normalised)
  }

  @Test(arguments: ["https://example.org/", "no address", "http://"])
  func anAddressOfNoArticleTellsNothing(url: String) { #expect(StoryKey.normalised(url) == nil) }
}

@Suite struct ArchiveSearchTests {
  private func archive() async throws -> Archive {
    let archive = try Archive.temporary()
    try await archive.take(
      "http://a/feed",
      [
        article(1, title: "Walrus in the harbour", day: CalendarDate(2024, 1, 5), text: "A walrus slept."),
        article(
          2, title: "Ferry timetable", day: CalendarDate(2024, 2, 5), text: "One walrus mentioned late."),
        article(3, title: "Zürich", day: CalendarDate(2024, 3, 5), text: "Über die Brücke gehen."),
      ], settings: FeedSettings(tags: ["sea"]))
    try await archive.take(
      "http://b/feed", [article(4, title: "Elsewhere", text: "The walrus is everywhere.")])
    return archive
  }

  @Test(arguments: ["-walrus", "!!!", "\"", "\"\" -x"]) func wordsOfWhichNoneIsLeftFindNothing(text: String)
    async throws
  {
    #expect(try await archive().search(ArticleQuery(text: text)).isEmpty)
  }

  private func titles(_ query: ArticleQuery) async throws -> [String] {
    try await archive().search(query).map(\.article.title)
  }

  @Test func theTitleWeighsMost() async throws {
    let found = try await titles(ArticleQuery(text: "walrus"))
    #expect(found.first == "Walrus in the harbour")
    #expect(Set(found) == ["Walrus in the harbour", "Ferry timetable", "Elsewhere"])
  }

  @Test func wordsPhrasesBeginningsAndExclusions() async throws {
    #expect(try await titles(ArticleQuery(text: "\"walrus mentioned\"")) == ["Ferry timetable"])
    #expect(try await titles(ArticleQuery(text: "time*")) == ["Ferry timetable"])
    #expect(try await titles(ArticleQuery(text: "walrus -ferry -everywhere")) == ["Walrus in the harbour"])
    #expect(try await titles(ArticleQuery(text: "zurich brucke")) == ["Zürich"])
  }

  @Test(arguments: [
    "\"", "*", "-", "AND", "a OR", "NEAR(", "title:", "(", "'); DROP TABLE article;--", "\u{0}", "^x",
  ])
  func nothingTypedIsAnError(text: String) async throws {
    _ = try await titles(ArticleQuery(text: text))
  }

  @Test func limits() async throws {
    let archive = try await archive()
    let a = try #require(try await archive.subscriptions().first?.id)
    func titles(_ query: ArticleQuery) async throws -> Set<String> {
      Set(try await archive.search(query).map(\.article.title))
    }
    #expect(try await titles(ArticleQuery(text: "walrus", feed: a)).count == 2)
    #expect(try await titles(ArticleQuery(text: "walrus", tag: "sea")).count == 2)
    #expect(try await titles(ArticleQuery(text: "walrus", from: CalendarDate(2024, 2, 1))).count == 2)
    #expect(try await titles(ArticleQuery(text: "walrus", to: CalendarDate(2024, 1, 31))).count == 1)
    #expect(try await titles(ArticleQuery(limit: 3)).count == 3)
  }

  @Test func aSnippetShowsTheMatch() async throws {
    let hit = try #require(try await archive().search(ArticleQuery(text: "slept")).first)
    let span = try #require(hit.matches.first)
    let bytes = Array(hit.snippet.utf8)[span.start..<span.end]
    #expect(String(decoding: bytes, as: UTF8.self) == "slept")
    #expect(hit.feedTitle == "http://a/feed")
  }

  @Test func anEditedTextIsFoundByItsNewWords() async throws {
    let archive = try await archive()
    try await archive.take("http://b/feed", [article(4, title: "Elsewhere", text: "Only seals.")])
    #expect(try await archive.search(ArticleQuery(text: "everywhere")).isEmpty)
    #expect(try await archive.search(ArticleQuery(text: "seals")).count == 1)
  }
}

@Suite struct ArchiveRetentionTests {
  @Test func oldArticlesGoAndDoNotComeBack() async throws {
    let archive = try Archive.temporary()
    let articles = (1...4).map { article($0, day: CalendarDate(2024, $0, 1)) }
    let (feed, first) = try await archive.take("http://a/feed", articles)
    try await archive.setStarred([first.new[0]], true)
    let now = 19_814 * 86_400  // 2024-04-01
    #expect(try await archive.prune(RetentionPolicy(maximumAgeDays: 45), now: now) == 1)
    #expect(try await archive.articleIDs(in: .feed(feed)) == [first.new[3], first.new[2], first.new[0]])
    let (_, again) = try await archive.take("http://a/feed", articles)
    #expect(again.new.isEmpty)
    #expect(try await archive.prune(RetentionPolicy(maximumPerFeed: 1), now: now) == 1)
    #expect(try await archive.articleIDs(in: .feed(feed)) == [first.new[3], first.new[0]])
  }

  @Test func whatNobodyNamesAnyMoreIsForgotten() async throws {
    let fixture = try await FilterFixture()
    let archive = fixture.archive
    #expect(try await archive.entities(matching: "").count == 5)
    _ = try await archive.prune(RetentionPolicy(maximumAgeDays: 1), now: 19_900 * 86_400)
    func count(_ table: String) async throws -> Int? {
      try await archive.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM \(table)") }
    }
    // Stars keep two articles, of which one names somebody and has a tag.
    #expect(try await count("entity") == 1)
    #expect(try await count("tag") == 1)
    #expect(try await count("articleEvent") == 1)
    for feed in try await archive.overview().feeds { try await archive.unsubscribe(feed.id) }
    for table in ["entity", "tag", "articleEvent", "eventText", "pruned"] {
      #expect(try await count(table) == 0, "\(table)")
    }
  }

  @Test func articlesTakenOutAreRememberedAsLongAsTheirFeedListsThem() async throws {
    let archive = try Archive.temporary()
    let (id, _) = try await archive.take("http://a/feed", [article(1), article(2)])
    let day = 20_000
    #expect(try await archive.prune(RetentionPolicy(maximumAgeDays: 1), now: day * 86_400) == 2)
    // Every hundred days the feed is read, and lists only the first of them.
    for later in stride(from: 100, through: 400, by: 100) {
      let result = try await archive.store(
        feed("Quay", [article(1)]), for: id, now: (day + later) * 86_400, due: 0)
      #expect(result.new.isEmpty)
      _ = try await archive.prune(RetentionPolicy(maximumAgeDays: 1), now: (day + later) * 86_400)
    }
    let remembered = try await archive.read { try String.fetchAll($0, sql: "SELECT guid FROM pruned") }
    #expect(remembered == ["id-1"])
  }

  @Test func anEmptyPolicyKeepsAll() async throws {
    let archive = try Archive.temporary()
    try await archive.take("http://a/feed", [article(1), article(2)])
    #expect(try await archive.prune(RetentionPolicy(), now: .max / 2) == 0)
  }
}

@Suite struct ArchiveAnnotationTests {
  private func annotated(_ article: Article, version: String = Annotator.version) -> AnnotatedArticle {
    let text = ArticleText(article)
    var annotations = Annotations(modelVersion: version)
    annotations.mentions = [
      Mention(span: TextSpan(0, 7), entity: 0, form: .name),
      Mention(span: TextSpan(8, 14), entity: 1, form: .name),
    ]
    annotations.entities = [
      Entity(id: 0, name: "Ada Löf", kind: .person, mentions: [0]),
      Entity(id: 1, name: "Port Authority", kind: .organization, mentions: [1]),
    ]
    annotations.quotations = [
      Quotation(
        span: TextSpan(3, 9), kind: .direct,
        speaker: Quotation.Speaker(span: TextSpan(0, 7), entity: 0, reason: "test", confidence: 1))
    ]
    return AnnotatedArticle(article: article, text: text, annotations: annotations)
  }

  @Test func annotationsAreKeptWithTheirEntities() async throws {
    let archive = try Archive.temporary()
    let (_, result) = try await archive.take("http://a/feed", [article(1), article(2)])
    #expect(try await archive.unannotated(limit: 9).count == 2)
    let annotated = annotated(article(1))
    try await archive.store(annotated, of: result.new[0])
    #expect(try await archive.annotations(of: result.new[0]) == annotated.annotations)
    #expect(try await archive.annotatedArticle(result.new[0]) == annotated)
    #expect(try await archive.unannotated(limit: 9) == [result.new[1]])
    #expect(try await archive.annotated(in: .all, limit: 9).map(\.id) == [result.new[0]])
    #expect(try await archive.search(ArticleQuery(entity: "lof")).map(\.article.id) == [result.new[0]])
    #expect(try await archive.search(ArticleQuery(entity: "Ada Lof")).count == 1)
    #expect(try await archive.search(ArticleQuery(speaker: "ada löf")).count == 1)
    #expect(try await archive.search(ArticleQuery(speaker: "Port Authority")).isEmpty)
    #expect(try await archive.search(ArticleQuery(text: "cranes", entity: "port authority")).count == 1)
    #expect(try await archive.entities(matching: "aut").map(\.name) == ["Port Authority"])
  }

  @Test func anotherVersionOrTextIsAnnotatedAnew() async throws {
    let archive = try Archive.temporary()
    let (_, result) = try await archive.take("http://a/feed", [article(1)])
    try await archive.store(annotated(article(1), version: "older"), of: result.new[0])
    #expect(try await archive.annotations(of: result.new[0]) == nil)
    try await archive.store(annotated(article(1)), of: result.new[0])
    #expect(try await archive.annotations(of: result.new[0]) != nil)
    try await archive.take("http://a/feed", [article(1, text: "Another text.")])
    #expect(try await archive.annotations(of: result.new[0]) == nil)
    #expect(try await archive.unannotated(limit: 9) == result.new)
    // Annotations of the text as it was come too late.
    try await archive.store(annotated(article(1)), of: result.new[0])
    #expect(try await archive.annotations(of: result.new[0]) == nil)
  }
}

@Suite struct ArchiveFileTests {
  @Test func whatIsWrittenIsThereForTheNextProcess() async throws {
    let folder = try ArchiveFolder()
    let archive = try Archive.open(at: folder.path)
    let (_, result) = try await archive.take("http://a/feed", [article(1)])
    let second = try Archive.open(at: folder.path)
    #expect(try await second.articleIDs(in: .all) == result.new)
    // Both may write.
    try await second.setRead(result.new, true)
    #expect(try await archive.overview().unread == 0)
  }

  @Test func changesOfAnotherProcessAreNoticed() async throws {
    let folder = try ArchiveFolder()
    let archive = try Archive.open(at: folder.path)
    let other = try Archive.open(at: folder.path)
    let noticed = Task {
      for await _ in archive.changes() { return true }
      return false
    }
    // The watch begins at a moment unknown here, so something changes until it notices.
    let changing = Task {
      var number = 0
      while !Task.isCancelled {
        number += 1
        try await other.take("http://a/feed", [article(number)])
        try await Task.sleep(for: .milliseconds(100))
      }
    }
    #expect(await noticed.value)
    changing.cancel()
  }

  @Test func aForeignFileIsRefused() throws {
    let folder = try ArchiveFolder()
    try FileManager.default.createDirectory(
      atPath: folder.folder + "/sub", withIntermediateDirectories: true)
    let text = String(repeating: "This is a letter, not a database. ", count: 100)
    try text.write(toFile: folder.path, atomically: true, encoding: .utf8)
    let error = #expect(throws: ArchiveError.self) { try Archive.open(at: folder.path) }
    #expect(error?.kind == .notAnArchive)
    #expect(error?.description.hasPrefix(folder.path) ?? false)
    // And it is left as it was.
    #expect(try String(contentsOfFile: folder.path, encoding: .utf8) == text)
  }

  @Test func aDatabaseOfAnotherProgramIsLeftAlone() throws {
    let folder = try ArchiveFolder()
    try FileManager.default.createDirectory(
      atPath: folder.folder + "/sub", withIntermediateDirectories: true)
    let other = try DatabaseQueue(path: folder.path)
    try other.write { try $0.execute(sql: "CREATE TABLE song (name TEXT)") }
    try other.close()
    let before = try Data(contentsOf: URL(filePath: folder.path))
    let error = #expect(throws: ArchiveError.self) { try Archive.open(at: folder.path) }
    #expect(error?.kind == .notAnArchive)
    #expect(try Data(contentsOf: URL(filePath: folder.path)) == before)
  }

  @Test func manyMayOpenANewArchiveAtOnce() async throws {
    let folder = try ArchiveFolder()
    let path = folder.path
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<8 { group.addTask { _ = try Archive.open(at: path) } }
      try await group.waitForAll()
    }
  }

  @Test func whatIsFetchedForAFeedThatIsGoneGoesNowhere() async throws {
    let archive = try Archive.temporary()
    let (gone, first) = try await archive.take("http://a/feed", [article(1)])
    try await archive.unsubscribe(gone)
    let (new, second) = try await archive.take("http://b/feed", [article(2)])
    #expect(new != gone && Set(second.new).isDisjoint(with: first.new))
    let late = try await archive.store(feed("late", [article(3)]), for: gone, now: 0, due: 0)
    #expect(late.new.isEmpty)
    #expect(try await archive.articleIDs(in: .all) == second.new)
  }

  @Test func aPlaceThatCannotBeWrittenIsTold() throws {
    let error = #expect(throws: ArchiveError.self) { try Archive.open(at: "/proc/none/archive.sqlite") }
    #expect(error?.kind == .notWritable)
  }

  @Test func thePathFollowsTheBaseDirectorySpecification() {
    func path(_ variables: [String: String]) -> String { Archive.defaultPath { variables[$0] } }
    #expect(path(["DATELINE_ARCHIVE": "/a.sqlite"]) == "/a.sqlite")
    #expect(path(["XDG_DATA_HOME": "/x", "HOME": "/h"]) == "/x/dateline/archive.sqlite")
    #expect(path(["XDG_DATA_HOME": "x", "HOME": "/h"]) == "/h/.local/share/dateline/archive.sqlite")
  }
}
