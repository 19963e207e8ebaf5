import NewsAnnotation
import NewsModel
import Testing

@testable import NewsLibrary

@Suite struct RuleActionTests {
  @Test(arguments: [
    ("read", RuleAction.read), (" Star ", .star), ("hide", .hide), ("tag sea", .tag("sea")),
    ("tag  two  words ", .tag("two words")),
  ])
  func reads(text: String, action: RuleAction) throws {
    #expect(try RuleAction(text) == action)
    #expect(try RuleAction(action.description) == action)
  }

  @Test(arguments: [
    ("raed", "did you mean read?"), ("", "read, star, hide or tag NAME"),
    ("delete", "read, star, hide or tag NAME"),
    ("tag", "needs a name"), ("tag \t", "needs a name"), ("read it", "read alone"),
  ])
  func tellsWhatIsWrong(text: String, message: String) throws {
    let failure = try #require(throws: RuleAction.Failure.self) { try RuleAction(text) }
    #expect(failure.message.contains(message), "\(failure)")
  }
}

@Suite struct ArticleRuleTests {
  private let archive: Archive
  private let desk: ArchiveDesk

  init() throws {
    archive = try Archive.temporary()
    desk = ArchiveDesk(archive)
  }

  private func rule(_ filter: String, _ actions: String...) throws -> ArticleRule {
    ArticleRule(filter: try ArticleFilter(filter), actions: try actions.map(RuleAction.init))
  }

  private func take(_ articles: [Article], _ rules: [ArticleRule], feed source: String = "http://a/feed")
    async throws
    -> [ArticleID]
  {
    let id = try await archive.subscribe(source)
    return try await archive.store(feed(source, articles), for: id, now: 0, due: 0, rules: rules).new
  }

  @Test func rulesTouchWhatArrivesAndNothingElse() async throws {
    let old = try await take([article(1, title: "Walrus one")], [])
    let rules = [
      try rule("title:walrus", "read", "tag animals"), try rule("tag:animals", "star"),
      try rule("/crate/ -walrus", "hide"),
    ]
    let new = try await take(
      [article(1, title: "Walrus one"), article(2, title: "Walrus two"), article(3)], rules)
    #expect(try desk.summaries(of: old).map { [$0.isRead, $0.isStarred] } == [[false, false]])
    let (walrus, other) = try #require(try desk.summaries(of: new).splat)
    #expect(walrus.isRead && walrus.isStarred && !walrus.isHidden && walrus.tags == ["animals"])
    #expect(!other.isRead && !other.isStarred && other.isHidden && other.tags.isEmpty)
  }

  @Test func whatTheUserTakesBackStaysSo() async throws {
    let rules = [
      try rule("walrus", "read", "star", "hide", "tag x"), try rule("person:lindqvist", "read", "tag y"),
    ]
    let ids = try await take([article(1, title: "Walrus")], rules)
    try desk.setRead(ids, false)
    try desk.setStarred(ids, false)
    try desk.setHidden(false, of: ids)
    try desk.removeTag("x", from: ids)
    _ = try await take([article(1, title: "Walrus"), article(2)], rules)
    _ = try await take([article(1, title: "Walrus edited"), article(2)], rules)
    try await annotate(ids, rules)
    let summary = try #require(try desk.summaries(of: ids).first)
    #expect(!summary.isRead && !summary.isStarred && !summary.isHidden && summary.tags.isEmpty)
  }

  /// Keeps annotations that name Anna Lindqvist.
  private func annotate(_ ids: [ArticleID], _ rules: [ArticleRule]?) async throws {
    var annotations = Annotations(modelVersion: Annotator.version)
    annotations.mentions = [Mention(span: TextSpan(0, 4), entity: 0, form: .name)]
    annotations.entities = [Entity(id: 0, name: "Anna Lindqvist", kind: .person, mentions: [0])]
    for id in ids {
      let article = try #require(try await archive.article(id))
      try desk.store(
        [(id, AnnotatedArticle(article: article, text: ArticleText(article), annotations: annotations))],
        rules: rules)
    }
  }

  @Test func rulesAboutNamesWaitForTheFirstAnnotation() async throws {
    let rules = [try rule("person:lindqvist cranes", "tag people"), try rule("cranes", "tag cranes")]
    let ids = try await take([article(1), article(2, text: "No such thing.")], rules)
    #expect(try desk.summaries(of: ids).map(\.tags) == [["cranes"], []])
    // Whoever knows no rules leaves them to others.
    try await annotate(ids, nil)
    #expect(try desk.summaries(of: ids).map(\.tags) == [["cranes"], []])
    #expect(try await archive.settleAnnotated(rules: rules, limit: 9) == 2)
    #expect(try desk.summaries(of: ids).map(\.tags) == [["cranes", "people"], []])
    // Once, and not again when the article is annotated anew.
    try desk.removeTag("people", from: ids)
    try await annotate(ids, rules)
    #expect(try await archive.settleAnnotated(rules: rules, limit: 9) == 0)
    #expect(try desk.summaries(of: ids).map(\.tags) == [["cranes"], []])
  }

  @Test func articlesThatWereThereBeforeTheRuleAreLeftAlone() async throws {
    let ids = try await take([article(1)], [])
    try await annotate(ids, [])
    try await annotate(ids, [rule("person:lindqvist", "hide")])
    #expect(try desk.summaries(of: ids).map(\.isHidden) == [false])
  }

  @Test func aReadRuleSparesOtherCopiesOfTheStory() async throws {
    let report = String(repeating: "The ferry left the quay at noon with forty cars aboard. ", count: 14)
    let first = try await take([article(1, text: report)], [])
    let rules = [try rule("feed:2", "read")]
    let second = try await take([article(2, text: report)], rules, feed: "http://b/feed")
    #expect(try desk.summaries(of: first + second).map(\.isRead) == [false, true])
  }

  @Test func theAnnotatorAppliesThem() async throws {
    let text = "Mayor Anna Lindqvist opened the terminal on Monday in Gothenburg."
    let rules = [
      try rule("entity:lindqvist", "star"), try rule("event:terminal or status:planned", "tag events"),
    ]
    let ids = try await take([article(1, text: text), article(2, text: text)], rules)
    let annotator = ArchiveAnnotator(archive: archive, rules: rules)
    _ = try await annotator.annotated(ids[0])
    #expect(try desk.summaries(of: ids).map(\.isStarred) == [true, false])
    try await annotator.annotateAll()
    #expect(try desk.summaries(of: ids).map(\.isStarred) == [true, true])
    #expect(try desk.summaries(of: ids).map(\.tags) == [["events"], ["events"]])
  }

  @Test func eventsThatAnOlderDatelineHasNotKeptApartAreCaughtUpWith() async throws {
    let fixture = try await FilterFixture()
    try await fixture.archive.write { db in
      try db.execute(sql: "DELETE FROM articleEvent; UPDATE annotation SET hasEvents = 0")
    }
    #expect(try await fixture.found("event:ferry") == "")
    #expect(try await fixture.archive.storeMissingEvents(limit: 2) == 2)
    #expect(try await fixture.archive.storeMissingEvents(limit: 2) == 1)
    #expect(try await fixture.archive.storeMissingEvents(limit: 2) == 0)
    #expect(try await fixture.found("event:ferry or event:talks") == "AE")
  }
}

extension Array {
  /// The elements, where there are two.
  fileprivate var splat: (Element, Element)? { count == 2 ? (self[0], self[1]) : nil }
}
