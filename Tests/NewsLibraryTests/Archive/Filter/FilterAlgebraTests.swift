import GRDB
import NewsModel
import SeededRandom
import Testing

@testable import NewsLibrary

/// Laws that every filter obeys, over filters made at random.
@Suite struct FilterAlgebraTests {
  private static let terms = [
    "ferry", "storm", "title:talks", "text:ministers", "feed:gazette", "feed:/wire/", "tag:local",
    "tag:economie",
    "author:ada", "author:/ek/i", "url:a_1", "is:unread", "is:starred", "is:hidden", "date:2023",
    "date:>2023-06",
    "age:<1y", "entity:anna", "org:port", "speaker:lindqvist", "event:ferry", "happened:2023-06",
    "status:planned",
    "/r+/", "text:/e$/", "title:/^T/",
  ]

  private static func filter(_ depth: Int, _ random: inout SeededGenerator) -> String {
    guard depth > 0, let term = terms.randomElement(using: &random) else {
      return terms.randomElement(using: &random) ?? "ferry"
    }
    switch Int.random(in: 0..<5, using: &random) {
    case 0: return term
    case 1: return "not (\(filter(depth - 1, &random)))"
    case 2: return "-\(term)"
    case 3: return "(\(filter(depth - 1, &random))) (\(filter(depth - 1, &random)))"
    default: return "(\(filter(depth - 1, &random))) or (\(filter(depth - 1, &random)))"
    }
  }

  @Test func whateverCanBeReadCanBeAsked() async throws {
    let fixture = try await FilterFixture()
    let desk = ArchiveDesk(fixture.archive)
    let pieces = [
      "a", "é", "\u{301}", "日本", "\u{1F600}", "\u{0}", "\"", "'", "^", "*", "{", "}", ":", "NEAR(", ")", "%",
      "_", "\\",
      ";", "--", "+", " ", "\u{200D}", "ﬁ", "²", "title:", "tag:", "url:", "event:", "feed:", "person:",
      "author:",
    ]
    var random = SeededGenerator(seed: 5)
    var asked = 0
    for _ in 0..<1500 {
      let text = (0..<Int.random(in: 1...6, using: &random)).compactMap { _ in
        pieces.randomElement(using: &random)
      }.joined()
      guard let filter = try? ArticleFilter(text) else { continue }
      asked += 1
      for scope in [ArticleScope.all, .search(ArticleQuery(filter: filter))] {
        #expect(throws: Never.self, "\(text.debugDescription)") {
          _ = try desk.list(of: scope, unreadOnly: false, filter: filter, around: nil, window: 1)
        }
      }
      #expect(throws: Never.self, "\(text.debugDescription)") {
        _ = try desk.snippets(of: fixture.named("AB"), for: text)
        _ = try desk.matches(of: text, among: fixture.named("AB"))
      }
    }
    #expect(asked > 300)
  }

  @Test func negationConjunctionAndDisjunctionAreThoseOfSets() async throws {
    let fixture = try await FilterFixture()
    try await fixture.archive.read { db in
      let every = Set(try Int64.fetchAll(db, sql: "SELECT id FROM article"))
      func found(_ filter: String, _ reach: FilterSQL.Reach = .archive) throws -> Set<Int64> {
        let condition = FilterSQL(reach: reach).condition(try ArticleFilter(filter).expression)
        return Set(try SQLRequest<Int64>(literal: "SELECT id FROM article WHERE \(condition)").fetchAll(db))
      }
      var random = SeededGenerator(seed: 11)
      for _ in 0..<150 {
        let (a, b) = (Self.filter(3, &random), Self.filter(3, &random))
        let (inA, inB) = (try found(a), try found(b))
        #expect(try found("not (\(a))") == every.subtracting(inA), "\(a)")
        #expect(try found("not (not (\(a)))") == inA, "\(a)")
        #expect(try found("(\(a)) and (\(b))") == inA.intersection(inB), "\(a) and \(b)")
        #expect(try found("(\(a)) or (\(b))") == inA.union(inB), "\(a) or \(b)")
        #expect(try found("not ((\(a)) or (\(b)))") == found("not (\(a)) and not (\(b))"), "\(a) or \(b)")
        #expect(try found("not ((\(a)) and (\(b)))") == found("not (\(a)) or not (\(b))"), "\(a) and \(b)")
        #expect(try found(a, .few) == inA, "\(a)")
      }
    }
  }
}
