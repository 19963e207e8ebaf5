import Foundation
import NewsAnnotation
import NewsLibrary
import NewsModel
import Testing

/// The whole pipeline on an article that is kept beside the project, not in it; skipped where it is not there.
@Suite(.enabled(if: SharedArticle.exists), .serialized)
struct SharedArticleTests {
  private let read: AnnotatedArticle

  init() throws { read = try SharedArticle.annotated() }

  private var annotations: Annotations { read.annotations }

  @Test func entitiesAndTheirKinds() {
    let expected: [(name: String, kind: EntityKind)] = [
      ("Li Shangfu", .person), ("Nikolai Yevmenov", .person), ("Yevgeny Prigozhin", .person),
      ("Sergei Shoigu", .person), ("Valery Gerasimov", .person), ("Alexander Lukashenko", .person),
      ("Peskov", .person), ("China", .place), ("Russia", .place), ("Beijing", .place), ("Rostov", .place),
      ("Ukraine", .place), ("Belarus", .place), ("Russian Navy", .organization),
      ("Chinese Defense Ministry", .organization), ("Russian Defense Ministry", .organization),
      ("PMC Wagner", .organization), ("Kremlin", .organization), ("Telegram", .organization),
    ]
    let missed = expected.filter { entity($0.name)?.kind != $0.kind }
    #expect(missed.count <= 2, "missed: \(missed.map(\.name))")
  }

  @Test func formsOfOneNameAreOneEntity() throws {
    for (name, alias) in [
      ("Yevgeny Prigozhin", "Prigozhin"), ("Alexander Lukashenko", "Lukashenko"), ("PMC Wagner", "Wagner"),
      ("Russia", "Russian Federation"),
    ] {
      #expect(try #require(entity(name)).aliases.contains(alias), "\(name)")
    }
    let chinese = try #require(entity("Chinese Defense Ministry"))
    let russian = try #require(entity("Russian Defense Ministry"))
    #expect(chinese.id != russian.id)
  }

  @Test func linksToOtherArticlesAreNotAnalysed() {
    let links = read.text.sections.filter { !$0.isAnalysed }
    #expect(links.count == 2)
    let spans =
      annotations.mentions.map(\.span) + annotations.events.map(\.trigger)
      + annotations.timeExpressions.map(\.span) + annotations.quotations.map(\.span)
    #expect(!spans.contains { span in links.contains { $0.span.overlaps(span) } })
  }

  @Test func threeQuotationsOfOneSpeaker() throws {
    let direct = annotations.quotations.filter { $0.kind != .indirect }
    #expect(direct.count == 3)
    let speakers = direct.map { $0.speaker?.entity.map { annotations.entities[$0].name } }
    #expect(speakers == ["Li Shangfu", "Li Shangfu", "Li Shangfu"])
  }

  @Test func datesOfTheStory() throws {
    for (words, date) in [
      ("June 24", "2023-06-24"), ("Saturday", "2023-06-24"), ("same day", "2023-06-24"),
      ("Monday", "2023-07-03"),
    ] {
      let found = try #require(
        annotations.timeExpressions.first { read.text[$0.span].contains(words) }, "\(words)")
      #expect(found.reading.interval?.first.description == date, "\(words)")
    }
  }

  @Test(arguments: [
    (["announce", "storm", "mutiny"], "2023-06-24"), (["accept"], "2023-06-24"), (["confirm"], "2023-06-24"),
    (["meet", "held", "talks"], "2023-07-03"),
  ])
  func timelineEntries(words: [String], date: String) {
    let timeline = Timeline(of: [read], title: read.article.title)
    let found = timeline.entries.first { entry in
      entry.interval?.first.description == date && entry.interval?.granularity == .day
        && words.contains { entry.headline.lowercased().contains($0) }
    }
    #expect(
      found != nil,
      "\(words): \(timeline.entries.map { "\($0.interval?.first.description ?? "-") \($0.headline)" })")
  }

  @Test func plannedAndNegatedAreMarked() {
    func statuses(_ word: String) -> Set<Event.Status> {
      Set(annotations.events.filter { read.text[$0.trigger].contains(word) }.map(\.status))
    }
    #expect(statuses("move").isSuperset(of: [.planned]))
    #expect(statuses("sign") == [.planned])
    #expect(statuses("prosecuted") == [.negated])
    #expect(!annotations.events.contains { read.text[$0.trigger] == "attack" && $0.status == .happened })
  }

  private func entity(_ name: String) -> Entity? {
    annotations.entities.first { $0.name == name || $0.aliases.contains(name) }
  }
}

private enum SharedArticle {
  static let path = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../shared/article/article.txt").standardizedFileURL.path

  static var exists: Bool { FileManager.default.fileExists(atPath: path) }

  static func annotated() throws -> AnnotatedArticle {
    let day = try #require(CalendarDate("2023-07-04"))
    let loader = LibraryLoader(defaults: .init(published: PublicationTime(day: day)))
    let library = loader.load(paths: [path])
    #expect(library.problems.isEmpty)
    let article = try #require(library.feeds.first?.articles.first)
    return try Annotator(models: .located()).annotate(article)
  }
}
