import NewsModel
import SeededRandom
import Testing

@testable import NewsAnnotation

@Suite struct DependencyParserTests {
  /// A network with random weights over the features of a few random states.
  private func randomModel(seed: UInt64) throws -> ModelFile {
    var generator = SeededGenerator(seed: seed)
    let width = 16
    var features: Set<UInt32> = []
    var keys = [UInt32](repeating: 0, count: ParserFeatures.limit)
    for _ in 0..<20 {
      let text = randomText(&generator, sentences: [6])
      var words: [ParserWord] = []
      text.utf8.withUnsafeBufferPointer { bytes in
        text.tokens.withUnsafeBufferPointer { ParserWord.read(bytes, $0, 0..<6, into: &words) }
      }
      var state = ParserState()
      state.begin(count: 6)
      state.take(.shift, label: 0)
      state.take(.shift, label: 0)
      let count = ParserFeatures.extract(state, words, into: &keys)
      features.formUnion(keys[..<count].filter { $0 != 0 })
    }
    func floats(_ count: Int) -> [UInt32] {
      (0..<count).map { _ in Float.random(in: -1...1, using: &generator).bitPattern }
    }
    let labelWidth = (Relation.allCases.count + 7) / 8 * 8
    var builder = ModelFileBuilder(kind: ParserModel.kind, version: ParserModel.version)
    builder.add("shape", [UInt32(width), Float(0.01).bitPattern])
    builder.add("labels", strings: Relation.allCases.map(\.rawValue))
    FeatureRows.store(features.sorted(), in: &builder)
    builder.add(
      "rows", (0..<(features.count * width)).map { _ in Int8.random(in: -127...127, using: &generator) })
    builder.add("moves", floats(width * 4))
    builder.add("label.weights", floats(2 * width * labelWidth))
    return try ModelFile(bytes: builder.bytes, kind: ParserModel.kind, version: ParserModel.version)
  }

  private func randomText(_ generator: inout SeededGenerator, sentences: [Int]) -> TaggedText {
    var utf8: [UInt8] = []
    var tokens: [Token] = []
    var ranges: [TaggedText.Sentence] = []
    for count in sentences {
      ranges.append(TaggedText.Sentence(tokens: tokens.count..<(tokens.count + count), section: 0))
      for _ in 0..<count {
        let start = utf8.count
        for _ in 0..<Int.random(in: 1...8, using: &generator) {
          utf8.append(UInt8.random(in: 0x21...0x7E, using: &generator))
        }
        var token = Token(start: start, end: utf8.count)
        token.tag = PennTag.allCases.randomElement(using: &generator) ?? .nn
        token.category = UniversalTag.allCases.randomElement(using: &generator) ?? .noun
        tokens.append(token)
        utf8.append(0x20)
      }
    }
    let section = ArticleText.Section(kind: .block(index: 0, kind: .paragraph), span: TextSpan(0, utf8.count))
    return TaggedText(
      source: ArticleText(string: String(decoding: utf8, as: UTF8.self), sections: [section]), utf8: utf8,
      tokens: tokens, sentences: ranges)
  }

  @Test(arguments: [1, 2, 3, 4, 5] as [UInt64])
  func everySentenceGetsOneTree(seed: UInt64) throws {
    let parser = try DependencyParser(try randomModel(seed: seed))
    var generator = SeededGenerator(seed: seed &+ 100)
    var text = randomText(&generator, sentences: [1, 2, 3, 7, 30, 400])
    parser.parse(&text)
    for sentence in text.sentences {
      var roots = 0
      for token in sentence.tokens {
        let head = Int(text.tokens[token].head)
        #expect((head == -1) == (text.tokens[token].relation == .root))
        if head == -1 {
          roots += 1
          continue
        }
        #expect(sentence.tokens.contains(head) && head != token)
        // Following heads must end at the root.
        var (current, steps) = (token, 0)
        while text.tokens[current].head >= 0, steps <= sentence.tokens.count {
          current = Int(text.tokens[current].head)
          steps += 1
        }
        #expect(steps <= sentence.tokens.count)
      }
      #expect(roots == 1)
    }
  }

  @Test func anEmptyTextStaysEmpty() throws {
    var text = TaggedText(source: ArticleText(plain: ""), utf8: [], tokens: [], sentences: [])
    try DependencyParser(try randomModel(seed: 9)).parse(&text)
    #expect(text.tokens.isEmpty)
  }

  @Test func tagsCountFromTheirCases() {
    #expect(PennTag.allCases.enumerated().allSatisfy { Int($1.index) == $0 })
    #expect(UniversalTag.allCases.enumerated().allSatisfy { Int($1.index) == $0 })
  }

  @Test func damagedModelsAreRefused() {
    var builder = ModelFileBuilder(kind: ParserModel.kind, version: ParserModel.version)
    builder.add("shape", [UInt32(16), Float.nan.bitPattern])
    builder.add("labels", strings: ["root", "nsubj"])
    builder.add("rows", [Int8](repeating: 0, count: 16))
    #expect(throws: ModelFileError.self) {
      try DependencyParser(
        ModelFile(bytes: builder.bytes, kind: ParserModel.kind, version: ParserModel.version))
    }
  }
}
