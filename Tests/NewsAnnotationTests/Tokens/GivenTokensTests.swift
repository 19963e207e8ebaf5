import Testing

@testable import NewsAnnotation

@Suite struct GivenTokensTests {
  @Test func onlyHyphensAreCut() {
    let given = GivenTokens([
      ["The", "Oslo-based", "co-founder", "can't", "$5"], ["x-y-z", "-", "2020-01-02"],
    ])
    let words = given.pieces.map { piece in piece.map { given.text.string($0) } }
    #expect(
      words == [
        ["The"], ["Oslo", "-", "based"], ["co-founder"], ["can't"], ["$5"], ["x", "-", "y", "-", "z"], ["-"],
        ["2020-01-02"],
      ])
    #expect(given.text.sentences.map(\.tokens) == [0..<7, 7..<14])
  }

  @Test func emptySentencesAndWordsDoNoHarm() {
    let given = GivenTokens([[], ["", "a"], []])
    #expect(given.text.tokens.map { given.text.string($0.span) } == ["_", "a"])
    #expect(GivenTokens([]).text.tokens.isEmpty)
  }
}
