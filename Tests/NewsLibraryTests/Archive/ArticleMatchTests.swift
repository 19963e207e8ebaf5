import NewsModel
import Testing

@testable import NewsLibrary

/// Words found within lists, and what stands around them.
@Suite struct ArticleMatchTests {
  private let desk: ArchiveDesk
  private let ids: [ArticleID]

  init() async throws {
    let archive = try Archive.temporary()
    desk = ArchiveDesk(archive)
    let titles = ["Running late", "Zürich runs", "Harbour", "100% run_time", "Harbour ferries"]
    let articles = titles.enumerated().map { number, title in
      article(
        number, title: title, day: CalendarDate(2024, 3, 20 - number),
        text: "The old\tcrane\u{1B}[31m fell. " + String(repeating: "Nothing else happened. ", count: 40)
          + "Cranes again.")
    }
    ids = try await archive.take("http://a/feed", articles).result.new
  }

  @Test(arguments: [
    ("run", [0, 1, 3]), ("runnin", [0]), ("RUNNING", [0, 1, 3]), ("zurich", [1]), ("ZÜR", [1]),
    ("arbo", [2, 4]),
    ("harbour ferry", [4]), ("harbour ferr", [4]), ("%", [3]), ("n_t", [3]), ("_", [3]), ("walrus", []),
    ("", []), ("\"", []),
    ("\u{0}", []),
  ])
  func positionsOfTitles(words: String, positions: [Int]) throws {
    #expect(try desk.matches(of: words, among: ids) == positions)
  }

  @Test func positionsAreThoseInTheListThatIsGiven() throws {
    #expect(try desk.matches(of: "harbour", among: [ids[4], ids[0], ids[2]]) == [0, 2])
    #expect(try desk.matches(of: "harbour", among: [ids[0], ids[1]]).isEmpty)
    #expect(try desk.matches(of: "harbour", among: []).isEmpty)
  }

  @Test func snippetsMarkTheWordsThatAreWanted() throws {
    let found = try desk.snippets(of: [ids[0], ids[2]], for: "(crane or walrus) -ferry feed:1")
    #expect(Set(found.keys) == [ids[0], ids[2]])
    let snippet = try #require(found[ids[0]])
    #expect(!snippet.text.utf8.contains { $0 < 0x20 })
    let bytes = Array(snippet.text.utf8)
    let marked = snippet.hits.map { String(decoding: bytes[$0], as: UTF8.self) }
    #expect(!marked.isEmpty && marked.allSatisfy { ["crane", "Cranes"].contains($0) })
    #expect(try desk.snippets(of: ids, for: "walrus").isEmpty)
    #expect(try desk.snippets(of: ids, for: "is:unread").isEmpty)
    #expect(try desk.snippets(of: [], for: "crane").isEmpty)
    // What is no filter is searched for as plain words.
    #expect(try desk.snippets(of: ids, for: "crane (").count == 5)
  }

  @Test func marksAreTakenOutOfASnippet() {
    let snippet = Snippet(marked: "é \u{2}a\u{3}\n\u{7}\u{2}b\u{3}\u{3} \u{2}c")
    #expect(snippet == Snippet(text: "é a b c", hits: [3..<4, 5..<6]))
  }
}
