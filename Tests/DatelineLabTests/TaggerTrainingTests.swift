import Testing

@testable import DatelineLab
@testable import NewsAnnotation

@Suite struct TaggerTrainingTests {
  /// A language of a few dozen sentences, in which the word before tells the kind of a name.
  private var texts: [TaggedText] {
    let people = ["Anna", "Bertil", "Carla", "David", "Elin", "Fredrik"]
    let towns = ["Oslo", "Lund", "Turku", "Bergen", "Visby", "Odense"]
    return zip(people, towns).flatMap { person, town in
      [
        "Mr. \(person)/B-PER slept in \(town)/B-LOC .", "In \(town)/B-LOC Mr. \(person)/B-PER slept .",
        "Nobody slept .",
      ].map { line in
        let words = line.split(separator: " ").map { $0.split(separator: "/").map(String.init) }
        var text = GivenTokens([words.map { $0[0] }]).text
        for (token, word) in words.enumerated() {
          text.tokens[token].name = word.count > 1 ? NameLabel(rawValue: word[1]) ?? .outside : .outside
          let isVerb = word[0] == "slept"
          text.tokens[token].tag = isVerb ? .vbd : .nnp
          text.tokens[token].category = isVerb ? .verb : .propn
        }
        return text
      }
    }
  }

  private func train() throws -> [UInt8] {
    var builder = ModelFileBuilder(kind: Tagger.kind, version: Tagger.version)
    Lexicon.store([], paths: [0], in: &builder)
    func model() throws -> ModelFile {
      try ModelFile(bytes: builder.bytes, kind: Tagger.kind, version: Tagger.version)
    }
    let lexicon = try Lexicon(model())
    SpeechTrainer(epochs: 4, minimumCount: 1, seed: 7).train(texts, lexicon: lexicon, into: &builder)
    NameTrainer(epochs: 6, minimumCount: 1, seed: 7)
      .train(texts, lexicon: lexicon, speech: try SpeechTagger(model()), into: &builder)
    return builder.bytes
  }

  @Test func whatWasLearnedHoldsForNamesNeverSeen() throws {
    let model = try ModelFile(bytes: train(), kind: Tagger.kind, version: Tagger.version)
    let tagger = try Tagger(model)
    var text = GivenTokens([["Mr.", "Gustav", "slept", "in", "Narvik", "."]]).text
    tagger.tag(&text)
    #expect(
      text.tokens.map(\.name) == [.outside, .beginPerson, .outside, .outside, .beginLocation, .outside])
    #expect(text.tokens[2].tag == .vbd && text.tokens[2].category == .verb)
  }

  @Test func oneSeedGivesOneModel() throws {
    #expect(try train() == train())
  }
}
