import GRDB
import NewsModel
import Testing

@testable import NewsLibrary

/// What each field of the filter language finds.
@Suite struct FilterFieldTests {
  @Test(
    arguments: [
      // Words in title and text, in any form.
      ("ferry", "ABD"), ("FERRIES", "ABD"), ("\"ferry waits\"", "B"), ("zurich", "B"),
      ("\"waits ferry\"", ""),
      ("sto*", "AD"), ("title:storm", "D"), ("text:storm", "A"), ("title:\"ferry sails\"", "A"),
      ("title:(", nil), ("ferry storm", "AD"), ("ferry -storm", "B"), ("-ferry", "CE"),
      ("trains or talks", "CE"),
      // Feeds and tags.
      ("feed:gazette", "ABC"), ("feed:HARBOUR*", "ABC"), ("feed:\"harbour gaz\"*", "ABC"), ("feed:harb", ""),
      ("feed:2", "DE"), ("feed:/wire/", "DE"), ("tag:local", "ABC"), ("tag:economie", "CD"),
      ("tag:éco*", "CD"),
      ("tag:c++", "E"), ("tag:c", ""), ("tag:/^[A-Z]/", "ABC"), ("-tag:local -tag:c++", "D"),
      // Authors and addresses.
      ("author:lof", "AE"), ("author:\"ada löf\"", "AE"), ("author:ek", "CD"), ("author:l*", "AE"),
      ("author:o", ""),
      ("author:/ADA/", "E"), ("author:/ada/i", "ADE"), ("-author:ada", "BC"),
      ("url:news.EXAMPLE/a", "A"), ("url:_", "ABCDE"), ("url:%", ""), ("url:/[ab]_1$/", "AB"),
      // State.
      ("is:unread", "BCE"), ("is:read", "AD"), ("is:starred", "BE"), ("is:unstarred", "ACD"),
      ("is:hidden", "F"),
      ("ferry or is:hidden", "ABDF"), ("ferry not is:hidden", "ABD"),
      // Dates.
      ("date:2023", "ABD"), ("date:2023-07", "BD"), ("date:2023-07-03", "D"),
      ("date:2023-06-24..2023-07-01", "AB"),
      ("date:>2023", "E"), ("date:<2023-07-01", "A"), ("date:>=2023-07-03", "DE"), ("-date:2023", "CE"),
      ("age:>1y", "ABCDE"), ("age:<1d", ""), ("-age:<1d", "ABCDE"),
      // Names.
      ("entity:lindqvist", "AE"), ("person:lindqvist", "A"), ("org:lindqvist", "E"), ("place:goteborg", "A"),
      ("place:lindqvist", ""), ("speaker:\"port authority\"", "D"), ("speaker:\"anna berg\"", ""),
      ("entity:anna", "AD"),
      ("entity:lind*", "AE"), ("entity:lind", ""), ("person:/^Anna B/", "D"), ("-entity:anna", "BCE"),
      // Events.
      ("event:ferry", "A"), ("event:talk", "E"), ("event:göteborg", "A"), ("event:\"storm season\"", "D"),
      ("event:/held$/", "E"), ("event:walrus", ""),
      ("happened:2023-06-23", "AD"), ("happened:2023-09", "D"), ("happened:2024-03-01", "E"),
      ("happened:<2023", ""),
      ("happened:>2024-02", "E"), ("happened:2022..2022-12-31", ""), ("happened:2023..", "ADE"),
      ("status:planned", "A"), ("status:claimed", "E"), ("status:negated", ""), ("-status:happened", "BCDE"),
      // Regular expressions.
      ("/[0-9]+%/", "B"), ("/FERRY/", ""), ("/FERRY/i", "AB"), ("title:/^T/", "CE"), ("text:/^[AN].*/", "BC"),
      ("feed:gazette /ferry/i -is:starred", "A"),
    ] as [(String, String?)])
  func finds(filter: String, letters: String?) async throws {
    guard let letters else {
      #expect(throws: FilterError.self) { try ArticleFilter(filter) }
      return
    }
    let fixture = try await FilterFixture()
    #expect(try await fixture.found(filter) == letters)
    // Asked of single articles, as rules do, the answer is the same.
    let condition = FilterSQL(reach: .few).condition(try ArticleFilter(filter).expression)
    let few = try await fixture.archive.read { db in
      try SQLRequest<Int64>(literal: "SELECT id FROM article WHERE \(condition)").fetchAll(db)
    }
    let all = fixture.letters(few.map(ArticleID.init))
    #expect(all.filter { $0 != "F" || letters.contains("F") } == letters)
  }

  @Test func narrowsEveryScope() async throws {
    let fixture = try await FilterFixture()
    let feed = try await fixture.archive.overview().feeds[1].id
    #expect(try await fixture.found("ferry", in: .feed(feed)) == "D")
    #expect(try await fixture.found("ferry", in: .tag("economie")) == "D")
    #expect(try await fixture.found("zurich", in: .starred) == "B")
    #expect(try await fixture.found("feed:gazette", in: .search(ArticleQuery(text: "ferry"))) == "AB")
    let search = ArticleScope.search(ArticleQuery(filter: try ArticleFilter("ferry date:2023-07")))
    #expect(try await fixture.found("", in: search) == "BD")
    let desk = ArchiveDesk(fixture.archive)
    let filter = try ArticleFilter("date:2023")
    #expect(fixture.letters(try desk.unread(in: .all, filter: filter)) == "B")
    let list = try desk.list(of: .all, unreadOnly: true, filter: filter, around: nil, window: 9)
    #expect(fixture.letters(list.ids) == "B" && list.summaries.map(\.title) == ["Zürich votes"])
    #expect(fixture.letters(try desk.annotated(in: .all, filter: filter, limit: 9).map(\.id)) == "AD")
    #expect(fixture.letters(try desk.setRead(in: .all, filter: filter, true)) == "B")
    #expect(try await fixture.archive.overview().unread == 2)
  }

  @Test func wordsOfAFilterRankAndMark() async throws {
    let fixture = try await FilterFixture()
    let filter = try ArticleFilter("storm -feed:harbour or storm feed:gazette")
    let hits = try await fixture.archive.search(ArticleQuery(filter: try ArticleFilter("storm date:2023")))
    #expect(hits.map(\.article.title) == ["Storm at sea", "Ferry sails again"])
    #expect(hits.map { $0.matches.count } == [1, 1])
    #expect(try await fixture.archive.search(ArticleQuery(filter: filter)).count == 2)
  }

  @Test func savedSearchesMayHoldFilters() async throws {
    let fixture = try await FilterFixture()
    try await fixture.archive.save(ArticleQuery(filter: try ArticleFilter("ferry or tag:c++")), title: "Mine")
    let saved = try #require(try await fixture.archive.savedSearches().first)
    #expect(saved.query.filter?.text == "ferry or tag:c++")
    #expect(saved.unread == 2)
  }

  @Test func aStoryIsFoundByAnyOfItsCopies() async throws {
    let archive = try Archive.temporary()
    let report = String(repeating: "The ferry left the quay at noon with forty cars aboard. ", count: 14)
    let first = try await archive.take("http://a/feed", [article(1, text: report)])
    let second = try await archive.take("http://b/feed", [article(2, text: report)])
    #expect(try await archive.articleIDs(in: .all, filter: ArticleFilter("ferry")) == first.result.new)
    #expect(try await archive.articleIDs(in: .all, filter: ArticleFilter("feed:2")) == second.result.new)
    #expect(
      try await archive.articleIDs(in: .all, filter: ArticleFilter("feed:1 or feed:2")) == first.result.new)
  }

  @Test func aRunawayExpressionIsGivenUp() async throws {
    // Every way of dividing the letters would be tried.
    let filter = try ArticleFilter("/(a+)+b/")
    let slow = String(repeating: "a", count: 3000)
    let archive = try Archive.temporary()
    try await archive.take("http://a/feed", [article(1, text: slow), article(2, text: "ab")])
    #expect(try await archive.articleIDs(in: .all, filter: filter).count == 1)
    // What is slow for all is told, and keeps neither lists nor what arrives from being there.
    try await archive.save(ArticleQuery(filter: filter), title: "Slow")
    let feed = try await archive.subscribe("http://b/feed")
    let many = (3...14).map { article($0, text: slow) }
    let rules = [ArticleRule(filter: filter, actions: [.star])]
    let stored = try await archive.store(
      Feed(id: "b", title: "b", articles: many), for: feed, now: 0, due: 0, rules: rules)
    #expect(stored.new.count == 12)
    #expect(try await archive.overview().savedSearches.map(\.unread) == [0])
    let error = await #expect(throws: ArchiveError.self) {
      try await archive.articleIDs(in: .all, filter: filter)
    }
    #expect(error?.reason.contains("takes too long; make it simpler") == true)
  }

  @Test func longTextsAreReadToTheirEnd() async throws {
    let archive = try Archive.temporary()
    let text = String(repeating: "The harbour master counted ships, and counted them again. ", count: 5000)
    try await archive.take("http://a/feed", [article(1, text: text + "Then 99 came.")])
    #expect(
      try await archive.articleIDs(in: .all, filter: ArticleFilter("/\\b[0-9]+ [a-z]+\\.$/")).count == 1)
    #expect(try await archive.articleIDs(in: .all, filter: ArticleFilter("/(THEN|WHEN) .*came/i")).count == 1)
  }
}
