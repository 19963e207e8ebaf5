import Testing

@testable import DatelineLab
@testable import NewsAnnotation

@Suite struct NameCorpusTests {
  @Test func documentsSentencesAndLabelsAreRead() {
    let corpus = NameCorpus(Array("# doc a\nOslo\tB-LOC\nsleeps\tO\n\nYes\tO\n# doc b\r\nNo\r\n\r\n".utf8))
    #expect(
      corpus.documents.map { $0.sentences.map { $0.map(\.word) } } == [
        [["Oslo", "sleeps"], ["Yes"]], [["No"]],
      ])
    #expect(corpus.documents[0].sentences[0].map(\.label) == ["B-LOC", "O"])
  }

  @Test func aWordCutAtItsHyphenKeepsItsLabelButForASmallLetteredEnd() {
    let corpus = NameCorpus(Array("Oslo-based\tB-LOC\nAnn-Mari\tB-PER\nRao\tI-PER\nx\tI-ORG\n".utf8))
    let text = corpus.documents[0].taggedText()
    #expect(
      text.tokens.map(\.name) == [
        .beginLocation, .outside, .outside, .beginPerson, .insidePerson, .insidePerson, .insidePerson,
        .beginOrganization,
      ])
  }
}
