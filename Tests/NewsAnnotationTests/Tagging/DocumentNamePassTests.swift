import Testing

@testable import NewsAnnotation

@Suite struct DocumentNamePassTests {
  /// Sentences of words, a label behind a slash where the word has one: `Oslo/B-LOC`.
  private func apply(_ sentences: String...) -> [String] {
    let words = sentences.map { $0.split(separator: " ").map { $0.split(separator: "/").map(String.init) } }
    var text = GivenTokens(words.map { $0.map { $0[0] } }).text
    for (index, word) in words.joined().enumerated() where word.count > 1 {
      text.tokens[index].name = NameLabel(rawValue: word[1]) ?? .outside
    }
    DocumentNamePass().apply(to: &text)
    return text.sentences.map { sentence in
      sentence.tokens.map { token in
        let name = text.tokens[token].name
        return text.string(token) + (name == .outside ? "" : "/" + name.rawValue)
      }.joined(separator: " ")
    }
  }

  @Test func theMajorityDecidesTheKind() {
    let out = apply(
      "Harwell/B-ORG rose .", "Shares in Harwell/B-ORG fell .", "They left Harwell/B-LOC .")
    #expect(out[2] == "They left Harwell/B-ORG .")
  }

  @Test func aTieLeavesEachAsItWas() {
    let out = apply("Harwell/B-ORG rose .", "They left Harwell/B-LOC .")
    #expect(out == ["Harwell/B-ORG rose .", "They left Harwell/B-LOC ."])
  }

  @Test func theFullNameDecidesForTheSurname() {
    let out = apply(
      "Maria/B-PER Lindqvist/I-PER spoke .", "Lindqvist/B-PER left .", "In Lindqvist/B-LOC it ends .")
    #expect(out[2] == "In Lindqvist/B-PER it ends .")
  }

  @Test func unmarkedRepeatsAreMarkedWhole() {
    let out = apply(
      "The Harbour/B-ORG Trust/I-ORG met .", "The Harbour/B-ORG Trust/I-ORG agreed .",
      "The Harbour Trust left .")
    #expect(out[2] == "The Harbour/B-ORG Trust/I-ORG left .")
  }

  @Test func aWordInsideALongerNameIsLeftAlone() {
    let out = apply(
      "Oslo/B-LOC slept .", "In Oslo/B-LOC it rained .", "The Oslo Accord stands .", "The oslo of old .")
    #expect(out[2] == "The Oslo Accord stands .")
    #expect(out[3] == "The oslo of old .")
  }

  @Test func oneMentionIsTooLittleToMarkOthers() {
    let out = apply("Mark/B-PER left .", "Mark my words .")
    #expect(out[1] == "Mark my words .")
  }
}
