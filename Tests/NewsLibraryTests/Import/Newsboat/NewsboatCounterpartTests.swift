import Testing

@testable import NewsLibrary

@Suite struct NewsboatCounterpartTests {
  /// What newsboat 2.44 documents; the six settings of podboat are in the table too.
  @Test func nothingOfNewsboatIsLeftOut() {
    #expect(NewsboatCounterpart.operations.count == 85)
    #expect(NewsboatCounterpart.settings.count == 174 + 6)
    #expect(NewsboatCounterpart.commands.count == 10)
    for table in [NewsboatCounterpart.operations, NewsboatCounterpart.settings, NewsboatCounterpart.commands]
    {
      #expect(Set(table.map(\.name)).count == table.count)
    }
  }

  @Test func whatIsNotTheSameIsExplained() {
    for row in NewsboatCounterpart.operations + NewsboatCounterpart.settings + NewsboatCounterpart.commands {
      #expect(row.verdict == .same || !row.note.isEmpty, "\(row.name)")
      #expect(row.verdict != .none || row.target == .nothing, "\(row.name)")
      #expect(row.verdict != .same || row.target != .nothing || !row.note.isEmpty, "\(row.name)")
      // Every backtick has its fellow.
      #expect(row.note.count { $0 == "`" } % 2 == 0, "\(row.name)")
    }
  }

  @Test func notesAreReadableWithoutMarkup() {
    let row = NewsboatCounterpart.group(
      "", [.init(name: "", verdict: .none, target: .nothing, note: "By `a`, not `b`.")])
    #expect(row.first?.plainNote == "By “a”, not “b”.")
    #expect(row.first?.names == ["a", "b"])
  }
}
