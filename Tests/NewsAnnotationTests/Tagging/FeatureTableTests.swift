import Testing

@testable import NewsAnnotation

@Suite struct FeatureTableTests {
  private func scores(_ table: FeatureTable, _ feature: UInt64) -> [Int32] {
    var scores = [Int32](repeating: 0, count: 4)
    var work = FeatureTable.Workspace()
    withUnsafePointer(to: feature) { feature in
      scores.withUnsafeMutableBufferPointer { buffer in
        guard let base = buffer.baseAddress else { return }
        table.add(UnsafeBufferPointer(start: feature, count: 1), to: base, &work)
      }
    }
    return scores
  }

  @Test func everyFeatureHasItsOwnWeightsAndOthersNone() throws {
    let features = (1...2000).map { FeatureHash.of(1, UInt64($0)) }
    var builder = ModelFileBuilder(kind: "test", version: 1)
    FeatureTable.store(
      features.enumerated().map { number, feature in
        (feature, [(label: number % 4, weight: number % 90 + 1), (label: (number + 1) % 4, weight: -700)])
      }, "f", in: &builder)
    let file = try ModelFile(bytes: builder.bytes, kind: "test", version: 1)
    let table = try FeatureTable(file, "f", labelCount: 4)
    for (number, feature) in features.enumerated() {
      var expected: [Int32] = [0, 0, 0, 0]
      expected[number % 4] = Int32(number % 90 + 1)
      expected[(number + 1) % 4] = -700
      #expect(scores(table, feature) == expected)
    }
    let strangers = (1...2000).filter { scores(table, FeatureHash.of(2, UInt64($0))) != [0, 0, 0, 0] }
    #expect(strangers.count < 10)
  }

  @Test func anEmptyTableKnowsNothing() throws {
    var builder = ModelFileBuilder(kind: "test", version: 1)
    FeatureTable.store([], "f", in: &builder)
    let file = try ModelFile(bytes: builder.bytes, kind: "test", version: 1)
    #expect(scores(try FeatureTable(file, "f", labelCount: 1), 12345) == [0, 0, 0, 0])
  }

  @Test func labelsOutOfRangeAreRefused() throws {
    var builder = ModelFileBuilder(kind: "test", version: 1)
    FeatureTable.store([(7, [(label: 3, weight: 1)])], "f", in: &builder)
    let file = try ModelFile(bytes: builder.bytes, kind: "test", version: 1)
    #expect(throws: ModelFileError.self) { try FeatureTable(file, "f", labelCount: 3) }
    #expect(throws: ModelFileError.self) { try FeatureTable(file, "g", labelCount: 4) }
  }

  @Test func theLexiconKnowsItsWordsAndNoOthers() throws {
    var builder = ModelFileBuilder(kind: "test", version: 1)
    Lexicon.store(
      [(Array("Oslo".utf8), 1, [.townStart]), (Array("Rao".utf8), 2, [.surname])], paths: [0, 5, 9],
      in: &builder)
    let lexicon = try Lexicon(ModelFile(bytes: builder.bytes, kind: "test", version: 1))
    let oslo = lexicon.entry(Lexicon.hash("Oslo".utf8))
    #expect(oslo.cluster == 1 && oslo.path == 5 && oslo.flags == Lexicon.Flags.townStart.rawValue)
    #expect(lexicon.entry(Lexicon.hash("Rao".utf8)).path == 9)
    #expect(lexicon.entry(Lexicon.hash("oslo".utf8)).flags == 0)
  }
}
