import NewsModel
import Testing

@testable import NewsAnnotation

@Suite struct QuotationMarksTests {
  /// The words between the outermost marks of a text.
  private func inner(_ plain: String) -> [String] {
    let text = ArticleText(plain: plain)
    return QuotationMarks(utf8: Array(plain.utf8)).stretches(in: text.sections).map { text[$0.inner] }
  }

  @Test(arguments: [
    ("He said “we won” twice.", ["we won"]),
    ("He said \"we won\" and \"they lost\".", ["we won", "they lost"]),
    ("Er sagte „wir kommen“ laut.", ["wir kommen"]),
    ("Il dit « nous venons » hier.", [" nous venons "]),
    ("She wrote ‹yes, indeed› below.", ["yes, indeed"]),
    ("He said ‘we can’t stop the workers’ march now,’ she wrote.", ["we can’t stop the workers’ march now,"]),
    ("He said 'we can't stop now,' and left.", ["we can't stop now,"]),
    ("He said ``we won'' twice.", ["we won"]),
    ("A dash—“so it goes”—ends it.", ["so it goes"]),
  ])
  func everyStyle(plain: String, expected: [String]) {
    #expect(inner(plain) == expected)
  }

  @Test(arguments: [
    "The ministers' offices weren't open in the '90s, Holm's aides said.",
    "A 5'10\" sailor of the 1990s.",
    "Rock ’n’ roll isn’t dead.",
    "No marks at all.",
    "Only “",
  ])
  func signsThatQuoteNothing(plain: String) {
    #expect(inner(plain).isEmpty)
  }

  @Test func nestedMarksBelongToTheOuter() {
    #expect(inner("“She told me ‘go away’ twice,” he said.") == ["She told me ‘go away’ twice,"])
    #expect(inner("“She told me “go away” twice,” he said.") == ["She told me “go away” twice,"])
  }

  @Test func aRepeatedOpeningMarkContinuesTheQuotation() {
    let plain = "“We began in spring, with nothing at all.\n\n“We ended in autumn,” he said."
    let text = ArticleText(plain: plain)
    let stretches = QuotationMarks(utf8: Array(plain.utf8)).stretches(in: text.sections)
    #expect(stretches.map(\.isContinuation) == [false, true])
    #expect(stretches.map(\.isClosed) == [false, true])
    #expect(text[stretches[1].inner] == "We ended in autumn,")
  }

  @Test func aLostMarkStaysInItsParagraph() {
    let found = inner(
      "He said “this will never end well for anybody.\n\nThe rest is quiet.\n\nShe said “no” again.")
    #expect(found == ["this will never end well for anybody.", "no"])
  }
}
